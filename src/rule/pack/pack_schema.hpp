// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace cablelint::rule::schema {

/// The JSON Schemas (draft-07) of rule packs and of settings, for completion and checks in editors.
/// What they cannot say, such as the types of expressions, is checked when a file is read.
[[nodiscard]] std::string of_packs();
[[nodiscard]] std::string of_settings();

/// The first line of such a file, a comment: where editors that read YAML find its schema.
[[nodiscard]] std::string line_of_packs();
[[nodiscard]] std::string line_of_settings();

}  // namespace cablelint::rule::schema
