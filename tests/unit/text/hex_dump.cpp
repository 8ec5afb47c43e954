// SPDX-License-Identifier: Apache-2.0
#include "text/hex_dump.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace cablelint;

TEST_CASE("bytes of a hex dump may all be on one line", "[text]") {
  std::string line;
  for (int i = 0; i < 700'000; ++i) {
    line += "41 ";
  }
  CHECK(from_hex_dump(line, HexWords::in_order) == std::string(700'000, 'A'));
  CHECK(from_hex_dump("41:42-43,44 45 46 47 48", HexWords::in_order) == "ABCDEFGH");
}
