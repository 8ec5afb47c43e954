// SPDX-License-Identifier: Apache-2.0
#include "report/unified_diff.hpp"

#include <catch2/catch.hpp>

namespace cablelint::report {

TEST_CASE("a difference is written as `diff -u` writes it", "[report]") {
  CHECK(unified_diff("f", "a\n", "a\n").empty());
  CHECK(unified_diff("f", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
        "--- a/f\n+++ b/f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
  CHECK(unified_diff("f", "a\nb\n", "a\n") == "--- a/f\n+++ b/f\n@@ -1,2 +1 @@\n a\n-b\n");
  CHECK(unified_diff("f", "", "a\n") == "--- a/f\n+++ b/f\n@@ -0,0 +1 @@\n+a\n");
}

TEST_CASE("changes far apart are hunks of their own", "[report]") {
  const std::string_view before = "a\n1\n2\n3\n4\n5\n6\n7\nb\n";
  const std::string_view after = "A\n1\n2\n3\n4\n5\n6\n7\nB\n";
  CHECK(unified_diff("f", before, after) ==
        "--- a/f\n+++ b/f\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n "
        "7\n-b\n+B\n");
}

TEST_CASE("a line end that is missing is a difference, and so is a carriage return", "[report]") {
  CHECK(unified_diff("f", "a", "b") ==
        "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n"
        "\\ No newline at end of file\n");
  CHECK(unified_diff("f", "a\r\n", "a\n") == "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\r\n+a\n");
}

}  // namespace cablelint::report
