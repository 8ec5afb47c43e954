// SPDX-License-Identifier: Apache-2.0
// Every example of every built-in rule is a test.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <string>

#include "finding/finding.hpp"
#include "grammar/cable.hpp"
#include "rule/example/run_examples.hpp"
#include "rule/load.hpp"
#include "rule/rule_set.hpp"

using namespace cablelint::rule;

TEST_CASE("the built-in packs load without an error or a warning", "[rules]") {
  for (const cablelint::yaml::LoadError& error : load_rules({}).errors) {
    FAIL_CHECK(to_string(error));
  }
}

TEST_CASE("all examples of the built-in rules hold", "[rules]") {
  const TestReport report = test_packs({});
  for (const TestResult& result : report.results) {
    INFO(result.rule << ": " << result.name << "\n" << result.reason);
    CHECK(result.outcome == Outcome::passed);
  }
  CHECK(report.results.size() > 150);
}

TEST_CASE("the examples of the built-in rules notice each changed comparison", "[rules]") {
  const TestReport report = test_packs({.mutate = true});
  std::size_t mutations = 0;
  for (const TestResult& result : report.results) {
    mutations += result.name.starts_with("notices ") ? 1U : 0U;
    INFO(result.file << ":" << result.line << " " << result.rule << ": " << result.name);
    CHECK(result.outcome == Outcome::passed);
  }
  CHECK(mutations > 200);
}

TEST_CASE("each rule says why it matters, what to do and what it rests on", "[rules]") {
  const Loaded loaded = load_rules({});
  for (const RuleFacts& facts : loaded.rules.rules()) {
    INFO(facts.id);
    CHECK_FALSE(facts.title.empty());
    CHECK_FALSE(facts.description.empty());
    CHECK_FALSE(facts.help.empty());
    const bool is_of_user = facts.id.starts_with("engine/") || facts.id == "message/other-form";
    CHECK((!facts.citations.empty() || is_of_user));
  }
}

TEST_CASE("each expectation of the grammar has its rule", "[rules]") {
  namespace grammar = cablelint::grammar;
  const Loaded loaded = load_rules({});
  const auto expectations = std::to_array<grammar::Expectation>({
      grammar::expectation<grammar::de_station>,
      grammar::expectation<grammar::de_number>,
      grammar::expectation<grammar::de_filed>,
      grammar::expectation<grammar::security_letters>,
      grammar::expectation<grammar::dtg_group>,
      grammar::expectation<grammar::station_name>,
      grammar::expectation<grammar::section_of>,
      grammar::expectation<grammar::post_and_serial>,
      grammar::expectation<grammar::decl_value>,
      grammar::expectation<grammar::tag>,
      grammar::expectation<grammar::authority_words>,
  });
  for (const grammar::Expectation& expectation : expectations) {
    INFO(expectation.rule);
    const RuleFacts* const facts = loaded.rules.find(expectation.rule);
    REQUIRE(facts != nullptr);
    CHECK(facts->reporter == Reporter::grammar);
  }
}
