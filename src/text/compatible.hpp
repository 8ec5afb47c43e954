// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cablelint {

/// UTF-8 as utf8proc_map(3) changes it with these options; as it is if that fails.
[[nodiscard]] std::string mapped(std::string_view utf8, unsigned options);

/// UTF-8 with each character as the plain one that it shows: full-width and styled letters as
/// letters (NFKC), and without those that show nothing.
[[nodiscard]] std::string compatible_form(std::string_view utf8);

}  // namespace cablelint
