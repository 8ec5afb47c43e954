// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "text/source_text.hpp"

namespace cablelint::lint {

/// What one look at a text shows of the forms that it may be in: a text without the sign of a form
/// need not be read in it.
struct TextSigns {
  bool any = true;  ///< of forms that have no sign here
  bool not_ascii = false;
  bool not_utf8 = false;
  bool controls = false;
  bool dump_lines = false;    ///< that may hold as many bytes as a hex dump has
  bool base64_lines = false;  ///< one that may be the first of some
  bool mime_fields = false;   ///< of the header of an e-mail
};

constexpr std::size_t min_dump_bytes = 64;
constexpr std::size_t min_base64_line = 16;  ///< of the first, in digits
constexpr std::size_t min_base64_run = 64;   ///< in digits, of what is no line of its own

/// Of `text`, which is that of the source, or it with other line ends.
[[nodiscard]] TextSigns text_signs(std::string_view text, const SourceText& source);

}  // namespace cablelint::lint
