// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "text/source_text.hpp"

namespace cablelint::lint {

/// What one look at a text shows of the forms that it may be in: a text without the sign of a form
/// need not be read in it.
struct TextSigns {
  bool any = true;  ///< the sign of forms that have no other sign here
  bool not_ascii = false;
  bool not_utf8 = false;
  bool controls = false;
  bool dump_lines = false;    ///< there are lines that may hold enough bytes for a hex dump
  bool base64_lines = false;  ///< there is a line that may be the first of a base64 block
  bool mime_fields = false;   ///< there are fields of an e-mail header
};

constexpr std::size_t min_dump_bytes = 64;
constexpr std::size_t min_base64_line = 16;  ///< of the first line of a block, in digits
constexpr std::size_t min_base64_run = 64;   ///< of a run within a line, in digits

/// The signs of `text`, which is the text of the source, perhaps with other line ends.
[[nodiscard]] TextSigns text_signs(std::string_view text, const SourceText& source);

}  // namespace cablelint::lint
