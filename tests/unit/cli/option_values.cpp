// SPDX-License-Identifier: Apache-2.0
#include "cli/options/option_values.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "model/calendar.hpp"

using namespace cablelint;
using namespace cablelint::cli;
using Words = std::vector<std::string>;

TEST_CASE("a list is cut at commas, and empty words are left out", "[cli]") {
  CHECK(words_of("a,b/c") == Words{"a", "b/c"});
  CHECK(words_of(",a,,b,") == Words{"a", "b"});
  CHECK(words_of("").empty());
}

TEST_CASE("NAME=VALUE needs a name, and the value may hold anything", "[cli]") {
  CHECK(halves_from("a=b=c") == std::pair<std::string, std::string>("a", "b=c"));
  CHECK(halves_from("a=").second.empty());
  CHECK_THROWS_AS(halves_from("=b"), WrongValue);
  CHECK_THROWS_AS(halves_from("ab"), WrongValue);
}

TEST_CASE("RULE=LEVEL takes the three severities", "[cli]") {
  CHECK(rule_severity_from("a/b=info").second == Severity::info);
  CHECK_THROWS_AS(rule_severity_from("a/b=fatal"), WrongValue);
  CHECK_THROWS_AS(rule_severity_from("a/b="), WrongValue);
}

TEST_CASE("FORMAT:FILE names a file, which may hold colons", "[cli]") {
  CHECK(destination_from("sarif").path.empty());
  CHECK(destination_from("sarif:a:b").path == "a:b");
  CHECK(destination_from("sarif:a:b").format == report::format_from("sarif"));
  CHECK_THROWS_AS(destination_from("sarif:"), WrongValue);
  CHECK_THROWS_WITH(destination_from("sarf"), Catch::Contains("did you mean `sarif`?"));
  CHECK_THROWS_WITH(destination_from("pdf"), Catch::Contains("expected text, concise"));
}

TEST_CASE("a day is written as ISO 8601 writes it, and is one of the calendar", "[cli]") {
  CHECK(day_from("--as-of", "2028-02-29") == *date(2028, 2, 29));
  for (const char* wrong : {"", "2026-1-01", "2026-01-1 ", " 026-01-01", "+026-01-01", "2026-02-29",
                            "2026-13-01", "0000-01-01", "2026/01/01", "2026-01-01Z"}) {
    INFO(wrong);
    CHECK_THROWS_AS(day_from("--as-of", wrong), WrongValue);
  }
  CHECK_THROWS_WITH(day_from("--dated", "3/3/2009"), Catch::Contains("--dated: `3/3/2009`"));
}
