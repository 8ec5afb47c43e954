// SPDX-License-Identifier: Apache-2.0
// What is above the highest level that settings allow, or not under the marking that they give. A
// document is reported at its header, and at each such portion.
#include <fmt/format.h>

#include <algorithm>

#include "marking/cable_marks.hpp"
#include "marking/read_marking.hpp"
#include "marking/roll_up.hpp"
#include "model/banners.hpp"
#include "rule/check/document_check.hpp"
#include "text/encoding.hpp"

namespace cablelint::rule {
namespace {

/// SBU has the word of its own banner on release, but not that of a ceiling: nobody gave leave.
marking::Content without_leave(marking::Content content) {
  content.has_unclassified = content.has_unclassified ||
                             (content.level == Level::unclassified && !content.controls.empty() &&
                              !content.released && !content.shown);
  return content;
}

}  // namespace

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
      fmt::format("{} is above {}, the highest level allowed here",
                  is_shown ? to_utf8(words) : std::string("the level"), facts(ceiling).name);
  finding.citations = citations_of(own);
  add({std::move(finding), nullptr, nullptr, *rules.compiled().ceiling_rule, false});
}

/// What is said to be under a marking, and is not: `(S//NF)` under SECRET//REL TO USA, FVEY.
void DocumentCheck::report_beyond_ceiling(Level level, Span where,
                                          const std::optional<marking::Content>& content) {
  const Ceiling& ceiling = *rules.compiled().ceiling;
  const marking::Scheme& scheme = *rules.marking_scheme();
  const bool is_reported = facts(level).rank > facts(ceiling.level).rank;
  const auto allows = [&](const marking::Content& highest) {
    return content && marking::dominates(highest, without_leave(*content), scheme,
                                         {cable->dated, std::nullopt});
  };
  if (is_reported || std::ranges::all_of(ceiling_contents, allows)) {
    return;
  }
  const RuleFacts& own = rules.rules()[*rules.compiled().ceiling_rule];
  add_marking_finding(
      own, finding_of(own, where, fmt::format("not allowed under {}", text_of(ceiling)), {}));
}

void DocumentCheck::check_ceiling_markings() {
  const Ceiling& ceiling = *rules.compiled().ceiling;
  const marking::Scheme* const scheme = ceiling.markings.empty() ? nullptr : rules.marking_scheme();
  if (scheme == nullptr) {
    return;
  }
  ceiling_contents.clear();
  for (const std::string& text : ceiling.markings) {
    const auto marking =
        marking::read_marking(text, *scheme, {marking::MarkingForm::banner, std::nullopt, 0});
    ceiling_contents.push_back(marking::content_of(*marking, *scheme));
  }
  const std::optional<marking::Marking> header = marking::header_marking(*cable, *scheme);
  if (cable->classification) {
    const Located<Level>& level = cable->classification->level;
    report_beyond_ceiling(level.value, level.span, marking::understood_content(header, *scheme));
  } else if (cable->envelope && cable->envelope->security && cable->envelope->security->level) {
    const SecurityLine& security = *cable->envelope->security;
    report_beyond_ceiling(*security.level, security.letters.span,
                          marking::plain_content(*security.level, *scheme));
  }
  if (cable->entire_text && cable->entire_text->level) {
    const Level level = cable->entire_text->level->value;
    report_beyond_ceiling(level, cable->entire_text->span, marking::plain_content(level, *scheme));
  }
  for (const Portion& portion : cable->portions) {
    report_beyond_ceiling(portion.level ? portion.level->value : Level::unclassified, portion.span,
                          marking::understood_content(portion, *scheme, header));
  }
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
  for (const PageBanner* const banner : banners_of(*cable)) {
    if (banner->span != cable->classification->span) {
      report_above_ceiling(banner->level, source->text(banner->level.span));
    }
  }
  for (const Portion& portion : cable->portions) {
    if (portion.level) {
      report_above_ceiling({portion.level->value, portion.span}, source->text(portion.span));
    }
  }
  check_ceiling_markings();
}

}  // namespace cablelint::rule
