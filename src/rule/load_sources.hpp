// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rule/load.hpp"
#include "rule/pack_reader.hpp"
#include "rule/settings.hpp"

namespace cablelint::rule {

/// The packs and settings of one request, read from YAML, and the rules compiled from them. They
/// stay for those who want to see where a rule is written.
struct Sources {
  /// Errors: throws `InputError` for a file that cannot be read.
  explicit Sources(const LoadRequest& request);

  Loaded loaded;
  Packs packs;
  Settings settings;
};

/// What the command line says of rules, over all settings.
void apply_selection(const Selection& selection, Loaded& loaded);

}  // namespace cablelint::rule
