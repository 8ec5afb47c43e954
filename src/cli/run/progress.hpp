// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>

#include "cli/options/shared_options.hpp"

namespace cablelint::cli {

/// How far a run is, on a line of standard error that is written over. By itself only on a
/// terminal, and only of a run that takes longer than a second.
class Progress {
 public:
  Progress(Choice choice, std::size_t files);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  /// Takes the line away.
  ~Progress() { clear(); }

  /// One more file is done.
  void step();
  /// Takes the line away before something else is written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool is_on_;
  bool is_shown_ = false;
  std::size_t files_;
  std::size_t done_ = 0;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point next_;
};

}  // namespace cablelint::cli
