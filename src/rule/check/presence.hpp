// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "rule/compiled_rule.hpp"

namespace cablelint::rule {

/// Finds out which of the paths that rules need are there. Paths that begin alike are one way up to
/// where they part, and a way is not followed beyond what is absent.
class Presence {
 public:
  /// All paths begin at one object: the cable, or an item.
  explicit Presence(const NeededPaths& needed);

  /// Bit n is for path n.
  [[nodiscard]] std::uint64_t bits(const void* root);

 private:
  struct Step {
    const cel::Field* field = nullptr;
    std::uint32_t from = 0;  ///< number of the object that has the field; 0 is the root
    std::uint64_t bit = 0;   ///< of the path that ends here, if one does
  };

  std::vector<Step> steps_;           ///< step n leads to object n + 1
  std::vector<const void*> objects_;  ///< nullptr: absent
  std::uint64_t always_ = 0;          ///< of paths without steps
};

}  // namespace cablelint::rule
