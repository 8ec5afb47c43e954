// SPDX-License-Identifier: Apache-2.0
#include "rule/check/ceiling_check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "marking/cable_marks.hpp"
#include "marking/read_marking.hpp"
#include "marking/roll_up.hpp"
#include "model/banners.hpp"
#include "rule/compiled_rule.hpp"
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
void CeilingCheck::report_above(const Located<Level>& level, std::string_view words) {
  const Level ceiling = document_.rules.compiled().ceiling->level;
  if (facts(level.value).rank <= facts(ceiling).rank) {
    return;
  }
  const bool is_shown = document_.options.excerpts != Excerpts::none && document_.may_show(words);
  const RuleFacts& own = document_.rules.rules()[*document_.rules.compiled().ceiling_rule];
  Finding finding;
  finding.rule = own.id;
  finding.severity = own.severity;
  finding.where = level.span;
  finding.message =
      fmt::format("{} is above {}, the highest level allowed here",
                  is_shown ? to_utf8(words) : std::string("the level"), facts(ceiling).name);
  finding.citations = citations_of(own);
  findings_.add(own, std::move(finding));
}

/// What is said to be under a marking, and is not: `(S//NF)` under SECRET//REL TO USA, FVEY.
void CeilingCheck::report_beyond(Level level, Span where,
                                 const std::optional<marking::Content>& content) {
  const Ceiling& ceiling = *document_.rules.compiled().ceiling;
  const marking::Scheme& scheme = *document_.rules.marking_scheme();
  const bool is_reported = facts(level).rank > facts(ceiling.level).rank;
  const auto allows = [&](const marking::Content& highest) {
    return content && marking::dominates(highest, without_leave(*content), scheme,
                                         {document_.cable->dated, std::nullopt});
  };
  if (is_reported || std::ranges::all_of(contents_, allows)) {
    return;
  }
  const RuleFacts& own = document_.rules.rules()[*document_.rules.compiled().ceiling_rule];
  findings_.add(
      own, document_.finding_of(own, where, fmt::format("not allowed under {}", text_of(ceiling))));
}

void CeilingCheck::check_markings() {
  const Ceiling& ceiling = *document_.rules.compiled().ceiling;
  const marking::Scheme* const scheme =
      ceiling.markings.empty() ? nullptr : document_.rules.marking_scheme();
  if (scheme == nullptr) {
    return;
  }
  contents_.clear();
  for (const std::string& text : ceiling.markings) {
    const auto marking =
        marking::read_marking(text, *scheme, {marking::MarkingForm::banner, std::nullopt, 0});
    contents_.push_back(marking::content_of(*marking, *scheme));
  }
  const std::optional<marking::Marking> header = marking::header_marking(*document_.cable, *scheme);
  if (document_.cable->classification) {
    const Located<Level>& level = document_.cable->classification->level;
    report_beyond(level.value, level.span, marking::understood_content(header, *scheme));
  } else if (document_.cable->envelope && document_.cable->envelope->security &&
             document_.cable->envelope->security->level) {
    const SecurityLine& security = *document_.cable->envelope->security;
    report_beyond(*security.level, security.letters.span,
                  marking::plain_content(*security.level, *scheme));
  }
  if (document_.cable->entire_text && document_.cable->entire_text->level) {
    const Level level = document_.cable->entire_text->level->value;
    report_beyond(level, document_.cable->entire_text->span,
                  marking::plain_content(level, *scheme));
  }
  for (const Portion& portion : document_.cable->portions) {
    report_beyond(portion.level ? portion.level->value : Level::unclassified, portion.span,
                  marking::understood_content(portion, *scheme, header));
  }
}

void CeilingCheck::check_header() {
  const std::size_t before = findings_.all().size();
  if (const std::optional<ClassificationLine>& line = document_.cable->classification) {
    report_above(line->level, document_.source->text(line->level.span));
  }
  // The letters of the transmission say the same once more: they count where the header does not.
  if (findings_.all().size() == before && document_.cable->envelope &&
      document_.cable->envelope->security) {
    const SecurityLine& security = *document_.cable->envelope->security;
    if (security.level) {
      report_above({*security.level, security.letters.span}, security.letters.value);
    }
  }
}

void CeilingCheck::check_entire_text() {
  const std::optional<EntireText>& entire = document_.cable->entire_text;
  const bool is_a_portion =
      entire && std::ranges::any_of(document_.cable->portions, [&entire](const Portion& portion) {
        return portion.span.begin < entire->span.end() && entire->span.begin < portion.span.end();
      });
  if (entire && entire->level && !is_a_portion) {
    report_above({entire->level->value, entire->span}, document_.source->text(entire->span));
  }
}

/// A message of another service whose level cannot be read may have any. In a cable that is an
/// error of its own, classification/header-missing.
void CeilingCheck::check_unknown_level() {
  const Cable& cable = *document_.cable;
  const Level ceiling = document_.rules.compiled().ceiling->level;
  const bool may_be_above = facts(ceiling).rank < facts(Level::top_secret).rank;
  const bool is_other = cable.form != MessageForm::cable && cable.form != MessageForm::paper;
  if (!may_be_above || !is_other || cable.overall || !cable.originator) {
    return;
  }
  const RuleFacts& own = document_.rules.rules()[*document_.rules.compiled().ceiling_rule];
  findings_.add(own, document_.finding_of(
                         own, cable.originator->span,
                         fmt::format("the message has no readable level; it may be above {}, the "
                                     "highest level allowed here",
                                     facts(ceiling).name)));
}

void CeilingCheck::run() {
  const CompiledRules& body = document_.rules.compiled();
  if (!body.ceiling || !body.ceiling_rule || !body.facts[*body.ceiling_rule].is_enabled) {
    return;
  }
  findings_.note_run(*body.ceiling_rule);
  check_header();
  check_unknown_level();
  check_entire_text();
  for (const PageBanner* const banner : banners_of(*document_.cable)) {
    if (banner->span != document_.cable->classification->span) {
      report_above(banner->level, document_.source->text(banner->level.span));
    }
  }
  for (const Portion& portion : document_.cable->portions) {
    if (portion.level) {
      report_above({portion.level->value, portion.span}, document_.source->text(portion.span));
    }
  }
  check_markings();
}

}  // namespace cablelint::rule
