// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "cel/check/typing.hpp"

namespace cablelint::cel {

/// What the type of an expression must allow. It is asked when all types are known.
enum class Requirement : std::uint8_t {
  key,      ///< it is the key of a map
  ordered,  ///< it has `<`
  scalar,   ///< not a container
  dated,    ///< it has `from` and `until`
};

class TypeRequirements {
 public:
  explicit TypeRequirements(Typing& typing) : typing_(typing) {}

  void add(Requirement requirement, ExpressionId id, TypeId type) {
    entries_.push_back({requirement, id, type});
  }
  /// Reports the types that do not meet what is required of them.
  void check_all();

 private:
  struct Entry {
    Requirement requirement = Requirement::key;
    ExpressionId id = 0;
    TypeId type = 0;
  };

  [[nodiscard]] bool is_met(const Entry& entry) const;

  Typing& typing_;
  std::vector<Entry> entries_;
};

}  // namespace cablelint::cel
