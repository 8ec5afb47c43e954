// SPDX-License-Identifier: Apache-2.0
#include "parse/signs/marks_in_fields.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <tao/pegtl.hpp>
#include <utility>

#include "grammar/missed_marks.hpp"
#include "parse/before/without_code.hpp"
#include "parse/build/spelled_level.hpp"
#include "parse/fallback/level_words.hpp"
#include "parse/line_walk.hpp"
#include "parse/signs/data_levels.hpp"
#include "parse/signs/is_program.hpp"
#include "parse/signs/mark_words.hpp"
#include "parse/signs/page_fields.hpp"
#include "parse/take_part.hpp"
#include "text/ascii.hpp"
#include "text/blank_line.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"
#include "text/transfer_encoding.hpp"

namespace cablelint::parse {
namespace {

/// What begins a field, blanks aside: quotation marks, separators, the end of a tag or of a word of
/// another markup.
constexpr std::string_view field_signs = "\"'`,;:=|>]}{[#*$~";

struct FieldMark {
  std::string_view mark;
};

template <class Rule>
struct TakeFieldMark : tao::pegtl::nothing<Rule> {};
template <>
struct TakeFieldMark<grammar::right_mark> : TakePart<&FieldMark::mark> {};

std::string_view mark_at(std::string_view text) {
  constexpr std::size_t longest = 200;
  text = text.substr(0, longest);
  tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy> in(text.data(), text.size(), "");
  FieldMark found;
  return tao::pegtl::parse<grammar::right_mark, TakeFieldMark>(in, found) ? found.mark
                                                                          : std::string_view();
}

/// The text of a field after its mark, in which the signs of the field's end remain.
std::string_view after_mark(std::string_view text) {
  constexpr std::size_t most = 120;
  constexpr std::string_view signs = " \t\"'`*_},:=$#~|";
  text = text.substr(0, most);
  text = text.substr(0, find_first_of(text, ByteSet("\r\n<")));
  return text.substr(std::min(text.find_first_not_of(signs), text.size()));
}

/// Where the number of a paragraph begins that ends before `at`, "2. "; `at` if there is none.
std::size_t before_number(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 6;
  const std::string_view before = text.substr(at - std::min(at, longest), std::min(at, longest));
  const std::string_view number = trim_end(before);
  const bool ends = number.ends_with('.') || number.ends_with(')');
  const std::size_t begin =
      ends ? find_last_not_of(number, decimal_digits, number.size() - 2) : npos;
  const bool has_digits = begin != npos && begin + 2 < number.size();
  return has_digits ? at - before.size() + begin + 1 : at;
}

/// What comes directly before `at` on its line, blanks and the number of a paragraph aside; 0: the
/// line begins.
char sign_before(std::string_view text, std::size_t at) {
  at = before_number(text, at);
  constexpr std::size_t most_blanks = 8;
  for (std::size_t i = 0; i < most_blanks && at > 0; ++i) {
    const char c = text[--at];
    if (c == '\n' || c == '\r') {
      return 0;
    }
    if (c != ' ' && c != '\t') {
      return c;
    }
  }
  return at == 0 ? '\0' : ' ';
}

/// A command of TeX before `at`: \item.
bool is_after_command(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 16;
  const std::string_view before =
      trim_end(text.substr(at - std::min(at, longest), std::min(at, longest)));
  const std::size_t word = find_last_of(before, ByteSet("\\ \t\n"));
  return word != npos && before[word] == '\\' && word + 1 < before.size();
}

class FieldMarks {
 public:
  explicit FieldMarks(std::string_view text) : text_(text) {
    for (std::size_t at = text_.find('('); at != npos; at = text_.find('(', at + 1)) {
      take_bracket(at);
    }
  }

  [[nodiscard]] Level highest() const { return highest_; }
  [[nodiscard]] bool is_enough() const {
    const std::size_t sure = controlled_ + (has_list_letter_ ? 0 : secret_);
    const bool has_sentences = sure > 1 || (sure > 0 && (other_ > 0 || small_ > 0 || has_banner()));
    const bool has_high_mark = any_secret_ > 0 && !has_list_letter_ && has_banner();
    return has_sentences || has_high_mark;
  }

 private:
  void take_bracket(std::size_t at) {
    const std::size_t letter = text_.find_first_not_of(' ', at + 1);
    const char first = letter == npos ? '\0' : text_[letter];
    if (!is_upper(first)) {
      return;
    }
    const char before = sign_before(text_, at);
    if (before != 0 && field_signs.find(before) == npos && !is_after_command(text_, at)) {
      return;
    }
    const std::string_view mark = mark_at(text_.substr(at));
    if (before == '~' && text_.substr(at + mark.size()).starts_with('~')) {
      return;  // struck out
    }
    if (mark.empty()) {
      has_list_letter_ =
          has_list_letter_ || (letter == at + 1 && text_.substr(letter + 1).starts_with(')'));
      return;
    }
    take_mark(mark, after_mark(text_.substr(at + mark.size())));
  }

