// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "finding/finding.hpp"
#include "rule/example/example.hpp"

/// Whether a rule did on its example what the example says.
namespace cablelint::rule {

/// What a rule did.
struct Observed {
  std::vector<Finding> findings;
  bool was_run = false;       ///< it reached its condition
  bool has_condition = true;  ///< of its own, which an example that passes reaches
};

/// Says so if `found` findings are not as many as `expect` says; empty if they are.
[[nodiscard]] std::string count_difference(const yaml::Node& expect, std::size_t found,
                                           yaml::LoadErrors& errors);

/// What differs from `expect`, in words with the lines; empty if nothing does.
[[nodiscard]] std::string differences(const yaml::Node& expect, const SourceText& source,
                                      const Example& example, const Observed& observed);

/// The first line in which a fixed text is not what was expected.
[[nodiscard]] std::string fix_difference(std::string_view wanted, std::string_view result);

/// The text with the fixes of all findings made.
[[nodiscard]] std::string with_fixes(const SourceText& source,
                                     const std::vector<Finding>& findings);

}  // namespace cablelint::rule
