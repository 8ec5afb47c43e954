// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace cablelint::rule::schema {

/// The JSON Schema (draft-07) of a repository's settings, for editors that complete and check
/// `.cablelint.yaml`.
[[nodiscard]] std::string of_settings();

}  // namespace cablelint::rule::schema
