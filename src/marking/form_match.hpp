// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "marking/marking.hpp"
#include "marking/scheme.hpp"
#include "marking/split_marking.hpp"

/// Which word of a scheme is at the beginning of some pieces.
namespace cablelint::marking {

struct TermMatch {
  std::uint32_t term = 0;
  std::size_t pieces = 0;  ///< how many it takes
  WordForm form = WordForm::none;
  bool is_bare = false;
};

struct LevelMatch {
  const LevelWord* word = nullptr;
  std::size_t pieces = 0;
  bool is_portion_form = false;
};

/// How many pieces `form` takes; 0 if it is not there.
[[nodiscard]] std::size_t pieces_of(std::string_view form, std::span<const Piece> pieces);

/// The longest term there, of those directly under `parent` or, if that is empty, of no other.
[[nodiscard]] std::optional<TermMatch> match_term(const Scheme& scheme,
                                                  std::span<const Piece> pieces,
                                                  std::string_view parent, MarkingForm form);

/// The longest compartment there, of whatever control.
[[nodiscard]] std::optional<TermMatch> match_compartment(const Scheme& scheme,
                                                         std::span<const Piece> pieces,
                                                         MarkingForm form);

/// The longest level.
[[nodiscard]] std::optional<LevelMatch> match_level(const Scheme& scheme,
                                                    std::span<const Piece> pieces);

/// The term that the pieces probably mean, misspelled.
[[nodiscard]] std::optional<TermMatch> nearest_term(const Scheme& scheme,
                                                    std::span<const Piece> pieces,
                                                    std::string_view parent);
[[nodiscard]] std::optional<LevelMatch> nearest_level(const Scheme& scheme,
                                                      std::span<const Piece> pieces);

/// Whether a word has the form of those that are not published.
[[nodiscard]] bool is_allowed(const Open& open, std::string_view word);
[[nodiscard]] bool are_alphanumeric(std::string_view word);

}  // namespace cablelint::marking