  void take_mark(std::string_view mark, std::string_view after) {
    const Level level = level_from_words(mark);
    if (count_words(after, 1) == 0 || begins_with_level(after) || abbreviates_next(mark, after)) {
      return;
    }
    constexpr std::size_t few = 4;
    const bool has_words = count_words(after, few) == few;
    const bool has_sentence = begins_sentence(after) && has_words;
    if (is_classified_mark(mark) && has_mark_controls(mark)) {
      controlled_ += begins_sentence(after) || has_words ? 1U : 0U;
    } else {
      small_ += is_secret_level(level) && has_words && !has_sentence ? 1U : 0U;
      any_secret_ += is_secret_level(level) ? 1U : 0U;
      secret_ += is_secret_level(level) && has_sentence ? 1U : 0U;
      other_ += is_secret_level(level) ? 0U : 1U;
    }
    highest_ = join(highest_, level);
  }

  /// Whether a field is nothing but a level.
  [[nodiscard]] bool has_banner() const {
    constexpr std::array<std::string_view, 3> words = {"UNCLASSIFIED", "CONFIDENTIAL", "SECRET"};
    return std::ranges::any_of(words, [this](std::string_view word) {
      std::size_t at = find_text(text_, word);
      while (at != npos && !is_field(at, at + word.size())) {
        at = find_text(text_, word, at + 1);
      }
      return at != npos;
    });
  }

  [[nodiscard]] bool is_field(std::size_t begin, std::size_t end) const {
    const char before = sign_before(text_, begin_of_level(text_, begin));
    const std::size_t next = find_first_not_of(text_, blanks, end);
    const char after = next == npos ? '\n' : text_[next];
    constexpr std::string_view ends = "\r\n\"'`,;|<}]{[\\/*#$~";
    return (before == 0 || before == '-' || field_signs.find(before) != npos) &&
           ends.find(after) != npos;
  }

  std::string_view text_;
  Level highest_ = Level::unclassified;
  std::size_t controlled_ = 0;
  std::size_t secret_ = 0;      ///< without controls, before four words
  std::size_t any_secret_ = 0;  ///< before any
  std::size_t small_ = 0;       ///< before four that begin with a small letter
  std::size_t other_ = 0;
  bool has_list_letter_ = false;
};

/// A field that gives a level: `"portionMark": "S"`, `ism:classification="S"`, classification:
/// SECRET.
class LevelFields {
 public:
  explicit LevelFields(std::string_view text) : text_(text) {
    take_all("classification");
    take_all("mark");
    take_all("marking");
  }

  [[nodiscard]] Level highest() const { return highest_; }
  [[nodiscard]] bool is_enough() const {
    return has_controls_ || is_named_ ||
           (is_secret_level(highest_) && (fields_ > 1 || has_standard_));
  }

 private:
  void take_all(std::string_view key) {
    for (std::size_t at = find_in_any_case(text_, key); at != npos;
         at = find_in_any_case(text_, key, at + 1)) {
      take(at, at + key.size());
    }
  }

  void take(std::size_t begin, std::size_t end) {
    constexpr std::size_t longest = 30;
    const std::string_view rest = text_.substr(end, longest);
    const std::size_t value = find_first_not_of(rest, ByteSet("\"' \t:={("));
    const std::string_view between = rest.substr(0, value);
    const bool is_given = std::ranges::count(between, ':') + std::ranges::count(between, '=') == 1;
    if (value == npos || !is_given) {
      return;  // Mark::S => "SECRET" names a constant
    }
    is_named_ = is_named_ || names_secret(begin, end, rest, value);
    const std::optional<Level> level = level_of_value(rest.substr(value));
    if (level) {
      ++fields_;
      highest_ = join(highest_, *level);
      // Classification: SECRET//NOFORN is what prose says of another document.
      const bool is_data = is_lower(text_[begin]) || (begin > 0 && text_[begin - 1] == '"');
      has_controls_ = has_controls_ || (is_data && *level != Level::unclassified &&
                                        has_controls(rest.substr(value)));
      constexpr std::string_view prefix = "ism:";
      has_standard_ = has_standard_ || text_.substr(begin - std::min(begin, prefix.size()),
                                                    std::min(begin, prefix.size())) == prefix;
    }
  }

