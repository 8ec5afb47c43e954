// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdint>

#include "lint/form_readers.hpp"
#include "parse/signs/page_fields.hpp"
#include "text/byte_set.hpp"
#include "text/character_reference.hpp"
#include "text/hex_dump.hpp"
#include "text/transfer_encoding.hpp"
#include "text/utf8.hpp"

namespace cablelint::lint {
namespace {

/// The character that a backslash and this letter mean in a string of a program; 0: another one.
char escaped(char letter) {
  switch (letter) {
    case 'n':
    case 'r':
      return '\n';
    case 't':
      return '\t';
    case '"':
    case '\\':
    case '/':
    case '\'':
      return letter;
    default:
      return 0;
  }
}

/// The ends of lines that are escaped.
std::size_t count_escaped_ends(std::string_view text) {
  constexpr std::array<std::string_view, 10> ends = {
      "\\n", "\\r", "\\u000a", "\\u000A", "\\u000d", "\\u000D", "\\x0a", "\\x0A", "\\x0d", "\\x0D",
  };
  std::size_t all = 0;
  for (const std::string_view end : ends) {
    all += count(text, end);
  }
  return all;
}

/// Whether some line has `few` escaped ends, or most lines have one: the short strings of a test
/// between its lines of code are not a document.
bool is_escaped_throughout(std::string_view text, std::size_t few) {
  std::size_t most = 0;
  std::size_t escaped_lines = 0;
  std::size_t lines = 0;
  each_trimmed_line(text, [&](std::string_view line) {
    const std::size_t escapes = count_escaped_ends(line);
    most = std::max(most, escapes);
    escaped_lines += escapes > 0 ? 1U : 0U;
    lines += line.empty() ? 0U : 1U;
  });
  return most >= few || 5 * escaped_lines >= 4 * lines;
}

/// Whether the quotation mark at `at` is not the apostrophe of a word.
bool is_end_of_string(std::string_view text, std::size_t at) {
  const bool is_after_letter = at > 0 && is_letter(text[at - 1]);
  const bool is_before_letter = at + 1 < text.size() && is_letter(text[at + 1]);
  return text[at] == '"' || !is_after_letter || !is_before_letter;
}

/// The character that an escape at the start of `text` means, with its number, `\u0053` or
/// `\x53`; its size is 0 if there is none.
struct NumberedEscape {
  std::uint32_t character = 0;
  std::size_t size_bytes = 0;
};

NumberedEscape numbered_escape(std::string_view text) {
  const bool is_long = text.starts_with("\\u");
  const std::size_t digits = is_long ? 4 : text.starts_with("\\x") ? 2 : 0;
  const std::string_view number = text.substr(std::min<std::size_t>(text.size(), 2), digits);
  const std::uint32_t character = number.size() == digits ? number_from_hex(number).value_or(0) : 0;
  return character != 0 ? NumberedEscape{character, digits + 2} : NumberedEscape{};
}

}  // namespace

MaybeText decode_escapes(std::string_view text) {
  constexpr std::size_t few = 5;
  const std::size_t escapes = text.find('\\') == npos ? 0 : count_escaped_ends(text);
  const bool is_of_lines = escapes >= few && escapes >= count(text, "\n");
  if (!is_of_lines || !is_escaped_throughout(text, few)) {
    return {};  // most of its lines end without an escape
  }
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at] == '\\' && at + 1 < text.size() ? escaped(text[at + 1]) : '\0';
    if (const NumberedEscape one = numbered_escape(text.substr(at)); one.size_bytes > 0) {
      append_utf8(plain, one.character);
      at += one.size_bytes - 1;
      continue;
    }
    // A string begins and ends a line, so that what comes before it in JSON is not part of it.
    const bool is_quote = text[at] == '"' || text[at] == '\'';
    plain += c != 0 ? c : is_quote && is_end_of_string(text, at) ? '\n' : text[at];
    at += c != 0 ? 1U : 0U;
  }
  return plain;
}

MaybeText from_percent_escapes(std::string_view text) {
  constexpr std::size_t few = 5;
  const auto count_ends = [text] {
    return count(text, "%0A") + count(text, "%0a") + count(text, "%0D") + count(text, "%0d");
  };
  if (text.find("%0") == npos || count_ends() < few) {
    return {};
  }
  // The fields of a web form have signs between them, and blanks are plus signs.
  const bool is_form = text.find(' ') == npos && text.find('+') != npos;
  const std::string fields =
      is_form ? replaced(replaced(replaced(text, "&", "\n"), "=", "\n"), "+", " ")
              : std::string(text);
  return replaced(from_percent_encoding(fields), "\r", "\n");
}

