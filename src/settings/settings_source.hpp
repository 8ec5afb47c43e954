// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace cablelint::settings {

/// A settings file that is to be read, and which documents it may be about.
struct SettingsSource {
  std::string path;        ///< as it is opened and shown
  bool is_policy = false;  ///< trusted: what it states, no other settings change
  std::string root;        ///< out of which nothing leads that it names; empty: its folder
  std::string base;        ///< where its patterns of paths begin; empty: its folder
};

}  // namespace cablelint::settings
