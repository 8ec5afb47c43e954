// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cablelint::lint {

/// A form in which a text may be stored so that its lines or its marks are not seen in it.
struct TextForm {
  std::string_view name;  ///< as in "a marked document in quoted-printable"
  /// The text that the form holds; nothing if the bytes show no sign of the form.
  std::optional<std::string> (*text_of)(std::string_view bytes);
  /// It may be a form of some words of a text that is read, and not only of the whole.
  bool is_of_words = false;
};

[[nodiscard]] std::span<const TextForm> text_forms();

}  // namespace cablelint::lint
