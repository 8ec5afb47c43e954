// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/level_phrase.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "grammar/class_words.hpp"
#include "parse/fallback/glued_mark.hpp"
#include "parse/fallback/level_words.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {
namespace {

/// The levels of which single letters with blanks or signs between them are spelled.
std::optional<Level> level_spelled_by(std::string_view letters) {
  const KnownWord word = known_word(letters);
  const bool is_level = word.kind == WordKind::level || letters == "TS";
  return is_level ? std::optional(word.level) : std::nullopt;
}

/// A word that a letter more, less or wrong makes a level, but SECRETS and SECRETARY are none.
std::optional<Level> level_near_to(std::string_view word) {
  constexpr std::size_t shortest = 5;
  if (word.size() < shortest) {
    return std::nullopt;
  }
  const grammar::NearWord near = grammar::damaged_class_word(word);
  const bool is_near = !near.word.empty() && near.distance > 0 &&
                       near.distance * 4 <= word.size() && !word.starts_with(near.word);
  return is_near ? level_spelled_by(near.word) : std::nullopt;
}

struct PhraseWord {
  std::string_view written;
  std::string capitals;     ///< with letters for digits: SECRET of S3cret
  std::string_view before;  ///< the signs between it and the word before

  [[nodiscard]] bool is_letter_alone() const {
    return written.size() == 1 && is_letter(written[0]);
  }
  [[nodiscard]] bool is_number() const { return std::ranges::all_of(written, is_digit); }
  [[nodiscard]] bool has_capitals() const { return std::ranges::none_of(written, is_lower); }
};

bool is_of_word(char byte) { return is_alphanumeric(byte) || byte == '@'; }

/// S3CRET for SECRET.
void read_digits_as_letters(std::string& word) {
  const auto letters = std::ranges::count_if(word, is_letter);
  constexpr std::ptrdiff_t fewest = 4;
  for (char& byte : word) {
    const std::size_t at = letters < fewest ? npos : std::string_view("0135").find(byte);
    byte = at == npos ? byte : "OIES"[at];
  }
}

/// The next word of `text` from `at` on, which it moves after it; an empty one at the end.
PhraseWord next_word(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  while (at < text.size() && !is_of_word(text[at])) {
    ++at;
  }
  const std::size_t word = at;
  while (at < text.size() && is_of_word(text[at])) {
    ++at;
  }
  PhraseWord next{text.substr(word, at - word), upper_case(text.substr(word, at - word)),
                  text.substr(begin, word - begin)};
  read_digits_as_letters(next.capitals);
  return next;
}

/// From the first word to the last one, of the same text.
std::string_view joined_view(std::string_view first, std::string_view last) {
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

constexpr std::size_t most_phrase_words = 20;

/// Words with those joined that are one: TOP SECRET. None, if there are more than `most`.
std::vector<PhraseWord> words_of(std::string_view text, std::size_t most = most_phrase_words) {
  std::vector<PhraseWord> words;
  for (std::size_t at = 0; at < text.size();) {
    PhraseWord word = next_word(text, at);
    if (word.written.empty()) {
      break;
    }
    if (word.capitals == "SECRET" && !words.empty() && words.back().capitals == "TOP") {
      words.back().capitals = "TOPSECRET";
      words.back().written = joined_view(words.back().written, word.written);
      continue;
    }
    words.push_back(std::move(word));
    if (words.size() > most) {
      return {};
    }
  }
  return words;
}

std::string joined_letters(const std::vector<PhraseWord>& words, std::size_t begin,
                           std::size_t end) {
  std::string letters;
  for (std::size_t i = begin; i < end; ++i) {
    letters += words[i].capitals;
  }
  return letters;
}

/// Where the row of single letters ends that begins at `begin`.
std::size_t end_of_letters(const std::vector<PhraseWord>& words, std::size_t begin) {
  std::size_t end = begin;
  while (end < words.size() && words[end].is_letter_alone()) {
    ++end;
  }
  return end;
}

class BracketPhraseReader {
 public:
  explicit BracketPhraseReader(std::string_view shown) : words_(words_of(shown)) {}

  std::optional<LevelPhrase> read() {
    constexpr std::size_t most = 8;
    if (words_.empty() || words_.size() > most) {
      return std::nullopt;
    }
    if (words_.size() > 1 && end_of_letters(words_, 0) == words_.size()) {
      const std::optional<Level> spelled =
          level_spelled_by(joined_letters(words_, 0, words_.size()));
      if (spelled || (is_abbreviation() && !are_two_levels())) {
        return spelled ? std::optional(LevelPhrase{.level = *spelled}) : std::nullopt;
      }
    }
    phrase_.is_mark = true;
    const bool is_read =
        std::ranges::all_of(words_, [this](const PhraseWord& word) { return take(word); });
    return is_read && levels_ > 0 ? std::optional(phrase_) : std::nullopt;
  }

 private:
  /// U.S. and U S are the name of a country.
  [[nodiscard]] bool is_abbreviation() const {
    return std::all_of(words_.begin() + 1, words_.end(), [](const PhraseWord& word) {
      return word.before.find('.') != npos || word.before.find_first_not_of(' ') == npos;
    });
  }

  /// S U: the first of the marks of two levels, or both.
  bool are_two_levels() {
    const auto is_mark = [](const PhraseWord& word) {
      return known_word(word.written).kind == WordKind::mark;
    };
    const bool are_two = words_.size() == 2 && words_[0].capitals != "U" &&
                         words_[1].before.find('.') == npos && std::ranges::all_of(words_, is_mark);
    phrase_.is_sure = phrase_.is_sure && !are_two;
    return are_two;
  }

  /// ABC//S//NF: the level comes after an unknown word.
  [[nodiscard]] bool is_before_strokes(const PhraseWord& word) const {
    return &word == words_.data() && words_.size() > 1 && words_[1].before.ends_with("//");
  }

  bool take(const PhraseWord& word) {
    const KnownWord as = known_word(word.capitals);
    switch (as.kind) {
      case WordKind::mark:
        return word.has_capitals() && take_level(word, as.level, true);
      case WordKind::level:
        return std::ranges::any_of(word.written, is_upper) &&
               take_level(word, as.level, word.has_capitals());
      case WordKind::abbreviation:
        phrase_.is_sure = false;
        return (word.has_capitals() || (words_.size() == 1 && is_upper(word.written[0]))) &&
               take_level(word, as.level, false);
      case WordKind::control:
        has_list_ = has_list_ || as.word == "REL";
        return take_control(word);
      case WordKind::owner:
        phrase_.is_mark = phrase_.is_mark && has_list_;
        return word.has_capitals();
      case WordKind::other:
        return take_other(word);
      default:
        return (has_list_ && as.word == "TO") || take_filler();
    }
  }

  bool take_level(const PhraseWord& word, Level level, bool is_right) {
    // A letter is a level at the beginning, or beside another level.
    if (word.written.size() == 1 && levels_ == 0 && has_filler_) {
      return false;
    }
    ++levels_;
    phrase_.level = join(phrase_.level, level);
    phrase_.is_mark = phrase_.is_mark && is_right && levels_ == 1 && &word == words_.data() &&
                      word.before.find_first_not_of(' ') == npos;
    return true;
  }

  bool take_control(const PhraseWord& word) {
    phrase_.has_controls = true;
    phrase_.is_mark = phrase_.is_mark && find_first_not_of(word.before, ByteSet("/ ,-")) == npos;
    return word.has_capitals() || word.capitals == "REL";
  }

  bool take_filler() {
    has_filler_ = true;
    phrase_.is_mark = false;
    return true;
  }

  bool take_other(const PhraseWord& word) {
    // Below a published control, whatever is there belongs to the mark: (TS//SI-G ABCD//OC/NF.).
    const bool goes_on = levels_ > 0 && phrase_.has_controls && !has_filler_ &&
                         word.has_capitals() && std::ranges::count(word.written, '@') == 0;
    if (goes_on) {
      return take_control(word);
    }
    const bool is_control = levels_ > 0 && word.written.size() > 1 && word.has_capitals() &&
                            !std::ranges::any_of(word.written, is_digit) &&
                            (has_list_ || word.before.ends_with("//"));
    if (is_control) {
      return take_control(word);
    }
    if (!word.has_capitals() || std::ranges::count(word.written, '@') > 0) {
      return false;
    }
    if (const std::optional<GluedMark> glued = glued_mark(word.capitals); glued && glued->is_sure) {
      return take_level(word, glued->level, false);
    }
    const std::optional<Level> near = level_near_to(word.capitals);
    phrase_.is_sure = false;
    phrase_.is_mark = phrase_.is_mark && near;
    return near ? take_level(word, *near, false) : is_before_strokes(word);
  }

  std::vector<PhraseWord> words_;
  LevelPhrase phrase_;
  std::size_t levels_ = 0;
  bool has_list_ = false;  ///< REL, which countries follow
  bool has_filler_ = false;
};

class LinePhraseReader {
 public:
  explicit LinePhraseReader(std::string_view shown) : words_(words_of(shown)) {}

  std::optional<LevelPhrase> read() {
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t end = take_at(i);
      if (end == i) {
        return std::nullopt;
      }
      i = end;
    }
    // Other documents have confidential annexes.
    const bool is_named = has_label_ || (has_part_ && phrase_.level != Level::confidential);
    return is_one_level_ && levels_ > 0 && (is_named || !has_filler_) ? std::optional(phrase_)
                                                                      : std::nullopt;
  }

 private:
  /// Reads one word or a row of letters; where the next one is, `i` if this one is not known.
  std::size_t take_at(std::size_t i) {
    if (words_[i].is_letter_alone()) {
      return take_letters(i, end_of_letters(words_, i));
    }
    const PhraseWord& word = words_[i];
    const KnownWord as = known_word(word.capitals);
    switch (as.kind) {
      case WordKind::level:
        return is_written_as_level(word) ? take_level(i, i + 1, as.level) : i;
      case WordKind::label:
        has_label_ = true;
        return i + 1;
      case WordKind::part:
        has_part_ = true;
        return i + 1;
      case WordKind::owner:
      case WordKind::control:
        return word.has_capitals() ? i + 1 : i;
      case WordKind::filler:
        has_filler_ = has_filler_ || !joins_control(i);
        return i + 1;
      default:
        return word.is_number() ? take_number(i) : i;
    }
  }

  /// SECRET AND NOFORN.
  [[nodiscard]] bool joins_control(std::size_t i) const {
    return levels_ > 0 && words_[i].capitals == "AND" && i + 1 < words_.size() &&
           known_word(words_[i + 1].capitals).kind == WordKind::control;
  }

  /// In capitals; of a part or below a label also as a name, Annex 1 - Secret.
  [[nodiscard]] bool is_written_as_level(const PhraseWord& word) const {
    const bool is_after_sign =
        (has_part_ || has_label_) && find_first_of(word.before, ByteSet("-:(")) != npos;
    return std::ranges::none_of(word.written, is_lower) ||
           (is_after_sign && is_upper(word.written.front()));
  }

  std::size_t take_level(std::size_t begin, std::size_t end, Level level) {
    // SECRET UE/EU SECRET, and SECRET SECRET above two columns; SECRET OR TOP SECRET is a list.
    is_one_level_ = levels_ == 0 || (is_one_level_ && level == phrase_.level);
    ++levels_;
    phrase_.level = level;
    phrase_.words = joined_view(words_[begin].written, words_[end - 1].written);
    return end;
  }

  /// SECRET//NOFORN//20301231: the day of declassification.
  std::size_t take_number(std::size_t i) {
    constexpr std::size_t day = 8;
    const bool is_day = levels_ > 0 && words_[i].written.size() == day;
    has_filler_ = has_filler_ || !is_day;
    return i + 1;
  }

  std::size_t take_letters(std::size_t begin, std::size_t end) {
    const std::optional<Level> spelled = level_spelled_by(joined_letters(words_, begin, end));
    if (spelled && end - begin > 2) {
      return take_level(begin, end, *spelled);
    }
    has_filler_ = true;
    return begin + 1;
  }

  std::vector<PhraseWord> words_;
  LevelPhrase phrase_;
  std::size_t levels_ = 0;
  bool is_one_level_ = false;
  bool has_label_ = false;
  bool has_part_ = false;
  bool has_filler_ = false;
};

/// Whether each word of the line may be one of a phrase, and the first one no number; most lines
/// have another word soon.
bool may_be_phrase(std::string_view shown) {
  bool is_first = true;
  for (std::size_t at = 0; at < shown.size(); is_first = false) {
    const PhraseWord word = next_word(shown, at);
    const bool may_be_one = known_word(word.capitals).kind != WordKind::other ||
                            word.capitals == "TOP" || word.is_letter_alone() ||
                            (word.is_number() && !is_first);
    if (!may_be_one) {
      return false;
    }
  }
  return !is_first;
}

/// The level at the beginning of words or at their end.
struct Edge {
  std::optional<Level> level;
  std::string_view words;
};

std::optional<Level> level_of_edge(const std::string& letters, bool is_spelled) {
  const std::optional<Level> level = level_spelled_by(letters);
  return level || !is_spelled ? level : level_near_to(letters);
}

Edge edge(const std::vector<PhraseWord>& words, std::size_t begin, std::size_t end) {
  const bool is_spelled = end - begin > 1;
  return {level_of_edge(joined_letters(words, begin, end), is_spelled),
          joined_view(words[begin].written, words[end - 1].written)};
}

Edge first_edge(const std::vector<PhraseWord>& words) {
  return edge(words, 0, std::max<std::size_t>(end_of_letters(words, 0), 1));
}

Edge last_edge(const std::vector<PhraseWord>& words) {
  std::size_t begin = words.size();
  while (begin > 0 && words[begin - 1].is_letter_alone()) {
    --begin;
  }
  return edge(words, std::min(begin, words.size() - 1), words.size());
}

/// SECTION 02 OF 02, PAGE 02, 002 OF 002, and the number of the message.
bool has_section_numbers(const std::vector<PhraseWord>& words) {
  const auto is = [&](std::size_t i, std::string_view word) { return words[i].capitals == word; };
  bool has_section = false;
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool has_next = i + 1 < words.size() && words[i + 1].is_number();
    has_section = has_section || (has_next && (is(i, "SECTION") || is(i, "PAGE"))) ||
                  (has_next && i > 0 && is(i, "OF") && words[i - 1].is_number());
    constexpr std::size_t serial = 4;
    numbers += words[i].is_number() && words[i].written.size() >= serial ? 1U : 0U;
  }
  return has_section && numbers > 0;
}

}  // namespace

