// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cablelint::parse {

/// The lines of a text without the markup that no form of its own reads: commands of TeX and
/// Texinfo, BBCode, Textile, attributes of spans, and the lines and signs of patches.
[[nodiscard]] std::string without_light_markup(std::string_view text);

}  // namespace cablelint::parse
