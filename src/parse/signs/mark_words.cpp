// SPDX-License-Identifier: Apache-2.0
#include "parse/signs/mark_words.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "parse/build/spelled_level.hpp"
#include "parse/fallback/glued_mark.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

constexpr ByteSet capital_letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/// A word of capitals, which may have the level before it: NF, SNF.
bool is_control(std::string_view word) {
  constexpr std::array<std::string_view, 5> controls = {"NF", "NOFORN", "ORCON", "REL", "RELIDO"};
  const std::optional<GluedMark> glued = glued_mark(word);
  return std::ranges::find(controls, word) != controls.end() || (glued && glued->is_sure);
}

}  // namespace

bool is_secret_level(Level level) { return level == Level::secret || level == Level::top_secret; }

bool is_classified_mark(std::string_view mark) {
  const Level level = level_from_words(mark);
  return is_secret_level(level) || level == Level::confidential;
}

bool has_mark_controls(std::string_view mark) {
  for (std::size_t begin = find_first_of(mark, capital_letters); begin != npos;) {
    const std::size_t end = std::min(find_first_not_of(mark, capital_letters, begin), mark.size());
    if (is_control(mark.substr(begin, end - begin))) {
      return true;
    }
    begin = find_first_of(mark, capital_letters, end);
  }
  return mark.find("//") != npos;
}

std::size_t count_words(std::string_view text, std::size_t most) {
  std::size_t words = 0;
  bool is_in_word = false;
  for (const char c : text) {
    words += is_letter(c) && !is_in_word ? 1U : 0U;
    is_in_word = is_letter(c) || (is_in_word && (c == '\'' || c == '-'));
    if (words == most) {
      break;
    }
  }
  return words;
}

bool begins_sentence(std::string_view after) {
  const std::size_t first = find_first_not_of(after, ByteSet(" \t\"'"));
  return first != npos &&
         (is_upper(after[first]) || static_cast<unsigned char>(after[first]) >= 0x80);
}

bool abbreviates_next(std::string_view mark, std::string_view after) {
  constexpr std::size_t one_letter = 3;
  const std::string_view words = trim_start(after);
  return mark.size() == one_letter && !words.empty() && to_lower(words[0]) == to_lower(mark[1]);
}

bool begins_with_level(std::string_view text) {
  constexpr std::array<std::string_view, 4> levels = {"unclassified", "confidential", "secret",
                                                      "top secret"};
  return std::ranges::any_of(
      levels, [text](std::string_view level) { return starts_in_any_case(text, level); });
}

}  // namespace cablelint::parse
