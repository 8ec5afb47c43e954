// SPDX-License-Identifier: Apache-2.0
// Numbers and strings.
#include <charconv>
#include <cstddef>
#include <limits>
#include <string_view>
#include <utility>

#include "cel/read/tree_builder.hpp"
#include "text/utf8.hpp"

namespace cablelint::cel {
namespace {

char32_t parse_digits(std::string_view digits, int base) {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  return value;
}

char32_t control_character(char letter) {
  switch (letter) {
    case 'a':
      return U'\a';
    case 'b':
      return U'\b';
    case 'f':
      return U'\f';
    case 'n':
      return U'\n';
    case 'r':
      return U'\r';
    case 't':
      return U'\t';
    case 'v':
      return U'\v';
    default:
      return static_cast<unsigned char>(letter);
  }
}

}  // namespace

void TreeBuilder::add_null(Place place) { push_literal(Form::null_literal, place, 0); }
void TreeBuilder::add_true(Place place) { push_literal(Form::bool_literal, place, 1); }
void TreeBuilder::add_false(Place place) { push_literal(Form::bool_literal, place, 0); }

void TreeBuilder::add_number(Place place) {
  std::string_view digits = text_.substr(place.offset, place.size);
  const bool is_negative = digits.front() == '-';
  const bool is_hexadecimal = digits.find_first_of("xX") != std::string_view::npos;
  // Spaces and comments may follow the sign.
  digits.remove_prefix(is_hexadecimal ? digits.find_first_of("xX") + 1 : 0);
  const std::size_t end_of_gap = digits.find_last_not_of("0123456789abcdefABCDEF");
  digits.remove_prefix(end_of_gap == std::string_view::npos ? 0 : end_of_gap + 1);
  std::uint64_t magnitude = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), magnitude,
                                            is_hexadecimal ? 16 : 10);
  constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max();
  if (error != std::errc() || magnitude > most + (is_negative ? 1 : 0)) {
    throw SyntaxProblem{"the number does not fit into an int (64 bits)"};
  }
  const std::uint64_t bits = is_negative ? 0 - magnitude : magnitude;
  push_literal(Form::int_literal, place, static_cast<std::int64_t>(bits));
}

void TreeBuilder::open_string(Place place) {
  string_.clear();
  string_at_ = place.offset;
}

void TreeBuilder::append_plain(Place place) {
  if (place.size != 0) {
    end_surrogate();
    string_.append(text_.substr(place.offset, place.size));
  }
}

/// A high surrogate is valid only before a low one.
void TreeBuilder::end_surrogate() const {
  if (high_surrogate_ != 0) {
    throw SyntaxProblem{"the escape is half of a surrogate pair"};
  }
}

void TreeBuilder::append_code_point(char32_t value) {
  const bool is_low = value >= 0xDC00 && value <= 0xDFFF;
  if (high_surrogate_ != 0 && is_low) {
    append_utf8(string_, 0x10000 + ((high_surrogate_ - 0xD800) << 10U) + (value - 0xDC00));
    high_surrogate_ = 0;
    return;
  }
  end_surrogate();
  if (!is_code_point(value)) {
    throw SyntaxProblem{"the escape is not a Unicode code point"};
  }
  append_utf8(string_, value);
}

void TreeBuilder::append_escaped(Place place) {
  const std::string_view escape = text_.substr(place.offset, place.size);
  const char letter = escape.front();
  if (escape.size() == 1) {
    append_code_point(control_character(letter));
  } else if (letter == 'u') {
    // langdef, "String and Bytes Values": pairs of \u escapes mean the other planes.
    const char32_t value = parse_digits(escape.substr(1), 16);
    if (value >= 0xD800 && value <= 0xDBFF) {
      end_surrogate();
      high_surrogate_ = value;
    } else {
      append_code_point(value);
    }
  } else if (letter == 'x' || letter == 'X' || letter == 'U') {
    append_code_point(parse_digits(escape.substr(1), 16));
  } else {
    append_code_point(parse_digits(escape, 8));
  }
}

void TreeBuilder::add_string(Place place) {
  end_surrogate();
  push_literal(Form::string_literal, place, 0);
  tree_.nodes.back().text = std::move(string_);
  string_.clear();
}

}  // namespace cablelint::cel
