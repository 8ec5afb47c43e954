// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cablelint::select {

/// The name of the document in a line of JSON Lines: its `id`, a whole number or a string of at
/// most 200 bytes without control characters and `..` among the parts of a path, else the number of
/// the line.
[[nodiscard]] std::string name_of_record(std::string_view line, std::size_t number);

}  // namespace cablelint::select
