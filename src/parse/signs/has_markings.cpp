// SPDX-License-Identifier: Apache-2.0
#include "parse/signs/has_markings.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <tao/pegtl.hpp>
#include <utility>
#include <vector>

#include "grammar/evidence.hpp"
#include "grammar/look_first.hpp"
#include "grammar/program.hpp"
#include "model/level.hpp"
#include "parse/before/restore.hpp"
#include "parse/before/without_code.hpp"
#include "parse/begins_with.hpp"
#include "parse/build/list_letters.hpp"
#include "parse/build/spelled_level.hpp"
#include "parse/fallback/copyright.hpp"
#include "parse/fallback/stated_levels.hpp"
#include "parse/line_walk.hpp"
#include "parse/signs/flattened.hpp"
#include "parse/signs/framed_text.hpp"
#include "parse/signs/is_program.hpp"
#include "parse/signs/mark_words.hpp"
#include "parse/signs/sure_signs.hpp"
#include "parse/take_part.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

/// Where a part of a line begins in it.
std::size_t offset_in(std::string_view line, std::string_view part) {
  return static_cast<std::size_t>(part.data() - line.data());
}

/// How much is enough, and what less of it may be.
struct Enough {
  /// One or two are in texts without markings, too: (C) of a copyright, (S) of a plural.
  static constexpr std::size_t marks = 3;
  /// A page has RESTRICTED at its head and foot; a sign or a list has it once or twice.
  static constexpr std::size_t restricted_lines = 3;
  /// SECRET above fewer lines is a title.
  static constexpr std::size_t lines_with_level = 4;
  /// Two levels, each on a line, may be the foot of a page and the head of the next one.
  static constexpr std::size_t levels_of_list = 3;
  /// At the beginning of numbered paragraphs, (TS) as two of (S): prose has none there.
  static constexpr std::size_t numbered_marks = 2;
  /// More kinds of marks than these say nothing more.
  static constexpr std::size_t kinds_of_marks = 8;
};

/// How near is near, in lines or bytes.
struct Near {
  /// Before and after the text of a letter there are a few lines, with a banner among them.
  static constexpr std::size_t margin_lines = 6;
  /// A string of a program begins above the marking that it holds.
  static constexpr std::size_t string_lines = 4;
  /// A line with a marking of its own; a longer one is text.
  static constexpr std::size_t marked_line = 120;
  /// `- 12 -`
  static constexpr std::size_t page_number = 8;
  /// Words that a mark abbreviates; more are a sentence.
  static constexpr std::size_t definition = 40;
  /// From CLASSIFIED BY to DECLASSIFY ON, and to the end of its value, with long names of offices.
  static constexpr std::size_t authority = 400;
};

/// The parts of a marking that the grammar found on a line; empty: not found.
struct LineParts {
  std::string_view banner;        ///< the level of a banner
  std::string_view controls;      ///< the controls after that level
  std::string_view mark;          ///< a portion mark, with its brackets
  std::string_view page;          ///< the page line of a cable
  std::string_view authority;     ///< a classification authority line
  std::string_view uk;            ///< a level of the United Kingdom
  std::string_view spaced_level;  ///< a cable's level in spaced letters, also before other words
  std::string_view time;          ///< the date-time group of a cable
  std::string_view originator;    ///< the line FM of a cable
  std::string_view order;         ///< the E.O. line of a cable
};

template <class Rule>
struct TakeLinePart : tao::pegtl::nothing<Rule> {};

template <>
struct TakeLinePart<grammar::level_of_line> : TakePart<&LineParts::banner> {};
template <>
struct TakeLinePart<grammar::header_controls> : TakePart<&LineParts::controls> {};
template <>
struct TakeLinePart<grammar::right_mark> : TakePart<&LineParts::mark> {};

