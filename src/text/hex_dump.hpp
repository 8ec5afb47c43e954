// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cablelint {

/// The value of a digit in either case; nothing if it is not a digit.
[[nodiscard]] std::optional<unsigned> hex_digit(char c);

/// The number that up to eight digits write; nothing if one of them is none, or there are none.
[[nodiscard]] std::optional<std::uint32_t> number_from_hex(std::string_view digits);

/// How a hex dump shows four digits together.
enum class HexWords : std::uint8_t {
  in_order,  ///< as two bytes: xxd, hexdump -C
  swapped,   ///< as a number of a machine that has the low byte first: hexdump, od -x
};

/// Whether a line may be one of a hex dump: most lines of other texts show by their first two words
/// that they are none.
[[nodiscard]] bool may_be_of_hex_dump(std::string_view line);

/// The bytes in the lines of a text that are a hex dump, whatever is between them: with offsets and
/// characters, as xxd, hexdump, od and Format-Hex write it, in characters as of od -c, as digits
/// alone, as an array in C or as Intel HEX. Empty: there are none.
[[nodiscard]] std::string from_hex_dump(std::string_view text, HexWords words);

}  // namespace cablelint
