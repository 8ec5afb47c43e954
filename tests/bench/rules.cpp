// SPDX-License-Identifier: Apache-2.0
// What each rule costs on a document, beyond what checking it without rules takes; the dearest
// first. usage: bench_rules FILE
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "best_time.hpp"
#include "parse/parse_cable.hpp"
#include "rule/check/document_checker.hpp"
#include "rule/load.hpp"
#include "select/read_document.hpp"
#include "text/source_text.hpp"

namespace {

using namespace cablelint;

/// Nanoseconds of a check with the rules of `selection`.
double time_of_check(const SourceText& source, const parse::ParsedCable& parsed,
                     rule::Selection selection) {
  const rule::Loaded loaded = rule::load_rules({.selection = std::move(selection)});
  rule::DocumentChecker checker(loaded.rules,
                                {.as_of = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}});
  return bench::best_time([&] { (void)checker.check(source, parsed); },
                          std::chrono::milliseconds{20});
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    fmt::print(stderr, "usage: bench_rules FILE\n");
    return 2;
  }
  const SourceText source(arguments[1], select::read_document(arguments[1]));
  const parse::ParsedCable parsed = parse::parse_cable(source);
  const double none = time_of_check(source, parsed, {.ignore = {"all"}});
  const double all = time_of_check(source, parsed, {});
  std::vector<std::pair<double, std::string>> costs;
  const rule::Loaded loaded = rule::load_rules({});
  for (const rule::RuleFacts& facts : loaded.rules.rules()) {
    costs.emplace_back(time_of_check(source, parsed, {.select = {facts.id}}) - none, facts.id);
  }
  std::ranges::sort(costs, std::greater());
  fmt::print("{:>8.0f} ns without rules, {:.0f} with all of them\n", none, all);
  for (const auto& [cost, id] : costs) {
    fmt::print("{:>8.0f} {}\n", cost, id);
  }
  return 0;
}
