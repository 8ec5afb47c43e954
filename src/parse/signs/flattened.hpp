// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::parse {

/// Whether a line holds a document that lost its line ends or, if the line is short, a telegram.
[[nodiscard]] bool is_flattened_document(std::string_view line);

}  // namespace cablelint::parse
