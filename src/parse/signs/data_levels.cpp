// SPDX-License-Identifier: Apache-2.0
#include "parse/signs/data_levels.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

struct LevelName {
  std::string_view word;
  Level level;
};

// A longer word comes before its end.
constexpr std::array<LevelName, 6> level_names = {{{"TOP SECRET", Level::top_secret},
                                                   {"SECRET", Level::secret},
                                                   {"CONFIDENTIAL", Level::confidential},
                                                   {"TS", Level::top_secret},
                                                   {"S", Level::secret},
                                                   {"C", Level::confidential}}};

bool is_of_name(char c) { return is_alphanumeric(c) || c == '_'; }

/// The word of a level at the end of `before`, which another letter does not go on.
const LevelName* word_at_end(std::string_view before) {
  for (const LevelName& one : level_names) {
    const std::string_view rest =
        before.substr(0, before.size() - std::min(before.size(), one.word.size()));
    if (before.ends_with(one.word) && (rest.empty() || !is_of_name(rest.back()))) {
      return &one;
    }
  }
  return nullptr;
}

/// Where the controls of a marking end that begin at `at`: capitals, signs and blanks between them.
std::size_t end_of_controls(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 80;
  const std::size_t limit = std::min(text.size(), at + longest);
  std::size_t end = at;
  while (end < limit &&
         (is_upper(text[end]) || is_digit(text[end]) || ByteSet("/ -").has(text[end]))) {
    ++end;
  }
  return end;
}

/// The places of one marking with controls.
class DataMarking {
 public:
  /// `strokes`: where those after the level are.
  DataMarking(std::string_view text, std::size_t strokes, std::size_t level_size)
      : text_(text), begin_(strokes - level_size), end_(end_of_controls(text, strokes)) {
    if (begin_ > 0 && text_[begin_ - 1] == '(' && end_ < text_.size() && text_[end_] == ')') {
      --begin_;
      ++end_;
    }
  }

  [[nodiscard]] bool is_of_data() const { return is_string() || is_cell() || is_value_of_key(); }

 private:
  [[nodiscard]] char before() const { return begin_ == 0 ? '\n' : text_[begin_ - 1]; }
  [[nodiscard]] char after() const { return end_ >= text_.size() ? '\n' : text_[end_]; }

  /// As much of the line as a key or a cell may take.
  [[nodiscard]] std::string_view line_before() const {
    constexpr std::size_t longest = 200;
    const std::size_t size = std::min(begin_, longest);
    const std::string_view above = text_.substr(begin_ - size, size);
    const std::size_t line = find_last_of(above, ByteSet("\r\n"));
    return above.substr(line == npos ? 0 : line + 1);
  }

  /// In quotation marks, after the sign of a key or an attribute; a list may be of all levels.
  [[nodiscard]] bool is_string() const {
    const char quote = before();
    if (quote == '{' && after() == '}') {
      return true;  // of TeX
    }
    if ((quote != '"' && quote != '\'') || after() != quote) {
      return false;
    }
    const std::string_view above = trim_end(text_.substr(0, begin_ - 1));
    return !above.empty() && std::string_view(":=").find(above.back()) != npos;
  }

  /// Between bars, also at a distance; between other separators without blanks.
  [[nodiscard]] bool is_cell() const {
    const std::string_view line = trim_end(line_before());
    const std::size_t next = std::min(find_first_not_of(text_, blanks, end_), text_.size());
    const bool is_element = before() == '>' && after() == '<';
    const bool is_between_bars = line.ends_with('|') && next < text_.size() && text_[next] == '|';
    constexpr std::string_view separators = ",;\t";
    const bool is_separated = separators.find(before()) != npos;
    const bool begins_row = line_before().empty();
    const bool is_ended = separators.find(after()) != npos || after() == '\n' || after() == '\r';
    const bool is_row = is_separated || (begins_row && separators.find(after()) != npos);
    const bool is_spaced = next == end_ + 1 && text_[end_] == ',' && next < text_.size();
    return is_element || is_between_bars ||
           (is_row && is_ended && !is_spaced && has_no_blank_after());
  }

  [[nodiscard]] bool has_no_blank_after() const {
    return end_ + 1 >= text_.size() || text_[end_ + 1] != ' ';
  }

  /// `marking: S//NF` to the end of the line; a label with a capital is one of prose.
  [[nodiscard]] bool is_value_of_key() const {
    const std::string_view key = trim(line_before());
    const bool is_key = key.size() > 1 && (key.back() == ':' || key.back() == '=') &&
                        is_lower(key.front()) &&
                        std::ranges::all_of(trim_end(key.substr(0, key.size() - 1)), is_of_key);
    return is_key && (after() == '\n' || after() == '\r');
  }

  static bool is_of_key(char c) { return is_of_name(c) || c == '-' || c == '.'; }

  std::string_view text_;
  std::size_t begin_;
  std::size_t end_;
};

}  // namespace

Level level_in_data(std::string_view text) {
  Level highest = Level::unclassified;
  constexpr std::size_t longest = 12;
  // A stroke is seldom, for which memchr is the fastest.
  for (std::size_t at = text.find("//"); at != npos; at = text.find("//", at + 2)) {
    const bool has_controls = at + 2 < text.size() && is_upper(text[at + 2]);
    const std::size_t begin = at - std::min(at, longest);
    const LevelName* const word =
        has_controls ? word_at_end(text.substr(begin, at - begin)) : nullptr;
    if (word != nullptr && !dominates(highest, word->level) &&
        DataMarking(text, at, word->word.size()).is_of_data()) {
      highest = join(highest, word->level);
    }
  }
  return highest;
}

std::optional<Level> level_of_field(std::string_view value) {
  constexpr std::string_view signs = " \t\"'[]{}(),;";
  while (!value.empty() && signs.find(value.front()) != npos) {
    value.remove_prefix(1);
  }
  for (const std::string_view owner : {"NATO ", "COSMIC ", "UK "}) {
    value.remove_prefix(value.starts_with(owner) ? owner.size() : 0);
  }
  const bool is_small =
      starts_in_any_case(value, "secret") || starts_in_any_case(value, "top secret");
  const std::string capitals = is_small ? upper_case(value) : std::string(value);
  for (const LevelName& one : level_names) {
    if (!capitals.starts_with(one.word)) {
      continue;
    }
    const std::string_view after = std::string_view(capitals).substr(one.word.size());
    const bool has_controls = after.size() > 2 && after.starts_with("//") && is_upper(after[2]);
    const bool is_all = trim(after).empty() || signs.find(trim(after).front()) != npos;
    const bool is_letter_alone = one.word.size() == 1;
    if (has_controls || (is_all && !is_letter_alone)) {
      return one.level;
    }
  }
  return std::nullopt;
}

}  // namespace cablelint::parse
