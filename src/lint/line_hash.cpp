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

/// The weight of a unit that is a window away.
constexpr std::uint64_t oldest_weight = [] {
  std::uint64_t weight = 1;
  for (std::size_t i = 0; i < window_units; ++i) {
    weight *= factor;
  }
  return weight;
}();

/// Takes the units of a text one after another. The value of a line is the hash of its first units,
/// a window of them: what all units up to its end give, without what those before it gave.
class Windows {
 public:
  explicit Windows(std::vector<std::uint64_t>& values) : values_(values) { begin_line(); }

  void add(std::uint16_t unit) {
    hash_ = factor * hash_ + unit;
    if (++count_ == due_) {
      end_window();
    }
  }

  void begin_line() {
    lines_.push_back({count_, hash_});
    due_ = lines_.size() == values_.size() + 1 ? count_ + window_units : due_;
  }

 private:
  struct Line {
    std::size_t begin;
    std::uint64_t before;  ///< the hash of all units before it
  };

  void end_window() {
    values_.push_back(hash_ - oldest_weight * lines_[values_.size()].before);
    const std::size_t next = values_.size();
    due_ = next < lines_.size() ? lines_[next].begin + window_units : 0;
  }

  std::vector<std::uint64_t>& values_;
  std::vector<Line> lines_;
  std::size_t count_ = 0;
  std::size_t due_ = 0;  ///< where the first window that has not ended ends; 0: none has begun
  std::uint64_t hash_ = 0;
};

bool is_left_out(char c) { return c == ' ' || c == '\t'; }

/// Adds the character at the beginning of the text in UTF-16. Returns: its bytes.
std::size_t add_character(std::string_view utf8, Windows& windows) {
  const CodePoint point = first_code_point(utf8);
  const char32_t c = point.is_valid_utf8 ? point.value : char32_t{0xFFFD};
  if (c > 0xFFFF) {
    windows.add(static_cast<std::uint16_t>(0xD800 + ((c - 0x10000) >> 10U)));
    windows.add(static_cast<std::uint16_t>(0xDC00 + ((c - 0x10000) & 0x3FFU)));
  } else {
    windows.add(static_cast<std::uint16_t>(c));
  }
  return point.size_bytes;
}

/// The text without blanks, each line end a line feed, before a window of zeros.
void add_text(std::string_view utf8, Windows& windows) {
  for (std::size_t at = 0; at < utf8.size();) {
    const char c = utf8[at];
    if (static_cast<unsigned char>(c) >= 0x80) {
      at += add_character(utf8.substr(at), windows);
    } else if (c == '\n' || c == '\r') {
      windows.add('\n');
      windows.begin_line();
      at += utf8.substr(at).starts_with("\r\n") ? 2U : 1U;
    } else {
      if (!is_left_out(c)) {
        windows.add(static_cast<std::uint16_t>(c));
      }
      ++at;
    }
  }
  windows.add(end_of_text);
  for (std::size_t i = 0; i < window_units; ++i) {
    windows.add(0);
  }
}

}  // namespace

LineHashes::LineHashes(std::string_view utf8) {
  Windows windows(values_);
  add_text(utf8, windows);
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
