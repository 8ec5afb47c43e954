// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace cablelint::parse {

/// The lines of a text one after another, for whoever looks at all of them:
/// `for (LineWalk lines(text); lines.has_line(); lines.next())`. They end as `end_of_line` says;
/// the LF of CR LF ends an empty one. A text without returns is searched for one once.
class LineWalk {
 public:
  explicit LineWalk(std::string_view text) : text_(text), feed_(find('\n')), return_(find('\r')) {}

  /// None follows the last line end.
  [[nodiscard]] bool has_line() const { return begin_ < text_.size(); }
  void next() {
    begin_ = end() + 1;
    feed_ = feed_ < begin_ ? find('\n') : feed_;
    return_ = return_ < begin_ ? find('\r') : return_;
  }

  [[nodiscard]] std::size_t begin() const { return begin_; }
  [[nodiscard]] std::size_t end() const { return std::min(feed_, return_); }
  [[nodiscard]] std::string_view line() const { return text_.substr(begin_, end() - begin_); }

 private:
  [[nodiscard]] std::size_t find(char end) const {
    return std::min(text_.find(end, begin_), text_.size());
  }

  std::string_view text_;
  std::size_t begin_ = 0;
  std::size_t feed_;    ///< the next from `begin_` on, or the end of the text
  std::size_t return_;  ///< the same
};

}  // namespace cablelint::parse
