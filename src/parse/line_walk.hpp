// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "text/line_end.hpp"

namespace cablelint::parse {

/// The lines of a text one after another, for whoever looks at all of them:
/// `for (LineWalk lines(text); lines.has_line(); lines.next())`. They end as `end_of_line` says;
/// the LF of CR LF ends an empty one.
class LineWalk {
 public:
  explicit LineWalk(std::string_view text) : text_(text), end_(end_of_line(text, 0)) {}

  /// None follows the last line end.
  [[nodiscard]] bool has_line() const { return begin_ < text_.size(); }
  void next() {
    begin_ = end_ + 1;
    end_ = end_of_line(text_, begin_);
  }

  [[nodiscard]] std::size_t begin() const { return begin_; }
  [[nodiscard]] std::size_t end() const { return end_; }
  [[nodiscard]] std::string_view line() const { return text_.substr(begin_, end_ - begin_); }

 private:
  std::string_view text_;
  std::size_t begin_ = 0;
  std::size_t end_;
};

}  // namespace cablelint::parse
