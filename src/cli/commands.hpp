// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/options/options.hpp"

/// The commands. Each returns the program's exit status: 0, 1 or 2, or 130 if it was interrupted.
/// Errors: throws `InputError` where nothing at all could be done.
namespace cablelint::cli {

[[nodiscard]] int check_files(const Options& options);
[[nodiscard]] int parse_files(const Options& options);
[[nodiscard]] int list_rules(const Options& options);
[[nodiscard]] int explain_rule(const Options& options);
[[nodiscard]] int list_fields(const Options& options);
[[nodiscard]] int list_functions(const Options& options);
[[nodiscard]] int print_schema(const Options& options);
[[nodiscard]] int new_rule(const Options& options);
[[nodiscard]] int test_rules(const Options& options);
/// Create and update.
[[nodiscard]] int make_baseline(const Options& options);
[[nodiscard]] int prune_baseline(const Options& options);
[[nodiscard]] int show_baseline(const Options& options);
[[nodiscard]] int show_settings(const Options& options);
[[nodiscard]] int check_settings(const Options& options);
[[nodiscard]] int write_settings(const Options& options);
[[nodiscard]] int show_banners(const Options& options);
[[nodiscard]] int merge(const Options& options);
[[nodiscard]] int list_due(const Options& options);
[[nodiscard]] int evaluate(const Options& options);
[[nodiscard]] int install_hook(const Options& options);
[[nodiscard]] int print_completion(const Options& options);
[[nodiscard]] int print_manual(const Options& options);
[[nodiscard]] int print_version();

/// What is asked of the rules where no document is named: with the settings of the current folder;
/// nothing after all that is wrong with these has been told.
[[nodiscard]] std::optional<rule::LoadRequest> request_here(const Options& options);

/// The rules that the options ask for; nothing after all that is wrong with them has been told.
[[nodiscard]] std::optional<rule::RuleSet> load(const rule::LoadRequest& request);

/// Says on standard error what is wrong with rules and settings, and what is worth knowing.
void tell(const rule::Loaded& loaded);

/// Says something on standard error.
void complain(std::string_view text);
/// What is said there: the text, ready for a screen, behind the program's name.
[[nodiscard]] std::string complaint(std::string_view text);

}  // namespace cablelint::cli
