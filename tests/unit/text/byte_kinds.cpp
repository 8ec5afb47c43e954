// SPDX-License-Identifier: Apache-2.0
#include "text/byte_kinds.hpp"

#include <catch2/catch.hpp>
#include <cstddef>
#include <string>

namespace cablelint {

TEST_CASE("a byte is of the same kind wherever it is in a text", "[text]") {
  for (int value = 0; value < 256; ++value) {
    const bool is_layout = value == '\t' || value == '\n' || value == '\f' || value == '\r';
    const bool is_control = (value < ' ' && !is_layout) || value == 0x7F;
    for (const std::size_t before : {0U, 1U, 15U, 16U, 17U, 40U}) {
      std::string text(before, 'A');
      text += static_cast<char>(value);
      text.append(before, 'z');
      const ByteKinds kinds = byte_kinds(text);
      CAPTURE(value, before);
      REQUIRE(kinds.is_ascii == (value < 0x80));
      REQUIRE(kinds.has_controls == is_control);
    }
  }
}

TEST_CASE("an empty text has bytes of no kind", "[text]") {
  CHECK(byte_kinds("").is_ascii);
  CHECK_FALSE(byte_kinds("").has_controls);
}

}  // namespace cablelint
