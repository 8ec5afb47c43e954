// SPDX-License-Identifier: Apache-2.0
#include "cli/baselines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "cli/commands.hpp"

namespace cablelint::cli {

Baselines::Baselines(const Options& options, const RulesByFile& rules,
                     const std::vector<std::string>& files)
    : options_(options), rules_(rules) {
  const std::set<std::string> named = {options.baseline};
  for (const std::string& path : options.baseline.empty() ? rules.baselines() : named) {
    by_path_.emplace(path, lint::Baseline::read(path)).first->second.expect(files);
  }
}

std::size_t Baselines::take_accepted(std::size_t file, lint::FileReport& report) {
  const bool is_named = !options_.baseline.empty();
  const std::string& path = is_named ? options_.baseline : rules_.baseline_of(file);
  if (path.empty()) {
    return 0;
  }
  lint::Baseline& baseline = by_path_.at(path);
  if (is_named) {
    return baseline.take_accepted(report);
  }
  const auto is_open = [this, file](const lint::ReportedFinding& finding) {
    const rule::RuleFacts* const facts = rules_.of(file).find(finding.rule);
    return facts == nullptr || !facts->is_locked;
  };
  const auto end = report.findings.end();
  const auto locked = std::stable_partition(report.findings.begin(), end, is_open);
  std::vector<lint::ReportedFinding> kept(std::make_move_iterator(locked),
                                          std::make_move_iterator(end));
  report.findings.erase(locked, end);
  const std::size_t accepted = baseline.take_accepted(report);
  report.findings.insert(report.findings.end(), std::make_move_iterator(kept.begin()),
                         std::make_move_iterator(kept.end()));
  std::ranges::stable_sort(report.findings, {}, [](const lint::ReportedFinding& finding) {
    return finding.place.offset;
  });
  return accepted;
}

void Baselines::tell_of_stale() const {
  for (const auto& [path, baseline] : by_path_) {
    if (const std::size_t stale = baseline.stale().size(); stale != 0) {
      complain(
          fmt::format("{}: {} of its findings {} gone; `cablelint baseline prune` takes {} out",
                      path, stale, stale == 1 ? "is" : "are", stale == 1 ? "it" : "them"));
    }
  }
}

}  // namespace cablelint::cli
