// SPDX-License-Identifier: Apache-2.0
#include "rule/check/superseded.hpp"

#include <algorithm>
#include <tuple>

namespace cablelint::rule {
namespace {

/// Findings of rule `silent` about this item and these characters are superseded.
struct Silence {
  std::size_t silent = 0;
  const void* item = nullptr;
  Span where;
  std::uint32_t furthest_end = 0;  ///< of this and those before it, for the same rule
};

/// All that the findings say of others, in two orders: a look-up costs the logarithm of their
/// count.
class Silences {
 public:
  Silences(const std::vector<Found>& found, const CompiledRules& body) {
    for (const Found& one : found) {
      if (one.is_failure) {
        continue;
      }
      for (const std::uint32_t silent : body.superseded[one.facts]) {
        by_place_.push_back({silent, one.item, one.finding.where, 0});
      }
    }
    by_item_ = by_place_;
    std::ranges::sort(by_item_, {}, item_key);
    std::ranges::sort(by_place_, {}, place_key);
    for (std::size_t i = 0; i < by_place_.size(); ++i) {
      const bool is_first = i == 0 || by_place_[i - 1].silent != by_place_[i].silent;
      const std::uint32_t before = is_first ? 0 : by_place_[i - 1].furthest_end;
      by_place_[i].furthest_end = std::max(before, by_place_[i].where.end());
    }
  }

  [[nodiscard]] bool is_empty() const { return by_place_.empty(); }

  [[nodiscard]] bool hold_for(const Found& one) const {
    if (one.is_failure) {
      return false;
    }
    const bool is_same_item =
        one.item != nullptr &&
        std::ranges::binary_search(by_item_, std::tuple(one.facts, one.item), {}, item_key);
    if (is_same_item) {
      return true;
    }
    // The last one that begins before this finding ends knows how far those before it reach.
    const auto after = std::ranges::lower_bound(
        by_place_, std::tuple(one.facts, one.finding.where.end()), {}, place_key);
    return after != by_place_.begin() && (after - 1)->silent == one.facts &&
           (after - 1)->furthest_end > one.finding.where.begin;
  }

 private:
  static std::tuple<std::size_t, const void*> item_key(const Silence& silence) {
    return {silence.silent, silence.item};
  }
  static std::tuple<std::size_t, std::uint32_t> place_key(const Silence& silence) {
    return {silence.silent, silence.where.begin};
  }

  std::vector<Silence> by_item_;
  std::vector<Silence> by_place_;
};

}  // namespace

void drop_superseded(std::vector<Found>& found, const CompiledRules& body) {
  const Silences silences(found, body);
  if (!silences.is_empty()) {
    std::erase_if(found, [&](const Found& one) { return silences.hold_for(one); });
  }
}

}  // namespace cablelint::rule