template <>
struct TakeLinePart<grammar::evident_page> : TakePart<&LineParts::page> {};
template <>
struct TakeLinePart<grammar::evident_authority> : TakePart<&LineParts::authority> {};
template <>
struct TakeLinePart<grammar::uk_line> : TakePart<&LineParts::uk> {};
template <>
struct TakeLinePart<grammar::evident_level> : TakePart<&LineParts::spaced_level> {};
template <>
struct TakeLinePart<grammar::evident_time> : TakePart<&LineParts::time> {};
template <>
struct TakeLinePart<grammar::evident_originator> : TakePart<&LineParts::originator> {};
template <>
struct TakeLinePart<grammar::evident_order> : TakePart<&LineParts::order> {};

template <class Rule>
LineParts parts_of(std::string_view line) {
  tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy> in(line.data(), line.size(), "");
  LineParts parts;
  return tao::pegtl::parse<Rule, TakeLinePart, grammar::LookFirst>(in, parts) ? parts : LineParts{};
}

/// Whether a table or a list says after the mark in words what it means: "| (S) | Secret |",
/// "(TS//SI): Top Secret, SI".
bool is_explained(std::string_view after) {
  const std::size_t word = find_first_not_of(after, ByteSet("`*_ \t:|=-"));
  return word != npos && find_first_of(after.substr(0, word), ByteSet(":|=-")) != npos &&
         begins_with_level(after.substr(word));
}

/// Whether the words before a colon begin with the letters of the mark: "(TS) Top Secret: what
/// would do grave damage" explains the mark. "(S) Summary: ..." is a title.
bool is_definition(std::string_view mark, std::string_view after) {
  const std::string_view words = trim(after.substr(0, std::min(after.find(':'), Near::definition)));
  if (is_explained(after)) {
    return true;
  }
  if (words.size() + 1 >= Near::definition || begins_with<grammar::unit_title>(trim(after))) {
    return false;
  }
  std::size_t at = 0;
  for (const char letter : mark.substr(1, mark.size() - 2)) {
    if (at == npos || at >= words.size() || to_lower(words[at]) != to_lower(letter)) {
      return false;
    }
    at = words.find(' ', at);
    at = at == npos ? npos : at + 1;
  }
  return true;
}

/// Whether DECLASSIFY ON has a value below CLASSIFIED BY or DERIVED FROM, also in the midst of a
/// line.
bool has_authority_of(std::string_view text) {
  constexpr std::string_view label = "declassify on";
  for (std::size_t at = find_in_any_case(text, label); at != npos;
       at = find_in_any_case(text, label, at + 1)) {
    const std::size_t from = at - std::min(at, Near::authority);
    const std::string_view above = text.substr(from, at - from);
    const bool has_source = find_in_any_case(above, "classified by") != npos ||
                            find_in_any_case(above, "derived from") != npos;
    const bool begins_word =
        above.empty() ||
        !(is_letter(above.back()) || is_digit(above.back()));  // "\\nDeclassify on" in a program
    if (has_source && begins_word &&
        begins_with<grammar::evident_value>(text.substr(at + label.size(), Near::authority))) {
      return true;
    }
  }
  return false;
}

/// "This memorandum is classified SECRET//NOFORN."
bool says_level_with_controls(std::string_view text) {
  constexpr std::array<std::string_view, 2> words = {" SECRET//", " CONFIDENTIAL//"};
  if (std::ranges::all_of(words, [text](auto word) { return find_text(text, word) == npos; })) {
    return false;
  }
  return std::ranges::any_of(stated_levels(text, 0), [text](const StatedLevel& stated) {
    const std::string_view after = text.substr(stated.at.end(), 3);
    return after.size() == 3 && after.starts_with("//") && is_upper(after[2]);
  });
}

class Evidence {
 public:
  /// `prose`: the text before it was restored, without code; empty: it has none.
  Evidence(std::string_view text, std::string_view prose, bool is_code)
      : text_(text),
        prose_(prose.size() == text.size() ? prose : std::string_view()),
        is_code_(is_code) {}

  bool is_enough() {
    read();
    return is_flattened_ ||
           (!program_.is_in_string &&
            (has_marks() || has_numbered_marks() || has_banner() || has_foreign_banner() ||
             has_sure_signs() || has_marking_with_authority()));
  }

