// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cablelint::cel {

struct Code;

/// A comparison of an expression, and another one in its place. A test that passes with both does
/// not say which of them is meant.
struct Mutation {
  std::size_t offset = 0;    ///< of the comparison in the text of the expression, in bytes
  std::size_t size = 0;      ///< or of the call, if it is in the body of a function
  std::string_view written;  ///< "<"
  std::string_view instead;  ///< "<="
  auto operator<=>(const Mutation&) const = default;
};

/// Each comparison with its neighbor and its opposite: < with <= and >=, == with !=. In the order
/// of the text, each once. What was computed at load is not among them.
[[nodiscard]] std::vector<Mutation> mutations(const Code& code);

/// While it lives, the other comparison replaces the written one.
class Mutated {
 public:
  Mutated(Code& code, const Mutation& mutation);
  Mutated(Mutated&& other) noexcept;
  Mutated& operator=(Mutated&&) = delete;
  ~Mutated();

 private:
  Code* code_;
  std::uint8_t written_;
  std::vector<std::uint32_t> nodes_;
};

}  // namespace cablelint::cel
