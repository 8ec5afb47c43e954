// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rule/load_request.hpp"

namespace cablelint::rule {

/// What the command line says of rules, over all settings.
void apply_selection(const Selection& selection, Loaded& loaded);

}  // namespace cablelint::rule
