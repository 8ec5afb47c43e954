// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cablelint::cel {

/// Searches among many words for the one that was meant by a misspelt one. Give it all candidates,
/// then ask.
class NearestWord {
 public:
  explicit NearestWord(std::string_view misspelt);

  void offer(std::string_view candidate);

  /// The nearest candidate, within two edits (insertion, deletion, replacement, transposition of
  /// neighbours; one edit in words of up to three letters). None if others are as good.
  [[nodiscard]] std::optional<std::string_view> best() const;

 private:
  std::string_view misspelt_;
  std::string_view best_;
  std::size_t best_score_;
  bool is_ambiguous_ = false;
};

/// "; did you mean `X`?", or nothing.
[[nodiscard]] std::string did_you_mean(std::string_view misspelt,
                                       const std::vector<std::string>& candidates);

}  // namespace cablelint::cel
