// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cablelint::parse {

/// Bytes of a text that show something else than they are.
struct Disguise {
  std::size_t begin = 0;
  std::string shown;     ///< as many bytes: what a reader sees, and blanks for the rest
  bool is_mark = false;  ///< a mark or the words of a level
};

/// The words that hold characters that do not show or are of full width, and the marks and levels
/// that hold look-alikes; blanks of other kinds, too, which show as blanks. In the order of the
/// text.
[[nodiscard]] std::vector<Disguise> disguises_in(std::string_view text);

}  // namespace cablelint::parse
