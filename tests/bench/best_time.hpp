// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>

namespace cablelint::bench {

/// Nanoseconds that one call of `work` takes, in the best of several rounds.
template <class Work>
double best_time(const Work& work,
                 std::chrono::milliseconds time_of_round = std::chrono::milliseconds{80}) {
  using Clock = std::chrono::steady_clock;
  constexpr int rounds = 9;
  double best = 1e300;
  for (int round = 0; round < rounds; ++round) {
    const auto start = Clock::now();
    int calls = 0;
    while (Clock::now() - start < time_of_round) {
      work();
      ++calls;
    }
    const std::chrono::duration<double, std::nano> taken = Clock::now() - start;
    best = std::min(best, taken.count() / calls);
  }
  return best;
}

}  // namespace cablelint::bench
