// SPDX-License-Identifier: Apache-2.0
#include "lint/text_forms.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>

#include "parse/page_fields.hpp"
#include "text/ascii.hpp"
#include "text/compatible.hpp"
#include "text/detect_encoding.hpp"
#include "text/hex_dump.hpp"
#include "text/search.hpp"
#include "text/transfer_encoding.hpp"
#include "text/utf8.hpp"

namespace cablelint::lint {
namespace {

using MaybeText = std::optional<std::string>;

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != npos; at = text.find(what, at + what.size())) {
    ++found;
  }
  return found;
}

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
  std::string out;
  std::size_t begin = 0;
  for (std::size_t at = text.find(what); at != npos; at = text.find(what, begin)) {
    out.append(text.substr(begin, at - begin)).append(by);
    begin = at + what.size();
  }
  return out.append(text.substr(begin));
}

/// Calls `visit` with each line, without its end.
template <class Visit>
void each_line(std::string_view text, const Visit& visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    visit(trim_end(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

MaybeText without_nuls(std::string_view text) {
  return text.find('\0') == npos ? MaybeText() : replaced(text, {"\0", 1}, "");
}

MaybeText nuls_as_line_ends(std::string_view text) {
  return text.find('\0') == npos ? MaybeText() : replaced(text, {"\0", 1}, "\n");
}

MaybeText from_ebcdic(std::string_view text) {
  return is_ebcdic(text) ? MaybeText(ebcdic_to_ascii(text)) : MaybeText();
}

/// Whether a carriage return ends a line without a line feed.
bool has_lone_return(std::string_view text) {
  std::size_t at = text.find('\r');
  while (at != npos && text.substr(at + 1).starts_with('\n')) {
    at = text.find('\r', at + 1);
  }
  return at != npos;
}

/// The ends of lines beside CR and LF: the vertical tab, the form feed and the separators of ASCII;
/// NEL and the separators of Unicode.
constexpr std::array<std::string_view, 6> other_ends = {"\v", "\f", "\x1C", "\x1D", "\x1E", "\x1F"};
constexpr std::array<std::string_view, 3> wide_ends = {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};

void end_lines_by_feeds(MaybeText& changed, std::string_view text,
                        std::span<const std::string_view> ends) {
  for (const std::string_view end : ends) {
    const std::string_view now = changed ? std::string_view(*changed) : text;
    if (now.find(end) != npos) {
      changed = replaced(now, end, "\n");
    }
  }
}

/// Records of 80 columns each, as of cards and mainframes.
MaybeText from_records(std::string_view text) {
  constexpr std::size_t columns = 80;
  if (text.size() < 3 * columns || text.size() % columns != 0 || text.find('\n') != npos) {
    return {};
  }
  std::string lines;
  for (std::size_t at = 0; at < text.size(); at += columns) {
    lines.append(trim_end(text.substr(at, columns))).append("\n");
  }
  return lines;
}

MaybeText from_styled_letters(std::string_view text) {
  std::string plain = compatible_form(text);
  return plain == text ? MaybeText() : MaybeText(std::move(plain));
}

/// The bytes of the number that begins a line, with what sets it off; 0: there is none.
std::size_t line_number_size(std::string_view line, std::uint64_t& number) {
  const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  const auto read = std::from_chars(line.data() + begin, line.data() + line.size(), number);
  if (read.ec != std::errc()) {
    return 0;
  }
  auto end = static_cast<std::size_t>(read.ptr - line.data());
  if (const std::size_t bar = std::min(line.find_first_not_of(" \t", end), line.size());
      line.substr(bar).starts_with('|')) {
    end = bar;
  }
  end += end < line.size() && std::string_view(".:)|").find(line[end]) != npos ? 1U : 0U;
  const std::size_t text = std::min(line.find_first_not_of(" \t", end), line.size());
  return text > end || text == line.size() ? text : 0;
}

/// Lines as `cat -n` and editors number them.
MaybeText without_line_numbers(std::string_view text) {
  constexpr std::size_t head_bytes = 4096;
  if (text.size() > head_bytes && !without_line_numbers(text.substr(0, head_bytes))) {
    return {};  // most texts show it at once
  }
  std::string lines;
  std::size_t all = 0;
  std::size_t numbered = 0;
  std::uint64_t last = 0;
  each_line(text, [&](std::string_view line) {
    std::uint64_t number = 0;
    const std::size_t size = line_number_size(line, number);
    const bool is_next = size > 0 && (numbered == 0 || number > last);
    all += line.empty() ? 0U : 1U;
    numbered += is_next ? 1U : 0U;
    last = is_next ? number : last;
    lines.append(line.substr(is_next ? size : 0)).append("\n");
  });
  return numbered > 3 && 10 * numbered >= 9 * all ? MaybeText(std::move(lines)) : MaybeText();
}

/// A line with a zero for each digit: numbers and times before lines are alike in it.
std::string with_zeros(std::string_view line) {
  std::string shape(line);
  std::ranges::replace_if(shape, is_digit, '0');
  return shape;
}

/// What the lines begin with alike, of those that are not blank; `count` lines from `first` on.
std::string common_prefix(std::string_view text, std::size_t first, std::size_t count) {
  std::optional<std::string> prefix;
  std::size_t number = 0;
  each_line(text.substr(0, std::min<std::size_t>(text.size(), 2048)), [&](std::string_view line) {
    const bool counts = !line.empty() && number++ >= first && number <= first + count;
    if (counts) {
      const std::string shape = with_zeros(line);
      prefix = prefix.value_or(shape);
      prefix->resize(
          static_cast<std::size_t>(std::ranges::mismatch(*prefix, shape).in1 - prefix->begin()));
    }
  });
  return std::string(trim_end(prefix.value_or("")));
}

/// The text without what each line of it begins with; nothing if it is not nearly each.
MaybeText without(const std::string& prefix, std::string_view text) {
  std::string lines;
  std::size_t all = 0;
  std::size_t prefixed = 0;
  each_line(text, [&](std::string_view line) {
    const bool has_prefix = with_zeros(line.substr(0, prefix.size())) == prefix;
    all += line.empty() ? 0U : 1U;
    prefixed += has_prefix ? 1U : 0U;
    lines.append(trim(line.substr(has_prefix ? prefix.size() : 0))).append("\n");
  });
  const bool is_form = !prefix.empty() && prefixed > 3 && 20 * prefixed >= 19 * all;
  return is_form ? MaybeText(std::move(lines)) : MaybeText();
}

/// Lines that all begin alike: with the sign of a comment, a word, or the time of a log.
MaybeText without_prefix(std::string_view text) {
  constexpr std::size_t head_bytes = 4096;
  constexpr std::size_t few = 6;
  const std::string_view head = text.substr(0, head_bytes);
  // A line of another kind may be above them, and another one cut off.
  for (const std::size_t first : {std::size_t{0}, std::size_t{1}}) {
    const std::string prefix = common_prefix(text, first, few);
    const std::string_view lines = head.substr(0, std::max(head.rfind('\n'), std::size_t{1}));
    if (!prefix.empty() && without(prefix, head.size() < text.size() ? lines : text)) {
      return without(prefix, text);
    }
  }
  return {};
}

/// What a backslash and the letter after it stand for in a string of a program; 0: something else.
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
  return count(text, "\\n") + count(text, "\\r") + count(text, "\\u000a") + count(text, "\\u000A") +
         count(text, "\\x0a") + count(text, "\\x0A");
}

/// Whether some line has `few` escaped ends, or most lines have one: the short strings of a test
/// between its lines of code are no document.
bool is_escaped_throughout(std::string_view text, std::size_t few) {
  std::size_t most = 0;
  std::size_t escaped_lines = 0;
  std::size_t lines = 0;
  each_line(text, [&](std::string_view line) {
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

/// The character that an escape at the start of `text` stands for, with its number, `\u0053` or
/// `\x53`; its size is 0 if there is none.
struct NumberedEscape {
  std::uint32_t character = 0;
  std::size_t size_bytes = 0;
};

NumberedEscape numbered_escape(std::string_view text) {
  const bool is_long = text.starts_with("\\u");
  const std::size_t digits = is_long ? 4 : text.starts_with("\\x") ? 2 : 0;
  const std::string_view number = text.substr(std::min<std::size_t>(text.size(), 2), digits);
  NumberedEscape escape{0, digits + 2};
  const auto read =
      std::from_chars(number.data(), number.data() + number.size(), escape.character, 16);
  const bool is_right = digits > 0 && read.ec == std::errc() && number.size() == digits &&
                        read.ptr == number.data() + digits && escape.character != 0;
  return is_right ? escape : NumberedEscape{};
}

MaybeText from_escapes(std::string_view text) {
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
    // A string begins and ends a line, so that what stands before it in JSON is none of its own.
    const bool is_quote = text[at] == '"' || text[at] == '\'';
    plain += c != 0 ? c : is_quote && is_end_of_string(text, at) ? '\n' : text[at];
    at += c != 0 ? 1U : 0U;
  }
  return plain;
}

MaybeText from_percent_escapes(std::string_view text) {
  constexpr std::size_t few = 5;
  if (count(text, "%0A") < few && count(text, "%0a") < few && count(text, "%0D") < few) {
    return {};
  }
  // Of a form, its fields have signs between them, and blanks are plus signs.
  const bool is_form = text.find(' ') == npos && text.find('+') != npos;
  const std::string fields =
      is_form ? replaced(replaced(replaced(text, "&", "\n"), "=", "\n"), "+", " ")
              : replaced(text, "=", "=3D");
  return replaced(from_quoted_printable(replaced(fields, "%", "=")), "\r", "\n");
}

/// Characters written by their numbers, as in a web page.
MaybeText from_references(std::string_view text) {
  constexpr std::size_t few = 20;
  if (count(text, "&#") < few) {
    return {};
  }
  std::string plain;
  while (!text.empty()) {
    const bool is_hexadecimal = text.starts_with("&#x") || text.starts_with("&#X");
    const char* const digits =
        text.data() + std::min<std::size_t>(is_hexadecimal ? 3 : 2, text.size());
    std::uint32_t value = 0;
    const auto read =
        std::from_chars(digits, text.data() + text.size(), value, is_hexadecimal ? 16 : 10);
    if (!text.starts_with("&#") || read.ec != std::errc()) {
      plain += text.front();
      text.remove_prefix(1);
      continue;
    }
    append_utf8(plain, value);
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    text.remove_prefix(text.starts_with(';') ? 1 : 0);
  }
  return plain;
}

/// The parts of a page, each a line of its own.
MaybeText from_page(std::string_view text) {
  if (!parse::has_tags(text)) {
    return {};
  }
  std::string lines = parse::page_fields(text);
  std::ranges::replace(lines, '|', '\n');
  return lines;
}

/// All that is in lines of base64, whatever is between them, or in a long run of its digits in a
/// line of another kind.
class Base64Blocks {
 public:
  std::string run(std::string_view text) {
    each_line(text, [this](std::string_view line) { take(line.substr(after_gap(line, 0))); });
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

MaybeText from_base64_lines(std::string_view text) {
  std::string found = Base64Blocks().run(text);
  return found.empty() ? MaybeText() : MaybeText(std::move(found));
}

MaybeText from_uuencoded(std::string_view text) {
  std::string decoded = text.find("begin ") == npos ? std::string() : from_uuencode(text);
  return decoded.empty() ? MaybeText() : MaybeText(std::move(decoded));
}

MaybeText from_hex(std::string_view text, HexWords words) {
  std::string bytes = from_hex_dump(text, words);
  return bytes.size() < min_dump_bytes ? MaybeText() : MaybeText(std::move(bytes));
}

MaybeText from_hex_bytes(std::string_view text) { return from_hex(text, HexWords::in_order); }
MaybeText from_hex_words(std::string_view text) { return from_hex(text, HexWords::swapped); }

/// ROT13, which changes each letter for the one thirteen places on, if a word of a cable is in it.
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

/// The byte that an escape at the start of `text` means; nothing if there is none.
std::optional<unsigned char> escaped_byte(std::string_view text) {
  const bool is_escape = text.size() > 2 && text.front() == '=' &&
                         text.substr(1, 2).find_first_not_of("0123456789ABCDEFabcdef") == npos;
  return is_escape ? std::optional(static_cast<unsigned char>(
                         from_quoted_printable(text.substr(0, 3)).front()))
                   : std::nullopt;
}

/// Whether what stands between brackets is written as marks are.
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

/// Without the signs that shift to another character set and back, of which a word may be written.
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
      const std::size_t end = text.find_first_not_of("$()*+", at + 1);
      at = std::min(end, text.size());
    } else if (text[at] != shift_out && text[at] != shift_in) {
      plain += text[at];
    }
  }
  return plain;
}

/// Whether UTF-7 encodes a character that marks are written with, or two of any kind.
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

/// ASCII in two or three bytes of UTF-8, which is invalid: RFC 3629 section 3.
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

/// The bytes of an order to a terminal at the start of `text`, such as a color; 0: it is none.
std::size_t order_size(std::string_view text) {
  const std::size_t end =
      text.starts_with("\x1B[") ? text.find_first_not_of("0123456789;", 2) : npos;
  return end == npos ? 0 : end + 1;
}

/// Without colors, and without the letters that others are printed over, as in manuals.
MaybeText as_printed(std::string_view text) {
  if (text.find("\x1B[") == npos && text.find('\b') == npos) {
    return {};
  }
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const std::size_t size = order_size(text.substr(at)); size > 0) {
      at += size - 1;
    } else if (text[at] == '\b' && !plain.empty() && plain.back() != '\n') {
      plain.pop_back();
    } else {
      plain += text[at];
    }
  }
  return plain;
}

constexpr bool of_words = true;

constexpr std::array all_forms = {
    TextForm{"EBCDIC", from_ebcdic},
    TextForm{"text with NUL bytes", without_nuls, &TextSigns::controls},
    TextForm{"text with NUL bytes", nuls_as_line_ends, &TextSigns::controls},
    TextForm{"records of 80 columns", from_records},
    TextForm{"colors or overstrikes of a terminal", as_printed, &TextSigns::controls},
    TextForm{"invisible or styled characters", from_styled_letters, &TextSigns::not_ascii},
    TextForm{"numbered lines", without_line_numbers},
    TextForm{"lines that begin with the same signs or words", without_prefix},
    TextForm{"a string with escapes", from_escapes},
    TextForm{"percent escapes", from_percent_escapes},
    TextForm{"character references", from_references},
    TextForm{"a web page", from_page},
    TextForm{"ROT13", from_rot13},
    TextForm{"uuencode", from_uuencoded},
    TextForm{"a hex dump", from_hex_bytes, &TextSigns::dump_lines, of_words},
    TextForm{"a hex dump of words", from_hex_words, &TextSigns::dump_lines, of_words},
    TextForm{"base64, in e-mails read by --input-format eml", from_base64_lines,
             &TextSigns::base64_lines, of_words},
    TextForm{"quoted-printable, in e-mails read by --input-format eml", from_escaped_mail,
             &TextSigns::any, of_words},
    TextForm{"UTF-7", from_seven_bits, &TextSigns::any, of_words},
    TextForm{"ISO 2022", without_shifts, &TextSigns::controls, of_words},
    TextForm{"invalid UTF-8", from_overlong, &TextSigns::not_utf8, of_words},
};

}  // namespace

std::span<const TextForm> text_forms() { return all_forms; }

std::optional<std::string> with_line_feeds(const SourceText& source) {
  const std::string_view text = source.bytes();
  MaybeText changed;
  if (has_lone_return(text)) {
    changed = replaced(replaced(text, "\r\n", "\n"), "\r", "\n");
  }
  if (source.kinds().has_controls || text.find('\f') != npos) {
    end_lines_by_feeds(changed, text, other_ends);
  }
  if (!source.kinds().is_ascii) {
    end_lines_by_feeds(changed, text, wide_ends);
  }
  return changed;
}

}  // namespace cablelint::lint
