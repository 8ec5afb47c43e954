// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/shown_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <utility>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/character_reference.hpp"
#include "text/look_alikes.hpp"
#include "text/utf8.hpp"

namespace cablelint::parse {
namespace {

constexpr char terminal_escape = '\x1B';
constexpr std::string_view two_byte_csi = "\xC2\x9B";  // the same in one character, U+009B

/// How many bytes a terminal takes as an instruction, and the letter of it: `ESC [ 3 1 m`.
struct EscapeSequence {
  std::size_t size = 0;
  char letter = '\0';
};

EscapeSequence escape_sequence_after(std::string_view text, std::size_t begin) {
  const std::size_t end = find_first_not_of(text, ByteSet("0123456789;:<=>? "), begin);
  return end == npos ? EscapeSequence{} : EscapeSequence{end + 1, text[end]};
}

EscapeSequence escape_sequence_at(std::string_view text) {
  if (text.starts_with(two_byte_csi)) {
    return escape_sequence_after(text, two_byte_csi.size());
  }
  if (text.size() < 2 || text[0] != terminal_escape) {
    return {};
  }
  if (text[1] == '[') {
    return escape_sequence_after(text, 2);
  }
  const std::size_t end = text[1] == ']' ? find_first_of(text, ByteSet("\x07\x1B"), 2) : 0;
  return end == npos
             ? EscapeSequence{}
             : EscapeSequence{std::min(end + (text[end] == terminal_escape ? 2 : 1), text.size()),
                              ']'};
}

/// A character that is written by its number, and the bytes that this takes; 0: none is.
struct Coded {
  std::size_t size = 0;
  char character = '\0';
};

Coded coded(std::string_view text, std::size_t begin, std::size_t most, int base) {
  const std::string_view digits = text.substr(std::min(begin, text.size()), most);
  unsigned value = 0;
  const char* const first = digits.data();
  const auto [end, error] = std::from_chars(first, first + digits.size(), value, base);
  const bool is_shown = error == std::errc{} && value > ' ' && value < 0x7F;
  return is_shown ? Coded{begin + static_cast<std::size_t>(end - first), static_cast<char>(value)}
                  : Coded{};
}

Coded entity_at(std::string_view text) {
  const CharacterReference found = character_reference_at(text);
  const bool is_shown = found.character > ' ' && found.character < 0x7F;
  return is_shown ? Coded{found.size_bytes, static_cast<char>(found.character)} : Coded{};
}

/// `&#83;`, `\u0053`, `\x53`, `%53`, `=53`.
Coded coded_at(std::string_view text) {
  constexpr std::size_t two = 2;
  switch (text[0]) {
    case '&':
      return entity_at(text);
    case '\\':
      return text.starts_with("\\u")
                 ? coded(text, 2, 4, 16)
                 : (text.starts_with("\\x") ? coded(text, 2, two, 16) : Coded{});
    case '%':
    case '=': {
      const Coded found = coded(text, 1, two, 16);
      return found.size == 1 + two ? found : Coded{};
    }
    default:
      return {};
  }
}

struct Letters {
  char32_t first;
  char32_t last;
};

/// In circles and squares, black and white (Unicode, Enclosed Alphanumerics and its Supplement).
constexpr std::array<Letters, 5> enclosed_letters = {{
    {0x24B6, 0x24CF},
    {0x24D0, 0x24E9},
    {0x1F130, 0x1F149},
    {0x1F150, 0x1F169},
    {0x1F170, 0x1F189},
}};

char of_enclosed(char32_t value) {
  for (const Letters& letters : enclosed_letters) {
    if (value >= letters.first && value <= letters.last) {
      return static_cast<char>('A' + (value - letters.first));
    }
  }
  return '\0';
}

/// Small capitals, a letter with a tail, a reversed one, and a Cyrillic one, which have no
/// decomposition.
constexpr std::u32string_view odd_letters =
    U"\u1D00\u1D04\u1D05\u1D07\uA730\u0262\u026A\u029F\u1D0D\u0274\u1D0F\u1D18\u0280\uA731\u1D1B"
    U"\u1D1C"
    U"\u2C7E\u01A7\u041A";
constexpr std::string_view of_odd_letters = "ACDEFGILMNOPRSTUSSK";
static_assert(odd_letters.size() == of_odd_letters.size());

constexpr std::u32string_view opening_brackets =
    U"\u00AB\u2018\u201C\u2039\u207D\u208D\u239B\u2768\u2985\u27E8\u27EA"
    U"\u27EE\u2E28\u3008\u300A\u300C\u300E\u3010\u3014\u3016\u3018";
constexpr std::u32string_view closing_brackets =
    U"\u00BB\u2019\u201D\u203A\u207E\u208E\u239E\u2769\u2986\u27E9\u27EB"
    U"\u27EF\u2E29\u3009\u300B\u300D\u300F\u3011\u3015\u3017\u3019";
static_assert(opening_brackets.size() == closing_brackets.size());

bool is_sign(char32_t value) {
  return value < 0xC0 || (value >= 0x2000 && value < 0x2C00) || (value >= 0x3000 && value < 0x3040);
}

constexpr char32_t blank_of_braille = 0x2800;

/// Most bytes do: those that begin no escape and no character of several.
bool shows_itself(char byte) {
  constexpr std::string_view escapes = "&\\%=";
  return byte >= ' ' && byte < '\x7F' && escapes.find(byte) == npos;
}

class ShownTextWriter {
 public:
  explicit ShownTextWriter(std::string_view written) : written_(written) {
    shown_.text.reserve(written.size());
    shown_.ends.reserve(written.size());
  }

