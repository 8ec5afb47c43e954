// SPDX-License-Identifier: Apache-2.0
#include "parse/before/copy_artefacts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <system_error>
#include <tao/pegtl.hpp>
#include <utility>

#include "grammar/markings.hpp"
#include "parse/before/disguises.hpp"
#include "parse/before/field_tables.hpp"
#include "parse/begins_with.hpp"
#include "parse/line_walk.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {
namespace {

constexpr std::array<std::string_view, 73> tag_names = {
    "a",       "abbr",     "article", "aside",  "b",      "big",    "blockquote", "body", "br",
    "button",  "caption",  "center",  "cite",   "code",   "col",    "dd",         "del",  "div",
    "dl",      "dt",       "em",      "figure", "font",   "footer", "form",       "h1",   "h2",
    "h3",      "h4",       "h5",      "h6",     "head",   "header", "hr",         "html", "i",
    "iframe",  "img",      "input",   "ins",    "label",  "li",     "link",       "main", "meta",
    "nav",     "noscript", "ol",      "option", "p",      "pre",    "q",          "s",    "samp",
    "section", "select",   "small",   "span",   "strike", "strong", "sub",        "sup",  "table",
    "tbody",   "td",       "tfoot",   "th",     "thead",  "title",  "tr",         "tt",   "u",
    "ul"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> references = {{
    {"&amp;", "&"},
    {"&lt;", "<"},
    {"&gt;", ">"},
    {"&quot;", "\""},
    {"&apos;", "'"},
    {"&nbsp;", " "},
    {"&para;", "¶"},
    {"&lsquo;", "‘"},
    {"&rsquo;", "’"},
    {"&ldquo;", "“"},
    {"&rdquo;", "”"},
    {"&ndash;", "–"},
    {"&mdash;", "—"},
    {"&hellip;", "…"},
}};

/// A character reference by its number: &#8217; or &#xB6;.
struct NumericReference {
  std::size_t size = 0;  ///< 0: none is there
  std::string character;
};

std::string utf8(std::uint32_t code) {
  const auto byte = [](std::uint32_t bits) { return static_cast<char>(bits); };
  if (code < 0x80) {
    return {byte(code)};
  }
  if (code < 0x800) {
    return {byte(0xC0U | code >> 6U), byte(0x80U | (code & 0x3FU))};
  }
  return {byte(0xE0U | code >> 12U), byte(0x80U | (code >> 6U & 0x3FU)),
          byte(0x80U | (code & 0x3FU))};
}

/// `text` begins with "&#".
NumericReference numeric_reference(std::string_view text) {
  constexpr std::size_t longest = 9;  // &#x02019;
  const std::size_t end = text.substr(0, longest).find(';');
  const bool is_hex = end != npos && end > 3 && to_lower(text[2]) == 'x';
  const std::size_t begin = is_hex ? 3 : 2;
  std::uint32_t code = 0;
  if (end == npos || end <= begin) {
    return {};
  }
  const auto [last, failed] =
      std::from_chars(text.data() + begin, text.data() + end, code, is_hex ? 16 : 10);
  const bool is_character = failed == std::errc{} && last == text.data() + end && code != 0 &&
                            code < 0x10000 && (code < 0xD800 || code > 0xDFFF);
  return is_character ? NumericReference{end + 1, utf8(code)} : NumericReference{};
}

/// The beginning of a marking, in brackets or not.
struct StruckLevel
    : tao::pegtl::seq<tao::pegtl::opt<tao::pegtl::one<'('>>, grammar::blanks,
                      tao::pegtl::sor<grammar::level_words, grammar::mark_level>, grammar::blanks,
                      tao::pegtl::sor<tao::pegtl::one<'/', ')'>, grammar::line_end>> {};

class Restorer {
 public:
  explicit Restorer(std::string_view text) : text_(text) {}

  Restored run() {
    restore_capitals();
    restore_disguises();
    restore_spacing();
    restore_line_ends();
    restore_tags();
    restore_references();
    restore_lines();
    std::ranges::sort(result_.artefacts, {}, [](const Artefact& one) { return one.span.begin; });
    return std::move(result_);
  }

 private:
  /// The bytes from `begin` on become `with` and, before it, blanks.
  void put(std::size_t begin, std::size_t size, std::string_view with, std::string_view kind) {
    if (result_.text.empty()) {
      result_.text = text_;
    }
    result_.text.replace(begin, size, std::string(size - with.size(), ' ').append(with));
    result_.artefacts.push_back(
        {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(size)},
         kind,
         static_cast<std::uint32_t>(with.size())});
  }

  [[nodiscard]] bool begins_line(std::size_t at) const {
    return at == 0 || text_[at - 1] == '\n' || text_[at - 1] == '\r';
  }

  [[nodiscard]] std::size_t find_at_line_begin(std::string_view words) const {
    std::size_t at = text_.find(words);
    while (at != npos && !begins_line(at)) {
      at = text_.find(words, at + 1);
    }
    return at;
  }

  /// A telegram without capitals has lines that together no other text without them has.
  void restore_capitals() {
    if (std::ranges::any_of(text_, is_upper)) {
      return;
    }
    constexpr std::size_t fewest = 3;
    std::size_t first = npos;
    std::size_t found = 0;
    for (const std::string_view label : {"tags", "subj", "e.o.", "fm ", "de ru", "zny ", "znr "}) {
      const std::size_t at = find_at_line_begin(label);
      found += at == npos ? 0U : 1U;
      first = std::min(first, at);
    }
    if (found < fewest) {
      return;
    }
    const std::string capitals = to_upper(text_);
    const std::size_t end = std::min(text_.find_first_of("\r\n", first), text_.size());
    put(first, end - first, capitals.substr(first, end - first), "small-letters");
    result_.text = capitals;
    result_.is_respelled = true;
  }

  void restore_disguises() {
    for (const Disguise& disguise : disguises_in(text_)) {
      put(disguise.begin, disguise.shown.size(), disguise.shown, "disguised-mark");
      if (!disguise.is_mark) {
        result_.artefacts.pop_back();
      }
      result_.is_respelled = true;
    }
  }

  /// Line breaks with nothing but blanks between them.
  struct BreakRow {
    std::size_t breaks = 0;
    std::size_t end = 0;  ///< where the next line begins
  };

  [[nodiscard]] std::size_t break_size(std::size_t at) const {
    return text_.substr(at, 2) == "\r\n" ? 2 : 1;
  }

  [[nodiscard]] BreakRow row_at(std::size_t at) const {
    BreakRow row{0, at};
    while (row.end < text_.size() && (text_[row.end] == '\r' || text_[row.end] == '\n')) {
      ++row.breaks;
      const std::size_t next = row.end + break_size(row.end);
      row.end = std::min(text_.find_first_not_of(" \t", next), text_.size());
    }
    return row;
  }

  /// Whether between all lines there is a blank one, and somewhere three.
  [[nodiscard]] bool is_double_spaced() const {
    std::size_t lines = 0;
    std::size_t wide = 0;
    for (std::size_t at = text_.find_first_of("\r\n"); at != npos;) {
      const BreakRow row = row_at(at);
      if (row.breaks % 2 == 1 && row.end < text_.size()) {
        return false;
      }
      ++lines;
      wide += row.breaks >= 4 ? 1U : 0U;
      at = text_.find_first_of("\r\n", row.end);
    }
    constexpr std::size_t fewest = 12;  // lines of a telegram
    return lines >= fewest && wide > 0;
  }

  /// Between all lines of the copy there is a blank one, and where the telegram had one there are
  /// three: every other line break is a blank.
  void restore_spacing() {
    if (!is_double_spaced()) {
      return;
    }
    std::size_t at = text_.find_first_of("\r\n");
    put(at, break_size(at), "", "double-spacing");
    // No row but the last is odd, so that each second break of the whole text is the copy's.
    bool is_of_copy = true;
    while (at != npos) {
      const std::size_t size = break_size(at);
      if (is_of_copy) {
        result_.text.replace(at, size, size, ' ');
      }
      is_of_copy = !is_of_copy;
      at = text_.find_first_of("\r\n", at + size);
    }
  }

  /// A dump of an archive has a backslash at the end of nearly each line, from the first such line
  /// on.
  void restore_line_ends() {
    if (text_.find('\\') == npos) {
      return;
    }
    std::vector<std::size_t> signs;
    std::size_t lines = 0;
    for (LineWalk walk(text_); walk.has_line(); walk.next()) {
      const std::string_view line = trim_end(walk.line());
      if (line.ends_with('\\')) {
        signs.push_back(walk.begin() + line.size() - 1);
      }
      lines += signs.empty() || line.empty() ? 0U : 1U;
    }
    constexpr std::size_t fewest = 8;  // lines of a telegram's head
    if (signs.size() < fewest || signs.size() * 3 < lines * 2) {
      return;
    }
    put(signs.front(), 1, "", "line-end-sign");
    for (const std::size_t sign : signs) {
      result_.text[sign] = ' ';
    }
    result_.is_respelled = true;
  }

  [[nodiscard]] static bool is_tag_name(std::string_view written) {
    return std::ranges::any_of(tag_names, [written](std::string_view name) {
      return std::ranges::equal(written, name, {}, to_lower);
    });
  }

  /// How many bytes the tag at `begin` takes; 0 if it is none. It ends in its line.
  [[nodiscard]] std::size_t tag_size(std::size_t begin) const {
    constexpr std::size_t longest = 400;
    std::size_t at = begin + 1;
    at += at < text_.size() && text_[at] == '/' ? 1U : 0U;
    const std::size_t name = at;
    while (at < text_.size() && (is_lower(to_lower(text_[at])) || is_digit(text_[at]))) {
      ++at;
    }
    if (!is_tag_name(text_.substr(name, at - name))) {
      return 0;
    }
    const std::size_t end = text_.substr(0, begin + longest).find_first_of("><\r\n", at);
    const bool is_closed = end != npos && text_[end] == '>';
    const bool has_blank = at < text_.size() && (text_[at] == ' ' || text_[at] == '/');
    return is_closed && (end == at || has_blank) ? end + 1 - begin : 0;
  }

  void restore_tags() {
    for (std::size_t at = text_.find('<'); at != npos; at = text_.find('<', at + 1)) {
      const std::size_t size = tag_size(at);
      if (size == 0) {
        continue;
      }
      const bool is_break =
          at + 2 < text_.size() && to_lower(text_[at + 1]) == 'b' && to_lower(text_[at + 2]) == 'r';
      const bool is_line_end =
          at + size == text_.size() || text_[at + size] == '\n' || text_[at + size] == '\r';
      put(at, size, is_break && !is_line_end ? "\n" : "", "html-tag");
    }
  }

  void restore_references() {
    for (std::size_t at = text_.find('&'); at != npos; at = text_.find('&', at + 1)) {
      if (text_.substr(at, 2) == "&#") {
        const NumericReference found = numeric_reference(text_.substr(at));
        if (found.size != 0) {
          put(at, found.size, found.character, "html-entity");
          // A letter may be that of a level.
          result_.is_respelled = result_.is_respelled || found.character == "\n" ||
                                 (found.character.size() == 1 && is_letter(found.character[0]));
        }
        continue;
      }
      for (const auto& [reference, character] : references) {
        if (text_.substr(at, reference.size()) == reference) {
          put(at, reference.size(), character, "html-entity");
          break;
        }
      }
    }
  }

  /// What Markdown and mails put at the beginning of lines and round words.
  void restore_lines() {
    restore_escapes();
    restore_field_tables();
    restore_cancelled();
    restore_emphasised_marks();
    for (const std::string_view mark : {"**", "__", "~~", "```", ">", "#"}) {
      if (mark.size() == 2) {
        restore_emphasis(mark);
      } else {
        restore_line_heads(mark);
      }
    }
  }

  /// `2\. \(C\)`: before signs that mean something to Markdown.
  void restore_escapes() {
    constexpr std::string_view signs = ".()[]-*_#>";
    for (std::size_t at = text_.find('\\'); at != npos; at = text_.find('\\', at + 1)) {
      if (at + 1 < text_.size() && signs.find(text_[at + 1]) != npos) {
        put(at, 1, "", "markdown");
        result_.is_respelled = true;
      }
    }
  }

  /// `| **MRN:** | 12 EXAMPLEVILLE 1208 |`: the head of a message as a table.
  void restore_field_tables() {
    for (const TableSign& sign : field_tables_in(text_)) {
      put(sign.begin, sign.size, sign.with, "markdown");
      result_.is_respelled = true;
    }
  }

  /// `_(C)_`, `` `~~(C)~~` ``: signs round a mark, before it and after it the same.
  void restore_emphasised_marks() {
    constexpr std::size_t longest = 60;
    for (std::size_t at = text_.find('('); at != npos; at = text_.find('(', at + 1)) {
      if (at == 0 || !is_emphasis(text_[at - 1]) || is_blank_already(at - 1)) {
        continue;
      }
      const std::size_t close = text_.substr(0, at + longest).find_first_of(")\r\n", at);
      if (close == npos || text_[close] != ')') {
        continue;
      }
      std::size_t size = 0;
      while (size < at && close + 1 + size < text_.size() && is_emphasis(text_[at - 1 - size]) &&
             text_[at - 1 - size] == text_[close + 1 + size]) {
        ++size;
      }
      if (size != 0) {
        put(at - size, size, "", "markdown");
        put(close + 1, size, "", "markdown");
      }
    }
  }

  static bool is_emphasis(char c) { return c == '_' || c == '*' || c == '~' || c == '`'; }

  /// `**SUBJECT:**`, `~~SENSITIVE~~`: a pair within a line, no blank inside of it, and no row of
  /// signs.
  void restore_emphasis(std::string_view mark) {
    std::size_t line_end = 0;
    for (std::size_t at = text_.find(mark); at != npos;) {
      const std::size_t inside = at + mark.size();
      if (line_end < inside) {
        line_end = std::min(text_.find_first_of("\r\n", inside), text_.size());
      }
      const std::size_t close = text_.substr(0, line_end).find(mark, inside);
      const bool is_pair = close != npos && close > inside && is_word(text_[inside], mark) &&
                           is_word(text_[close - 1], mark) &&
                           (close + 2 == line_end || text_[close + 2] != mark[0]);
      if (is_pair && !is_blank_already(at) && !is_blank_already(close)) {
        const bool is_struck = mark == "~~" && is_level(text_.substr(inside, close - inside));
        const std::string_view kind = is_struck ? "struck-mark" : "markdown";
        put(at, mark.size(), "", kind);
        put(close, mark.size(), "", kind);
        result_.is_respelled = result_.is_respelled || is_struck;
      }
      const std::size_t next = is_pair ? close + mark.size() : line_end;
      at = text_.find(mark, next);
    }
  }

  /// Whether words begin with a level, or a mark.
  static bool is_level(std::string_view words) {
    constexpr std::size_t longest = 60;
    words = words.substr(0, longest);
    return begins_with<StruckLevel>(words.substr(0, words.find_first_of("\r\n")));
  }

  /// `~~SECRET~~ UNCLASSIFIED`, `(~~S~~) (U)`: what is struck out has been cancelled, and what is
  /// beside it is the mark. Where nothing is, a struck level is still the one that the text has.
  void restore_cancelled() {
    constexpr std::string_view sign = "~~";
    constexpr std::size_t longest = 80;
    for (std::size_t at = text_.find(sign); at != npos;) {
      const std::size_t inside = at + sign.size();
      const std::size_t close = text_.substr(0, inside + longest).find(sign, inside);
      const bool is_struck = close != npos && is_level(text_.substr(inside, close - inside));
      if (is_struck) {
        cancel(at, close + sign.size());
      }
      at = text_.find(sign, is_struck ? close + sign.size() : inside);
    }
  }

  /// Takes it out, with brackets that hold nothing else.
  void cancel(std::size_t begin, std::size_t end) {
    const bool has_brackets =
        begin > 0 && end < text_.size() && text_[begin - 1] == '(' && text_[end] == ')';
    const std::size_t first = has_brackets ? begin - 1 : begin;
    const std::size_t last = has_brackets ? end + 1 : end;
    const std::string_view beside = text_.substr(last, 60);
    const std::size_t mark = beside.find_first_not_of(" *_");
    const bool is_whole =
        result_.text.empty() || std::string_view(result_.text).substr(first, last - first) ==
                                    text_.substr(first, last - first);
    if (is_whole && mark != npos && is_level(beside.substr(mark))) {
      put(first, last - first, "", "struck-mark");
      result_.is_respelled = true;
    }
  }

  /// Those of a table or round a mark are.
  [[nodiscard]] bool is_blank_already(std::size_t at) const {
    return !result_.text.empty() && result_.text[at] != text_[at];
  }

  static bool is_word(char c, std::string_view mark) { return c != ' ' && c != mark[0]; }

  /// Whether the line that begins at `at` is one sign alone, or the sign and the name of a
  /// document, between lines that begin with another. Prints of the archive end so.
  [[nodiscard]] bool is_lone_sign(std::size_t at) const {
    const std::size_t end = std::min(text_.find_first_of("\r\n", at), text_.size());
    const std::size_t above = text_.substr(0, at).find_last_not_of(" \t\r\n");
    const std::size_t below = text_.find_first_not_of(" \t\r\n", end);
    const std::size_t line_above =
        above == npos ? npos : text_.substr(0, above).find_last_of("\r\n") + 1;
    const std::string_view words = trim(text_.substr(at + 1, end - at - 1));
    const bool is_name = words.size() > 4 && is_upper(words[4]) &&
                         std::ranges::all_of(words.substr(0, 4), is_digit);  // 2002EXAMPLEVILLE42
    return (words.empty() || is_name) && (line_above == npos || text_[line_above] != text_[at]) &&
           (below == npos || text_[below] != text_[at]);
  }

  /// `> ` before each line of a mail, `# ` before a title, and the fences of a block of code.
  void restore_line_heads(std::string_view mark) {
    for (std::size_t at = text_.find(mark); at != npos; at = text_.find(mark, at + 1)) {
      if (!begins_line(at) || (mark == ">" && is_lone_sign(at))) {
        continue;
      }
      std::size_t end = std::min(text_.find_first_not_of(mark[0], at), text_.size());
      const bool is_followed =
          end == text_.size() || text_[end] == ' ' || text_[end] == '\n' || text_[end] == '\r';
      if (mark == "```") {
        end = std::min(text_.find_first_of("\r\n", at), text_.size());
        put(at, end - at, "", "markdown");
      } else if (is_followed && end - at <= 6) {
        put(at, end - at, "", mark == ">" ? "quote-mark" : "markdown");
      }
    }
  }

  std::string_view text_;
  Restored result_;
};

}  // namespace

Restored restore(std::string_view text) { return Restorer(text).run(); }

std::string plain_text(std::string_view text) {
  const Restored restored = restore(text);
  std::string plain;
  std::size_t at = 0;
  for (const Artefact& artefact : restored.artefacts) {
    plain.append(text.substr(at, artefact.span.begin - at));
    at = artefact.span.end();
    plain.append(restored.text, at - artefact.meant, artefact.meant);
  }
  return plain.append(text.substr(at));
}

}  // namespace cablelint::parse
