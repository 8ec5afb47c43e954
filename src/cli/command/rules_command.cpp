// SPDX-License-Identifier: Apache-2.0
// What commands have in common: the rules, and how things are said of them.
#include <fmt/format.h>

#include <cstdio>
#include <utility>

#include "cli/commands.hpp"
#include "cli/options/option_values.hpp"
#include "cli/output.hpp"
#include "cli/run/rules_by_file.hpp"
#include "text/visible.hpp"

namespace cablelint::cli {

int print_version() {
  const rule::Loaded loaded = rule::load_rules({});
  print(fmt::format("cablelint {}\nrules {}\n", CABLELINT_VERSION, loaded.rules.digest()));
  return 0;
}

std::optional<rule::LoadRequest> request_here(const Options& options) {
  settings::SettingsTree settings(settings_choice(options));
  const settings::FolderSettings& here = settings.of_folder(".");
  for (const yaml::LoadError& error : settings.take_errors()) {
    std::fputs(yaml::to_string(error).c_str(), stderr);
  }
  if (settings.has_errors()) {
    return std::nullopt;
  }
  rule::LoadRequest request = options.rules;
  request.as_of = options.as_of.value_or(today());
  request.settings = here.chain->sources;
  request.settings_change_rules = here.chain->changes_rules;
  request.document = here.path_of({});
  return request;
}

void tell(const rule::Loaded& loaded) {
  for (const yaml::LoadError& error : loaded.errors) {
    std::fputs(yaml::to_string(error).c_str(), stderr);
  }
  for (const std::string& error : loaded.selection_errors) {
    complain(error);
  }
  for (const std::string& notice : loaded.notices) {
    complain(notice);
  }
}

std::optional<rule::RuleSet> load(const rule::LoadRequest& request) {
  rule::Loaded loaded = rule::load_rules(request);
  tell(loaded);
  return loaded.ok() ? std::optional(std::move(loaded.rules)) : std::nullopt;
}

std::string complaint(std::string_view text) {
  return fmt::format("cablelint: {}\n", visible(text));
}

void complain(std::string_view text) {
  // A standard error that is full or closed must not end the program.
  std::fputs(complaint(text).c_str(), stderr);
}

}  // namespace cablelint::cli
