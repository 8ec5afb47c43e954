// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cablelint::rule {

/// A rule pack with one rule to be filled in. It can be loaded, and its examples fail until the
/// rule is written. `id` is of the form category/name.
[[nodiscard]] std::string rule_skeleton(std::string_view id);

/// Whether that can be the id of a rule: small letters, digits and hyphens, one slash.
[[nodiscard]] bool is_rule_id(std::string_view id);

}  // namespace cablelint::rule
