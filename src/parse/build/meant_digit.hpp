// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace cablelint::parse {

/// The digit that a scan read as the letter `c`; `c` itself if it is none of those letters.
[[nodiscard]] constexpr char meant_digit(char c) {
  switch (c) {
    case 'O':
    case 'Q':
    case 'D':
      return '0';
    case 'I':
    case 'l':
    case '|':
      return '1';
    case 'Z':
    case 'z':
      return '2';
    case 'S':
    case 's':
      return '5';
    case 'G':
    case 'b':
      return '6';
    case 'B':
      return '8';
    default:
      return c;
  }
}

}  // namespace cablelint::parse
