// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace cablelint::parse {

/// How many bytes of a file the grammar's repetitions of characters may still read, also in vain.
/// The grammar does not recur, and a production without them reads no more than its own size, so
/// that this bounds its work. A cable takes one for each of its bytes, a line of blanks seventy: as
/// many productions as may begin with blanks.
struct ReadBudget {
  std::int64_t left = 0;

  /// What a file may take.
  [[nodiscard]] static ReadBudget of(std::size_t size_bytes) {
    constexpr std::int64_t max = 10'000'000;
    constexpr std::int64_t max_a_byte = 200;
    return {max + max_a_byte * static_cast<std::int64_t>(size_bytes)};
  }
  [[nodiscard]] bool is_spent() const { return left < 0; }
};

}  // namespace cablelint::parse
