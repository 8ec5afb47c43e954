// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rule/compile/site_choices.hpp"
#include "rule/load_request.hpp"
#include "rule/pack/pack_reader.hpp"

namespace cablelint::rule {

/// The packs and settings of one request, read from YAML, and the rules compiled from them. They
/// stay for those who want to see where a rule is written.
struct Sources {
  /// Errors: throws `InputError` for a file that cannot be read.
  explicit Sources(const LoadRequest& request);

  Loaded loaded;
  Packs packs;
  SiteChoices settings;
};

/// The built-in packs as they were compiled when the program was built, with what settings say of
/// states and severities.
/// Errors: as of `Sources`.
[[nodiscard]] Loaded load_builtin(const LoadRequest& request);

}  // namespace cablelint::rule
