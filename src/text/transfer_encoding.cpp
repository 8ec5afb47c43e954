// SPDX-License-Identifier: Apache-2.0
#include "text/transfer_encoding.hpp"

#include <algorithm>
#include <cstddef>

#include "text/byte_set.hpp"
#include "text/encoding.hpp"
#include "text/hex_dump.hpp"

namespace cablelint {
namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Bytes from digits of six bits each.
class SixBits {
 public:
  void add(std::size_t value) {
    bits_ = (bits_ << 6U | static_cast<unsigned>(value)) & 0xFFFFFFU;
    count_ += 6;
    if (count_ >= 8) {
      count_ -= 8;
      bytes_ += static_cast<char>(bits_ >> count_ & 0xFFU);
    }
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
  unsigned bits_ = 0;
  unsigned count_ = 0;
};

/// The bytes of a soft line break at the start of `text`, blanks before its end among them; 0:
/// none.
std::size_t soft_break(std::string_view text) {
  const std::size_t end = std::min(find_first_not_of(text, blanks, 1), text.size());
  const std::string_view rest = text.substr(end);
  return rest.starts_with("\r\n") ? end + 2 : rest.starts_with('\n') ? end + 1 : 0;
}

/// An encoded word at the start of `text`: =?charset?B?...?=.
struct EncodedWord {
  std::string_view text;
  char encoding = '\0';
  std::size_t size = 0;  ///< 0: it is none
};

EncodedWord encoded_word(std::string_view text) {
  constexpr std::size_t longest = 200;  // 75 by the standard
  text = text.substr(0, longest);
  const std::size_t charset = text.starts_with("=?") ? text.find('?', 2) : npos;
  const std::size_t begin = charset == npos ? npos : charset + 3;
  const std::size_t end = begin == npos ? npos : text.find("?=", begin);
  if (end == npos || text[charset + 2] != '?') {
    return {};
  }
  return {text.substr(begin, end - begin), to_lower(text[charset + 1]), end + 2};
}

std::string decoded_word(const EncodedWord& word) {
  if (word.encoding == 'b') {
    return from_base64(word.text).value_or("");
  }
  std::string blanks(word.text);
  std::ranges::replace(blanks, '_', ' ');
  return from_quoted_printable(blanks);
}

/// The characters that the digits encode, all of them Latin letters or signs; empty: they are a
/// word or a number after a plus sign.
std::string encoded_characters(std::string_view digits) {
  const std::size_t spare_bits = digits.size() * 6 % 16;
  const bool fits = digits.size() >= 3 && spare_bits < 6 &&
                    (alphabet.find(digits.back()) & ((1U << spare_bits) - 1U)) == 0;
  SixBits bytes;
  for (const char c : fits ? digits : std::string_view()) {
    bytes.add(alphabet.find(c));
  }
  const std::string units = bytes.take();
  std::string characters =
      wide_to_utf8(std::string_view(units).substr(0, units.size() / 2 * 2), Encoding::utf16_be);
  for (std::string_view rest = characters; !rest.empty();) {
    const CodePoint point = first_code_point(rest);
    if (point.value >= 0x2100 && (point.value < 0xFE00 || point.value == 0xFFFD)) {
      return {};
    }
    rest.remove_prefix(point.size_bytes);
  }
  return characters;
}

}  // namespace

std::string from_percent_encoding(std::string_view text) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view digits = text.substr(at + 1, text[at] == '%' ? 2 : 0);
    const auto byte = digits.size() == 2 ? number_from_hex(digits) : std::nullopt;
    decoded += byte ? static_cast<char>(*byte) : text[at];
    at += byte ? 2U : 0U;
  }
  return decoded;
}

std::string from_quoted_printable(std::string_view text) {
  std::string decoded;
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find('='), text.size());
    decoded += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) {
      break;
    }
    const auto first = text.size() > 2 ? hex_digit(text[1]) : std::nullopt;
    const auto second = text.size() > 2 ? hex_digit(text[2]) : std::nullopt;
    if (const std::size_t size = soft_break(text)) {
      text.remove_prefix(size);
    } else if (first && second) {
      decoded += static_cast<char>(*first * 16 + *second);
      text.remove_prefix(3);
    } else {
      decoded += '=';
      text.remove_prefix(1);
    }
  }
  return decoded;
}

std::string_view base64_run(std::string_view text, std::size_t min_digits) {
  const auto is_of_run = [text](std::size_t at) {
    return text[at] != '=' && is_base64_digit(text[at]);
  };
  for (std::size_t end = min_digits; end <= text.size();) {
    std::size_t begin = end;
    while (end - begin < min_digits && is_of_run(begin - 1)) {
      --begin;
    }
    if (end - begin == min_digits) {
      while (end < text.size() && is_of_run(end)) {
        ++end;
      }
      return text.substr(begin, end - begin);
    }
    end = begin + min_digits;
  }
  return {};
}

std::optional<std::string> from_base64(std::string_view text) {
  SixBits decoded;
  bool has_ended = false;
  for (const char c : text) {
    const std::size_t value = alphabet.find(c);
    if (is_gap(c)) {
      continue;
    }
    if (c == '=') {
      has_ended = true;
    } else if (has_ended || value == npos) {
      return std::nullopt;
    } else {
      decoded.add(value);
    }
  }
  return decoded.take();
}

std::string from_encoded_words(std::string_view header) {
  std::string shown;
  while (!header.empty()) {
    const std::size_t plain = std::min(header.find("=?"), header.size());
    shown += header.substr(0, plain);
    header.remove_prefix(plain);
    const EncodedWord word = encoded_word(header);
    shown += word.size > 0 ? decoded_word(word) : std::string(header.substr(0, 1));
    header.remove_prefix(std::min(std::max<std::size_t>(word.size, 1), header.size()));
  }
  return shown;
}

std::string from_utf7(std::string_view text) {
  std::string decoded;
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find('+'), text.size());
    decoded += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) {
      break;
    }
    const std::size_t end = std::min(text.find_first_not_of(alphabet, 1), text.size());
    const std::string characters = encoded_characters(text.substr(1, end - 1));
    decoded += characters.empty() ? text.substr(0, end) : std::string_view(characters);
    text.remove_prefix(end);
    text.remove_prefix(!characters.empty() && text.starts_with('-') ? 1 : 0);
  }
  return decoded;
}

std::string from_uuencode(std::string_view text) {
  std::string decoded;
  bool is_inside = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line = trim_end(line);
    const bool begins = line.starts_with("begin ") && line.size() > 9 &&
                        find_first_not_of(line.substr(6, 3), ByteSet("01234567")) == npos;
    if (begins || (is_inside && line == "end")) {
      is_inside = begins;
    } else if (is_inside && !line.empty()) {
      const auto value = [](char c) { return (static_cast<unsigned char>(c) - 32U) & 63U; };
      const std::size_t size = value(line.front());
      SixBits bytes;
      for (const char c : line.substr(1)) {
        bytes.add(value(c));
      }
      decoded += bytes.take().substr(0, size);
    }
  }
  return decoded;
}

}  // namespace cablelint
