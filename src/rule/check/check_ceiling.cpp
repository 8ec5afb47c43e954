// SPDX-License-Identifier: Apache-2.0
// What is above the highest level that settings allow. A document above it is reported
// at its header, and at each portion that is above it.
#include <fmt/format.h>

#include <algorithm>

#include "rule/check/document_check.hpp"
#include "text/encoding.hpp"

namespace cablelint::rule {

/// In the words of the document: `S E C R E T is above CONFIDENTIAL, ...`.
void DocumentCheck::report_above_ceiling(const Located<Level>& level, std::string_view words) {
  const Level ceiling = rules.compiled().ceiling->level;
  if (facts(level.value).rank <= facts(ceiling).rank) {
    return;
  }
  const bool is_shown = options.excerpts != Excerpts::none && may_show(words);
  const RuleFacts& own = rules.rules()[*rules.compiled().ceiling_rule];
  Finding finding;
  finding.rule = own.id;
  finding.severity = own.severity;
  finding.where = level.span;
  finding.message =
      fmt::format("{} is above {}, the highest level that is allowed here",
                  is_shown ? to_utf8(words) : std::string("the level"), facts(ceiling).name);
  finding.citations = citations_of(own);
  add({std::move(finding), nullptr, nullptr, *rules.compiled().ceiling_rule, false});
}

void DocumentCheck::check_ceiling() {
  const CompiledRules& body = rules.compiled();
  if (!body.ceiling || !body.ceiling_rule || !body.facts[*body.ceiling_rule].is_enabled) {
    return;
  }
  was_run[*body.ceiling_rule] = true;
  const std::size_t before = found.size();
  if (const std::optional<ClassificationLine>& line = cable->classification) {
    report_above_ceiling(line->level, source->text(line->level.span));
  }
  // The letters of the transmission say the same once more: they count where the header does not.
  if (found.size() == before && cable->envelope && cable->envelope->security) {
    const SecurityLine& security = *cable->envelope->security;
    if (security.level) {
      report_above_ceiling({*security.level, security.letters.span}, security.letters.value);
    }
  }
  const std::optional<EntireText>& entire = cable->entire_text;
  const bool is_a_portion =
      entire && std::ranges::any_of(cable->portions, [&entire](const Portion& portion) {
        return portion.span.begin < entire->span.end() && entire->span.begin < portion.span.end();
      });
  if (entire && entire->level && !is_a_portion) {
    report_above_ceiling({entire->level->value, entire->span}, source->text(entire->span));
  }
  for (const Portion& portion : cable->portions) {
    if (portion.level) {
      report_above_ceiling({portion.level->value, portion.span}, source->text(portion.span));
    }
  }
}

}  // namespace cablelint::rule
