// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cablelint::select {

/// The name of the document in a line of JSON Lines: its `id`, a number or a string that can be the
/// name of a file, else the number of the line.
[[nodiscard]] std::string name_of_record(std::string_view line, std::size_t number);

}  // namespace cablelint::select
