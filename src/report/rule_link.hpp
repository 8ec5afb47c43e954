// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "rule/rule_facts.hpp"

namespace cablelint::report {

constexpr std::string_view project_uri = "https://github.com/cablelint/cablelint";

/// Whether a rule comes with the program: its file is not on the disk.
[[nodiscard]] bool is_builtin(const rule::RuleFacts& facts);

/// Where people read about a rule: its own part of the reference; of a rule from elsewhere, how to
/// read and write rules.
[[nodiscard]] std::string rule_link(const rule::RuleFacts& facts);

}  // namespace cablelint::report
