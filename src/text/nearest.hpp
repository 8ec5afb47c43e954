// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cablelint {

/// Searches among many words for the one that a misspelled word means. Give it all candidates,
/// then ask.
class NearestWord {
 public:
  explicit NearestWord(std::string_view misspelled);

  void offer(std::string_view candidate);

  /// The nearest candidate, within two edits (insertion, deletion, replacement, transposition of
  /// neighbors; one edit in words of up to three letters). None if others are as good.
  [[nodiscard]] std::optional<std::string_view> best() const;

 private:
  std::string_view misspelled_;
  std::string_view best_;
  std::size_t best_score_;
  bool is_ambiguous_ = false;
};

/// The one of `known` that `misspelled` was probably meant to be; empty if there is none.
[[nodiscard]] std::string nearest(std::string_view misspelled, std::span<const std::string> known);

/// "; did you mean `X`?", or nothing.
[[nodiscard]] std::string did_you_mean(std::string_view misspelled,
                                       std::span<const std::string> known);

}  // namespace cablelint