 private:
  struct Banner {
    std::size_t line;
    Level level;
    bool has_controls;
  };
  /// Portion marks at the beginning of lines.
  struct Marks {
    std::set<std::string> kinds;
    std::size_t count = 0;
    std::size_t abbreviating = 0;  ///< of these, those that abbreviate the next word
    std::size_t alone = 0;         ///< of these, those alone on their lines
    std::size_t numbered = 0;      ///< (S) after the number of a paragraph; (TS) twice
  };
  /// Lines that are nothing but a level.
  struct Banners {
    std::vector<Banner> all;
    bool has_first_line = false;
    bool is_directly_above = false;  ///< the line that is read
    bool is_below_number = false;    ///< the line that is read, below the number of a page
    std::size_t row = 0;             ///< how many are on the last lines, one below the other
    std::size_t page_breaks = 0;
    std::size_t restricted = 0;
    std::size_t uk = 0;
  };
  /// Lines of a telegram or an authority.
  struct Lines {
    bool has_page = false;          ///< the line of a telegram's page, or the word of its form
    bool has_leveled_page = false;  ///< its level on the same line
    bool has_spaced_level = false;  ///< S E C R E T at the beginning of a line
    bool has_time = false;          ///< the line of a telegram with its date-time group
    bool has_originator = false;    ///< its line FM
    bool has_order = false;         ///< its E.O. line, below these two
    bool has_authority = false;
  };
  /// What says that the first line is the title of a book or a poem.
  struct Verse {
    std::size_t longest_line = 0;
    std::size_t small_lines = 0;  ///< that begin with a small letter
    bool is_by_author = false;    ///< "A novel by Pat Example", below the first line
  };
  struct Program {
    std::size_t string_line = 0;  ///< that begins a string; 0: none was read
    bool is_in_string = false;    ///< the first marking
  };

  void read() {
    for (LineWalk lines(text_); lines.has_line(); lines.next()) {
      if (!trim(lines.line()).empty()) {
        ++line_count_;
        take_verse(trim(lines.line()));
        signs_.take_line(lines.line(), is_in_code(lines.begin(), lines.end()));
        find_string(lines.line().substr(0, Near::marked_line));
        read_line(lines.line().substr(0, Near::marked_line), lines.begin());
        banners_.is_below_number = is_page_number(trim(lines.line()));
        is_flattened_ = is_flattened_ || is_flattened_document(lines.line());
      }
    }
  }

  void take_verse(std::string_view line) {
    constexpr std::array<std::string_view, 6> works = {"a novel", "a poem",     "a play",
                                                       "a story", "a thriller", "poems by"};
    verse_.longest_line = std::max(verse_.longest_line, line.size());
    verse_.small_lines += is_lower(line.front()) ? 1U : 0U;
    verse_.is_by_author =
        verse_.is_by_author ||
        (line_count_ == 2 && std::ranges::any_of(works, [line](std::string_view work) {
           return starts_in_any_case(line, work);
         }));
  }

  /// Lines as short as those of a poem, some of which go on in the next one.
  [[nodiscard]] bool is_work() const {
    constexpr std::size_t short_line = 45;
    return verse_.is_by_author || (verse_.longest_line <= short_line && verse_.small_lines > 1);
  }

  /// Whether the first marking is directly below the line of a program that begins a string.
  void find_string(std::string_view line) {
    if (has_any()) {
      return;
    }
    using StringLine = tao::pegtl::seq<grammar::blanks, grammar::string_line>;
    program_.string_line = begins_with<StringLine>(line) ? line_count_ : program_.string_line;
    program_.is_in_string = program_.string_line > 0 &&
                            line_count_ - program_.string_line < Near::string_lines && is_code_;
  }

  void read_line(std::string_view line, std::size_t at) {
    if (line.size() < Near::marked_line && take_banner(line)) {
      return;
    }
    find_page(line);
    find_mark(line, at);
  }

