// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cel/mutation.hpp"
#include "parse/parse_cable.hpp"
#include "rule/check/document_checker.hpp"
#include "rule/compile/compile_packs.hpp"
#include "rule/example/example.hpp"
#include "rule/example/run_examples.hpp"

namespace cablelint::rule {

/// Runs the examples of packs, and what changes of their conditions no example notices.
class TestRunner {
 public:
  explicit TestRunner(const TestRequest& request) : request_(request) {}
  TestReport run();

 private:
  using Replacements = std::vector<std::pair<std::string, std::string>>;

  /// Packs compiled for tests, with one rule or all of them switched on.
  struct Bench {
    RuleSet rules;
    std::unique_ptr<Packs> packs;
    std::vector<Origin> origins;
    std::vector<RuleFacts> facts;  ///< of the rules, as they are where nobody chooses
  };

  [[nodiscard]] Bench& bench_for(const Replacements& params);
  void read_settings(Packs& packs);
  static void set_severities(Bench& bench);
  [[nodiscard]] bool is_asked(const RawRule& raw) const;
  void run_rule(const RawRule& raw);
  /// Says that no example of the rule does what `lack` says.
  void add_lack(const RawRule& raw, std::string_view lack);
  void run_test(const yaml::Node& test);
  void add(const yaml::Node& node, std::string name, Outcome outcome, std::string reason);
  [[nodiscard]] std::optional<Example> make_example(const yaml::Node& test, std::string& reason);
  static void set_ceiling(Bench& bench, const yaml::Node& test);
  [[nodiscard]] CheckResult lint(const yaml::Node& test, const SourceText& source, bool all_rules);
  void check_documents(const yaml::Node& test, const yaml::Node& documents, std::string& reason);
  void check(const yaml::Node& test, const Example& example, std::string& reason);
  void check_fix(const yaml::Node& test, const yaml::Node& fixed, const SourceText& source,
                 const std::vector<Finding>& own, std::string& reason);

  void run_mutations(const RawRule& raw);
  [[nodiscard]] std::vector<Origin> origins_of(const yaml::Node& rule, const yaml::Node& text);
  [[nodiscard]] bool is_noticed(const cel::Mutation& mutation,
                                const std::vector<Origin>& everywhere, const yaml::Node& tests);
  void add_mutation(const yaml::Node& text, const cel::Mutation& mutation, bool is_settled);
  void add_idle_arguments(const RawRule& rule, const std::set<const yaml::Node*>& needed);

  const TestRequest& request_;
  std::shared_ptr<yaml::FileCache> cache_ =
      request_.files ? request_.files : std::make_shared<yaml::FileCache>();
  TestReport report_;
  std::map<Replacements, Bench> benches_;
  std::string id_;
  std::vector<std::string> known_;  ///< the ids of rules that were not asked for
  parse::ParsedCable parsed_;
};

}  // namespace cablelint::rule
