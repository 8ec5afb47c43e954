// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace cablelint::yaml {

/// The place in the file of each byte of a YAML scalar's text, and after the last one where it
/// ends. `offset` is that of the scalar, its quote or block sign; `value` is the text that it
/// means. Made only when there is an error to point at.
[[nodiscard]] std::vector<std::size_t> scalar_positions(std::string_view file, std::size_t offset,
                                                        std::string_view value);

}  // namespace cablelint::yaml
