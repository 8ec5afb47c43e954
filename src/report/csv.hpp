// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cablelint::report {

/// A field as RFC 4180 writes it; one that a spreadsheet would take for a formula is quoted and
/// begins with an apostrophe.
[[nodiscard]] std::string csv_field(std::string_view text);

}  // namespace cablelint::report
