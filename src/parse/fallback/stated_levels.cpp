// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/stated_levels.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "parse/fallback/level_words.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

using Words = std::string_view;

bool is_one_of(const auto& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// The sentence up to a level, in small letters, with one blank in place of each gap.
std::string sentence_before(std::string_view text) {
  constexpr std::size_t longest = 120;
  text = text.substr(text.size() - std::min(text.size(), longest));
  std::string words;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_blank = is_gap(text[at]);
    if (is_blank && (words.ends_with('.') || words.ends_with(';') || words.ends_with('!'))) {
      words.clear();
    } else if (!is_blank) {
      words += to_lower(text[at]);
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  words.erase(words.find_last_not_of(" :") + 1);
  return words;
}

/// Takes `end` off the end of `words`; whether it was there.
bool take_end(std::string_view& words, std::string_view end) {
  const bool is_there = words.ends_with(end);
  words.remove_suffix(is_there ? end.size() : 0);
  return is_there;
}

std::string_view take_last_word(std::string_view& words) {
  words = trim_end(words);
  const std::size_t blank = words.rfind(' ');
  const std::string_view word = words.substr(blank == npos ? 0 : blank + 1);
  words.remove_suffix(word.size());
  words = trim_end(words);
  return word;
}

constexpr std::array<Words, 20> nouns = {
    "document", "paper",        "report", "memorandum", "memo",  "briefing", "brief",
    "message",  "email",        "e-mail", "mail",       "cable", "telegram", "letter",
    "product",  "presentation", "page",   "slide",      "file",  "paragraph"};

/// "this paper", also after others: "paragraph 2 of this memorandum".
bool names_this(std::string_view words) {
  if (words.ends_with(')')) {  // "this paper (with its annex)"
    words = words.substr(0, words.rfind('('));
  }
  const std::string_view noun = take_last_word(words);
  const std::string_view this_word = take_last_word(words);
  return is_one_of(nouns, noun) && (this_word == "this" || this_word.ends_with("(this"));
}

/// "paragraph 2", "the above paragraph", "the paragraph above".
bool names_paragraph(std::string_view words) {
  constexpr std::array<Words, 6> places = {"above",     "below", "following",
                                           "preceding", "next",  "previous"};
  const std::string_view last = take_last_word(words);
  const std::string_view before = take_last_word(words);
  const bool is_number = !last.empty() && std::ranges::all_of(last, is_digit);
  return (before.ends_with("paragraph") && (is_number || is_one_of(places, last))) ||
         (last == "paragraph" && is_one_of(places, before));
}

bool is_of_compilation(std::string_view words) {
  return words.ends_with("compilation") || words.starts_with("by compilation");
}

/// What a condition or a denial says is not said of the document.
bool is_doubtful(std::string_view words) {
  constexpr std::array<Words, 9> doubts = {" if ",  " not ", " unless ", " when ",   " no longer ",
                                           " may ", " was ", " would ",  " whether "};
  std::string apart = " " + std::string(words) + " ";
  std::ranges::replace(apart, '(', ' ');
  return std::ranges::any_of(doubts,
                             [&](Words doubt) { return apart.find(doubt) != std::string::npos; });
}

/// "classification changed to", "overall classification of this paper is".
bool is_label(std::string_view words) {
  constexpr std::array<Words, 6> changes = {
      "classification changed to",  "classification upgraded to", "classification raised to",
      "classification should read", "classification should be",   "upgraded to"};
  if (std::ranges::any_of(changes, [words](Words change) { return words.ends_with(change); })) {
    return true;
  }
  take_end(words, " is");
  const std::size_t of = words.rfind(" of this ");
  const bool is_of_this = of != npos && names_this(words.substr(of));
  words = words.substr(0, is_of_this ? of : words.size());
  return words.ends_with("overall classification") || words.ends_with("highest classification");
}

/// Whether the words before a level say it of the document or of a part of it.
bool says_level(std::string_view words) {
  constexpr std::array<Words, 9> verbs = {" has been classified as",
                                          " has been classified at the",
                                          " has been classified",
                                          " is classified as",
                                          " is classified at the",
                                          " is classified overall",
                                          " is overall classified",
                                          " is classified",
                                          " is"};
  if (is_doubtful(words)) {
    return false;
  }
  if (is_label(words)) {
    return true;
  }
  const bool has_verb =
      std::ranges::any_of(verbs, [&words](Words verb) { return take_end(words, verb); });
  return has_verb && (names_this(words) || names_paragraph(words) || is_of_compilation(words));
}

/// "This is a", before "SECRET document". Confidential messages are those of any office.
bool says_kind(std::string_view words, std::string_view after, Level level) {
  after = trim_start(after);
  const std::string_view noun = after.substr(0, find_first_of(after, ByteSet(" \t\r\n.,;:")));
  return level != Level::confidential && words.ends_with("this is a") && !is_doubtful(words) &&
         is_one_of(nouns, noun);
}

/// "SECRET when filled in", "SECRET with its enclosure".
bool is_conditional(std::string_view after) {
  constexpr std::array<Words, 5> words = {"when ", "if ", "until ", "unless ", "with "};
  after = trim_start(after);
  return std::ranges::any_of(words,
                             [after](Words word) { return starts_in_any_case(after, word); });
}

/// Looks for levels in a text, from `begin` on.
class LevelSearch {
 public:
  LevelSearch(std::string_view text, std::uint32_t begin) : text_(text), begin_(begin) {}

  void find(std::string_view word, Level level) {
    for (std::size_t at = find_text(text_, word, begin_); at != npos;
         at = find_text(text_, word, at + word.size())) {
      const std::size_t end = at + word.size();
      if (end == text_.size() || !is_alphanumeric(text_[end])) {
        take({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(word.size())}, level);
      }
    }
  }

  [[nodiscard]] std::vector<StatedLevel> stated() { return std::move(stated_); }

 private:
  void take(Span word, Level level) {
    const std::size_t begin =
        level == Level::secret ? begin_of_level(text_.substr(begin_), word.begin - begin_) + begin_
                               : word.begin;
    if (begin < word.begin) {
      word = {static_cast<std::uint32_t>(begin), word.end() - static_cast<std::uint32_t>(begin)};
      level = Level::top_secret;
    }
    const std::string_view before = text_.substr(begin_, word.begin - begin_);
    constexpr std::size_t longest = 20;  // of two words
    const std::string_view after = text_.substr(word.end(), longest);
    const bool is_apart = !before.empty() && is_gap(before.back());
    if (!is_apart || is_conditional(after)) {
      return;
    }
    const std::string words = sentence_before(before);
    if (says_level(words) || says_kind(words, after, level)) {
      stated_.push_back({word, level});
    }
  }

  std::string_view text_;
  std::uint32_t begin_;
  std::vector<StatedLevel> stated_;
};

}  // namespace

std::vector<StatedLevel> stated_levels(std::string_view text, std::uint32_t begin) {
  LevelSearch search(text, begin);
  search.find("SECRET", Level::secret);
  search.find("CONFIDENTIAL", Level::confidential);
  return search.stated();
}

}  // namespace cablelint::parse
