// SPDX-License-Identifier: Apache-2.0
#include "parse/before/disguises.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/line_end.hpp"
#include "text/look_alikes.hpp"
#include "text/utf8.hpp"

namespace cablelint::parse {
namespace {

/// The bytes of at most one character.
class OneCharacter {
 public:
  OneCharacter() = default;
  explicit OneCharacter(char byte) : OneCharacter(std::string_view(&byte, 1)) {}
  explicit OneCharacter(std::string_view bytes) : size_(static_cast<std::uint8_t>(bytes.size())) {
    std::ranges::copy(bytes, bytes_.begin());
  }

  [[nodiscard]] std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, 4> bytes_{};  ///< UTF-8 has no more
  std::uint8_t size_ = 0;
};

/// What a character says of the order in which those after it show (UAX #9).
enum class Direction : std::uint8_t {
  none,
  reversed,  ///< from right to left, whatever they are
  embedded,  ///< from right to left, but Latin letters as they are; brackets are mirrored
  end,
};

Direction direction_of(char32_t value) {
  switch (value) {
    case 0x202E:
      return Direction::reversed;
    case 0x202B:
    case 0x2067:
      return Direction::embedded;
    case 0x202C:
    case 0x2069:
      return Direction::end;
    default:
      return Direction::none;
  }
}

/// What is in place of a character that a copy lost, or that no font has: the replacement
/// character, those for private use, and ones that show nothing. Between the brackets of a mark it
/// is nothing.
bool is_lost(char32_t value) {
  constexpr char32_t null_notehead = 0x1D159;
  return (value >= 0xFFF0 && value <= 0xFFFD) || (value >= 0xE000 && value <= 0xF8FF) ||
         (value >= 0xE0000 && value <= 0x10FFFD) || value == null_notehead;
}

/// What a character shows.
struct Forms {
  OneCharacter by_form;  ///< the ASCII character that it resembles, or the character as written
  OneCharacter as_is;    ///< as `by_form`, but as written if it only resembles an ASCII character
  bool is_lost = false;
  Direction direction = Direction::none;
};

/// A character of a line: where it is and what it shows.
struct Shown : Forms {
  std::uint32_t begin = 0;
  std::uint8_t size = 0;

  [[nodiscard]] bool is_blank() const { return by_form.view() == " " || by_form.view() == "\t"; }
};

/// Two bytes for a character that takes one: C1 93 for S. No text has such by accident.
bool is_overlong(std::string_view bytes) {
  const auto first = static_cast<unsigned char>(bytes[0]);
  return (first == 0xC0 || first == 0xC1) && bytes.size() > 1 && is_continuation(bytes[1]);
}

char of_overlong(std::string_view bytes) {
  const auto bits =
      (static_cast<unsigned>(bytes[0]) & 0x3U) << 6U | (static_cast<unsigned>(bytes[1]) & 0x3FU);
  return static_cast<char>(bits);
}

Forms forms_of(const CodePoint& point, OneCharacter written) {
  // In Windows-1252 these bytes are the blank and the soft hyphen of the same numbers.
  if (!point.is_valid_utf8 && point.value != 0xA0 && point.value != 0xAD) {
    return {written, written};
  }
  if (is_white_space(point.value)) {
    return {OneCharacter(' '), OneCharacter(' ')};
  }
  if (is_lost(point.value)) {
    return {{}, written, true};
  }
  if (is_invisible(point.value)) {
    return {{}, {}, false, direction_of(point.value)};
  }
  if (const char wide = of_full_width(point.value); wide != '\0') {
    return {OneCharacter(wide), OneCharacter(wide)};
  }
  const std::string form = skeleton(point.value);
  return {form.size() <= point.size_bytes ? OneCharacter(form) : written, written};
}

/// Reads characters, and keeps what the last ones show: to find it takes long, and a line has few.
class CharacterReader {
 public:
  Shown shown_at(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    const auto begin = static_cast<std::uint32_t>(at);
    if (static_cast<unsigned char>(rest[0]) < 0x80) {
      return {{OneCharacter(rest[0]), OneCharacter(rest[0])}, begin, 1};
    }
    if (is_overlong(rest)) {
      return {{OneCharacter(of_overlong(rest)), OneCharacter(rest.substr(0, 2))}, begin, 2};
    }
    const CodePoint point = first_utf8(rest);
    const OneCharacter written(rest.substr(0, point.size_bytes));
    return {known(point, written), begin, static_cast<std::uint8_t>(point.size_bytes)};
  }

