// SPDX-License-Identifier: Apache-2.0
// How long the steps from bytes to findings take, in one thread, on documents in memory.
// usage: bench_throughput FILE...      each number is the best of several rounds
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

#include "lint/read_document.hpp"
#include "parse/parse_cable.hpp"
#include "rule/load.hpp"
#include "text/source_text.hpp"

namespace {

using namespace cablelint;
using Clock = std::chrono::steady_clock;

constexpr int rounds = 9;
constexpr auto time_of_round = std::chrono::milliseconds{80};

/// Nanoseconds that one call of `work` takes.
template <class Work>
double best_time(const Work& work) {
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

}  // namespace

int main(int count, char** arguments) {
  const rule::Loaded loaded = rule::load_rules({});
  rule::Checker checker(loaded.rules,
                        {.as_of = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}});
  fmt::print("{:>10.0f} ns to load the built-in rules\n",
             best_time([] { (void)rule::load_rules({}); }));
  fmt::print("{:>10} {:>10} {:>8} {:>10} {:>8}  file\n", "bytes", "parse ns", "a byte", "rules ns",
             "a byte");
  for (int i = 1; i < count; ++i) {
    const SourceText source(arguments[i], lint::read_document(arguments[i]));
    const parse::ParsedCable parsed = parse::parse_cable(source);
    const auto bytes = static_cast<double>(source.bytes().size());
    const double parsing = best_time([&] { (void)parse::parse_cable(source); });
    const double checking = best_time([&] { (void)checker.check(source, parsed); });
    fmt::print("{:>10.0f} {:>10.0f} {:>8.2f} {:>10.0f} {:>8.2f}  {}\n", bytes, parsing,
               parsing / bytes, checking, checking / bytes, arguments[i]);
  }
  return 0;
}
