// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rule/load.hpp"

namespace cablelint::rule {

/// The text of one rule file, as long as rules are compiled from it.
struct PackFile {
  std::string path;  ///< as it is shown
  std::string text;
};

/// A place in a rule file.
struct Place {
  const PackFile* file = nullptr;
  std::size_t offset = 0;
  std::size_t size = 1;
};

/// All that is found wrong while rule files are read and compiled.
class LoadErrors {
 public:
  static constexpr std::size_t max_count = 50;
  static constexpr std::size_t most_kept = 4 * max_count;  ///< some are told twice, by templates

  void error(const Place& place, std::string_view message, std::string_view help = {});
  void warning(const Place& place, std::string_view message, std::string_view help = {});

  [[nodiscard]] std::size_t error_count() const { return error_count_; }
  /// Nobody reads what comes now: there is no use in looking for more.
  [[nodiscard]] bool is_full() const { return error_count_ >= most_kept; }
  /// By file and line, each once, at most `max_count`. Errors go before warnings where not all fit.
  [[nodiscard]] std::vector<LoadError> take();

 private:
  void add(const Place& place, std::string_view message, std::string_view help, bool is_warning);

  std::vector<LoadError> all_;
  std::size_t error_count_ = 0;
  std::size_t warning_count_ = 0;
};

/// Number of the line, from 1, in which `offset` lies, and that line's first offset.
[[nodiscard]] std::pair<std::size_t, std::size_t> line_of(std::string_view text,
                                                          std::size_t offset);

}  // namespace cablelint::rule
