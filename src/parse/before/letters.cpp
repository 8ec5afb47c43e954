// SPDX-License-Identifier: Apache-2.0
// Letters that a scan or a copy changed.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "parse/before/copy_draft.hpp"
#include "parse/before/disguises.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {
namespace {

class LetterRestorer {
 public:
  explicit LetterRestorer(CopyDraft& draft)
      : draft_(draft), text_(draft.text), result_(draft.result) {}

  void run() {
    restore_capitals();
    restore_disguises();
    restore_zeros();
  }

 private:
  [[nodiscard]] std::size_t find_at_line_begin(std::string_view words) const {
    std::size_t at = text_.find(words);
    while (at != npos && !draft_.begins_line(at)) {
      at = text_.find(words, at + 1);
    }
    return at;
  }

  /// A telegram without capitals has lines that together no other text without them has.
  void restore_capitals() {
    if (std::ranges::any_of(text_, is_upper)) {
      return;
    }
    constexpr std::size_t fewest = 3;
    std::size_t first = npos;
    std::size_t found = 0;
    for (const std::string_view label : {"tags", "subj", "e.o.", "fm ", "de ru", "zny ", "znr "}) {
      const std::size_t at = find_at_line_begin(label);
      found += at == npos ? 0U : 1U;
      first = std::min(first, at);
    }
    if (found < fewest) {
      return;
    }
    const std::string capitals = upper_case(text_);
    const std::size_t end = std::min(find_first_of(text_, line_ends, first), text_.size());
    draft_.put(first, end - first, capitals.substr(first, end - first), "small-letters");
    result_.text = capitals;
    result_.is_respelled = true;
  }

  void restore_disguises() {
    for (const Disguise& disguise : disguises_in(text_)) {
      draft_.respell(disguise.begin, disguise.shown.size(), disguise.shown);
      if (disguise.is_mark) {
        draft_.put(disguise.begin, disguise.shown.size(), disguise.shown, "disguised-mark");
      }
    }
  }

  /// `C 0 N F I D E N T I A L`, `T 0 P  S E-C R E T`: a scan has a zero for the letter O, and signs
  /// between the letters.
  void restore_zeros() {
    for (std::size_t at = text_.find('0'); at != npos; at = text_.find('0', at + 1)) {
      const std::size_t before = at == 0 ? npos : text_.find_last_not_of(' ', at - 1);
      if (before == npos || at - before > 2 || !begins_words(before)) {
        continue;
      }
      for (const std::string_view level : {"confidential", "topsecret"}) {
        if (const std::size_t size = size_with_zeros(before, level); size != 0) {
          draft_.put(before, size, with_letters(text_.substr(before, size)), "class-word");
          result_.is_respelled = true;
        }
      }
    }
  }

  /// Whether nothing but blanks is before `at` in its line, as far as lines are indented.
  [[nodiscard]] bool begins_words(std::size_t at) const {
    constexpr std::size_t widest = 80;
    const std::size_t first = at - std::min(at, widest);
    const std::string_view before = text_.substr(first, at - first);
    const std::size_t last = find_last_not_of(before, blanks);
    return last == npos ? first == 0 : before[last] == '\n' || before[last] == '\r';
  }

  static bool is_noise(char c) { return c == ' ' || c == '-' || c == '.' || c == '\''; }

  /// How many bytes the letters of `level` take at `begin`; 0 if they are not there.
  [[nodiscard]] std::size_t size_with_zeros(std::size_t begin, std::string_view level) const {
    constexpr std::size_t longest = 60;
    const std::string_view words = text_.substr(begin, longest);
    std::size_t at = 0;
    for (const char letter : level) {
      while (at > 0 && at < words.size() && is_noise(words[at])) {
        ++at;
      }
      const char c = at == words.size() ? ' ' : words[at] == '0' ? 'o' : to_lower(words[at]);
      if (c != letter) {
        return 0;
      }
      ++at;
    }
    const bool ends = at == words.size() || !is_alphanumeric(words[at]);
    return ends ? at : 0;
  }

  static std::string with_letters(std::string_view level) {
    std::string letters = upper_case(level);
    for (char& c : letters) {
      c = c == '0' ? 'O' : is_noise(c) ? ' ' : c;
    }
    return letters;
  }

  CopyDraft& draft_;
  std::string_view text_;
  RestoredText& result_;
};

}  // namespace

void restore_letters(CopyDraft& draft) { LetterRestorer(draft).run(); }

}  // namespace cablelint::parse