 private:
  struct Known {
    char32_t character = 0;
    std::uint32_t size_bytes = 0;  ///< 0: none is here
    Forms forms;
  };

  const Forms& known(const CodePoint& point, const OneCharacter& written) {
    Known& one = known_.at(point.value % known_.size());
    if (one.character != point.value || one.size_bytes != point.size_bytes) {
      one = {point.value, point.size_bytes, forms_of(point, written)};
    }
    return one.forms;
  }

  std::array<Known, 256> known_;
};

using Word = std::span<const Shown>;

/// What a word shows, as far as a mark may reach.
std::string form_of(Word word) {
  constexpr std::size_t longest_mark = 16;
  std::string form;
  for (const Shown& character : word) {
    const bool is_in_brackets = !form.empty() && ByteSet("([{").has(form.front());
    form += (character.is_lost && !is_in_brackets ? character.as_is : character.by_form).view();
    if (form.size() > longest_mark) {
      break;
    }
  }
  return form;
}

/// Whether `form` begins with one of `words`, in any letter case, and then ends or goes on with
/// something else than a letter or digit.
template <std::size_t N>
bool begins_with_word(std::string_view form, const std::array<std::string_view, N>& words) {
  return std::ranges::any_of(words, [&](std::string_view word) {
    return form.size() >= word.size() && upper_case(form.substr(0, word.size())) == word &&
           (form.size() == word.size() || !is_alphanumeric(form[word.size()]));
  });
}

constexpr std::array<std::string_view, 14> mark_words = {
    "S",         "C",   "U",      "TS",           "SBU",          "LOU",
    "FOUO",      "CUI", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "UNCLAS",
    "SENSITIVE", "TOP"};

/// "(S", or a level or control in full.
bool is_mark(Word word) {
  const std::string form = form_of(word);
  const std::size_t letters = find_first_not_of(form, ByteSet("([{"));
  return letters != std::string::npos && letters <= 1 && (letters == 1 || form.size() >= 3) &&
         begins_with_word(std::string_view(form).substr(letters), mark_words);
}

/// Whether the run begins with a bracket that closes, blanks aside.
bool begins_with_closing(std::span<const Shown> run) {
  const auto first = std::ranges::find_if(run, [](const Shown& character) {
    return !character.is_blank() && !character.by_form.view().empty();
  });
  return first != run.end() && ByteSet(")]}").has(first->by_form.view().front());
}

void mirror_bracket(Shown& character) {
  constexpr std::string_view brackets = "([{)]}";
  const std::size_t at = brackets.find(character.by_form.view());
  if (character.by_form.view().size() == 1 && at != std::string_view::npos) {
    const OneCharacter mirrored(brackets[(at + 3) % brackets.size()]);
    character.by_form = mirrored;
    character.as_is = mirrored;
  }
}

/// Puts the characters of a run in the order in which they show. Only those of one byte: others
/// would not show in as many bytes.
void put_in_order(std::span<Shown> run, bool is_reversed) {
  if (!std::ranges::all_of(run, [](const Shown& character) { return character.size == 1; })) {
    return;
  }
  for (std::size_t i = 0; is_reversed && i < run.size() / 2; ++i) {
    std::swap(static_cast<Forms&>(run[i]), static_cast<Forms&>(run[run.size() - 1 - i]));
  }
  if (begins_with_closing(run)) {
    std::ranges::for_each(run, mirror_bracket);
  }
}

/// As many bytes as the word: what it shows; what is left over are blanks before a closing
/// parenthesis, so that a mark ends where it ended, or after it.
std::string shown_by(Word word, bool by_form) {
  std::string shown;
  std::size_t left_over = 0;
  for (const Shown& character : word) {
    const std::string_view said = (by_form ? character.by_form : character.as_is).view();
    left_over += character.size - said.size();
    if (said == ")") {
      shown.append(std::exchange(left_over, 0), ' ');
    }
    shown += said;
  }
  return shown.append(left_over, ' ');
}

constexpr std::string_view pilcrow = "\xC2\xB6";

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<Disguise> run() {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    read_ = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    for (std::size_t at = read_ + ascii_prefix(text_.substr(read_)); at < text_.size();
         at += ascii_prefix(text_.substr(at))) {
      // Most lines that have another character have this one alone.
      const bool is_pilcrow = text_.substr(at, pilcrow.size()) == pilcrow;
      at = is_pilcrow ? at + pilcrow.size() : read_line(line_begin(at));
    }
    if (!std::ranges::is_sorted(found_, {}, &Disguise::begin)) {
      std::ranges::sort(found_, {}, &Disguise::begin);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::size_t line_begin(std::size_t at) const {
    const std::size_t before = find_last_of(text_.substr(0, at), line_ends);
    return std::max(before == std::string_view::npos ? 0 : before + 1, read_);
  }

  /// Reads the line from `begin` on and returns its end.
  std::size_t read_line(std::size_t begin) {
    const std::size_t end = end_of_line(text_, begin);
    line_.clear();
    CharacterReader& characters = characters_ ? *characters_ : characters_.emplace();
    bool is_as_written = true;
    bool has_direction = false;
    for (std::size_t at = begin; at < end; at += line_.back().size) {
      line_.push_back(characters.shown_at(text_, at));
      is_as_written &= line_.back().by_form.view() == text_.substr(at, line_.back().size);
      has_direction |= line_.back().direction != Direction::none;
      if (line_.back().is_blank() && line_.back().size > 1) {
        add_blank(line_.back());
      }
    }
    if (has_direction) {
      put_line_in_order();
    }
    if (!is_as_written) {
      add_words(words_of(line_));
    }
    read_ = end;
    return end;
  }

  void put_line_in_order() {
    for (auto sign = line_.begin(); sign != line_.end();) {
      const Direction direction = (sign++)->direction;
      if (direction != Direction::reversed && direction != Direction::embedded) {
        continue;
      }
      const auto end = std::ranges::find(sign, line_.end(), Direction::end, &Shown::direction);
      put_in_order({sign, end}, direction == Direction::reversed);
      add_moved_blanks({sign, end});
      sign = end;
    }
  }

  /// Blanks are in no word: one that came in place of a letter is put there.
  void add_moved_blanks(Word run) {
    for (const Shown& character : run) {
      if (character.is_blank() && character.size == 1 && text_[character.begin] != ' ') {
        found_.push_back({character.begin, " ", false});
      }
    }
  }

  /// Blanks in a row are recorded as one.
  void add_blank(const Shown& blank) {
    if (found_.empty() || found_.back().begin + found_.back().shown.size() != blank.begin) {
      found_.push_back({blank.begin, {}, false});
    }
    found_.back().shown.append(blank.size, ' ');
  }

  static std::vector<Word> words_of(const std::vector<Shown>& line) {
    std::vector<Word> words;
    for (auto first = line.begin(); first != line.end();) {
      first = std::ranges::find_if_not(first, line.end(), &Shown::is_blank);
      const auto last = std::ranges::find_if(first, line.end(), &Shown::is_blank);
      if (first != last) {
        words.emplace_back(first, last);
      }
      first = last;
    }
    return words;
  }

  void add_words(const std::vector<Word>& words) {
    const std::size_t of_level = words_of_spaced_level(words);
    std::size_t level_end = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool is_level = i < of_level;
      const bool is_shown_by_form = is_level || is_mark(words[i]);
      const std::size_t begin = words[i].front().begin;
      std::string shown = shown_by(words[i], is_shown_by_form);
      if (shown == text_.substr(begin, shown.size())) {
        continue;
      }
      if (is_level && level_end > 0) {  // the letters of a level are one
        Disguise& level = found_.back();
        level.shown.append(text_.substr(level_end, begin - level_end)).append(shown);
        level_end = begin + shown.size();
        continue;
      }
      level_end = begin + shown.size();
      found_.push_back({begin, std::move(shown), is_shown_by_form});
    }
  }

  /// How many of the first words are the letters of S E C R E T.
  static std::size_t words_of_spaced_level(const std::vector<Word>& words) {
    std::string letters;
    for (const Word word : words) {
      const std::string form = form_of(word);
      if (form.size() != 1) {
        break;
      }
      letters += form;
    }
    constexpr std::array<std::string_view, 5> levels = {"SECRET", "CONFIDENTIAL", "TOPSECRET",
                                                        "UNCLAS", "UNCLASSIFIED"};
    return std::ranges::find(levels, letters) != levels.end() ? letters.size() : 0;
  }

  std::string_view text_;
  std::size_t read_ = 0;
  std::optional<CharacterReader> characters_;  ///< large; most texts need none
  std::vector<Shown> line_;                    ///< the last one that was read
  std::vector<Disguise> found_;
};

}  // namespace

std::vector<Disguise> disguises_in(std::string_view text) { return Finder(text).run(); }

}  // namespace cablelint::parse
