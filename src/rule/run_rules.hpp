// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

/// The ids of rules that the program reports at the end of a run, and of one that it then leaves
/// to them.
namespace cablelint::rule {

inline constexpr std::string_view conflicting_copies = "repository/conflicting-copies";
inline constexpr std::string_view reference_exceeds = "repository/reference-exceeds";
inline constexpr std::string_view section_missing = "repository/section-missing";
inline constexpr std::string_view truncated = "cable/truncated";

}  // namespace cablelint::rule
