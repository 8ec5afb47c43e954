// SPDX-License-Identifier: Apache-2.0
#include "text/blank_line.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "replaced.hpp"

namespace cablelint {

TEST_CASE("a blank line has nothing but blanks between two line ends", "[text]") {
  const std::string_view end = GENERATE(as<std::string_view>(), "\n", "\r\n", "\r");
  const auto text = [end](const std::string& lines) { return tests::with_line_ends(lines, end); };
  CHECK(up_to_blank_line(text("a\nb\n\nc\n\nd")) == text("a\nb"));
  CHECK(after_last_blank_line(text("a\n\nb\n\nc\nd")) == text("c\nd"));
  CHECK(up_to_blank_line(text("a\n \t\nb")) == "a");
  CHECK(after_last_blank_line(text("a\n \t\nb")) == "b");
  CHECK(after_last_blank_line(text("a\n\n\n\nb")) == "b");
  CHECK(after_last_blank_line(text("a\n\n")).empty());
  CHECK(up_to_blank_line(text("\n\na")).empty());
  for (const char* const lines : {"", "a", "a\nb", "\na", "a\n", " \na", "a\n "}) {
    CHECK(up_to_blank_line(text(lines)) == text(lines));
    CHECK(after_last_blank_line(text(lines)) == text(lines));
  }
}

}  // namespace cablelint
