// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "lint/banner.hpp"

namespace cablelint::report {

// Headers beside those that the portions require. Neither holds text of documents but message
// reference numbers and markings.

/// For people: a line for each document.
[[nodiscard]] std::string banner_text(std::span<const lint::BannerEntry> entries);
/// `[{"file", "mrn", "header", "required", "unmarked", "state", "forced_by", "missing",
/// "excess"}]`; what is not there is left out.
[[nodiscard]] std::string banner_json(std::span<const lint::BannerEntry> entries);

}  // namespace cablelint::report
