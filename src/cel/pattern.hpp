// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace cablelint::cel {

/// A regular expression of a program. It is compiled when it is first needed: most documents need
/// few of them.
class Pattern {
 public:
  explicit Pattern(std::string_view text);
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;
  ~Pattern();

  [[nodiscard]] const std::string& text() const { return text_; }
  /// Why the text is no regular expression, or one that needs too much memory; empty if it is one.
  [[nodiscard]] std::string error() const;
  [[nodiscard]] bool is_found_in(std::string_view searched) const;

 private:
  [[nodiscard]] const re2::RE2& compiled() const;

  std::string text_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<const re2::RE2> compiled_;
};

}  // namespace cablelint::cel
