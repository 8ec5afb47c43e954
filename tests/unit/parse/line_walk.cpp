// SPDX-License-Identifier: Apache-2.0
#include "parse/line_walk.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace cablelint::parse {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> all;
  for (LineWalk lines(text); lines.has_line(); lines.next()) {
    CHECK(text.substr(lines.begin(), lines.line().size()) == lines.line());
    all.emplace_back(lines.line());
  }
  return all;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines end at LF and at CR, and none follows the last end", "[parse]") {
  CHECK(lines_of("").empty());
  CHECK(lines_of("one") == Lines{"one"});
  CHECK(lines_of("one\n") == Lines{"one"});
  CHECK(lines_of("one\ntwo\rthree") == Lines{"one", "two", "three"});
  CHECK(lines_of("\n\rtwo") == Lines{"", "", "two"});
  CHECK(lines_of("one\r\ntwo\r\n") == Lines{"one", "", "two", ""});
}

}  // namespace cablelint::parse
