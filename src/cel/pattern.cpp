// SPDX-License-Identifier: Apache-2.0
#include "cel/pattern.hpp"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "text/search.hpp"

namespace cablelint::cel {
namespace {

constexpr std::int64_t most_bytes = std::int64_t{1} << 20U;
constexpr int shortest_word = 3;
constexpr std::size_t most_tried = 256;
constexpr std::size_t most_words = 4;          // each of them is searched by itself
constexpr std::size_t shortest_searched = 64;  // in less, RE2 is as fast

re2::RE2::Options options() {
  re2::RE2::Options result(re2::RE2::Quiet);
  result.set_max_mem(most_bytes);
  return result;
}

/// Which words a text must have is a formula of "and" and "or" that RE2 knows and does not show; it
/// answers whether a text with some of the words may match.
class WordsOfPattern {
 public:
  explicit WordsOfPattern(const std::string& pattern) : filter_(shortest_word) {
    int number = 0;
    if (filter_.Add(pattern, options(), &number) == re2::RE2::NoError) {
      filter_.Compile(&words_);
    }
  }

  /// Takes words away as long as a text without all that remain cannot match.
  [[nodiscard]] std::vector<std::string> least() const {
    std::vector<bool> is_missing(words_.size(), true);
    if (words_.empty() || words_.size() > most_tried || may_match(is_missing)) {
      return {};
    }
    std::vector<std::string> remaining;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      is_missing[i] = false;
      if (may_match(is_missing)) {
        is_missing[i] = true;
        remaining.push_back(words_[i]);
      }
    }
    return remaining;
  }

 private:
  [[nodiscard]] bool may_match(const std::vector<bool>& is_missing) const {
    std::vector<int> present;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!is_missing[i]) {
        present.push_back(static_cast<int>(i));
      }
    }
    std::vector<int> matching;
    filter_.AllPotentials(present, &matching);
    return !matching.empty();
  }

  re2::FilteredRE2 filter_;
  std::vector<std::string> words_;
};

/// Letters outside ASCII that are other cases of letters inside it: the long s and the Kelvin sign.
bool has_odd_letter(std::string_view text) {
  return !is_ascii(text) && (find_text(text, "\xC5\xBF") != std::string_view::npos ||
                             find_text(text, "\xE2\x84\xAA") != std::string_view::npos);
}

}  // namespace

Pattern::Pattern(std::string_view text, std::vector<std::string> words)
    : text_(text), words_(std::move(words)) {}
Pattern::~Pattern() = default;

const re2::RE2& Pattern::compiled() const {
  std::call_once(once_, [this] { compiled_ = std::make_unique<const re2::RE2>(text_, options()); });
  return *compiled_;
}

std::string Pattern::error() const { return compiled().error(); }

void Pattern::find_words() {
  std::vector<std::string> found = WordsOfPattern(text_).least();
  if (found.size() <= most_words && std::ranges::all_of(found, is_ascii)) {
    words_ = std::move(found);
  }
}

bool Pattern::has_a_word(std::string_view searched) const {
  return std::ranges::any_of(words_, [&](const std::string& word) {
    return find_in_any_case(searched, word) != std::string_view::npos;
  });
}

bool Pattern::is_found_in(std::string_view searched) const {
  const bool is_decided_by_words = !words_.empty() && searched.size() >= shortest_searched;
  if (is_decided_by_words && !has_a_word(searched) && !has_odd_letter(searched)) {
    return false;
  }
  return re2::RE2::PartialMatch(re2::StringPiece(searched.data(), searched.size()), compiled());
}

std::vector<std::string_view> Pattern::matches_in(std::string_view searched,
                                                  std::size_t most) const {
  const re2::StringPiece text(searched.data(), searched.size());
  std::vector<std::string_view> found;
  re2::StringPiece match;
  for (std::size_t at = 0; found.size() < most && at < searched.size();) {
    if (!compiled().Match(text, at, searched.size(), re2::RE2::UNANCHORED, &match, 1)) {
      break;
    }
    const auto begin = static_cast<std::size_t>(match.data() - searched.data());
    if (!match.empty()) {
      found.push_back(searched.substr(begin, match.size()));
    }
    at = begin + std::max<std::size_t>(match.size(), 1);
  }
  return found;
}

}  // namespace cablelint::cel