MaybeText decode_references(std::string_view text) {
  constexpr std::size_t few = 20;
  if (count(text, "&#") < few) {
    return {};
  }
  std::string plain;
  while (!text.empty()) {
    const CharacterReference found = character_reference_at(text);
    if (found.size_bytes == 0) {
      plain += text.front();
      text.remove_prefix(1);
      continue;
    }
    append_utf8(plain, found.character);
    text.remove_prefix(found.size_bytes);
  }
  return plain;
}

MaybeText decode_page(std::string_view text) {
  if (!parse::has_tags(text)) {
    return {};
  }
  std::string lines = parse::page_fields(text);
  std::ranges::replace(lines, '|', '\n');
  return lines;
}
namespace {

/// The byte that an escape at the start of `text` means; nothing if there is none.
std::optional<unsigned char> escaped_byte(std::string_view text) {
  const bool is_escape =
      text.size() > 2 && text.front() == '=' &&
      find_first_not_of(text.substr(1, 2), ByteSet("0123456789ABCDEFabcdef")) == npos;
  return is_escape ? std::optional(static_cast<unsigned char>(
                         from_quoted_printable(text.substr(0, 3)).front()))
                   : std::nullopt;
}

/// Whether the text between brackets is written as marks are.
bool is_mark(std::string_view text) {
  constexpr std::array<std::string_view, 8> marks = {"S",   "C", "TS",  "U",
                                                     "SBU", "R", "LOU", "FOUO"};
  return std::ranges::find(marks, text) != marks.end() || text.find('/') != npos;
}

/// Whether an escape at `at` is one of quoted-printable, and not a sum such as `(X=28)`: of several
/// bytes beyond ASCII, of a pilcrow before a number, or in a mark.
bool is_sure_escape(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_mark = 16;
  const std::string_view rest = text.substr(at + 1);
  constexpr std::size_t window = 64;
  const std::string_view before = text.substr(at - std::min(at, window), std::min(at, window));
  const std::string_view after = rest.substr(std::min<std::size_t>(rest.size(), 2));
  const std::size_t open = before.rfind('(');
  const bool is_in_brackets = open != npos && before.size() - open <= longest_mark;
  const bool is_first = is_in_brackets && open + 1 == before.size();
  const std::optional<unsigned char> byte = escaped_byte(text.substr(at));
  if (!byte) {
    return is_first && (rest.starts_with('\n') || rest.starts_with("\r\n"));
  }
  switch (*byte) {
    case 0xB6:
      return !after.empty() && (is_digit(after.front()) || after.front() == ' ');
    case '(': {
      const std::string mark = from_quoted_printable(after.substr(0, longest_mark));
      return mark.find(')') != npos && is_mark(std::string_view(mark).substr(0, mark.find(')')));
    }
    case ')':
      return is_in_brackets && is_mark(before.substr(open + 1));
    default: {
      const std::optional<unsigned char> next = escaped_byte(after);
      const bool begins_text = trim_end(before.substr(0, is_first ? open : 0)).ends_with('.');
      return (*byte >= 0x80 && next && *next >= 0x80) ||
             (is_first && begins_text && is_letter(static_cast<char>(*byte)));
    }
  }
}

/// Whether a line that ends at `at` was broken because it was too long, and is not a rule of signs.
bool is_soft_break(std::string_view text, std::size_t at) {
  constexpr std::size_t short_line = 60;
  const std::string_view before = text.substr(0, at);
  return before.size() > short_line && before.back() != '=' &&
         before.substr(before.size() - short_line).find('\n') == npos &&
         (text.substr(at + 1).starts_with('\n') || text.substr(at + 1).starts_with("\r\n"));
}

}  // namespace

MaybeText from_escaped_mail(std::string_view text) {
  std::size_t breaks = 0;
  for (std::size_t at = text.find('='); at != npos; at = text.find('=', at + 1)) {
    breaks += is_soft_break(text, at) ? 1U : 0U;
    if (breaks > 1 || is_sure_escape(text, at)) {
      return from_quoted_printable(text);
    }
  }
  return {};
}

}  // namespace cablelint::lint