  /// Whether the line is nothing but a level.
  bool take_banner(std::string_view line) {
    const LineParts level = level_parts_of(line);
    if (!level.banner.empty() && !is_of_manual(level.banner, line) &&
        level_from_words(level.banner) != Level::restricted) {
      note_page_break();
      banners_.all.push_back(
          {line_count_, level_from_words(level.banner), !level.controls.empty()});
      banners_.is_directly_above = true;
      banners_.has_first_line = banners_.has_first_line || line_count_ == 1;
      return true;
    }
    banners_.restricted += level.banner.empty() ? 0U : 1U;
    banners_.uk += parts_of<grammar::uk_line>(line).uk.empty() ? 0U : 1U;
    return false;
  }

  /// Lines of a telegram's page, and of an authority.
  void find_page(std::string_view line) {
    // The printed word of the form of a telegram.
    const bool is_below_level = std::exchange(banners_.is_directly_above, false);
    const LineParts other = parts_of<grammar::evident_line>(line);
    lines_.has_page = lines_.has_page || (is_below_level && trim(line) == "Classification") ||
                      !other.page.empty();
    lines_.has_leveled_page =
        lines_.has_leveled_page || (!other.page.empty() && !other.page.starts_with("PAGE"));
    lines_.has_authority = lines_.has_authority || !other.authority.empty();
    lines_.has_spaced_level = lines_.has_spaced_level || !other.spaced_level.empty();
    lines_.has_time = lines_.has_time || !other.time.empty();
    lines_.has_originator = lines_.has_originator || (lines_.has_time && !other.originator.empty());
    lines_.has_order = lines_.has_order || (lines_.has_originator && !other.order.empty());
  }

  void find_mark(std::string_view line, std::size_t at) {
    const std::string_view mark = parts_of<grammar::missed_line>(line).mark;
    if (mark.empty() || is_copyright(line, mark)) {
      return;
    }
    const std::size_t after_mark = offset_in(line, mark) + mark.size();
    if (is_definition(mark, line.substr(after_mark))) {
      return;
    }
    const auto begin = static_cast<std::uint32_t>(at + offset_in(line, mark));
    constexpr std::size_t letter = 3;
    if (mark.size() > letter || !list_letters_.is_next(text_, 0, begin)) {
      if (marks_.kinds.size() < Enough::kinds_of_marks) {
        marks_.kinds.insert(upper_case(mark));
      }
      ++marks_.count;
      marks_.alone += trim(line) == mark ? 1U : 0U;
      marks_.abbreviating += abbreviates_next(mark, line.substr(after_mark)) ? 1U : 0U;
      marks_.numbered += ends_in_number(line.substr(0, after_mark - mark.size()))
                             ? (mark == "(TS)" ? 2U : (mark == "(S)" ? 1U : 0U))
                             : 0U;
      signs_.take_mark(mark, line.substr(0, after_mark - mark.size()), line.substr(after_mark));
    }
  }

  /// `12. `
  static bool ends_in_number(std::string_view before) {
    before = trim(before);
    return before.size() > 1 && before.ends_with('.') && is_digit(before[before.size() - 2]);
  }

  /// The foot of a page is directly above the head of the next one, and so is a number; three
  /// levels in a row are a list.
  void note_page_break() {
    Banners& all = banners_;
    const bool is_below_banner = !all.all.empty() && all.all.back().line + 1 == line_count_;
    all.row = is_below_banner ? all.row + 1 : 1;
    all.page_breaks += all.row == 2 || (all.row == 1 && all.is_below_number) ? 1U : 0U;
    all.page_breaks -= all.row == 3 ? 1U : 0U;
  }

  /// `- 2 -`
  static bool is_page_number(std::string_view line) {
    return line.size() <= Near::page_number && std::ranges::any_of(line, is_digit) &&
           std::ranges::all_of(line, [](char c) { return is_digit(c) || c == '-' || c == ' '; });
  }

  [[nodiscard]] bool is_in_code(std::size_t begin, std::size_t end) const {
    return !prose_.empty() && trim(prose_.substr(begin, end - begin)).empty();
  }

