// SPDX-License-Identifier: Apache-2.0
#include "parse/build/marks_builder.hpp"

#include <utility>

#include "parse/build/spelled_level.hpp"

namespace cablelint::parse {

void MarksBuilder::mark_level(Span at) {
  level_ = Located<Level>{level_from_words(draft_.view(at)), at};
  controls_.clear();
}

void MarksBuilder::mark_control(Span at) {
  Text code = draft_.capitals(draft_.trimmed(at).span);
  // (SBU/N): 5 FAH-1 H-246.2.
  if (code.value == "N" && level_ && level_->value == Level::sbu) {
    code.value = "NF";
  }
  controls_.push_back({code.span, code});
}

/// (LES) is a control without its level, (OUO) what others have as FOUO.
void MarksBuilder::agency_word(Span at) {
  const Text word = draft_.text(at);
  const bool is_level = word.value == "OUO";
  level_ = Located<Level>{is_level ? Level::fouo : Level::unclassified, at};
  controls_.clear();
  if (!is_level) {
    controls_.push_back({at, word});
  }
}

void MarksBuilder::entire_text(Span at) {
  const std::optional<Located<Level>> level = level_ || !mark_ ? level_ : mark_->level;
  if (!draft_.cable.entire_text) {
    const Span all = level ? join(level->span, at) : at;
    draft_.cable.entire_text = EntireText{all, draft_.text(all), level};
  }
}

void MarksBuilder::entire_text_first(Span at) {
  if (!draft_.cable.entire_text) {
    draft_.cable.entire_text = EntireText{at, draft_.text(at), level_};
  }
  level_.reset();
}

void MarksBuilder::unknown_mark(Span at) {
  mark_ = Portion{.span = at, .text = draft_.mark(at), .level = {}, .caveats = {}};
}

void MarksBuilder::portion_mark(Span at) {
  mark_ = Portion{.span = at,
                  .text = draft_.mark(at),
                  .level = std::exchange(level_, {}),
                  .caveats = std::exchange(controls_, {})};
}

void MarksBuilder::unclosed_mark(Span at) {
  portion_mark(at);
  draft_.add_repair("portion-unclosed", at);
}

/// "3. SUMMARY: (C) Text": a mark after the paragraph's title, where there is none before it.
void MarksBuilder::displaced_mark(Span at) {
  if (!mark_) {
    portion_mark(at);
    mark_->after_text = true;
  }
  level_.reset();
  controls_.clear();
}

std::optional<Portion> MarksBuilder::take(PortionPlace place) {
  level_.reset();
  if (mark_) {
    mark_->place = place;
    if (place == PortionPlace::subparagraph && !draft_.cable.paragraphs.empty()) {
      mark_->paragraph = draft_.cable.paragraphs.back().number.value;
    }
  }
  return std::exchange(mark_, {});
}

}  // namespace cablelint::parse
