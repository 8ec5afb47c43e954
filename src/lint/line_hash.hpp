// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cablelint::lint {

/// For each line of `utf8` the value of `primaryLocationLineHash` that GitHub's code scanning
/// computes, so that it knows a finding again after edits elsewhere in the file. The algorithm is
/// that of github/codeql-action, src/fingerprints.ts.
[[nodiscard]] std::vector<std::string> line_hashes(std::string_view utf8);

}  // namespace cablelint::lint
