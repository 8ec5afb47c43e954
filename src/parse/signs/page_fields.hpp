// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cablelint::parse {

/// Whether a text has tags, as a web page or other XML.
[[nodiscard]] bool has_tags(std::string_view text);

/// The text of a page with a bar for each tag that begins or ends a part of it, and with references
/// to characters as these; without tags within words and characters that do not show. Comments and
/// scripts remain, attributes do not.
[[nodiscard]] std::string page_fields(std::string_view text);

}  // namespace cablelint::parse
