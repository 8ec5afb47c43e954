// SPDX-License-Identifier: Apache-2.0
// How long the steps from bytes to findings take, in one thread, on documents in memory.
// usage: bench_throughput FILE...      each number is the best of several rounds
#include <fmt/format.h>

#include <chrono>

#include "best_time.hpp"
#include "parse/parse_cable.hpp"
#include "rule/check/document_checker.hpp"
#include "rule/load.hpp"
#include "select/read_document.hpp"
#include "text/source_text.hpp"

using namespace cablelint;
using bench::best_time;

int main(int count, char** arguments) {
  const rule::Loaded loaded = rule::load_rules({});
  rule::DocumentChecker checker(loaded.rules,
                                {.as_of = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}});
  fmt::print("{:>10.0f} ns to load the built-in rules\n",
             best_time([] { (void)rule::load_rules({}); }));
  fmt::print("{:>10} {:>10} {:>8} {:>10} {:>8}  file\n", "bytes", "parse ns", "a byte", "rules ns",
             "a byte");
  for (int i = 1; i < count; ++i) {
    const SourceText source(arguments[i], select::read_document(arguments[i]));
    const parse::ParsedCable parsed = parse::parse_cable(source);
    const auto bytes = static_cast<double>(source.bytes().size());
    const double parsing = best_time([&] { (void)parse::parse_cable(source); });
    const double checking = best_time([&] { (void)checker.check(source, parsed); });
    fmt::print("{:>10.0f} {:>10.0f} {:>8.2f} {:>10.0f} {:>8.2f}  {}\n", bytes, parsing,
               parsing / bytes, checking, checking / bytes, arguments[i]);
  }
  return 0;
}
