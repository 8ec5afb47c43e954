// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/stated_in_document.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "parse/fallback/level_words.hpp"
#include "parse/fallback/places.hpp"
#include "parse/fallback/stated_levels.hpp"
#include "text/ascii.hpp"
#include "text/blank_line.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

std::string_view last_bytes(std::string_view text, std::size_t most) {
  return text.substr(text.size() - std::min(text.size(), most));
}

/// In the same line.
bool is_after_full_stop(std::string_view text, std::size_t at) {
  constexpr std::size_t most_blanks = 200;
  const std::string_view before = last_bytes(text.substr(0, at), most_blanks);
  const std::size_t last = find_last_not_of(before, blanks);
  return last != npos && before[last] == '.';
}

/// "The compilation of recipes" names none.
bool has_level_beside(std::string_view text, std::size_t at) {
  constexpr std::size_t near = 80;
  const std::string_view before = after_last_blank_line(last_bytes(text.substr(0, at), near));
  const std::string_view after = up_to_blank_line(text.substr(at, near));
  const std::string_view around{before.data(), before.size() + after.size()};
  return around.find("SECRET") != npos || around.find("CONFIDENTIAL") != npos ||
         around.find("CLASSIFIED") != npos;
}

class StatedLevelFinder {
 public:
  StatedLevelFinder(Draft& draft, Level ceiling, const SpanSet& read)
      : draft_(draft),
        cable_(draft.cable),
        ceiling_(ceiling),
        read_(read),
        text_begin_(text_begin(draft.cable)) {}

  /// Within a line: "The ferry is late. SECRET: A contact". CONFIDENTIAL is there in prose, too.
  void find_level_words() {
    constexpr std::string_view word = "SECRET: ";
    if (!is_above(Level::top_secret)) {
      return;
    }
    const std::string_view text = draft_.bytes.substr(0, cable_.span.end());
    for (std::size_t at = find_text(text, word, text_begin_); at != npos;
         at = find_text(text, word, at + 1)) {
      const std::size_t begin = begin_of_level(text, at);
      const std::size_t next = at + word.size();
      const Level level = begin < at ? Level::top_secret : Level::secret;
      const Span span{static_cast<std::uint32_t>(begin),
                      static_cast<std::uint32_t>(next - 2 - begin)};
      if (is_above(level) && is_after_full_stop(text, begin) && next < text.size() &&
          is_upper(text[next]) && !read_.overlaps(span)) {
        add_level(span, level);
      }
    }
  }

  /// "This paper is classified SECRET", and of a message in its header, where nothing else says it:
  /// "CORRECTED COPY - CLASSIFICATION SHOULD READ SECRET".
  void find_statements() {
    const bool is_paper = cable_.form == MessageForm::paper;
    const std::uint32_t begin = is_paper ? text_begin_ : cable_.classification->span.end();
    const std::uint32_t end = is_paper ? cable_.span.end() : std::max(text_begin_, begin);
    for (const StatedLevel& stated : stated_levels(draft_.bytes.substr(0, end), begin)) {
      if (is_above(stated.level) && !read_.overlaps(stated.at)) {
        add_level(stated.at, stated.level);
      }
    }
  }

  /// Why a paper is above its portions: "The compilation is classified SECRET", "UNCLASSIFIED WHEN
  /// SEPARATED FROM ENCLOSURE". The words have the level of the paper.
  void find_compilation() {
    const std::string_view text = draft_.bytes.substr(0, cable_.span.end());
    for (const std::string_view word : {"compilation", "when separated"}) {
      const std::size_t at = find_in_any_case(text, word, text_begin_);
      if (at != npos && has_level_beside(text, at)) {
        add_level({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(word.size())},
                  ceiling_);
      }
    }
  }

 private:
  [[nodiscard]] bool is_above(Level level) const { return !dominates(ceiling_, level); }

  void add_level(Span at, Level level) {
    cable_.class_words.push_back({at, draft_.joined(at), {level, at}});
  }

  Draft& draft_;
  Cable& cable_;
  Level ceiling_;
  const SpanSet& read_;
  std::uint32_t text_begin_;
};

}  // namespace

void find_stated_levels(Draft& draft, Level ceiling, const SpanSet& read) {
  StatedLevelFinder finder(draft, ceiling, read);
  finder.find_level_words();
  finder.find_statements();
  if (draft.cable.form == MessageForm::paper) {
    finder.find_compilation();
  }
}

}  // namespace cablelint::parse
