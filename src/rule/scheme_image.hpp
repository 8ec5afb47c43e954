// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "marking/scheme.hpp"

namespace cablelint::rule {

/// A scheme as bytes, which the image of the rules holds unread: few runs need one.
[[nodiscard]] std::string write_scheme(const marking::Scheme& scheme);
[[nodiscard]] marking::Scheme read_scheme(std::string_view bytes);

}  // namespace cablelint::rule
