// SPDX-License-Identifier: Apache-2.0
#include "parse/signs/framed_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/level.hpp"
#include "parse/build/list_letters.hpp"
#include "parse/fallback/level_phrase.hpp"
#include "parse/fallback/mark_in_line.hpp"
#include "parse/fallback/stated_levels.hpp"
#include "parse/line_walk.hpp"
#include "parse/signs/is_program.hpp"
#include "parse/signs/light_markup.hpp"
#include "parse/signs/mark_words.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"
#include "text/span.hpp"

namespace cablelint::parse {
namespace {

/// What a line says that has nothing but levels and what is beside them in a banner.
struct FrameLine {
  Level low = Level::unclassified;
  Level high = Level::unclassified;  ///< another one beside it: UNCLASSIFIED - SECRET
  bool falls = false;                ///< the higher one is before the other, which may replace it
  bool is_field = false;             ///< Classification: is before it
  bool is_in_capitals = true;
};

std::optional<Level> level_of_frame_word(std::string_view word, bool is_after_top) {
  if (word == "UNCLASSIFIED" || word == "UNCLAS") {
    return Level::unclassified;
  }
  if (word == "SECRET") {
    return is_after_top ? Level::top_secret : Level::secret;
  }
  return word == "CONFIDENTIAL" ? std::optional(Level::confidential)
         : word == "RESTRICTED" ? std::optional(Level::restricted)
                                : std::nullopt;
}

/// The number of the page, the state of the paper, and controls.
bool is_beside_level(std::string_view word) {
  constexpr std::array<std::string_view, 20> words = {
      "TOP",  "DRAFT", "WORKING", "PAPER", "PAPERS",         "WHEN",           "FILLED",
      "IN",   "PAGE",  "PAGES",   "OF",    "OVERALL",        "CLASSIFICATION", "NOFORN",
      "FOUO", "Page",  "Pages",   "of",    "Classification", "ORCON"};
  constexpr std::size_t longest_number = 3;
  const bool is_number = word.size() <= longest_number && std::ranges::all_of(word, is_digit);
  return is_number || std::ranges::find(words, word) != words.end();
}

class FrameWords {
 public:
  /// Nothing: the line has other words too.
  static std::optional<FrameLine> read(std::string_view line) {
    FrameWords words;
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t begin = std::min(find_first_not_of(line, signs, at), line.size());
      at = std::min(find_first_of(line, signs, begin), line.size());
      if (begin < at && !words.take(line.substr(begin, at - begin))) {
        return std::nullopt;
      }
    }
    return words.has_level_ ? std::optional(words.levels_) : std::nullopt;
  }

 private:
  static constexpr ByteSet signs{" \t-=*_|/,:."};

  bool take(std::string_view word) {
    if (const std::optional<Level> level = level_of_frame_word(word, is_after_top_)) {
      levels_.falls = has_level_ && *level < levels_.high;
      levels_.low = has_level_ ? std::min(levels_.low, *level) : *level;
      levels_.high = std::max(levels_.high, *level);
      has_level_ = true;
      is_after_top_ = false;
      return true;
    }
    is_after_top_ = word == "TOP";
    levels_.is_field = levels_.is_field || word == "Classification" || word == "CLASSIFICATION";
    return is_beside_level(word);
  }

  FrameLine levels_;
  bool has_level_ = false;
  bool is_after_top_ = false;
};

/// `Secret` alone on a line, which a page may bear for SECRET.
std::optional<FrameLine> small_frame_line(std::string_view line) {
  constexpr std::array<std::string_view, 4> words = {"Unclassified", "Confidential", "Secret",
                                                     "Top Secret"};
  if (std::ranges::find(words, line) == words.end()) {
    return std::nullopt;
  }
  FrameLine level = *FrameWords::read(upper_case(line));
  level.is_in_capitals = false;
  return level;
}

std::optional<FrameLine> frame_line(std::string_view line) {
  constexpr std::size_t longest = 90;
  line = trim(line);
  const bool may_be_one =
      line.size() <= longest && !line.empty() && static_cast<unsigned char>(line.front()) < 0x80;
  const std::optional<FrameLine> level = may_be_one ? FrameWords::read(line) : std::nullopt;
  return level || !may_be_one ? level : small_frame_line(line);
}

/// A text with its lines of levels.
class FramedText {
 public:
  explicit FramedText(std::string_view text) : text_(text) {
    for (LineWalk lines(text); lines.has_line(); lines.next()) {
      if (!trim(lines.line()).empty()) {
        ++lines_;
        take(lines.line());
      }
    }
  }

