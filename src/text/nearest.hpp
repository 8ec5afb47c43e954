// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cablelint {

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

/// The one of `known` that `misspelt` was probably meant to be; empty if there is none.
[[nodiscard]] std::string nearest(std::string_view misspelt, std::span<const std::string> known);

/// "; did you mean `X`?", or nothing.
[[nodiscard]] std::string did_you_mean(std::string_view misspelt,
                                       std::span<const std::string> known);

}  // namespace cablelint
