// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "lint/banner_sum.hpp"

namespace cablelint::report {

// What portion marks add up to. Both hold the markings that were given.

/// For people.
[[nodiscard]] std::string sum_text(const lint::BannerSum& sum);
/// `{"required", "controls", "markings"}`, and with a banner `"present", "missing", "excess",
/// "agrees"`; with the problems of each marking at the column of its token.
[[nodiscard]] std::string sum_json(const lint::BannerSum& sum);

}  // namespace cablelint::report
