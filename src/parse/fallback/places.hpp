// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/cable.hpp"

namespace cablelint::parse {

/// Where the text begins: after the last line of the header, or after the classification line. A
/// paper has no header.
[[nodiscard]] std::uint32_t text_begin(const Cable& cable);

/// The numbered paragraph that `at` is in; nullptr before the first one.
[[nodiscard]] const Paragraph* paragraph_at(const Cable& cable, std::uint32_t at);

/// Whether a sentence, a title or a row of a table ends with the words of a line.
[[nodiscard]] bool ends_sentence(std::string_view words);

/// Whether a line has four words or more that end as a sentence or go on in the next line.
[[nodiscard]] bool is_full_sentence(std::string_view line);

/// The size of the number at the beginning of a line of a paper, `2. ` or `¶2)`; 0: none is there.
[[nodiscard]] std::size_t number_size(std::string_view line);

}  // namespace cablelint::parse