  [[nodiscard]] bool is_exceeded() {
    if (!first_ || is_list_ || is_lowered() || is_about_marks(text_)) {
      return false;
    }
    if (is_above(highest_stated())) {
      return true;
    }
    return (has_text_ && (has_other_foot() || has_two_levels() || has_inner_line())) ||
           (has_head() && has_foot() && has_mark_above());
  }

 private:
  void take(std::string_view line) {
    if (const std::optional<FrameLine> level = frame_line(line)) {
      take_level(*level);
      return;
    }
    row_ = 0;
    constexpr std::size_t some_words = 4;
    constexpr std::size_t longest = 200;
    const bool is_text = count_words(line.substr(0, longest), some_words) == some_words;
    has_text_ = has_text_ || is_text;
    has_text_below_ = has_text_below_ || is_text;
  }

  void take_level(FrameLine level) {
    row_ = last_line_ + 1 == lines_ ? row_ + 1 : 1;
    constexpr std::size_t list = 3;
    is_list_ = is_list_ || row_ >= list;
    falls_ = falls_ || level.falls;
    if (!first_) {
      first_ = level;
      first_line_ = lines_;
    }
    note_highest();
    last_ = level;
    last_line_ = lines_;
    has_text_below_ = false;
  }

  /// The last one was within the text, as the next one shows.
  void note_highest() {
    if (last_line_ > first_line_) {
      highest_inner_ = std::max(highest_inner_, last_.high);
      has_inner_ = true;
    }
  }

  /// ~~SECRET~~ UNCLASSIFIED: the marks of a text that was declassified are struck out.
  [[nodiscard]] bool is_lowered() const {
    return falls_ && find_in_any_case(text_, "declassif") != npos;
  }

  [[nodiscard]] bool has_head() const {
    constexpr std::size_t margin = 4;
    return first_line_ == 1 || (first_->is_field && first_line_ <= margin);
  }

  /// A number, a name or an office may be below it.
  [[nodiscard]] bool has_foot() const {
    constexpr std::size_t below = 3;
    return last_line_ > first_line_ && last_line_ + below > lines_ && !has_text_below_;
  }

  [[nodiscard]] Level frame() const {
    return has_foot() ? std::max(first_->low, last_.low) : first_->low;
  }
  [[nodiscard]] bool is_above(Level level) const {
    return level > Level::restricted && level > frame();
  }

  /// CONFIDENTIAL above the text, and UNCLASSIFIED below it.
  [[nodiscard]] bool has_other_foot() const {
    const bool is_high = std::max(first_->high, last_.high) > Level::restricted;
    return has_head() && has_foot() && is_high && first_->low != last_.low && !has_inner_;
  }

  [[nodiscard]] bool has_two_levels() const {
    return has_head() && has_foot() && first_->low != first_->high && first_->high == last_.high &&
           first_->high > Level::restricted;
  }

  /// Without a head the foot must be the last line, and the other one surely a level.
  [[nodiscard]] bool has_inner_line() const {
    if (has_head() && has_foot()) {
      return has_inner_ && is_above(highest_inner_);
    }
    const Level inner = std::max(highest_inner_, first_->high);
    return last_line_ == lines_ && last_line_ > first_line_ && first_line_ > 1 &&
           last_.is_in_capitals && is_secret_level(inner) && inner > last_.high;
  }

  /// What a sentence says, where a level is near the beginning.
  [[nodiscard]] Level highest_stated() const {
    constexpr std::size_t margin = 6;
    Level highest = Level::unclassified;
    if (first_line_ <= margin) {
      for (const StatedLevel& stated : stated_levels(text_, 0)) {
        highest = std::max(highest, stated.level);
      }
    }
    return highest;
  }

  [[nodiscard]] bool has_mark_above() {
    const ByteSet openings("([");
    for (std::size_t at = find_first_of(text_, openings); at != npos;
         at = find_first_of(text_, openings, at + 1)) {
      if (is_mark_above(at, text_[at] == '(' ? ')' : ']')) {
        return true;
      }
    }
    return has_stroked_mark_above();
  }

  [[nodiscard]] bool is_mark_above(std::size_t open, char closing) {
    constexpr std::size_t longest = 60;
    const std::string_view window = text_.substr(open, longest);
    const std::size_t close = find_first_of(window, ByteSet(")]\n\r"));
    if (close == npos || window[close] != closing) {
      return false;
    }
    const std::optional<LevelPhrase> phrase = phrase_in_brackets(window.substr(1, close - 1));
    const Span at{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close + 1)};
    return phrase && phrase->is_mark && is_above(phrase->level) && window[close - 1] != '.' &&
           is_in_place(at, *phrase) && !is_list_letter(at);
  }

