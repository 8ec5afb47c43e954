// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace cablelint {

/// A stretch of a `SourceText`, in bytes from its start. An empty span at 0 means "not read".
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;

  [[nodiscard]] constexpr std::uint32_t end() const { return begin + size; }
  [[nodiscard]] constexpr bool empty() const { return size == 0; }
  [[nodiscard]] constexpr bool contains(std::uint32_t offset) const {
    return offset >= begin && offset < end();
  }
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return begin < other.end() && other.begin < end();
  }
  friend constexpr bool operator==(Span, Span) = default;
};

/// The smallest span that holds both; an empty one does not count.
[[nodiscard]] constexpr Span join(Span a, Span b) {
  if (a.empty()) {
    return b;
  }
  if (b.empty()) {
    return a;
  }
  const std::uint32_t begin = a.begin < b.begin ? a.begin : b.begin;
  const std::uint32_t end = a.end() > b.end() ? a.end() : b.end();
  return {begin, end - begin};
}

}  // namespace cablelint
