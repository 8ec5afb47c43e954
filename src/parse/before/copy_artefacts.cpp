// SPDX-License-Identifier: Apache-2.0
#include "parse/before/copy_artefacts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <system_error>
#include <tao/pegtl.hpp>
#include <utility>

#include "grammar/envelope.hpp"
#include "grammar/markings.hpp"
#include "grammar/program.hpp"
#include "parse/before/disguises.hpp"
#include "parse/before/field_tables.hpp"
#include "parse/begins_with.hpp"
#include "parse/line_walk.hpp"
#include "text/ascii.hpp"
#include "text/search.hpp"

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

/// With what a line of an envelope begins.
struct EnvelopeWords
    : tao::pegtl::sor<
          grammar::text_of_start,
          tao::pegtl::seq<grammar::precedence_pair, grammar::gap, grammar::routing_indicator>,
          tao::pegtl::seq<grammar::text<"DE">, grammar::gap, grammar::routing_indicator>,
          tao::pegtl::seq<grammar::security_prosign, grammar::gap, grammar::security_letters>,
          tao::pegtl::seq<grammar::dtg_precedences, grammar::gap, grammar::dtg_form>,
          tao::pegtl::seq<grammar::texts<"FM", "TO", "INFO">, grammar::gap, tao::pegtl::upper>,
          tao::pegtl::seq<grammar::routing_indicator, tao::pegtl::one<'/'>>> {};

class Restorer {
 public:
  explicit Restorer(std::string_view text) : text_(text) {}

  Restored run() {
    restore_capitals();
    restore_disguises();
    restore_zeros();
    restore_envelope();
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

  /// `C 0 N F I D E N T I A L`, `T 0 P  S E-C R E T`: a scan has a zero for the letter O, and signs
  /// between the letters.
  void restore_zeros() {
    for (std::size_t at = text_.find('0'); at != npos; at = text_.find('0', at + 1)) {
      const std::size_t before = at == 0 ? npos : text_.find_last_not_of(' ', at - 1);
      if (before == npos || at - before > 2 || !begins_words(before)) {
        continue;
      }
      for (const std::string_view level : {"confidential", "topsecret"}) {
        if (const std::size_t size = size_with_zeros(before, level); size != 0) {
          put(before, size, with_letters(text_.substr(before, size)), "class-word");
          result_.is_respelled = true;
        }
      }
    }
  }

  /// Whether nothing but blanks is before `at` in its line, as far as lines are indented.
  [[nodiscard]] bool begins_words(std::size_t at) const {
    constexpr std::size_t widest = 80;
    const std::size_t first = at - std::min(at, widest);
    const std::string_view before = text_.substr(first, at - first);
    const std::size_t last = before.find_last_not_of(" \t");
    return last == npos ? first == 0 : before[last] == '\n' || before[last] == '\r';
  }

  static bool is_noise(char c) { return c == ' ' || c == '-' || c == '.' || c == '\''; }

  /// How many bytes the letters of `level` take at `begin`; 0 if they are not there.
  [[nodiscard]] std::size_t size_with_zeros(std::size_t begin, std::string_view level) const {
    constexpr std::size_t longest = 60;
    const std::string_view words = text_.substr(begin, longest);
    std::size_t at = 0;
    for (const char letter : level) {
      while (at > 0 && at < words.size() && is_noise(words[at])) {
        ++at;
      }
      const char c = at == words.size() ? ' ' : words[at] == '0' ? 'o' : to_lower(words[at]);
      if (c != letter) {
        return 0;
      }
      ++at;
    }
    const bool ends = at == words.size() || !(is_letter(words[at]) || is_digit(words[at]));
    return ends ? at : 0;
  }

  static std::string with_letters(std::string_view level) {
    std::string letters = to_upper(level);
    for (char& c : letters) {
      c = c == '0' ? 'O' : is_noise(c) ? ' ' : c;
    }
    return letters;
  }

  /// `UNCLASSIFIED SAMPLETON 00100021 VZCZCXRO0021 RR RUEHAA DE RUEHXX #0021 ... FM ... TO ...`: a
  /// copy made one line of the envelope.
  void restore_envelope() {
    constexpr std::size_t longest = 4000;
    std::size_t next = 0;  // each part of a line is read once
    for (std::size_t at = find_text(text_, "VZCZC"); at != npos;
         at = find_text(text_, "VZCZC", next)) {
      const std::string_view rest = text_.substr(at, longest);
      const std::string_view line = rest.substr(0, rest.find_first_of("\r\n"));
      next = at + line.size();
      const bool is_joined = find_text(line, " DE RU") != npos && find_text(line, " ZN") != npos &&
                             find_text(line, " FM ") != npos;
      if (is_joined) {
        end_envelope_lines(at, next);
      }
    }
  }

  /// Ends the lines of an envelope that are one line, from `begin` to `end`.
  void end_envelope_lines(std::size_t begin, std::size_t end) {
    bool is_in_precedences = false;  // of "O R 140930Z"
    for (std::size_t at = begin; at < end;) {
      constexpr std::size_t longest = 40;
      const std::size_t next = std::min(text_.find(' ', at), end);
      const bool begins = begins_with<EnvelopeWords>(text_.substr(at, std::min(longest, end - at)));
      if (begins && !is_in_precedences && at > 0 && text_[at - 1] == ' ') {
        put(at - 1, 1, "\n", {});
        result_.artefacts.pop_back();
        result_.is_respelled = true;
      }
      is_in_precedences = next - at == 1;
      at = next + 1;
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

  /// `| **MRN:** | 12 EXAMPLEVILLE 1042 |`: the head of a message as a table.
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
        const std::string_view kind = is_struck ? "struck-mark" : kind_of_sign();
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
        put(at, end - at, "", kind_of_sign());
      } else if (is_followed && end - at <= 6) {
        put(at, end - at, "", kind_of_line_head(mark, at));
      }
    }
  }

  [[nodiscard]] std::string_view kind_of_line_head(std::string_view mark, std::size_t at) {
    if (mark == ">") {
      return "quote-mark";
    }
    return is_in_comment(at) ? "comment-sign" : kind_of_sign();
  }

  /// Whether lines of a program are at the head of the text: its signs are none of Markdown.
  [[nodiscard]] std::string_view kind_of_sign() {
    if (!is_program_) {
      is_program_ = false;
      constexpr std::size_t head = 40;
      LineWalk lines(text_);
      for (std::size_t i = 0; i < head && lines.has_line() && !*is_program_; ++i, lines.next()) {
        is_program_ = begins_with<grammar::program_line>(lines.line());
      }
    }
    return *is_program_ ? "comment-sign" : "markdown";
  }

  /// Whether the line is one of several that begin with the sign: of a comment, not a title. Asked
  /// from ever later places.
  [[nodiscard]] bool is_in_comment(std::size_t at) {
    if (at >= comment_end_) {
      constexpr std::size_t some = 3;
      std::size_t count = 0;
      comment_end_ = at;
      do {
        comment_end_ = std::min(text_.find('\n', comment_end_), text_.size() - 1) + 1;
        ++count;
      } while (comment_end_ < text_.size() && text_[comment_end_] == '#');
      is_comment_ = count >= some;
    }
    return is_comment_;
  }

  std::string_view text_;
  Restored result_;
  std::optional<bool> is_program_;  ///< once it is known
  std::size_t comment_end_ = 0;     ///< of the lines that were counted last
  bool is_comment_ = false;         ///< these
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