  /// "classification": "Secret", with both in quotation marks: all of a string.
  [[nodiscard]] bool names_secret(std::size_t begin, std::size_t end, std::string_view rest,
                                  std::size_t value) const {
    std::size_t key = begin;
    while (key > 0 && is_letter(text_[key - 1])) {
      --key;
    }
    const bool is_quoted = key > 0 && text_[key - 1] == '"' && rest.starts_with('"') &&
                           rest[value - 1] == '"' && text_[end - 1] != 'k';
    const std::string_view string = rest.substr(value, rest.find('"', value) - value);
    const std::optional<Level> level =
        is_quoted && rest.find('"', value) != npos ? level_of_field(string) : std::nullopt;
    return level && is_secret_level(*level);
  }

  /// SECRET//NOFORN
  static bool has_controls(std::string_view value) {
    const std::size_t strokes = value.find("//");
    return strokes != npos && strokes + 2 < value.size() && is_upper(value[strokes + 2]) &&
           std::ranges::all_of(value.substr(0, strokes),
                               [](char c) { return is_upper(c) || c == ' '; });
  }

  /// The level of a value in capitals that is only a level, with or without controls.
  static std::optional<Level> level_of_value(std::string_view value) {
    constexpr std::array<std::string_view, 8> levels = {
        "TOP SECRET", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "TS", "S", "C", "U"};
    for (const std::string_view level : levels) {
      const std::string_view after = value.substr(std::min(level.size(), value.size()));
      if (value.starts_with(level) &&
          (after.empty() || std::string_view("\"' \t\r\n,;)}>/").find(after.front()) != npos)) {
        return level_from_words(level);
      }
    }
    return std::nullopt;
  }

  std::string_view text_;
  Level highest_ = Level::unclassified;
  std::size_t fields_ = 0;
  bool has_controls_ = false;
  bool is_named_ = false;      ///< by a complete word, for a key about classification
  bool has_standard_ = false;  ///< of the markup of the intelligence community, ISM
};

/// Whether the first row of a table names a column of levels, and a row below it has one with
/// controls: `id,classification` above `1,SECRET//NOFORN`.
bool has_level_column(std::string_view text) {
  const std::size_t end = std::min(find_first_of(text, line_ends), text.size());
  constexpr std::size_t longest = 500;
  const std::string_view head = text.substr(0, std::min(end, longest));
  const std::size_t name = find_in_any_case(head, "classification");
  const auto is_separator = [](char c) { return std::string_view(",;\t|\"").find(c) != npos; };
  const bool is_cell = name != npos && std::ranges::any_of(head, is_separator) &&
                       (name == 0 || is_separator(head[name - 1]));
  for (const std::string_view word : {"SECRET//", "CONFIDENTIAL//"}) {
    std::size_t at = is_cell ? find_text(text, word, end) : npos;
    for (; at != npos; at = find_text(text, word, at + 1)) {
      const std::size_t begin = begin_of_level(text, at);
      const std::size_t next = at + word.size();
      if (is_separator(text[begin - 1]) && next < text.size() && is_upper(text[next])) {
        return true;
      }
    }
  }
  return false;
}

/// Whether the first tag of a text has a level: <doc classification="SECRET">.
bool has_level_of_root(std::string_view text) {
  constexpr std::size_t longest = 1000;
  std::string_view tag = text.substr(0, std::min(text.find('>'), longest));
  if (tag.starts_with("<?")) {
    const std::string_view rest = text.substr(tag.size());
    const std::size_t root = rest.find('<');
    tag = root == npos ? std::string_view() : rest.substr(root, longest);
    tag = tag.substr(0, tag.find('>'));
  }
  return tag.starts_with('<') && is_secret_level(LevelFields(tag).highest());
}

/// <doc classification="SECRET">, wherever it is.
Level level_in_tags(std::string_view text) {
  constexpr std::size_t longest = 1000;
  Level highest = Level::unclassified;
  constexpr std::string_view key = "classification=";
  for (std::size_t at = find_text(text, key); at != npos; at = find_text(text, key, at + 1)) {
    const std::string_view above = text.substr(at - std::min(at, longest), std::min(at, longest));
    const std::size_t begin = find_last_of(above, ByteSet("<>"));
    if (begin != npos && above[begin] == '<') {
      const std::string_view rest = text.substr(at, longest);
      highest = join(highest, LevelFields(rest.substr(0, rest.find('>'))).highest());
    }
  }
  return highest;
}

/// Marks in the parts of a page: after a bar, at the beginning of a string, or after a sentence at
/// the end of a part.
class InMarkup {
 public:
  explicit InMarkup(std::string_view text) : text_(text) {}

