// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "model/cable.hpp"

namespace cablelint {

/// All banners of a paper, page by page, each head before its foot. They are those of `paper`.
[[nodiscard]] std::vector<const PageBanner*> banners_of(const Cable& paper);

/// The first of them; null if there is none.
[[nodiscard]] const PageBanner* first_banner_of(const Cable& paper);

}  // namespace cablelint
