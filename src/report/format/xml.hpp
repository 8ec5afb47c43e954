// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cablelint::report {

/// Text for an attribute in double quotes or for the content of an element. A line end and a tab
/// stay by reference; what XML 1.0 cannot hold at all is named, as `<U+001B>`.
[[nodiscard]] std::string xml_escaped(std::string_view text);

/// A comment of its own line; two hyphens, which would end it, are set apart.
[[nodiscard]] std::string xml_comment(std::string_view text);

}  // namespace cablelint::report
