// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "model/level.hpp"
#include "parse/parsed_cable.hpp"
#include "text/source_text.hpp"

namespace cablelint::parse {

/// The highest level in the parts of a text that belong to none of its documents: lines above a
/// message and between those of its header, other parts of a file with several messages, and in a
/// paper blocks of code and comments. A reader sees them as another note in the same file.
/// `cables`: those of `source`.
[[nodiscard]] Level level_beside(const SourceText& source, const std::vector<ParsedCable>& cables);

/// Whether a message has a line in place of its level that is not one: SECERT//N01420//.
[[nodiscard]] bool has_unread_level(const SourceText& source,
                                    const std::vector<ParsedCable>& cables);

/// The highest level of those that are marked documents.
[[nodiscard]] Level level_of_documents(const std::vector<ParsedCable>& cables);

/// The level of a text as a note in a paper that is not classified: of its marks, lines and
/// sentences, also where they alone would not make it a document.
[[nodiscard]] Level level_of_note(std::string_view text);

}  // namespace cablelint::parse