  /// A level alone on its line, after the sign of a comment, or with controls in a cell of a table.
  static LineParts level_parts_of(std::string_view line) {
    line = without_comment_signs(line);
    if (line.ends_with("//") && is_upper(line.front())) {  // its controls are on the next line
      line.remove_suffix(2);
    }
    LineParts level = parts_of<grammar::level_line>(line);
    for (std::size_t bar = line.find('|'); level.banner.empty() && bar != npos;
         bar = line.find('|')) {
      const LineParts cell = parts_of<grammar::level_line>(line.substr(0, bar));
      level = cell.controls.empty() ? level : cell;
      line.remove_prefix(bar + 1);
    }
    return level;
  }

  static std::string_view without_comment_signs(std::string_view line) {
    line = trim(line);
    const std::size_t sign = line.starts_with("/*") || line.starts_with("//") ? 2
                             : line.starts_with(';') || line.starts_with('%') ? 1
                                                                              : 0;
    line.remove_prefix(sign);
    line.remove_suffix(sign == 2 && line.ends_with("*/") ? 2 : 0);
    return line;
  }

  /// SECRET(7), the head of a manual's page.
  static bool is_of_manual(std::string_view level, std::string_view line) {
    const std::size_t end = offset_in(line, level) + level.size();
    return end + 1 < line.size() && line[end] == '(' && is_digit(line[end + 1]);
  }

  /// "(C) Copyright 2009", "(C) by the author".
  static bool is_copyright(std::string_view line, std::string_view mark) {
    return upper_case(mark) == "(C)" &&
           begins_copyright(line.substr(offset_in(line, mark) + mark.size()));
  }

  [[nodiscard]] bool has_any() const { return marks_.count > 0 || !banners_.all.empty(); }

  [[nodiscard]] bool has_high_mark() const {
    return std::ranges::any_of(marks_.kinds, [](const std::string& mark) {
      return mark.find('/') != npos || mark.find('S') != npos || mark == "(C)";
    });
  }

  /// Several marks, one of them above U, which are not those of a list and not calls of a program.
  [[nodiscard]] bool has_marks() const {
    return marks_.count >= Enough::marks && has_high_mark() && !are_of_list() &&
           !(marks_.alone == marks_.count && is_code_);
  }

  [[nodiscard]] bool has_numbered_marks() const {
    return marks_.numbered >= Enough::numbered_marks && signs_.has_text() &&
           2 * marks_.abbreviating <= marks_.count && !is_about_marks(text_) && !is_code_;
  }

  /// One kind alone is that of a list, and so are some before a word each, or before words that
  /// they abbreviate, "(S) Soup", unless they have controls.
  [[nodiscard]] bool are_of_list() const {
    const bool has_controls = std::ranges::any_of(
        marks_.kinds, [](const std::string& mark) { return mark.find('/') != npos; });
    return !has_controls && (marks_.kinds.size() == 1 || !signs_.has_text() ||
                             2 * marks_.abbreviating > marks_.count);
  }

  /// On a page of a telegram, on pages with a higher level, at the head, or in a margin.
  [[nodiscard]] bool has_banner() const {
    const bool is_telegram = (lines_.has_spaced_level && lines_.has_time) || lines_.has_order;
    if (is_telegram || lines_.has_leveled_page) {
      return true;
    }
    if (banners_.all.empty()) {
      return false;
    }
    if (lines_.has_page || heads_text()) {
      return true;
    }
    const bool is_list = lists_levels(text_);
    return (has_secret_page() && !is_list) || has_banner_in_margin(is_list);
  }

  /// The word SECRET alone on the first line heads nothing else that has a text below it.
  [[nodiscard]] bool heads_text() const {
    return banners_.has_first_line && is_secret_level(banners_.all.front().level) &&
           line_count_ >= Enough::lines_with_level && signs_.has_text() &&
           !(banners_.all.size() == 1 && !banners_.all.front().has_controls && is_work());
  }

