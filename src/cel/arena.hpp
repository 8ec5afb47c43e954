// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "cel/value.hpp"

namespace cablelint::cel {

/// Memory for values that all die together. `reset` keeps it for the next ones.
class Arena {
 public:
  /// Aligned for a Value.
  [[nodiscard]] void* allocate(std::size_t bytes);

  [[nodiscard]] Value* allocate_values(std::size_t count) {
    return static_cast<Value*>(allocate(count * sizeof(Value)));
  }

  [[nodiscard]] char* allocate_text(std::size_t bytes) {
    return static_cast<char*>(allocate(bytes));
  }

  [[nodiscard]] std::string_view keep(std::string_view text);
  [[nodiscard]] const Value* keep(const Value& value);
  [[nodiscard]] const MapView* keep(const MapView& map);

  void reset();

 private:
  struct Block {
    std::vector<std::byte> bytes;
  };

  void* allocate_in_new_block(std::size_t bytes);

  std::vector<Block> blocks_;
  std::size_t block_ = 0;  ///< the block in use
  std::size_t used_ = 0;   ///< bytes of the block in use
};

}  // namespace cablelint::cel
