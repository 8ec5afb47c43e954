// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>

#include "marking/content.hpp"

namespace cablelint::marking {

/// What a banner says, after controls that others replace have been dropped.
struct Banner {
  Level level = Level::unclassified;
  MarkingKind kind = MarkingKind::national;
  std::set<ControlPath> controls;
  Codes owners;              ///< of a foreign or joint one
  Codes sources;             ///< after FGI
  bool has_foreign = false;  ///< FGI, perhaps without a source
  Codes released;            ///< of the release list, without the country itself
  Codes shown;               ///< of the list of those who may see it, without the released

  friend bool operator==(const Banner&, const Banner&) = default;
};

/// What is known beside the portions.
struct BannerContext {
  std::optional<Timestamp> dated;
  std::optional<MarkingKind> kind;  ///< of the present banner; otherwise national if any part is
};

/// The banner that portions require which say `content` together: the rewrites of the scheme, and
/// whom it may be released to (CAPCO-2016 D.2 Table 3).
[[nodiscard]] Banner banner_of(const Content& content, const Scheme& scheme,
                               const BannerContext& context = {});

/// What a banner says, word by word: nothing is decided.
[[nodiscard]] Banner as_written(const Marking& marking, const Scheme& scheme);
[[nodiscard]] Banner as_written(const Content& content, MarkingKind kind);

/// Whether a document with the banner of `a` may contain `b`.
[[nodiscard]] bool dominates(const Content& a, const Content& b, const Scheme& scheme,
                             const BannerContext& context = {});

}  // namespace cablelint::marking
