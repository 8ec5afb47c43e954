// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdint>
#include <utility>

#include "lint/form_readers.hpp"
#include "lint/text_signs.hpp"
#include "text/byte_set.hpp"
#include "text/compatible.hpp"
#include "text/detect_encoding.hpp"
#include "text/hex_dump.hpp"
#include "text/search.hpp"
#include "text/transfer_encoding.hpp"
#include "text/utf8.hpp"

namespace cablelint::lint {

MaybeText without_nuls(std::string_view text) {
  return text.find('\0') == npos ? MaybeText() : replaced(text, {"\0", 1}, "");
}

MaybeText nuls_as_line_ends(std::string_view text) {
  return text.find('\0') == npos ? MaybeText() : replaced(text, {"\0", 1}, "\n");
}

MaybeText from_ebcdic(std::string_view text) {
  return is_ebcdic(text) ? MaybeText(ebcdic_to_ascii(text)) : MaybeText();
}

MaybeText from_styled_letters(std::string_view text) {
  std::string plain = compatible_form(text);
  return plain == text ? MaybeText() : MaybeText(std::move(plain));
}
namespace {

/// The decoded contents of all lines of base64, whatever is between them, and of long runs of
/// base64 digits in other lines.
class Base64Blocks {
 public:
  std::string run(std::string_view text) {
    each_trimmed_line(text,
                      [this](std::string_view line) { take(line.substr(after_gap(line, 0))); });
    end_block();
    return std::move(found_);
  }

 private:
  void take(std::string_view line) {
    const bool is_of_digits = !line.empty() && std::ranges::all_of(line, is_base64_digit);
    if (!is_of_digits || (line.size() < min_base64_line && block_.empty())) {
      end_block();
      take_runs(line);
      return;
    }
    block_ += line;
    if (line.ends_with('=')) {
      end_block();
    }
  }

  void take_runs(std::string_view line) {
    for (std::string_view run = base64_run(line, min_base64_run); !run.empty();
         run = base64_run(line, min_base64_run)) {
      end_block();
      block_ = run;
      line.remove_prefix(static_cast<std::size_t>(run.data() + run.size() - line.data()));
    }
    if (!line.empty()) {
      end_block();  // the last run does not go on in the next line
    }
  }

  void end_block() {
    constexpr std::size_t min_block = 64;
    if (block_.size() >= min_block) {
      std::ranges::replace(block_, '-', '+');
      std::ranges::replace(block_, '_', '/');
      found_ += (found_.empty() ? "" : "\n") + from_base64(block_).value_or("");
    }
    block_.clear();
  }

  std::string found_;
  std::string block_;
};

}  // namespace

MaybeText from_base64_lines(std::string_view text) {
  std::string found = Base64Blocks().run(text);
  return found.empty() ? MaybeText() : MaybeText(std::move(found));
}

MaybeText from_uuencoded(std::string_view text) {
  std::string decoded = text.find("begin ") == npos ? std::string() : from_uuencode(text);
  return decoded.empty() ? MaybeText() : MaybeText(std::move(decoded));
}
namespace {

MaybeText from_hex(std::string_view text, HexWords words) {
  std::string bytes = from_hex_dump(text, words);
  return bytes.size() < min_dump_bytes ? MaybeText() : MaybeText(std::move(bytes));
}

}  // namespace

MaybeText from_hex_bytes(std::string_view text) { return from_hex(text, HexWords::in_order); }
MaybeText from_hex_words(std::string_view text) { return from_hex(text, HexWords::swapped); }

MaybeText from_rot13(std::string_view text) {
  constexpr std::array<std::string_view, 3> words = {"fhowrpg", "nzrzonffl", "pynffvsvrq"};
  if (std::ranges::none_of(
          words, [text](std::string_view word) { return find_in_any_case(text, word) != npos; })) {
    return {};
  }
  std::string plain(text);
  for (char& c : plain) {
    const char first = is_upper(c) ? 'A' : 'a';
    c = is_letter(c) ? static_cast<char>(first + (c - first + 13) % 26) : c;
  }
  return plain;
}

MaybeText without_shifts(std::string_view text) {
  constexpr char escape = '\x1B';
  constexpr char shift_out = '\x0E';
  constexpr char shift_in = '\x0F';
  if (text.find("\x1B$") == npos && text.find(shift_out) == npos) {
    return {};
  }
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == escape) {
      const std::size_t end = find_first_not_of(text, ByteSet("$()*+"), at + 1);
      at = std::min(end, text.size());
    } else if (text[at] != shift_out && text[at] != shift_in) {
      plain += text[at];
    }
  }
  return plain;
}

