// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "finding/finding.hpp"
#include "rule/test_example.hpp"

/// Whether a rule did on its example what the example says.
namespace cablelint::rule {

/// What a rule did.
struct Observed {
  std::vector<Finding> findings;
  bool was_run = false;                 ///< it reached its condition
  bool is_reported_by_grammar = false;  ///< it has no condition to reach
};

/// What differs from `expect`, in words with the lines; empty if nothing does.
[[nodiscard]] std::string differences(const Node& expect, const SourceText& source,
                                      const Example& example, const Observed& observed);

/// The text with the fixes of all findings made.
[[nodiscard]] std::string with_fixes(const SourceText& source,
                                     const std::vector<Finding>& findings);

}  // namespace cablelint::rule
