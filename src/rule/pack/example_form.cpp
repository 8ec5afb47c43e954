// SPDX-License-Identifier: Apache-2.0
#include "rule/pack/example_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "finding/finding.hpp"
#include "rule/pack/rule_forms.hpp"
#include "text/nearest.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

constexpr std::string_view outcomes = "expect: pass, not-applicable, or {count: 1, message: …}";

class TestChecker {
 public:
  TestChecker(Packs& packs, const std::vector<RuleFacts>& facts)
      : packs_(packs), facts_(facts), errors_(packs.errors()) {}

  void check(const RawRule& raw) {
    const yaml::Node& rule = *raw.node;
    const yaml::Node* const reporter = rule.find("reported_by");
    if (reporter != nullptr && reporter->value == "engine") {
      return;  // no document makes it report
    }
    const yaml::Node* const tests = raw.part("tests");
    const yaml::Node* const id = rule.find("id");
    if (tests == nullptr) {
      errors_.error(id->place(), "a rule needs examples", test_form().example);
      return;
    }
    for (const yaml::Node& test : yaml::elements(*tests)) {
      check_test(test);
    }
  }

 private:
  void check_test(const yaml::Node& test) {
    yaml::check_form(test, test_form(), errors_);
    check_base(test);
    for (const yaml::Node& document : yaml::elements_of(test, "documents")) {
      check_base(document);
    }
    if (const yaml::Node* const params = test.find("params")) {
      static_cast<void>(packs_.params().value_with(*params, errors_));
    }
    for (const yaml::Node& id : yaml::elements_of(test, "also")) {
      check_id(id);
    }
    if (const yaml::Node* const expect = test.find("expect")) {
      check_expectation(*expect);
    }
  }

  void check_base(const yaml::Node& document) {
    const yaml::Node* const base = document.find("base");
    if (base == nullptr || packs_.fixtures().contains(base->value)) {
      return;
    }
    std::vector<std::string> names;
    for (const auto& [name, node] : packs_.fixtures()) {
      names.push_back(name);
    }
    errors_.error(
        base->place(),
        fmt::format("unknown fixture `{}`{}", base->value, did_you_mean(base->value, names)),
        names.empty() ? "no pack defines `fixtures`; write the complete text under `cable`"
                      : fmt::format("fixtures: {}", fmt::join(names, ", ")));
  }

  void check_id(const yaml::Node& id) {
    if (!std::ranges::binary_search(facts_, id.value, {}, &RuleFacts::id) && !errors_.is_full()) {
      std::vector<std::string> ids;
      std::ranges::transform(facts_, std::back_inserter(ids), &RuleFacts::id);
      errors_.error(id.place(),
                    fmt::format("unknown rule `{}`{}", id.value, did_you_mean(id.value, ids)),
                    "`cablelint rules list` prints the ids of all rules");
    }
  }

  void check_expectation(const yaml::Node& expect) {
    if (expect.is_scalar() && (expect.value == "pass" || expect.value == "not-applicable")) {
      return;
    }
    if (!expect.is_map()) {
      errors_.error(expect.place(), fmt::format("a test cannot expect `{}`", expect.value),
                    outcomes);
      return;
    }
    yaml::check_form(expect, expectation_form(), errors_);
    const std::string severity = text_of(expect, "severity", errors_);
    if (!severity.empty() && !severity_from(severity)) {
      errors_.error(expect.find("severity")->place(), "unknown severity", "error, warning or info");
    }
  }

  Packs& packs_;
  const std::vector<RuleFacts>& facts_;
  yaml::LoadErrors& errors_;
};

}  // namespace

void check_tests(Packs& packs, const std::vector<RuleFacts>& facts) {
  TestChecker checker(packs, facts);
  for (const RawRule& raw : packs.rules()) {
    if (packs.errors().is_full()) {
      return;
    }
    if (raw.node->is_map() && raw.node->find("id") != nullptr) {
      checker.check(raw);
    }
  }
}

}  // namespace cablelint::rule
