// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace cablelint::cel {

/// A regular expression of a program. Most documents need few of them: it is compiled when it is
/// first needed, and is not asked of a text that lacks the words without which it finds nothing.
class Pattern {
 public:
  /// `words` are those of a pattern of the same text, as `words()` has them.
  explicit Pattern(std::string_view text, std::vector<std::string> words = {});
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;
  ~Pattern();

  [[nodiscard]] const std::string& text() const { return text_; }
  /// Why the text is not a regular expression, or one that needs too much memory; empty if it is
  /// one.
  [[nodiscard]] std::string error() const;
  [[nodiscard]] bool is_found_in(std::string_view searched) const;
  /// The matches that are not empty and do not overlap, the first `most` of them: views into
  /// `searched`.
  [[nodiscard]] std::vector<std::string_view> matches_in(std::string_view searched,
                                                         std::size_t most) const;

  /// In lower case; each text in which the pattern is found contains one of them, in any
  /// case. Empty: nothing is known.
  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
  /// Finds them out, from a pattern without error.
  void find_words();

 private:
  [[nodiscard]] const re2::RE2& compiled() const;
  [[nodiscard]] bool has_a_word(std::string_view searched) const;

  std::string text_;
  std::vector<std::string> words_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<const re2::RE2> compiled_;
};

}  // namespace cablelint::cel
