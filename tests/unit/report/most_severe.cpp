// SPDX-License-Identifier: Apache-2.0
#include "report/format/most_severe.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace cablelint;
using report::MostSevere;

namespace {

/// `i`, `w` and `e` are results of the three severities; what is kept of them, in the order
/// reported.
std::string kept_of(const std::string& results, std::size_t max, std::size_t& left_out) {
  MostSevere most(max);
  int number = 0;
  for (const char c : results) {
    const Severity severity = c == 'e'   ? Severity::error
                              : c == 'w' ? Severity::warning
                                         : Severity::info;
    ++number;
    if (most.admit(severity)) {
      most.add(severity, c + std::to_string(number));
    }
  }
  std::string findings;
  most.each([&](std::string_view text) {
    findings += std::string(findings.empty() ? "" : " ") + std::string(text);
  });
  left_out = most.left_out();
  return findings;
}

}  // namespace

TEST_CASE("results that fit are reported in their order", "[report]") {
  std::size_t left_out = 0;
  CHECK(kept_of("iwe", 3, left_out) == "i1 w2 e3");
  CHECK(left_out == 0);
  CHECK(kept_of("", 3, left_out).empty());
}

TEST_CASE("results that fit can be reported by severity", "[report]") {
  MostSevere most(3);
  for (const Severity severity : {Severity::info, Severity::error, Severity::warning}) {
    REQUIRE(most.admit(severity));
    most.add(severity, std::string(name(severity)) + " ");
  }
  std::string reported;
  most.each_by_severity([&reported](std::string_view text) { reported += text; });
  CHECK(reported == "error warning info ");
}

TEST_CASE("of too many results the most severe and first are kept and reported first", "[report]") {
  std::size_t left_out = 0;
  CHECK(kept_of("iiwee", 3, left_out) == "e4 e5 w3");
  CHECK(left_out == 2);
  CHECK(kept_of("eeeei", 3, left_out) == "e1 e2 e3");
  CHECK(left_out == 2);
  CHECK(kept_of("wwwwe", 3, left_out) == "e5 w1 w2");
  CHECK(left_out == 2);
}
