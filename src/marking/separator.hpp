// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace cablelint::marking {

enum class Separator : std::uint8_t { none, two_strokes, stroke, hyphen, blank, comma };

/// As it is written where nothing is wrong: `, ` of a comma.
[[nodiscard]] std::string_view text_of(Separator separator);

[[nodiscard]] std::optional<Separator> separator_from(std::string_view text);

/// What is between the words of a marking: TOP SECRET//SI-G ABCD/TK//REL TO USA, GBR.
struct Separators {
  Separator categories = Separator::two_strokes;
  Separator controls = Separator::stroke;      ///< of one category
  Separator compartments = Separator::hyphen;  ///< a control and its compartments
  Separator below = Separator::blank;          ///< a compartment and what is below it
  Separator codes = Separator::blank;          ///< owners and sources
  Separator list = Separator::comma;           ///< codes of a list
};

}  // namespace cablelint::marking
