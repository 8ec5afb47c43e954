// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/options/option_values.hpp"
#include "select/discover.hpp"

namespace cablelint::cli {

/// Skips the files that the reports go to: what an earlier run wrote is not a document. Those that
/// were named stay.
void drop_reports(select::Discovery& found, const std::vector<std::string>& named,
                  const std::vector<Destination>& destinations);

/// Why the reports cannot be written where they should go: one would replace a file that is read,
/// by whatever name, or another report. Empty if all is well.
[[nodiscard]] std::string find_collision(const std::vector<Destination>& destinations,
                                         const std::vector<std::string>& inputs);

}  // namespace cablelint::cli
