// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lint/text_signs.hpp"

namespace cablelint::lint {

/// A form in which a text may be stored so that its lines or its marks are not seen in it.
struct TextForm {
  std::string_view name;  ///< as in "a marked document in quoted-printable"
  /// The text that the form holds; nothing if the bytes are not of the form.
  std::optional<std::string> (*text_of)(std::string_view bytes);
  bool TextSigns::*sign = &TextSigns::any;  ///< of each text in this form
  /// It may be a form of some words of a text that is read, and not only of all of it.
  bool is_of_words = false;
  /// All of it is read, so that a document without any classification is none to refuse.
  bool may_be_open = false;
  /// All of a text may be in it below another form, as in base64 of base64.
  bool is_whole = false;
};

[[nodiscard]] std::span<const TextForm> text_forms();

/// The text with a line feed for each of its line ends of another kind, such as a lone carriage
/// return: the lines of a hex dump or of base64 may end so. Nothing: it has none.
[[nodiscard]] std::optional<std::string> with_line_feeds(const SourceText& source);

}  // namespace cablelint::lint
