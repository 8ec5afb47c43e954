// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "parse/parsed_cable.hpp"
#include "text/source_text.hpp"

namespace cablelint::parse {

/// The first character that is not UTF-8, or else the first control character that is neither
/// a tab, nor part of a line end, nor a form feed between pages.
[[nodiscard]] std::optional<SyntaxFinding> find_foreign_character(const SourceText& source);

}  // namespace cablelint::parse