  /// Also at the end of a line, after a sentence or a title.
  [[nodiscard]] bool is_in_place(Span at, const LevelPhrase& phrase) const {
    const MarkInLine mark = mark_in_line(text_, at, phrase);
    return (trim(mark.after).empty() && ends_unit(mark)) || begins_cell(mark) ||
           begins_line(mark) || is_place_of_mark(mark);
  }

  static bool begins_line(const MarkInLine& mark) {
    constexpr std::size_t some_words = 3;
    return trim(mark.before).empty() && begins_sentence(mark.after) &&
           count_words(mark.after, some_words) == some_words &&
           !abbreviates_next(mark.mark, mark.after) &&
           find_in_any_case(mark.after, "copyright") == npos;
  }

  /// "Quay,(S) The pumps" in a row of a table.
  static bool begins_cell(const MarkInLine& mark) {
    return mark.before.ends_with(',') && begins_sentence(mark.after);
  }

  /// The mark may be on the line below its sentence.
  static bool ends_unit(const MarkInLine& mark) {
    const auto size = static_cast<std::size_t>(mark.mark.data() - mark.around.data());
    const bool ends_sentence = trim_end(mark.around.substr(0, size)).ends_with('.');
    const bool is_below = trim(mark.before).empty() && mark.ends_paragraph;
    const bool is_in_title =
        std::ranges::any_of(mark.before, is_upper) && std::ranges::none_of(mark.before, is_lower);
    return is_in_title || (ends_sentence && (is_below || !trim(mark.before).empty()));
  }

  bool is_list_letter(Span at) {
    constexpr std::uint32_t size = 3;
    return at.size == size && list_letters_.is_next(text_, 0, at.begin);
  }

  /// "A sentence. //S//", or that below it, at the end of a line, and "SECRET: A sentence."
  [[nodiscard]] bool has_stroked_mark_above() const {
    for (LineWalk lines(text_); lines.has_line(); lines.next()) {
      const std::string_view line = trim(lines.line());
      if ((line.ends_with("//") && is_above(level_of_strokes(line))) ||
          is_above(level_before_colon(line))) {
        return true;
      }
    }
    return false;
  }

  static Level level_of_strokes(std::string_view line) {
    constexpr std::size_t longest = 12;
    line.remove_suffix(2);
    const std::size_t open = line.rfind("//");
    const std::string_view inside = line.substr(open == npos ? line.size() : open + 2);
    const bool is_apart = open == 0 || (open != npos && is_gap(line[open - 1]));
    const std::optional<LevelPhrase> phrase =
        is_apart && inside.size() <= longest ? phrase_in_brackets(inside) : std::nullopt;
    return phrase && phrase->is_mark ? phrase->level : Level::unclassified;
  }

  static Level level_before_colon(std::string_view line) {
    constexpr std::size_t longest = 14;
    const std::size_t colon = line.substr(0, longest).find(": ");
    const bool has_text = colon != npos && begins_sentence(line.substr(colon + 1));
    const std::optional<FrameLine> level =
        has_text && is_upper(line.front()) ? FrameWords::read(line.substr(0, colon)) : std::nullopt;
    return level ? level->high : Level::unclassified;
  }

  std::string_view text_;
  std::size_t lines_ = 0;  ///< that are not blank
  std::optional<FrameLine> first_;
  FrameLine last_;
  std::size_t first_line_ = 0;
  std::size_t last_line_ = 0;
  Level highest_inner_ = Level::unclassified;
  bool has_inner_ = false;
  bool has_text_ = false;
  bool has_text_below_ = false;  ///< the last level
  std::size_t row_ = 0;          ///< how many levels are on the last lines, one below the other
  bool is_list_ = false;         ///< three of them are
  bool falls_ = false;           ///< a line has a level and a lower one after it
  ListLetters list_letters_;
};

}  // namespace

bool exceeds_its_frame(std::string_view text) { return FramedText(text).is_exceeded(); }

bool exceeds_its_marked_up_frame(std::string_view text) {
  constexpr std::array<std::string_view, 3> words = {"UNCLASSIFIED", "CONFIDENTIAL", "SECRET"};
  const auto has = [text](std::string_view word) { return find_text(text, word) != npos; };
  return std::ranges::any_of(words, has) && exceeds_its_frame(without_light_markup(text));
}

}  // namespace cablelint::parse
