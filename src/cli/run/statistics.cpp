// SPDX-License-Identifier: Apache-2.0
#include "cli/run/statistics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "text/visible.hpp"

namespace cablelint::cli {

void Statistics::add(const lint::FileReport& report) {
  for (const lint::ReportedFinding& finding : report.findings) {
    ++counts_[finding.rule];
  }
}

std::string Statistics::text(const lint::Summary& summary) const {
  using Count = std::pair<std::size_t, std::string>;
  std::vector<Count> ordered;
  for (const auto& [rule, count] : counts_) {
    ordered.emplace_back(count, rule);
  }
  std::ranges::stable_sort(ordered, std::ranges::greater{}, &Count::first);
  std::string text;
  const auto line = [&text](std::size_t count, const std::string& what) {
    text += fmt::format("{:>8}  {}\n", count, what);
  };
  for (const auto& [count, rule] : ordered) {
    line(count, rule);
  }
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin_;
  line(summary.checked, fmt::format("cables, {} bytes, in {:.3f} s", summary.bytes, taken.count()));
  if (summary.lines > 0) {
    const std::size_t read = summary.lines - summary.unread_lines;
    line(read, fmt::format("of {} lines understood, {:.1f} %", summary.lines,
                           100.0 * static_cast<double>(read) / static_cast<double>(summary.lines)));
  }
  if (summary.accepted > 0) {
    line(summary.accepted, "findings that a baseline accepts");
  }
  if (summary.excepted > 0) {
    line(summary.excepted, "findings that exceptions suppress");
  }
  if (summary.failed > 0) {
    line(summary.failed, "files that could not be checked");
  }
  summary.skipped.each_reason([&](select::SkipReason reason) {
    const std::vector<std::string>& names = summary.skipped.names(reason);
    const std::size_t count = summary.skipped.count(reason);
    line(count, fmt::format("skipped: {}", select::phrase(reason, count)));
    for (const std::string& name : names) {
      text += fmt::format("{:>8}  {}\n", "", visible_name(name));
    }
    if (count > names.size()) {
      text += fmt::format("{:>8}  and {} more\n", "", count - names.size());
    }
  });
  return text;
}

}  // namespace cablelint::cli
