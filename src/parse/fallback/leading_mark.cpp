// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/leading_mark.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "parse/fallback/mark_signs.hpp"
#include "parse/fallback/shown_text.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {
namespace {

constexpr ByteSet mark_frames("\"'`*_~=#|/\\-.");

/// The first line end becomes a blank, or goes together with a hyphen before it.
std::string on_one_line(std::string_view words, bool is_divided) {
  std::string line;
  for (const char byte : words) {
    if (byte != '\n' && byte != '\r') {
      line += byte;
    } else if (!is_divided) {
      line += ' ';
    } else if (line.ends_with('-')) {
      line.pop_back();
    }
  }
  return line;
}

std::optional<LevelPhrase> phrase_of(std::string_view words) {
  const std::optional<LevelPhrase> phrase = phrase_in_brackets(on_one_line(words, false));
  return phrase || find_first_of(words, line_ends) == npos
             ? phrase
             : phrase_in_brackets(on_one_line(words, true));
}

class LeadingMarkReader {
 public:
  explicit LeadingMarkReader(std::string_view written)
      : shown_(shown_text(written)), text_(shown_.text) {}

  std::optional<LeadingMark> read() {
    begin_ = after_gap(text_, 0);
    open_frame();
    return is_bracketed_ || words_ > begin_ ? read_framed() : read_bare();
  }

 private:
  void open_frame() {
    words_ = begin_;
    while (words_ < text_.size() && (mark_openers.has(text_[words_]) ||
                                     mark_frames.has(text_[words_]) || is_gap(text_[words_]))) {
      is_bracketed_ = is_bracketed_ || mark_openers.has(text_[words_]);
      ++words_;
    }
  }

  /// The end of the words in the frame: the bracket that closes the first one, or the first sign of
  /// a frame without brackets.
  [[nodiscard]] std::size_t end_of_words() const {
    constexpr std::size_t longest = 48;
    std::size_t depth = 1;
    const std::size_t most = std::min(text_.size(), words_ + longest);
    for (std::size_t at = words_; at < most; ++at) {
      depth += mark_openers.has(text_[at]) ? 1U : 0U;
      const bool closes = is_bracketed_ ? mark_closers.has(text_[at]) : mark_frames.has(text_[at]);
      if (closes && --depth == 0) {
        return at;
      }
    }
    return npos;
  }

  std::optional<LeadingMark> read_framed() {
    const std::size_t close = end_of_words();
    if (close == npos || close == words_) {
      return std::nullopt;
    }
    std::size_t end = close;
    while (end < text_.size() && (mark_closers.has(text_[end]) || mark_frames.has(text_[end]))) {
      ++end;
    }
    const bool ends_word = end == text_.size() || !is_alphanumeric(text_[end]);
    return ends_word ? result(text_.substr(words_, close - words_), end) : std::nullopt;
  }

  /// `SECRET: A`, `S - A`, `S/NF A`, and letters in circles.
  std::optional<LeadingMark> read_bare() {
    constexpr std::size_t longest = 30;
    const std::string_view line = text_.substr(words_, longest);
    if (shown_.is_enclosed) {
      return result(line.substr(0, line.find(' ')), words_ + std::min(line.find(' '), line.size()));
    }
    if (const std::size_t level = level_before_text(line); level > 0) {
      return result(line.substr(0, level), words_ + level);
    }
    const std::size_t sign = find_first_of(line, ByteSet(":.~\n\r"));
    const std::size_t dash = std::min(line.find(" -"), line.find(" ~"));
    const std::size_t end = std::min({sign, dash, bare_with_controls(line)});
    if (end == npos || end == 0 || is_name(line, end)) {
      return std::nullopt;
    }
    return result(upper_case(line.substr(0, end)), words_ + end);
  }

  /// The size of a level in full before a sentence: SECRET The; 0: none is there.
  static std::size_t level_before_text(std::string_view line) {
    constexpr std::array<std::string_view, 4> levels = {"SECRET", "TOP SECRET", "CONFIDENTIAL",
                                                        "S E C R E T"};
    for (const std::string_view level : levels) {
      const std::size_t text = after_gap(line, std::min(level.size(), line.size()));
      const bool has_text = line.starts_with(level) && text > level.size() && text < line.size();
      if (has_text && begins_with_word(line.substr(text))) {
        return level.size();
      }
    }
    return 0;
  }

  /// Whether a sentence begins with a word or a short one: neither the Service nor a text in
  /// capitals.
  static bool begins_with_word(std::string_view text) {
    const std::string_view next = text.substr(0, text.find(' '));
    const bool is_short = next == "A" || next == "I";
    const bool is_word = next.size() > 1 && is_upper(next[0]) && is_lower(next[1]);
    return (is_short || is_word) && std::ranges::any_of(text, is_lower) && next != "Service";
  }

  /// The end of S/NF before a blank.
  static std::size_t bare_with_controls(std::string_view line) {
    const std::size_t blank = line.find(' ');
    const std::size_t stroke = line.find('/');
    return stroke < blank && stroke > 0 ? blank : npos;
  }

  /// S.A. Example, S.
  static bool is_name(std::string_view line, std::size_t end) {
    const bool is_short = end < 3 && line[end] == '.';
    const std::size_t next = after_gap(line, std::min(end + 1, line.size()));
    return is_short || (line[end] != ' ' && next == end + 1 && line.size() > next);
  }

  [[nodiscard]] std::optional<LeadingMark> result(std::string_view words, std::size_t end) const {
    const std::optional<LevelPhrase> phrase = phrase_of(words);
    if (!phrase || end == 0) {
      return std::nullopt;
    }
    const std::uint32_t begin = begin_ == 0 ? 0 : shown_.ends[begin_ - 1];
    return LeadingMark{begin, shown_.ends[end - 1], *phrase, is_bracketed_};
  }

  ShownText shown_;
  std::string_view text_;
  std::size_t begin_ = 0;
  std::size_t words_ = 0;
  bool is_bracketed_ = false;
};

/// Whether no word of prose begins there: a sign, or a word in capitals, or one letter.
bool may_be_mark(std::string_view text) {
  const std::string_view words = trim_start(text);
  if (words.empty() || !is_letter(words[0])) {
    return !words.empty() && !is_digit(words[0]);
  }
  return ByteSet("BCSTUbcst").has(words[0]);
}

}  // namespace

std::optional<LeadingMark> leading_mark(std::string_view text) {
  constexpr std::size_t longest = 160;
  const std::string_view window = text.substr(0, longest);
  return may_be_mark(window) ? LeadingMarkReader(window).read() : std::nullopt;
}

}  // namespace cablelint::parse
