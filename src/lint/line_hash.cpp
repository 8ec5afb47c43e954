// SPDX-License-Identifier: Apache-2.0
#include "lint/line_hash.hpp"

#include <fmt/format.h>

#include <unordered_map>

#include "text/encoding.hpp"

namespace cablelint::lint {
namespace {

constexpr std::size_t window_units = 100;
constexpr std::uint64_t factor = 37;
constexpr std::uint16_t end_of_text = 65535;

/// The weight of a unit that leaves the window.
constexpr std::uint64_t oldest_weight = [] {
  std::uint64_t weight = 1;
  for (std::size_t i = 0; i < window_units; ++i) {
    weight *= factor;
  }
  return weight;
}();

/// The text in UTF-16 without blanks, each line end a line feed, between two windows of zeros.
std::vector<std::uint16_t> units_of(std::string_view utf8) {
  std::vector<std::uint16_t> units(window_units);
  units.reserve(utf8.size() + 2 * window_units + 1);
  const auto add = [&units](char32_t unit) { units.push_back(static_cast<std::uint16_t>(unit)); };
  bool was_cr = false;
  while (!utf8.empty()) {
    const auto byte = static_cast<unsigned char>(utf8.front());
    const CodePoint point =
        byte < 0x80 ? CodePoint{.value = byte, .size_bytes = 1} : first_code_point(utf8);
    utf8.remove_prefix(point.size_bytes);
    const char32_t c = point.is_valid_utf8 ? point.value : char32_t{0xFFFD};
    const bool is_end_of_crlf = was_cr && c == '\n';
    was_cr = c == '\r';
    if (c == ' ' || c == '\t' || is_end_of_crlf) {
      continue;
    }
    if (c > 0xFFFF) {
      add(0xD800 + ((c - 0x10000) >> 10U));
      add(0xDC00 + ((c - 0x10000) & 0x3FFU));
    } else {
      add(c == '\r' ? U'\n' : c);
    }
  }
  add(end_of_text);
  units.resize(units.size() + window_units);
  return units;
}

}  // namespace

LineHashes::LineHashes(std::string_view utf8) {
  const std::vector<std::uint16_t> units = units_of(utf8);
  std::uint64_t hash = 0;
  for (std::size_t end = window_units; end < units.size(); ++end) {
    const std::size_t first = end + 1 - window_units;  // in the window, which ends with `end`
    hash = factor * hash + units[end] - oldest_weight * units[first - 1];
    if (first == window_units || units[first - 1] == '\n') {
      values_.push_back(hash);
    }
  }
  std::unordered_map<std::uint64_t, std::uint32_t> seen;
  seen.reserve(values_.size());
  occurrences_.reserve(values_.size());
  for (const std::uint64_t value : values_) {
    occurrences_.push_back(++seen[value]);
  }
}

std::string LineHashes::of(std::size_t line) const {
  return fmt::format("{:x}:{}", values_[line - 1], occurrences_[line - 1]);
}

}  // namespace cablelint::lint
