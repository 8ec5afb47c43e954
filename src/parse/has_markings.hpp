// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::parse {

/// Whether a text that is not a cable has markings all the same, as a memorandum or a mail may: a
/// banner such as SECRET or CONFIDENTIAL//NOFORN among its first or last lines, together with
/// controls, a second one or a portion mark; or several portion marks of different levels at the
/// beginning of lines. The word CONFIDENTIAL alone is on many a letter.
[[nodiscard]] bool has_markings(std::string_view text);

}  // namespace cablelint::parse
