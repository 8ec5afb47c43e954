// SPDX-License-Identifier: Apache-2.0
// The vectors are those of github/codeql-action, src/fingerprints.test.ts.
#include "lint/line_hash.hpp"

#include <catch2/catch.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using Hashes = std::vector<std::string>;

namespace {

Hashes line_hashes(std::string_view text) {
  const cablelint::lint::LineHashes hashes(text);
  Hashes listed;
  for (std::size_t line = 1; line <= hashes.count(); ++line) {
    listed.push_back(hashes.of(line));
  }
  return listed;
}

}  // namespace

TEST_CASE("the hash of a line is the one that GitHub computes", "[lint]") {
  CHECK(line_hashes("") == Hashes{"c129715d7a2bc9a3:1"});
  CHECK(line_hashes(" a\nb\n  \t\tc\n d") == Hashes{"271789c17abda88f:1", "54703d4cd895b18:1",
                                                    "180aee12dab6264:1", "a23a3dc5e078b07b:1"});
}

TEST_CASE("the hash of a line does not see how lines end", "[lint]") {
  const Hashes expected = line_hashes("a\nb\n\nc");
  CHECK(line_hashes("a\r\nb\r\n\r\nc") == expected);
  CHECK(line_hashes("a\rb\r\rc") == expected);
}

TEST_CASE("equal lines are distinguished by a number", "[lint]") {
  std::string text;
  for (int i = 0; i < 10; ++i) {
    text += "Lorem ipsum dolor sit amet.\n";
  }
  const Hashes hashes = line_hashes(text);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(hashes.at(i) == "a7f2ff13bc495cf2:" + std::to_string(i + 1));
  }
}

TEST_CASE("the hash of a line counts the units of UTF-16", "[lint]") {
  CHECK(line_hashes("\xC3\xA9t\xC3\xA9\n\xF0\x9F\x9A\xA2 a\n") ==
        Hashes{"43e03abee40872dd:1", "a52f59da2bffd0dd:1", "c129715d7a2bc9a3:1"});
}
