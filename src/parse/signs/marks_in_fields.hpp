// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "model/level.hpp"

namespace cablelint::parse {

/// Whether a text that is data or markup, and not of a form that is read, has marks at the
/// beginning of its fields: of a string, a cell, an element, an attribute. Not those of a program,
/// whose strings may be those of its tests, and of a text about marks.
[[nodiscard]] bool has_marks_in_fields(std::string_view text);

/// The highest level of the marks of a document that its text does not show or that begin no line
/// of it: in the elements, attributes, comments and scripts of a web page, in the front matter of a
/// Markdown text, and in the header of an e-mail.
[[nodiscard]] Level level_beside_text(std::string_view text);

/// The highest level of the marks in the header of an e-mail, `Subject: (S//NF) It rains`; that of
/// an unmarked text where there is none.
[[nodiscard]] Level level_of_mail_header(std::string_view text);

/// What the front matter of a Markdown text says of its level: `classification: UNCLASSIFIED`.
[[nodiscard]] std::optional<Level> level_of_front_matter(std::string_view text);

}  // namespace cablelint::parse
