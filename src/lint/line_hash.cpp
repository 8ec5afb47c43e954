// SPDX-License-Identifier: Apache-2.0
#include "lint/line_hash.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include "text/encoding.hpp"

namespace cablelint::lint {
namespace {

constexpr std::size_t window_units = 100;
constexpr std::uint64_t factor = 37;
constexpr std::uint64_t end_of_text = 65535;

/// A hash that rolls over the last hundred UTF-16 units; a line's value is known when the hundredth
/// unit from its start has been seen.
class RollingHash {
 public:
  RollingHash() {
    for (std::size_t i = 0; i < window_units; ++i) {
      oldest_weight_ *= factor;
    }
    line_of_slot_.fill(no_line);
  }

  void add(std::uint64_t unit) {
    put_out();
    if (begins_line_) {
      begins_line_ = false;
      line_of_slot_[at_] = hashes_.size();
      hashes_.emplace_back();
    }
    if (unit == '\n') {
      begins_line_ = true;
    }
    roll(unit);
  }

  /// After the last unit of the text.
  std::vector<std::string> finish() {
    add(end_of_text);
    for (std::size_t i = 0; i < window_units; ++i) {
      put_out();
      roll(0);
    }
    return std::move(hashes_);
  }

 private:
  static constexpr std::size_t no_line = SIZE_MAX;

  /// Writes the value of the line that began a hundred units ago, if one did.
  void put_out() {
    if (line_of_slot_[at_] != no_line) {
      hashes_[line_of_slot_[at_]] = fmt::format("{:x}:{}", hash_, ++seen_[hash_]);
      line_of_slot_[at_] = no_line;
    }
  }

  void roll(std::uint64_t unit) {
    hash_ = factor * hash_ + unit - oldest_weight_ * window_[at_];
    window_[at_] = unit;
    at_ = (at_ + 1) % window_units;
  }

  std::uint64_t hash_ = 0;
  std::uint64_t oldest_weight_ = 1;
  std::array<std::uint64_t, window_units> window_{};
  std::array<std::size_t, window_units> line_of_slot_{};
  std::size_t at_ = 0;
  bool begins_line_ = true;
  std::vector<std::string> hashes_;
  std::unordered_map<std::uint64_t, std::size_t> seen_;
};

}  // namespace

std::vector<std::string> line_hashes(std::string_view utf8) {
  RollingHash hash;
  bool was_cr = false;
  while (!utf8.empty()) {
    const CodePoint point = first_code_point(utf8);
    utf8.remove_prefix(point.size_bytes);
    const char32_t c = point.is_valid_utf8 ? point.value : char32_t{0xFFFD};
    const bool is_end_of_crlf = was_cr && c == '\n';
    was_cr = c == '\r';
    if (c == ' ' || c == '\t' || is_end_of_crlf) {
      continue;
    }
    if (c == '\r') {
      hash.add('\n');
    } else if (c > 0xFFFF) {
      hash.add(0xD800 + ((c - 0x10000) >> 10U));
      hash.add(0xDC00 + ((c - 0x10000) & 0x3FFU));
    } else {
      hash.add(c);
    }
  }
  return hash.finish();
}

}  // namespace cablelint::lint
