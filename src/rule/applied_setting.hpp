// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace cablelint::rule {

/// What the site made of a rule, and where it says so.
struct AppliedSetting {
  std::string rule;    ///< its id
  std::string value;   ///< `on`, `off`, `severity: info`
  std::string source;  ///< `.cablelint.yaml:4`, `--ignore tags`
};

}  // namespace cablelint::rule
