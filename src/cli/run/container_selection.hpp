// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/run/file_selection.hpp"
#include "select/container.hpp"

namespace cablelint::cli {

/// The documents in the containers that are named, each as CONTAINER/MEMBER. A container that
/// cannot be read to its end is a problem, and what comes before is selected. `stdin_name` is used
/// for `-`.
[[nodiscard]] FileSelection select_members(const std::vector<std::string>& named,
                                           const select::Container& container,
                                           const std::string& stdin_name);

}  // namespace cablelint::cli