  Level read() {
    for (std::size_t at = text_.find('('); at != npos; at = text_.find('(', at + 1)) {
      take_bracket(at);
    }
    take_banners();
    return highest_;
  }

 private:
  void take_bracket(std::size_t at) {
    const char before = sign_before(text_, at);
    if (before == 0 || std::string_view("|\"'.!?").find(before) == npos) {
      return;
    }
    const std::string_view mark = mark_at(text_.substr(at));
    const Level level = level_from_words(mark);
    if (mark.empty() || !(is_secret_level(level) || has_mark_controls(mark))) {
      return;
    }
    constexpr std::size_t most = 120;
    std::string_view after = text_.substr(at + mark.size(), most);
    after = trim(after.substr(0, find_first_of(after, ByteSet("|<\r\n\""))));
    const bool is_part = after.empty() && text_[at - 1] != '"' && text_[at - 1] != '\'';
    const bool is_begun = before == '|' || before == '"' || before == '\'';
    constexpr std::size_t two_words = 2;
    const bool has_words = is_begun && count_words(after, two_words) == two_words;
    if ((is_part && ends_part(at + mark.size())) || (has_words && !begins_with_level(after))) {
      highest_ = join(highest_, level);
    }
  }

  [[nodiscard]] bool ends_part(std::size_t at) const {
    const std::size_t next = find_first_not_of(text_, blanks, at);
    return next != npos && text_[next] == '|';
  }

  /// content="SECRET//NOFORN"
  void take_banners() {
    for (const auto& [words, level] :
         {std::pair(std::string_view("\"TOP SECRET//"), Level::top_secret),
          std::pair(std::string_view("\"SECRET//"), Level::secret),
          std::pair(std::string_view("\"CONFIDENTIAL//"), Level::confidential)}) {
      highest_ = find_text(text_, words) == npos ? highest_ : join(highest_, level);
    }
  }

