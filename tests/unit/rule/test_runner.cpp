// SPDX-License-Identifier: Apache-2.0
// What makes an example fail, and what is said of it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "rule/example/run_examples.hpp"
#include "unit/rule/pack_on_disk.hpp"

using namespace cablelint::rule;

namespace {

/// A pack with two rules on TAGS and a cable; `tests` are those of the first one.
std::string pack_with_tests(std::string_view tests) {
  return std::string(pack_head) +
         "fixtures:\n"
         "  cable: |\n"
         "    C O N F I D E N T I A L EXAMPLEVILLE 000042\n"
         "\n"
         "    TAGS: PGOV, PREL\n"
         "    SUBJECT: HARBOR\n"
         "\n"
         "    1. (C) Text.\n"
         "rules:\n"
         "  - id: mine/other\n"
         "    title: T\n"
         "    severity: info\n"
         "    for: tag\n"
         "    assert: tag.code != 'OTRA'\n"
         "    message: other\n"
         "    tests:\n"
         "      - {name: p, base: cable, expect: pass}\n"
         "      - {name: f, base: cable, replace: {PREL: OTRA}, expect: {count: 1}}\n"
         "  - id: mine/rule\n"
         "    title: T\n"
         "    severity: warning\n"
         "    for: tag\n"
         "    when: tag.code != 'SKIP'\n"
         "    flag: tag.code.startsWith('O')\n"
         "    message: \"code {{tag.code}}\"\n"
         "    at: tag.code\n"
         "    fix: {title: write PREL, when: tag.code != 'ONIX', replace: tag.code,\n"
         "          with: \"tag.code == 'OSTL' ? 'OSTM' : 'PREL'\"}\n"
         "    tests:\n"
         "      - {name: whole, base: cable, expect: pass}\n"
         "      - {name: one, base: cable, replace: {PREL: «ODIP»}, expect: {count: 1, message: "
         "ODIP,"
         " fixed: {ODIP: PREL}}}\n" +
         std::string(tests);
}

TestReport run(std::string_view tests, bool all_rules = false) {
  const PackOnDisk pack(pack_with_tests(tests));
  TestReport report =
      test_packs({.pack_files = {pack.path()}, .only_rule = "mine/rule", .all_rules = all_rules});
  for (const cablelint::yaml::LoadError& error : report.errors) {
    FAIL(to_string(error));
  }
  return report;
}

/// What is said of a test of the first rule; empty if it passes.
std::string reason_of(std::string_view test, bool all_rules = false) {
  const TestReport report = run("      - " + std::string(test) + "\n", all_rules);
  REQUIRE(report.results.size() == 3);
  CHECK(report.results[0].outcome == Outcome::passed);
  CHECK(report.results[1].outcome == Outcome::passed);
  return report.results[2].outcome == Outcome::passed ? std::string() : report.results[2].reason;
}

}  // namespace

TEST_CASE("an example that does what it says passes", "[rule]") {
  CHECK(reason_of("{name: x, base: cable, replace: {PREL: ONIX}, expect: {count: 1, fixed: {}}}")
            .empty());
  CHECK(reason_of("{name: x, base: cable, replace: {'PGOV, PREL': 'SKIP'}, expect: not-applicable}")
            .empty());
  CHECK(reason_of("{name: x, base: cable, replace: {PGOV: «OREP», PREL: «ODIP»}, "
                  "expect: {count: 2, severity: warning, related: 0}}")
            .empty());
}

