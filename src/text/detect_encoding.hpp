// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/byte_kinds.hpp"
#include "text/encoding.hpp"

namespace cablelint {

/// What the bytes of a file say of how they are to be read.
struct Detected {
  Encoding encoding = Encoding::utf8;
  std::size_t mark_size = 0;  ///< of the byte-order mark, in bytes
  std::string problem;        ///< why they are not readable text; empty: they are
  ByteKinds kinds;
};

/// By the byte-order mark. Without one UTF-16 and UTF-32 are recognized by their NUL bytes, if all
/// of the text fits and half of it is ASCII: only one of them can be meant then.
[[nodiscard]] Detected detect_encoding(std::string_view bytes);

/// Whether the text is in EBCDIC: its blanks and letters are where that code has them.
[[nodiscard]] bool is_ebcdic(std::string_view bytes);

/// Letters, digits, blanks and common signs of EBCDIC, in all its code pages; the rest become `?`.
[[nodiscard]] std::string ebcdic_to_ascii(std::string_view bytes);

}  // namespace cablelint
