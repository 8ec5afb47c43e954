// SPDX-License-Identifier: Apache-2.0
#include "text/character_reference.hpp"

#include <catch2/catch.hpp>

using cablelint::character_reference_at;
using cablelint::CharacterReference;

TEST_CASE("a character reference is read by its name or number", "[text]") {
  struct Case {
    std::string_view text;
    CharacterReference expected;
  };
  for (const auto& [text, expected] : {
           Case{"&amp; x", {5, U'&', true}},
           Case{"&para;2.", {6, U'¶', true}},
           Case{"&nbsp;", {6, U' ', true}},
           Case{"&#83;", {5, U'S', true}},
           Case{"&#83 x", {4, U'S', false}},
           Case{"&#x53;", {6, U'S', true}},
           Case{"&#X0053;", {8, U'S', true}},
           Case{"&#x10FFFF;", {10, 0x10FFFF, true}},
           Case{"&#x0010FFFF;", {12, 0x10FFFF, true}},
           Case{"&#x00000028;", {12, U'(', true}},
           Case{"&#0000000000040;", {16, U'(', true}},
           Case{"&", {}},
           Case{"&#", {}},
           Case{"&#;", {}},
           Case{"&#x;", {}},
           Case{"&#0;", {}},
           Case{"&#xD800;", {}},
           Case{"&#99999999999;", {}},
           Case{"&#00011141110;", {}},
           Case{"&#x110000;", {}},
           Case{"&#000;", {}},
           Case{"&other;", {}},
           Case{"x&amp;", {}},
           Case{"", {}},
       }) {
    CAPTURE(text);
    const CharacterReference found = character_reference_at(text);
    CHECK(found.size_bytes == expected.size_bytes);
    CHECK(found.character == expected.character);
    CHECK(found.has_end == expected.has_end);
  }
}