TEST_CASE("an example fails for each thing that is not as it says", "[rule]") {
  struct Failing {
    std::string_view test;
    std::string_view reason;
  };
  const std::vector<Failing> table = {
      {"{name: x, base: cable, replace: {PARM: ODIP}, expect: {count: 1}}",
       "`PARM` occurs 0 times in the text, expected once"},
      {"{name: x, base: cable, replace: {P: ODIP}, expect: {count: 1}}", "`P` occurs 3 times"},
      {"{name: x, base: cable, replace: {'PGOV, ': '', 'OV, PREL': 'ODIP'}, expect: {count: 1}}",
       "overlaps"},
      {"{name: x, base: cable, replace: {PREL: ODIP}, expect: pass}",
       "findings expected: 0, found: 1\n       3 | TAGS: PGOV, ODIP\n         |             ~~~~ "
       "found: code ODIP\n"},
      {"{name: x, base: cable, expect: {count: 1}}", "findings expected: 1, found: 0"},
      {"{name: x, base: cable, replace: {PGOV: «PGOV», PREL: ODIP}, expect: {count: 1}}",
       "the marks are not where the findings are:\n       3 | TAGS: PGOV, ODIP\n         |       "
       "^^^^ expected here\n         |             ~~~~ found: code ODIP\n"},
      {"{name: x, base: cable, replace: {PREL: «ODIP}, expect: {count: 1}}", "are not in pairs"},
      {"{name: x, base: cable, replace: {PREL: ODIP}, expect: {count: 1, message: code PREL}}",
       "the message lacks `code PREL`:\n  code ODIP"},
      {"{name: x, base: cable, replace: {PREL: ODIP}, expect: {count: 1, severity: error}}",
       "has severity warning"},
      {"{name: x, base: cable, replace: {PREL: ODIP}, expect: {count: 1, related: 1}}",
       "expected 1 related places, found 0"},
      {"{name: x, base: cable, replace: {PREL: ODIP}, expect: {count: 1, fixed: {}}}",
       "a fix is offered"},
      {"{name: x, base: cable, replace: {PREL: ODIP}, expect: {count: 1, fixed: {ODIP: PINR}}}",
       "differs from the expected one, from line 3 on\n    expected | TAGS: PGOV, PINR\n"},
      {"{name: x, base: cable, replace: {PREL: OSTL}, expect: {count: 1, fixed: {OSTL: OSTM}}}",
       "the fixed text still has the finding\n       3 | TAGS: PGOV, OSTM"},
      {"{name: x, base: cable, replace: {'PGOV, PREL': SKIP}, expect: pass}",
       "never evaluated its condition"},
      {"{name: x, base: cable, expect: not-applicable}", "evaluated its condition"},
      {"{name: x, base: cable, todo: later, expect: pass}", "a test marked todo passes"},
  };
  for (const Failing& failing : table) {
    INFO(failing.test);
    const std::string reason = reason_of(failing.test);
    INFO(reason);
    CHECK(reason.find(failing.reason) != std::string::npos);
  }
}

TEST_CASE("a test marked todo fails in peace, and says why", "[rule]") {
  const TestReport report =
      run("      - {name: x, base: cable, todo: not yet, expect: {count: 1}}\n");
  REQUIRE(report.results.size() == 3);
  CHECK(report.results[2].outcome == Outcome::todo);
  CHECK(report.results[2].reason.starts_with("not yet\n"));
  CHECK(report.ok());
}

TEST_CASE("with all rules, another one that reports must be named", "[rule]") {
  const std::string test =
      "{name: x, base: cable, replace: {PGOV: OTRA, PREL: ODIP}, expect: {count: 2}";
  CHECK(reason_of(test + "}", false).empty());
  CHECK(reason_of(test + "}", true).find("rule mine/other also reports") != std::string::npos);
  CHECK(reason_of(test + ", also: [mine/other]}", true).empty());
}

TEST_CASE("a line that the parser does not know fails an example that does not allow it",
          "[rule]") {
  const auto with = [](const std::string& more) {
    return reason_of(R"({name: x, base: cable, replace: {'TAGS: PGOV': "%%% 000\nTAGS: PGOV"}, )" +
                     more + "expect: pass}");
  };
  CHECK(with("").find("the parser does not know this line") != std::string::npos);
  CHECK(with("allow_unparsed: false, ").find("does not know") != std::string::npos);
  CHECK(with("allow_unparsed: true, ").empty());
}

TEST_CASE("a rule without an example of each kind fails", "[rule]") {
  for (const std::string_view expect : {"pass", "{count: 1}"}) {
    const PackOnDisk pack(
        std::string(pack_head) +
        "rules:\n  - {id: a/b, title: T, severity: info, flag: size(cable.tags) > 8, "
        "message: m, tests: [{name: t, cable: 'TAGS: PGOV', allow_unparsed: true, "
        "expect: " +
        std::string(expect) + "}]}\n");
    const TestReport report = test_packs({.pack_files = {pack.path()}, .only_rule = {}});
    CHECK_FALSE(report.ok());
    CHECK(std::ranges::any_of(report.results, [](const TestResult& result) {
      return result.outcome == Outcome::failed &&
             result.name == "has an example that reports and one that passes";
    }));
  }
}

TEST_CASE("examples of built-in rules are not those of a pack that imports them", "[rule]") {
  const PackOnDisk pack(std::string(pack_head) + "import: [builtin:state-core]\n");
  const TestReport report = test_packs({.pack_files = {pack.path()}, .only_rule = {}});
  CHECK(report.ok());
  CHECK(report.results.empty());
}