std::optional<LevelPhrase> phrase_in_brackets(std::string_view shown) {
  return BracketPhraseReader(shown).read();
}

std::optional<LevelPhrase> phrase_of_line(std::string_view shown) {
  return may_be_phrase(shown) ? LinePhraseReader(shown).read() : std::nullopt;
}

std::optional<LevelPhrase> phrase_of_section(std::string_view shown) {
  const std::vector<PhraseWord> words = words_of(shown);
  if (words.size() < 4 || !has_section_numbers(words)) {
    return std::nullopt;
  }
  const Edge first = first_edge(words);
  const Edge level = first.level ? first : last_edge(words);
  return level.level ? std::optional(LevelPhrase{.level = *level.level, .words = level.words})
                     : std::nullopt;
}

std::optional<LevelPhrase> phrase_among(std::string_view shown) {
  constexpr std::size_t longest = 400;
  const std::vector<PhraseWord> words = words_of(shown.substr(0, longest), longest);
  std::optional<LevelPhrase> highest;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t letters = end_of_letters(words, i);
    const std::size_t end = std::max(letters, i + 1);
    const bool may_be_level = letters == i ? words[i].has_capitals() : letters > i + 2;
    const std::optional<Level> level =
        may_be_level ? level_spelled_by(joined_letters(words, i, end)) : std::nullopt;
    if (level && (!highest || !dominates(highest->level, *level))) {
      highest = {.level = *level, .words = joined_view(words[i].written, words[end - 1].written)};
    }
    i = end;
  }
  return highest;
}

}  // namespace cablelint::parse
