// SPDX-License-Identifier: Apache-2.0
#include "lint/text_signs.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/hex_dump.hpp"
#include "text/numbered_lines.hpp"
#include "text/search.hpp"
#include "text/transfer_encoding.hpp"

namespace cablelint::lint {
namespace {

bool has_base64(std::string_view line) {
  const std::string_view digits = line.substr(after_gap(line, 0)).substr(0, min_base64_line);
  return (digits.size() == min_base64_line && std::ranges::all_of(digits, is_base64_digit)) ||
         !base64_run(line, min_base64_run).empty();
}

/// Content-Type, Content-Transfer-Encoding.
bool may_begin_mime_field(std::string_view line) {
  return !line.empty() && to_lower(line.front()) == 'c' && starts_in_any_case(line, "content-t");
}

}  // namespace

TextSigns text_signs(std::string_view text, const SourceText& source) {
  TextSigns signs{.not_ascii = !source.kinds().is_ascii,
                  .not_utf8 = source.encoding() == Encoding::windows_1252,
                  .controls = source.kinds().has_controls};
  std::size_t dump_digits = 0;
  each_line(text, [&](std::string_view line) {
    dump_digits += may_be_of_hex_dump(line) ? line.size() : 0;
    signs.base64_lines = signs.base64_lines || has_base64(line);
    signs.mime_fields = signs.mime_fields || may_begin_mime_field(line);
  });
  signs.dump_lines = dump_digits >= 2 * min_dump_bytes;
  return signs;
}

}  // namespace cablelint::lint
