// SPDX-License-Identifier: Apache-2.0
#include "rule/pack/example_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "finding/finding.hpp"
#include "settings/settings_file.hpp"
#include "text/nearest.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

constexpr std::string_view example =
    "tests: [{name: equal marks pass, base: FIXTURE, expect: pass}, …]";
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
    if (tests == nullptr || (tests->is_list() && tests->items.empty())) {
      errors_.error(tests == nullptr ? id->place() : tests->place(), "a rule needs examples",
                    example);
      return;
    }
    if (!yaml::expect_list(*tests, "`tests`", errors_)) {
      return;
    }
    for (const yaml::Node& test : tests->items) {
      if (yaml::expect_map(test, "a test", errors_)) {
        check_test(test);
      }
    }
    const yaml::Node* const arguments = raw.part("equivalent");
    if (arguments != nullptr && yaml::expect_list(*arguments, "`equivalent`", errors_)) {
      for (const yaml::Node& argument : arguments->items) {
        check_argument(argument);
      }
    }
  }

 private:
  void check_argument(const yaml::Node& argument) {
    if (!yaml::expect_map(argument, "an entry of `equivalent`", errors_) ||
        !yaml::check_keys(argument, {"of", "instead", "why"}, "an entry of `equivalent`",
                          errors_)) {
      return;
    }
    for (const std::string_view key : {"of", "instead", "why"}) {
      if (text_of(argument, key, errors_).empty()) {
        errors_.error(argument.place(), fmt::format("this argument has no `{}`", key),
                      "equivalent: [{of: a < b, instead: <=, why: a is never b}]");
      }
    }
  }

  void check_test(const yaml::Node& test) {
    const bool are_known =
        yaml::check_keys(test,
                         {"name", "cable", "base", "replace", "expect", "params", "as_of", "also",
                          "todo", "allow_unparsed", "description", "ceiling", "documents"},
                         "a test", errors_);
    check_text(test, are_known);
    const bool has_name = !text_of(test, "name", errors_).empty();
    if (are_known && !has_name) {
      errors_.error(test.place(), "a test has a name", example);
    }
    check_circumstances(test);
    if (const yaml::Node* const also = test.find("also");
        also != nullptr && yaml::expect_list(*also, "`also`", errors_)) {
      check_ids(*also);
    }
    if (const yaml::Node* const expect = test.find("expect")) {
      check_expectation(*expect);
    } else if (are_known) {
      errors_.error(test.place(), "a test needs `expect`", outcomes);
    }
  }

  /// The document of a test. If a key is misspelled, it may be the one that is missing.
  void check_text(const yaml::Node& test, bool are_keys_known) {
    const yaml::Node* const base = test.find("base");
    const yaml::Node* const documents = test.find("documents");
    const int count = (test.find("cable") != nullptr ? 1 : 0) + (base != nullptr ? 1 : 0) +
                      (documents != nullptr ? 1 : 0);
    if (are_keys_known && count != 1) {
      errors_.error(test.place(), "a test has one of `cable`, `base` and `documents`", example);
    }
    if (documents != nullptr && yaml::expect_list(*documents, "`documents`", errors_)) {
      check_documents(*documents);
    }
    if (base != nullptr) {
      check_base(*base);
    }
  }

  /// What is changed before a test is run, and under which settings it runs.
  void check_circumstances(const yaml::Node& test) {
    if (const yaml::Node* const replace = test.find("replace")) {
      static_cast<void>(yaml::expect_map(*replace, "`replace`", errors_));
    }
    if (const yaml::Node* const as_of = test.find("as_of")) {
      static_cast<void>(read_date(*as_of, errors_));
    }
    if (const yaml::Node* const ceiling = test.find("ceiling")) {
      static_cast<void>(settings::read_level(*ceiling, errors_));
    }
    if (const yaml::Node* const params = test.find("params")) {
      static_cast<void>(packs_.params().value_with(*params, errors_));
    }
    static_cast<void>(bool_of(test, "allow_unparsed", false, errors_));
  }

  void check_documents(const yaml::Node& documents) {
    for (const yaml::Node& document : documents.items) {
      if (!yaml::expect_map(document, "a document", errors_) ||
          !yaml::check_keys(document, {"cable", "base", "replace"}, "a document", errors_)) {
        continue;
      }
      const yaml::Node* const base = document.find("base");
      if ((document.find("cable") == nullptr) == (base == nullptr)) {
        errors_.error(document.place(), "a document has one of `cable` and `base`",
                      "documents: [{base: FIXTURE}, {base: FIXTURE, replace: {...}}]");
      }
      if (base != nullptr) {
        check_base(*base);
      }
    }
  }

  void check_base(const yaml::Node& base) {
    if (packs_.fixtures().contains(base.value)) {
      return;
    }
    std::vector<std::string> names;
    for (const auto& [name, node] : packs_.fixtures()) {
      names.push_back(name);
    }
    errors_.error(
        base.place(),
        fmt::format("unknown fixture `{}`{}", base.value, did_you_mean(base.value, names)),
        names.empty() ? "no pack defines `fixtures`; or give the complete text as `cable`"
                      : fmt::format("fixtures: {}", fmt::join(names, ", ")));
  }

  void check_ids(const yaml::Node& list) {
    for (const yaml::Node& id : list.items) {
      if (!std::ranges::binary_search(facts_, id.value, {}, &RuleFacts::id) && !errors_.is_full()) {
        std::vector<std::string> ids;
        std::ranges::transform(facts_, std::back_inserter(ids), &RuleFacts::id);
        errors_.error(id.place(),
                      fmt::format("unknown rule `{}`{}", id.value, did_you_mean(id.value, ids)),
                      "`cablelint rules list` prints the ids of all rules");
      }
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
    yaml::check_keys(expect, {"count", "message", "severity", "related", "fixed"}, "`expect`",
                     errors_);
    if (const yaml::Node* const count = expect.find("count")) {
      const std::optional<std::int64_t> number = read_int(*count, errors_);
      if (number && *number < 1) {
        errors_.error(count->place(), "a test counts at least one finding",
                      "expect: pass, if there must be no finding");
      }
    }
    static_cast<void>(text_of(expect, "message", errors_));
    const std::string severity = text_of(expect, "severity", errors_);
    if (!severity.empty() && !severity_from(severity)) {
      errors_.error(expect.find("severity")->place(), "unknown severity", "error, warning or info");
    }
    if (const yaml::Node* const fixed = expect.find("fixed")) {
      static_cast<void>(yaml::expect_map(*fixed, "`fixed`", errors_));
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