  [[nodiscard]] bool has_secret_page() const {
    return banners_.page_breaks > 0 && signs_.has_text() &&
           std::ranges::any_of(banners_.all, is_secret_level, &Banner::level);
  }

  /// Among the first or last lines one with controls, or two of them, or one beside a mark or an
  /// authority.
  [[nodiscard]] bool has_banner_in_margin(bool is_list) const {
    const bool is_marked = has_high_mark();
    std::size_t plain = 0;
    for (const Banner& banner : banners_.all) {
      const bool is_in_margin =
          banner.line <= Near::margin_lines || banner.line + Near::margin_lines > line_count_;
      if (is_in_margin && banner.has_controls) {
        return true;
      }
      const bool counts = is_secret_level(banner.level);
      const bool is_classified = counts || banner.level == Level::confidential;
      if (is_in_margin && is_classified && lines_.has_authority) {
        return true;
      }
      plain += is_in_margin && (counts || is_marked) && !is_list ? 1U : 0U;
    }
    return plain > 1 || (plain == 1 && is_marked);
  }

  /// Whether there is a banner of the United Kingdom. RESTRICTED is also a word of signs and lists:
  /// pages repeat it.
  [[nodiscard]] bool has_foreign_banner() const {
    return banners_.uk > 0 || banners_.restricted >= Enough::restricted_lines;
  }

  /// A text about marks has some of each kind.
  [[nodiscard]] bool has_sure_signs() const {
    return (signs_.is_enough() || says_level_with_controls(text_)) && !is_about_marks(text_) &&
           !is_code_;
  }

  [[nodiscard]] bool has_marking_with_authority() const {
    return has_any() && has_authority_of(text_);
  }

  std::string_view text_;
  std::string_view prose_;      ///< without code; empty: there is none
  bool is_code_;                ///< a program
  std::size_t line_count_ = 0;  ///< that are not blank
  Marks marks_;
  Banners banners_;
  Lines lines_;
  Verse verse_;
  Program program_;
  bool is_flattened_ = false;
  ListLetters list_letters_;
  SureSigns signs_;
};

/// "The markings shown are examples": of a text that is about them.
bool says_examples(std::string_view text) {
  constexpr std::array<std::string_view, 11> words = {
      "markings are examples",         "markings shown are examples",
      "markings shown are for",        "markings shown are notional",
      "markings shown are fictitious", "markings shown are illustrative",
      "markings are for illustration", "markings are illustrative",
      "markings are notional",         "markings are fictitious",
      "markings are for training",
  };
  return std::ranges::any_of(
      words, [text](std::string_view word) { return find_in_any_case(text, word) != npos; });
}

}  // namespace

bool lists_levels(std::string_view text) {
  std::set<Level> listed;
  bool is_before = false;  // the line before is of the list
  for (LineWalk lines(text); lines.has_line(); lines.next()) {
    const std::string_view line = lines.line().substr(0, Near::marked_line);
    const LineParts level = parts_of<grammar::level_line>(line);
    const bool is_level = !level.banner.empty() && level.controls.empty();
    const bool is_next = is_level && (listed.empty() || is_before) &&
                         listed.insert(level_from_words(level.banner)).second;
    if (!level.banner.empty() && !is_next) {
      return false;
    }
    is_before = is_next || (is_before && trim(line).empty());
  }
  return listed.size() >= Enough::levels_of_list;
}

bool has_markings(std::string_view text) {
  const std::string prose = without_code(text);
  const bool is_code = is_program(text);  // as it is written: its comments look like headings
  if (explains_markings(prose)) {
    text = prose;
  }
  if (says_examples(text)) {
    return false;
  }
  const RestoredText restored = restore(text);
  const std::string_view shown = restored.text.empty() ? text : std::string_view(restored.text);
  return Evidence(shown, prose, is_code).is_enough() ||
         (!is_code && (exceeds_its_frame(shown) || exceeds_its_marked_up_frame(shown)));
}

}  // namespace cablelint::parse
