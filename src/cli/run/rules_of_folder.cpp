// SPDX-License-Identifier: Apache-2.0
#include "cli/run/rules_of_folder.hpp"

#include <cstdio>
#include <memory>
#include <utility>

#include "cli/output.hpp"
#include "cli/run/rules_by_file.hpp"
#include "text/nearest.hpp"

namespace cablelint::cli {

std::optional<rule::LoadRequest> request_for_folder(const RuleOptions& options) {
  const auto settings = std::make_shared<settings::SettingsTree>(settings_choice(options));
  const settings::FolderSettings& here = settings->of_folder(".");
  for (const yaml::LoadError& error : settings->take_errors()) {
    std::fputs(yaml::to_string(error).c_str(), stderr);
  }
  if (settings->has_errors()) {
    return std::nullopt;
  }
  rule::LoadRequest request = options.request;
  request.as_of = options.day();
  request.settings = here.chain;
  request.files = settings->cache();
  request.tree = settings;
  request.document = here.path_of({});
  return request;
}

void print_problems(const rule::Loaded& loaded) {
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
  print_problems(loaded);
  return loaded.ok() ? std::optional(std::move(loaded.rules)) : std::nullopt;
}

std::optional<marking::Scheme> find_scheme(const std::string& name, const rule::RuleSet& rules) {
  std::optional<marking::Scheme> scheme = rules.scheme(name);
  if (!scheme) {
    complain("no scheme `" + name + "`" + did_you_mean(name, rules.scheme_names()));
  }
  return scheme;
}

std::optional<marking::Scheme> scheme_for_folder(const std::string& name,
                                                 const RuleOptions& options) {
  const std::optional<rule::LoadRequest> request = request_for_folder(options);
  const std::optional<rule::RuleSet> rules = request ? load(*request) : std::nullopt;
  return rules ? find_scheme(name, *rules) : std::nullopt;
}

}  // namespace cablelint::cli
