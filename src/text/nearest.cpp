// SPDX-License-Identifier: Apache-2.0
#include "text/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

#include "text/ascii.hpp"

namespace cablelint {
namespace {

constexpr std::size_t far = SIZE_MAX;
constexpr std::size_t longest_word = 64;  // codes and names are shorter

using Row = std::array<std::uint8_t, longest_word + 1>;

/// The rows of the table of distances between beginnings of two texts that the next row needs.
struct Rows {
  Row before_last{};
  Row last{};
};

/// The row of the first `i` bytes of `a`.
Row next_row(const Rows& rows, std::string_view a, std::string_view b, std::size_t i) {
  Row row{};
  row[0] = static_cast<std::uint8_t>(i);
  for (std::size_t j = 1; j <= b.size(); ++j) {
    const int replaced = rows.last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
    int value = std::min({replaced, rows.last[j] + 1, row[j - 1] + 1});
    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
      value = std::min(value, rows.before_last[j - 2] + 1);
    }
    row[j] = static_cast<std::uint8_t>(value);
  }
  return row;
}

/// The optimal string alignment distance, or `far` if it is above `limit`. Bytes are compared: a
/// slip in a letter outside ASCII counts as up to two.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > limit || a.size() > longest_word || b.size() > longest_word) {
    return far;
  }
  Rows rows;
  std::iota(rows.last.begin(), rows.last.end(), std::uint8_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const Row row = next_row(rows, a, b, i);
    if (*std::min_element(row.begin(), row.begin() + b.size() + 1) > limit) {
      return far;
    }
    rows = {rows.last, row};
  }
  return rows.last[b.size()] <= limit ? rows.last[b.size()] : far;
}

bool differs_in_case_only(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, to_lower, to_lower);
}

bool has_same_letters(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::ranges::is_permutation(a, b);
}

}  // namespace

NearestWord::NearestWord(std::string_view misspelled) : misspelled_(misspelled), best_score_(far) {}

void NearestWord::offer(std::string_view candidate) {
  const std::size_t limit = misspelled_.size() <= 4 ? 1 : 2;
  // A single letter is near to every other one.
  if (misspelled_.size() < 2 || candidate.empty() || candidate == misspelled_) {
    return;
  }
  const std::size_t edits =
      differs_in_case_only(misspelled_, candidate) ? 0 : distance(misspelled_, candidate, limit);
  if (edits == far) {
    return;
  }
  // Among equals: swapped letters, then one of the same length, then the same first letter.
  const std::size_t score = edits * 8 + (has_same_letters(misspelled_, candidate) ? 0 : 4) +
                            (candidate.size() == misspelled_.size() ? 0 : 2) +
                            (candidate.front() == misspelled_.front() ? 0 : 1);
  if (score < best_score_) {
    best_ = candidate;
    best_score_ = score;
    is_ambiguous_ = false;
  } else if (score == best_score_ && candidate != best_) {
    is_ambiguous_ = true;
  }
}

std::optional<std::string_view> NearestWord::best() const {
  return best_score_ == far || is_ambiguous_ ? std::nullopt : std::optional(best_);
}

std::string nearest(std::string_view misspelled, std::span<const std::string> known) {
  NearestWord search(misspelled);
  for (const std::string& word : known) {
    search.offer(word);
  }
  return std::string(search.best().value_or(""));
}

std::string did_you_mean(std::string_view misspelled, std::span<const std::string> known) {
  const std::string meant = nearest(misspelled, known);
  return meant.empty() ? "" : "; did you mean `" + meant + "`?";
}

}  // namespace cablelint
