// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "rule/load.hpp"

namespace cablelint::rule {

enum class Outcome : unsigned char { passed, failed, todo };

/// The result of one example of one rule.
struct TestResult {
  std::string rule;
  std::string name;
  Outcome outcome = Outcome::passed;
  std::string reason;  ///< of a failure: what was expected and what came, with the lines
  std::string file;
  std::size_t line = 0;
};

struct TestRequest {
  std::vector<std::string> pack_files;  ///< empty: the built-in packs and those of the settings
  const settings::SettingsChain* settings = nullptr;
  std::shared_ptr<yaml::FileCache> files = {};  ///< in which the settings were read
  std::string only_rule;                        ///< empty: all
  bool mutate = false;     ///< also replace each comparison by others that could be there
  bool all_rules = false;  ///< other rules that report on an example must be named by `also`
};

struct TestReport {
  std::vector<TestResult> results;  ///< by file and line
  std::vector<yaml::LoadError> errors;
  std::string suggestion;  ///< where no rule is called `only_rule`: `; did you mean X?`, or nothing
  [[nodiscard]] bool ok() const;
};

/// Runs the examples of the rules. `fixed: {}` says that no fix is offered. A rule
/// without an example that reports and one that passes is a failure. Errors: throws `InputError`
/// for a file that cannot be read.
[[nodiscard]] TestReport test_packs(const TestRequest& request);

}  // namespace cablelint::rule
