// SPDX-License-Identifier: Apache-2.0
#include "finding/finding.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

using namespace cablelint;

namespace {

Finding finding(std::string rule, Span where, std::string message) {
  Finding made;
  made.rule = std::move(rule);
  made.where = where;
  made.message = std::move(message);
  return made;
}

}  // namespace

TEST_CASE("findings are reported by place, then rule, then message, each once", "[finding]") {
  std::vector<Finding> findings = {
      finding("b/b", {5, 1}, "x"), finding("a/a", {5, 1}, "y"), finding("a/a", {5, 1}, "x"),
      finding("z/z", {1, 9}, "x"), finding("a/a", {5, 1}, "y"), finding("z/z", {1, 2}, "x"),
  };
  sort_findings(findings);
  std::string text;
  for (const Finding& one : findings) {
    text += one.rule + " " + one.message + std::to_string(one.where.size) + "; ";
  }
  CHECK(text == "z/z x2; z/z x9; a/a x1; a/a y1; b/b x1; ");
}

TEST_CASE("severities are read as they are written", "[finding]") {
  for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
    CHECK(severity_from(name(severity)) == severity);
  }
  CHECK_FALSE(severity_from("Error"));
  CHECK_FALSE(severity_from(""));
}
