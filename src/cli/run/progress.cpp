// SPDX-License-Identifier: Apache-2.0
#include "cli/run/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace cablelint::cli {
namespace {

constexpr std::chrono::milliseconds between{100};
constexpr std::chrono::seconds before_the_first{1};
constexpr const char* clear_line = "\r\x1b[K";

}  // namespace

Progress::Progress(Choice choice, std::size_t files)
    : is_on_(choice == Choice::always ||
             (choice == Choice::automatic && ::isatty(STDERR_FILENO) == 1)),
      files_(files),
      next_(choice == Choice::always ? begin_ : begin_ + before_the_first) {}

void Progress::step() {
  ++done_;
  // The clock is asked for every file: that takes less than a hundredth of what a file takes.
  if (!is_on_ || Clock::now() < next_) {
    return;
  }
  const std::chrono::duration<double> taken = Clock::now() - begin_;
  const double rest = taken.count() / static_cast<double>(done_) *
                      static_cast<double>(files_ - std::min(done_, files_));
  std::fputs(
      fmt::format("{}{} of {} files, {:.0f} s left", clear_line, done_, files_, rest).c_str(),
      stderr);
  (void)std::fflush(stderr);
  is_shown_ = true;
  next_ = Clock::now() + between;
}

void Progress::clear() {
  if (is_shown_) {
    std::fputs(clear_line, stderr);
    (void)std::fflush(stderr);
    is_shown_ = false;
  }
}

}  // namespace cablelint::cli
