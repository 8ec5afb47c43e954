// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "marking/portion_sum.hpp"
#include "marking/scheme.hpp"
#include "rule/rule_set.hpp"

namespace cablelint::lint {

/// A marking that was given, and what is wrong with it.
struct CheckedMarking {
  std::string text;
  std::optional<marking::Marking> marking;  ///< nothing: it has not the shape of one
  std::vector<marking::Problem> problems;   ///< spans in `text`
  std::optional<std::string> corrected;     ///< as it should be, without parentheses

  [[nodiscard]] bool has_error() const;
  /// Whether its level is known, and whom it names: of (S//REL) the banner says that.
  [[nodiscard]] bool is_read() const;
};

/// What portion marks add up to.
struct BannerSum {
  std::vector<CheckedMarking> portions;
  std::optional<CheckedMarking> present;  ///< the banner of the document
  std::string required;                   ///< empty: unknown, because a portion cannot be read
  std::vector<marking::ForcedControl> controls;  ///< of the required banner
  std::vector<marking::BannerControl>
      missing;  ///< controls of the required banner that the present one lacks
  std::vector<marking::BannerControl>
      excess;                    ///< controls of the present banner that are not required
  bool has_other_level = false;  ///< the present banner has
  bool is_too_low = false;       ///< its level is below that of a portion

  /// Whether all is right.
  [[nodiscard]] bool is_clean() const;
};

/// The banner of these portion marks, in a document of that day.
[[nodiscard]] BannerSum sum_of(std::span<const std::string> portions,
                               const std::optional<std::string>& present,
                               const marking::Scheme& scheme, std::optional<Timestamp> dated);

/// Drops the faults that the rules do not report in documents of a form.
void drop_unreported(BannerSum& sum, const rule::RuleSet& rules, MessageForm form);

}  // namespace cablelint::lint
