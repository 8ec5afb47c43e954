// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::parse {

/// Whether a text has a level alone on its first and last lines, or on one of them, and something
/// above that level between them: a line that is nothing but a higher level, a mark anywhere on a
/// line, or a sentence about its level. UNCLASSIFIED and CONFIDENTIAL there say little by
/// themselves, and together with that they say that it is a marked document.
[[nodiscard]] bool exceeds_its_frame(std::string_view text);

/// The same of the text without its markup, `{\bf UNCLASSIFIED}`, `[b](S)[/b]`.
[[nodiscard]] bool exceeds_its_marked_up_frame(std::string_view text);

}  // namespace cablelint::parse