  ShownText run() {
    while (at_ < written_.size()) {
      read_one(written_.substr(at_));
    }
    return std::move(shown_);
  }

 private:
  void read_one(std::string_view rest) {
    if (shows_itself(rest[0])) {
      put(1, rest[0]);
    } else if (const EscapeSequence found = escape_sequence_at(rest); found.size > 0) {
      at_ += found.size;
      erase(found.letter == 'D');  // one to the left
    } else if (const Coded one = coded_at(rest); one.size > 0) {
      put(one.size, one.character);
    } else if (static_cast<unsigned char>(rest[0]) < 0x80) {
      read_byte(rest[0]);
    } else {
      read_character(first_utf8(rest));
    }
  }

  void read_byte(char byte) {
    if (byte == '\b') {
      ++at_;
      erase(true);
    } else if (is_gap(byte) || byte >= ' ') {
      put(byte == '\x7F' ? 0 : 1, byte);
    } else {
      ++at_;
    }
  }

  void erase(bool is_wanted) {
    if (is_wanted && !shown_.text.empty()) {
      shown_.text.pop_back();
      shown_.ends.pop_back();
    }
  }

  /// `size` 0: it does not show.
  void put(std::size_t size, char shown) {
    at_ += std::max<std::size_t>(size, 1);
    if (size > 0) {
      shown_.text += shown;
      shown_.ends.push_back(static_cast<std::uint32_t>(at_));
    }
  }

  void read_character(const CodePoint& point) {
    const std::size_t size = point.size_bytes;
    if (const char letter = of_enclosed(point.value); letter != '\0') {
      shown_.is_enclosed = true;
      put(size, letter);
    } else if (const char plain = plain_form(point.value); plain != '\0') {
      put(size, plain);
    } else {
      put_all(skeleton(point.value), size, is_sign(point.value));
    }
  }

  static char plain_form(char32_t value) {
    if (const std::size_t odd = odd_letters.find(value); odd != npos) {
      return of_odd_letters[odd];
    }
    if (opening_brackets.find(value) != npos || closing_brackets.find(value) != npos) {
      return opening_brackets.find(value) != npos ? '(' : ')';
    }
    return is_white_space(value) || value == blank_of_braille ? ' ' : '\0';
  }

  void put_all(const std::string& form, std::size_t size, bool is_sign) {
    if (form.empty()) {
      at_ += size;
    } else if (form.size() > 1 || static_cast<unsigned char>(form[0]) >= 0x80 ||
               (is_sign && is_digit(form[0]))) {
      put(size, is_sign ? '~' : '@');
    } else {
      put(size, form[0]);
    }
  }

  std::string_view written_;
  std::size_t at_ = 0;
  ShownText shown_;
};

}  // namespace

ShownText shown_text(std::string_view written) { return ShownTextWriter(written).run(); }

}  // namespace cablelint::parse
