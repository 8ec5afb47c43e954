// SPDX-License-Identifier: Apache-2.0
#include "rule/check/finding_list.hpp"

#include <catch2/catch.hpp>

#include "rule/load.hpp"

using namespace cablelint;
using rule::FindingList;

TEST_CASE("the last finding of a rule for which there is room says so", "[rule]") {
  const rule::RuleSet rules = rule::load_rules({}).rules;
  FindingList list(rules, 2);
  for (int document = 0; document < 2; ++document) {
    list.reset();
    CHECK(list.wanted(0) == 3);
    for (int i = 0; i < 4; ++i) {
      Finding finding;
      finding.message = "too late";
      list.add(rules.rules()[0], finding);
    }
    CHECK(list.wanted(0) == 1);
    CHECK(list.wanted(1) == 3);
    REQUIRE(list.all().size() == 2);
    CHECK(list.all()[0].finding.message == "too late");
    CHECK(list.all()[1].finding.message == "too late (further findings of this rule are omitted)");
    CHECK(list.all()[1].finding.omits_others);
    CHECK_FALSE(list.all()[0].finding.omits_others);
  }
}

TEST_CASE("a rule that ran on several items counts once", "[rule]") {
  const rule::RuleSet rules = rule::load_rules({}).rules;
  FindingList list(rules, 2);
  list.reset();
  list.note_run(3);
  list.note_run(3);
  list.note_run(1);
  CHECK(list.rules_run() == 2);
}
