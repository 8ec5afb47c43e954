// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "rule/load.hpp"
#include "settings/settings_tree.hpp"

/// Rules under the settings of a file and of policies, as a run loads them.
inline cablelint::rule::Loaded load_with_settings(cablelint::rule::LoadRequest request,
                                                  std::string settings,
                                                  std::vector<std::string> policies = {}) {
  const auto tree = std::make_shared<cablelint::settings::SettingsTree>(
      cablelint::settings::SettingsChoice{.policy_files = std::move(policies),
                                          .settings_file = std::move(settings),
                                          .is_isolated = true,
                                          .store = nullptr});
  request.settings = tree->of_folder(".").chain;
  request.files = tree->cache();
  request.tree = tree;
  cablelint::rule::Loaded loaded = cablelint::rule::load_rules(request);
  const std::vector<cablelint::yaml::LoadError> errors = tree->take_errors();
  loaded.errors.insert(loaded.errors.begin(), errors.begin(), errors.end());
  return loaded;
}
