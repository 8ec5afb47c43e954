// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "cli/options/shared_options.hpp"
#include "rule/load.hpp"

namespace cablelint::cli {

/// What is asked of the rules where no document is named: with the settings of the current folder;
/// nothing if these have errors, which are printed. The request owns the tree of settings.
[[nodiscard]] std::optional<rule::LoadRequest> request_for_folder(const RuleOptions& options);

/// The rules that the options ask for; nothing if they have errors, which are printed.
[[nodiscard]] std::optional<rule::RuleSet> load(const rule::LoadRequest& request);

/// The scheme of that name among those of the rules; nothing if there is none, which is reported.
[[nodiscard]] std::optional<marking::Scheme> find_scheme(const std::string& name,
                                                         const rule::RuleSet& rules);

/// The scheme of that name among those of the rules that the options ask for; nothing if there is
/// none, which is reported.
[[nodiscard]] std::optional<marking::Scheme> scheme_for_folder(const std::string& name,
                                                               const RuleOptions& options);

/// Says on standard error what is wrong with rules and settings, and what is worth knowing.
void print_problems(const rule::Loaded& loaded);

}  // namespace cablelint::cli
