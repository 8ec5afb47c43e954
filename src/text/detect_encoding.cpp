// SPDX-License-Identifier: Apache-2.0
#include "text/detect_encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "text/byte_set.hpp"
#include "text/file_format.hpp"
#include "text/utf8.hpp"

namespace cablelint {
namespace {

using namespace std::string_view_literals;

struct Mark {
  std::string_view bytes;
  std::optional<Encoding> encoding;  ///< none: of an encoding that is not read
  std::string_view name = {};
};

// Unicode 15, section 23.8, "Byte Order Mark"; the longer ones first. UTF-32 and not a text in
// UTF-16 that begins with NUL.
constexpr std::array marks = {
    Mark{"\xFF\xFE\0\0"sv, Encoding::utf32_le},
    Mark{"\0\0\xFE\xFF"sv, Encoding::utf32_be},
    Mark{"\xEF\xBB\xBF"sv, Encoding::utf8},
    Mark{"\xFF\xFE"sv, Encoding::utf16_le},
    Mark{"\xFE\xFF"sv, Encoding::utf16_be},
    Mark{"+/v8"sv, {}, "UTF-7"},
    Mark{"+/v9"sv, {}, "UTF-7"},
    Mark{"\x84\x31\x95\x33"sv, {}, "GB 18030"},
    Mark{"\xDD\x73\x66\x73"sv, {}, "UTF-EBCDIC"},
    Mark{"\x0E\xFE\xFF"sv, {}, "SCSU"},
    Mark{"\xFB\xEE\x28"sv, {}, "BOCU-1"},
};

constexpr bool is_layout(char32_t c) { return c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

constexpr bool is_printable_ascii(char32_t c) { return (c >= ' ' && c < 0x7F) || is_layout(c); }

/// Why bytes after a mark of that encoding are not text in it.
std::string wide_problem(std::string_view bytes, Encoding encoding) {
  const std::string invalid = "it is not valid " + std::string(name(encoding));
  // No text has so many characters in a row whose bytes are all letters and signs of ASCII.
  constexpr std::size_t max_ascii_run = 24;
  const WideUnits units(bytes, encoding);
  std::size_t run = 0;
  for (std::size_t at = 0; at < units.count();) {
    const char32_t unit = units[at];
    const std::size_t length = units.length(at);
    if (length == 0) {
      return invalid;
    }
    if (unit == 0) {
      return "it contains NUL characters";
    }
    const bool are_bytes_ascii =
        unit < 0x10000 && is_printable_ascii(unit >> 8U) && is_printable_ascii(unit & 0xFFU);
    run = are_bytes_ascii ? run + 1 : 0;
    if (run > max_ascii_run) {
      return "its byte-order mark does not match the encoding of its text";
    }
    at += length;
  }
  return units.is_whole() ? std::string() : invalid;
}

/// Whether the bytes are a text in that encoding, and can be one in no other.
bool is_surely(std::string_view bytes, Encoding encoding) {
  const WideUnits units(bytes, encoding);
  std::size_t ascii = 0;
  for (std::size_t at = 0; units.is_whole() && at < units.count();) {
    const char32_t unit = units[at];
    const std::size_t length = units.length(at);
    if (length == 0 || (unit < ' ' && !is_layout(unit))) {
      return false;
    }
    ascii += is_printable_ascii(unit) ? 1U : 0U;
    at += length;
  }
  return ascii > 0 && 2 * ascii >= units.count() && wide_problem(bytes, encoding).empty();
}

/// Whether NEL, the line end of EBCDIC, ends the lines of a text, or some: a paragraph follows it.
/// In Windows-1252 its byte is the ellipsis.
bool has_nel_line_ends(std::string_view bytes, std::string_view nel) {
  std::size_t count = 0;
  for (std::size_t at = bytes.find(nel); at != std::string_view::npos;
       at = bytes.find(nel, at + nel.size())) {
    ++count;
    const std::string_view next = bytes.substr(at + nel.size());
    const std::size_t digits = std::min(find_first_not_of(next, decimal_digits), next.size());
    const bool is_number =
        digits > 0 && digits < next.size() && (next[digits] == '.' || next[digits] == ')');
    if (is_number || next.starts_with("\xC2\xB6") || next.starts_with('\xB6') ||
        (nel.size() > 1 && next.starts_with(nel))) {
      return true;
    }
  }
  return count > 0 && count > static_cast<std::size_t>(std::ranges::count(bytes, '\n')) +
                                  static_cast<std::size_t>(std::ranges::count(bytes, '\r'));
}

/// Whether one byte of twenty is a control that no text has: neither layout nor what terminals and
/// teletypes are steered with.
bool has_many_controls(std::string_view bytes) {
  static constexpr std::string_view usual = "\a\b\t\n\v\f\r\x0E\x0F\x1A\x1B";
  const auto count = std::ranges::count_if(bytes, [](char c) {
    return static_cast<unsigned char>(c) < ' ' && usual.find(c) == std::string_view::npos;
  });
  return 20 * static_cast<std::size_t>(count) > bytes.size();
}

std::string problem_of_bytes(std::string_view bytes, Encoding encoding, ByteKinds kinds) {
  if (const FileFormat* const format = find_file_format(bytes)) {
    return "it is " + std::string(format->name);
  }
  if (encoding != Encoding::utf8 && is_ebcdic(bytes)) {
    return "it is in EBCDIC";
  }
  if (kinds.has_controls && bytes.find('\0') != std::string_view::npos) {
    return "it contains NUL bytes";
  }
  if (!kinds.is_ascii &&
      has_nel_line_ends(bytes, encoding == Encoding::utf8 ? "\xC2\x85" : "\x85")) {
    return "its lines end with NEL";
  }
  if (kinds.has_controls && has_many_controls(bytes)) {
    return "it has too many control characters to be text";
  }
  return {};
}

}  // namespace

Detected detect_encoding(std::string_view bytes) {
  Detected found{.kinds = byte_kinds(bytes)};
  const auto mark = std::ranges::find_if(
      marks, [bytes](const Mark& one) { return bytes.starts_with(one.bytes); });
  if (mark != marks.end() && !mark->encoding) {
    return {Encoding::windows_1252, 0, "it is in " + std::string(mark->name), found.kinds};
  }
  if (mark != marks.end()) {
    found.encoding = *mark->encoding;
    found.mark_size = mark->bytes.size();
  } else if (found.kinds.has_controls && bytes.find('\0') != std::string_view::npos) {
    for (const Encoding wide :
         {Encoding::utf32_le, Encoding::utf32_be, Encoding::utf16_le, Encoding::utf16_be}) {
      if (is_surely(bytes, wide)) {
        return {wide, 0, {}, found.kinds};
      }
    }
  }
  const std::string_view body = bytes.substr(found.mark_size);
  if (unit_size(found.encoding) > 1) {
    found.problem = wide_problem(body, found.encoding);
    return found;
  }
  const bool is_utf8 = found.kinds.is_ascii || is_valid_utf8(bytes);
  found.encoding = is_utf8 ? Encoding::utf8 : Encoding::windows_1252;
  found.problem = problem_of_bytes(body, found.encoding, found.kinds);
  return found;
}

bool is_ebcdic(std::string_view bytes) {
  std::array<std::size_t, 256> counts{};
  for (const char c : bytes) {
    ++counts.at(static_cast<unsigned char>(c));
  }
  std::size_t text = counts[0x40];
  for (const auto& [first, last] :
       {std::pair(0x81, 0x89), std::pair(0x91, 0x99), std::pair(0xA2, 0xA9), std::pair(0xC1, 0xC9),
        std::pair(0xD1, 0xD9), std::pair(0xE2, 0xE9), std::pair(0xF0, 0xF9)}) {
    for (int c = first; c <= last; ++c) {
      text += counts.at(static_cast<std::size_t>(c));
    }
  }
  return counts[0x40] > counts[' '] && 10 * text >= 7 * bytes.size();
}

std::string ebcdic_to_ascii(std::string_view bytes) {
  // From 0x40 on, as code pages 037 and 1047 have it; signs that differ are left out.
  constexpr std::string_view table =
      " ?????????"
      "?.<(+|"
      "&?????????"
      "!$*);?"
      "-/????????"
      "|,%_>?"
      "?????????`"
      ":#@'=\""
      "?abcdefghi"
      "??????"
      "?jklmnopqr"
      "??????"
      "?~stuvwxyz"
      "??????"
      "??????????"
      "??????"
      "{ABCDEFGHI"
      "??????"
      "}JKLMNOPQR"
      "??????"
      "\\?STUVWXYZ"
      "??????"
      "0123456789"
      "??????";
  static_assert(table.size() == 0xC0);
  std::string text;
  text.reserve(bytes.size());
  for (const char c : bytes) {
    const auto value = static_cast<unsigned char>(c);
    const bool ends_line = value == 0x15 || value == 0x25 || value == 0x0D;
    text += ends_line ? '\n' : value < 0x40 ? ' ' : table[value - 0x40U];
  }
  return text;
}

}  // namespace cablelint
