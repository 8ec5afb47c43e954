// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "cli/options/shared_options.hpp"
#include "rule/load.hpp"

namespace cablelint::cli {

/// What is asked of the rules where no document is named: with the settings of the current folder;
/// nothing if these have errors, which are printed.
[[nodiscard]] std::optional<rule::LoadRequest> request_here(const RuleOptions& options);

/// The rules that the options ask for; nothing if they have errors, which are printed.
[[nodiscard]] std::optional<rule::RuleSet> load(const rule::LoadRequest& request);

/// The scheme of that name, of the built-in packs or those of the options; nothing if there is
/// none, after having said so.
[[nodiscard]] std::optional<marking::Scheme> scheme_here(const std::string& name,
                                                         const RuleOptions& options);

/// Says on standard error what is wrong with rules and settings, and what is worth knowing.
void print_problems(const rule::Loaded& loaded);

}  // namespace cablelint::cli