MaybeText from_seven_bits(std::string_view text) {
  if (text.find('+') == npos || !is_ascii(text)) {
    return {};
  }
  std::string decoded = from_utf7(text);
  std::size_t letters = 0;
  for (const char c : decoded) {
    letters += (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U ? 1U : 0U;
  }
  const bool has_mark = decoded.find("\xC2\xB6") != npos ||
                        count(decoded, "(") > count(text, "(") ||
                        count(decoded, "\xEF\xBC\x88") > 0;
  return has_mark || letters > 1 ? MaybeText(std::move(decoded)) : MaybeText();
}

MaybeText from_overlong(std::string_view text) {
  if (text.find('\xC0') == npos && text.find('\xC1') == npos && text.find("\xE0\x80") == npos &&
      text.find("\xE0\x81") == npos) {
    return {};
  }
  std::string plain;
  bool is_form = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = [&](std::size_t offset) -> unsigned {
      return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
    };
    const bool is_padded = byte(0) == 0xE0 && (byte(1) == 0x80 || byte(1) == 0x81);
    const std::size_t lead = is_padded ? 1 : 0;
    const unsigned high = is_padded ? 0xC0U | (byte(1) & 1U) : byte(0);
    const unsigned low = byte(lead + 1);
    const auto c = static_cast<char>((high & 1U) << 6U | (low & 0x3FU));
    // In Windows-1252 some of the pairs are a capital letter before a quotation mark or a dash.
    const bool is_sign = c == '(' || c == ')' || c == '/';
    const bool is_letter_of_mark = is_letter(c) && (is_padded || plain.ends_with('('));
    const bool is_overlong =
        (high == 0xC0 || high == 0xC1) && (low & 0xC0U) == 0x80U && (is_sign || is_letter_of_mark);
    plain += is_overlong ? c : text[at];
    at += is_overlong ? lead + 1 : 0;
    is_form = is_form || is_overlong;
  }
  return is_form ? MaybeText(std::move(plain)) : MaybeText();
}
namespace {

/// The size of the terminal sequence at the start of `text`, such as a color; 0 if there is none.
std::size_t order_size(std::string_view text) {
  const std::size_t end =
      text.starts_with("\x1B[") ? find_first_not_of(text, ByteSet("0123456789;"), 2) : npos;
  return end == npos ? 0 : end + 1;
}

/// Takes the last character away, which is not one byte alone where the text is UTF-8.
void drop_last(std::string& text) {
  constexpr std::size_t longest = 4;
  std::size_t begin = text.size() - 1;
  while (begin > 0 && text.size() - begin < longest && is_continuation(text[begin])) {
    --begin;
  }
  const bool is_one = begin + code_point_size(text, begin) == text.size();
  text.resize(is_one ? begin : text.size() - 1);
}

}  // namespace

MaybeText as_printed(std::string_view text) {
  if (text.find("\x1B[") == npos && text.find('\b') == npos) {
    return {};
  }
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const std::size_t size = order_size(text.substr(at)); size > 0) {
      at += size - 1;
    } else if (text[at] == '\b' && !plain.empty() && plain.back() != '\n') {
      drop_last(plain);
    } else {
      plain += text[at];
    }
  }
  return plain;
}

}  // namespace cablelint::lint
