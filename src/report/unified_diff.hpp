// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cablelint::report {

/// What changed from one text to the other, as `diff -u` writes it and `patch` and `git apply` read
/// it; empty if nothing did. It holds lines of the texts as they are.
[[nodiscard]] std::string unified_diff(std::string_view name, std::string_view before,
                                       std::string_view after);

}  // namespace cablelint::report
