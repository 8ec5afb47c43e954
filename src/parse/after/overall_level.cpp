// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "parse/after/passes.hpp"

namespace cablelint::parse {
namespace {

bool is_classified(Level level) { return facts(facts(level).base).rank > 0; }

/// What the E.O. line and the authority say of a cable; neither if there are none.
struct Statement {
  bool classified = false;
  bool unclassified = false;
};

Statement statement_of_lines(const Cable& cable) {
  const bool has_instruction = cable.eo && cable.eo->declassification;
  const bool is_not_applicable =
      has_instruction && cable.eo->declassification->kind == DeclassificationKind::not_applicable;
  return {.classified = cable.classified_by || (has_instruction && !is_not_applicable),
          .unclassified = is_not_applicable && !cable.classified_by};
}

/// The level of the security letters of the envelope, if they have one.
std::optional<Level> level_of_letters(const Cable& cable) {
  return cable.envelope && cable.envelope->security ? cable.envelope->security->level
                                                    : std::nullopt;
}

}  // namespace

/// UNCLASSIFIED at the head of a release is the reviewer's where pages below it have a level and
/// the copy lost the line of the cable.
void drop_release_banner(Draft& draft) {
  Cable& cable = draft.cable;
  std::optional<ClassificationLine>& line = cable.classification;
  const bool is_banner = line && !line->serial && !line->section &&
                         line->level.value == Level::unclassified && !cable.release_notes.empty();
  const auto own = std::ranges::find_if(
      cable.class_words, [](const ClassWord& word) { return is_classified(word.level.value); });
  if (cable.form == MessageForm::paper || !is_banner || own == cable.class_words.end()) {
    return;
  }
  line->span = own->span;
  line->text = own->text;
  line->level = own->level;
}

void find_overall_level(Draft& draft) {
  Cable& cable = draft.cable;
  if (cable.classification) {
    cable.overall = cable.classification->level.value;
    return;
  }
  const auto classified_portions = std::ranges::count_if(
      cable.portions,
      [](const Portion& portion) { return portion.level && is_classified(portion.level->value); });
  const Statement lines = statement_of_lines(cable);
  const std::optional<Level> letters = level_of_letters(cable);
  // The E.O. line and the marks together outweigh the letters; one odd mark does not.
  const bool letters_are_odd =
      letters && (is_classified(*letters) ? lines.unclassified && classified_portions == 0
                                          : lines.classified && classified_portions > 0);
  const bool is_one_odd_mark = classified_portions == 1 && cable.portions.size() > 1;
  if (letters && !letters_are_odd) {
    cable.overall = letters;
  } else if (lines.unclassified && (classified_portions == 0 || is_one_odd_mark)) {
    cable.overall = Level::unclassified;
  }
}

}  // namespace cablelint::parse