  std::string_view text_;
  Level highest_ = Level::unclassified;
};

/// Whether fields above an empty line are the header of an e-mail.
bool is_mail_header(std::string_view head) {
  return (starts_in_any_case(head, "from:") || find_in_any_case(head, "\nfrom:") != npos) &&
         find_in_any_case(head, "\nsubject:") != npos;
}

/// The first lines of a text if they are the front matter of a Markdown text, or the header of an
/// e-mail; else empty.
std::string_view head_of(std::string_view text) {
  constexpr std::size_t longest = 10'000;
  std::string_view head = text.substr(0, longest);
  const std::string_view first = trim_end(head.substr(0, head.find('\n')));
  const bool is_toml = first == "+++";
  const bool is_matter = first == "---" || is_toml;
  if (!is_matter && head.substr(0, head.find('\n')).find(':') == npos) {
    return {};  // each line of a header has a label
  }
  const std::size_t end =
      is_matter ? find_text(head, is_toml ? "\n+++" : "\n---", 3) : up_to_blank_line(head).size();
  head = head.substr(0, end == npos || end == head.size() ? 0 : end);
  return is_matter || is_mail_header(head) ? head : std::string_view();
}

/// The level that is labeled in a field: `[SEC=SECRET]` (Email Protective Marking Standard).
Level level_of_label(std::string_view value) {
  constexpr std::array<std::pair<std::string_view, Level>, 3> labels = {
      {{"SEC=TOP-SECRET", Level::top_secret},
       {"SEC=TOP SECRET", Level::top_secret},
       {"SEC=SECRET", Level::secret}}};
  const auto* const label = std::ranges::find_if(
      labels, [value](const auto& one) { return find_text(value, one.first) != npos; });
  return label == labels.end() ? Level::unclassified : label->second;
}

/// What a subject says of its level before or after its words: `RE: (S) Harbor plans`, `[SECRET]
/// Harbor`, `SECRET: Harbor`, `Harbor (S//NF)`, `Harbor - SECRET//NOFORN`.
Level level_of_subject(std::string_view value) {
  Level highest = level_of_label(value);
  for (bool is_reply = true; is_reply;) {
    is_reply = false;
    for (const std::string_view reply : {"re:", "fw:", "fwd:"}) {
      is_reply = is_reply || starts_in_any_case(value, reply);
      value = starts_in_any_case(value, reply) ? trim(value.substr(reply.size())) : value;
    }
  }
  for (const std::string_view level : {"TOP SECRET", "SECRET"}) {
    const std::string_view after = value.substr(std::min(level.size(), value.size()));
    const bool is_level =
        value.starts_with(level) && ByteSet("]:").has(after.empty() ? ' ' : after.front());
    highest = is_level ? join(highest, level_from_words(level)) : highest;
  }
  const std::string_view mark = value.starts_with('(') ? mark_at(value) : std::string_view();
  constexpr std::size_t few = 3;
  if (!mark.empty() && is_classified_mark(mark) &&
      (has_mark_controls(mark) || count_words(value.substr(mark.size()), few) == few)) {
    highest = join(highest, level_from_words(mark));
  }
  const std::size_t open = value.ends_with(')') ? value.rfind('(') : npos;
  const std::string_view last = open == npos ? std::string_view() : mark_at(value.substr(open));
  if (open != npos && open + last.size() == value.size() && is_classified_mark(last) &&
      has_mark_controls(last)) {
    highest = join(highest, level_from_words(last));
  }
  constexpr std::string_view dash = " - ";
  const std::size_t end = value.rfind(dash);
  const std::optional<Level> stated =
      end == npos ? std::nullopt : level_of_field(value.substr(end + dash.size()));
  return stated ? join(highest, *stated) : highest;
}

/// The highest level in the fields of a head: `classification: SECRET`, `Comments: (S) It rains`,
/// Keywords: SECRET//NOFORN.
Level level_of_head(std::string_view head) {
  const std::string words = from_encoded_words(head);
  Level highest = join(FieldMarks(words).highest(), LevelFields(words).highest());
  highest = join(highest, level_in_data(words));
  for (LineWalk lines(words); lines.has_line(); lines.next()) {
    const std::string_view line = lines.line();
    std::string_view value = trim(line.substr(std::min(line.find(':'), line.size() - 1) + 1));
    value.remove_prefix(std::min(value.find_first_not_of('['), value.size()));
    highest = join(highest, level_of_subject(value));
    for (const std::string_view level : {"TOP SECRET", "SECRET", "CONFIDENTIAL"}) {
      if (value.starts_with(level) && value.substr(level.size()).starts_with("//")) {
        highest = join(highest, level_from_words(level));
      }
    }
  }
  return highest;
}

/// The level of a value in front matter.
std::optional<Level> level_of_matter(std::string_view value) {
  if (const std::optional<Level> level = level_of_field(value)) {
    return level;
  }
  value = trim(value);
  value.remove_prefix(!value.empty() && (value[0] == '"' || value[0] == '\'') ? 1 : 0);
  return value.starts_with("UNCLASSIFIED") ? std::optional(Level::unclassified) : std::nullopt;
}

}  // namespace

bool has_marks_in_fields(std::string_view text) {
  if (level_of_front_matter(text).value_or(Level::unclassified) != Level::unclassified ||
      has_level_of_root(text)) {
    return true;
  }
  const std::string prose = without_code(text);
  text = prose.empty() ? text : std::string_view(prose);
  const std::string page = has_tags(text) ? page_fields(text) : std::string();
  const bool is_enough = FieldMarks(text).is_enough() || LevelFields(text).is_enough() ||
                         has_level_column(text) || level_in_data(text) != Level::unclassified ||
                         (!page.empty() && FieldMarks(page).is_enough());
  return is_enough && !is_program(text) && !is_about_marks(text);
}

Level level_of_mail_header(std::string_view text) {
  const std::string_view head = head_of(text);
  return is_mail_header(head) ? level_of_head(head) : Level::unclassified;
}

Level level_beside_text(std::string_view text) {
  Level highest = level_of_head(head_of(text));
  if (has_tags(text)) {
    highest = join(highest, InMarkup(text).read());
    highest = join(highest, InMarkup(page_fields(text)).read());
    highest = join(highest, level_in_tags(text));
  }
  const Level in_data = level_in_data(text);
  return dominates(highest, in_data) || is_about_marks(text) ? highest : join(highest, in_data);
}

std::optional<Level> level_of_front_matter(std::string_view text) {
  const bool may_be_matter = text.starts_with("---") || text.starts_with("+++");
  const std::string_view head = may_be_matter ? head_of(text) : std::string_view();
  std::optional<Level> found;
  for (LineWalk lines(head); lines.has_line() && !found; lines.next()) {
    const std::string_view line = lines.line();
    const std::size_t sign = find_first_of(line, ByteSet(":="));
    const std::string key = lower_case(line.substr(0, std::min(sign, line.size())));
    std::string_view label = trim(std::string_view(key));
    label.remove_suffix(label.ends_with('"') ? 1 : 0);
    if (sign != npos && (label.ends_with("classification") || label.ends_with("marking"))) {
      found = level_of_matter(line.substr(sign + 1));
    }
  }
  return found;
}

}  // namespace cablelint::parse
