// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace cablelint::parse {

/// Letters of lists, (A), (B), seen as a text goes by: "(C) Bread" after "(A) Fish" and "(B) Salt"
/// is the third of a list, and CONFIDENTIAL marks nothing. Each byte is read once.
class ListLetters {
 public:
  /// Whether the letter in parentheses at `mark` goes on with a list of the text after `begin`.
  /// The marks of one text are asked for in their order.
  [[nodiscard]] bool is_next(std::string_view text, std::uint32_t begin, std::uint32_t mark);

 private:
  void read_up_to(std::string_view text, std::uint32_t end);

  /// Where a letter was last; 0: nowhere, for there is a header before all text.
  using Places = std::array<std::uint32_t, 128>;
  Places last_{};
  Places last_at_line_{};  ///< where a letter was last at the beginning of a line
  std::uint32_t read_ = 0;
};

}  // namespace cablelint::parse
