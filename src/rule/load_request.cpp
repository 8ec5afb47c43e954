// SPDX-License-Identifier: Apache-2.0
#include "rule/load_request.hpp"

#include <algorithm>

namespace cablelint::rule {

bool Loaded::has_rules() const { return std::ranges::all_of(errors, &yaml::LoadError::is_warning); }

bool Loaded::ok() const { return selection_errors.empty() && has_rules(); }

}  // namespace cablelint::rule
