// SPDX-License-Identifier: Apache-2.0
#include "cli/run/baselines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "cli/output.hpp"
#include "text/counted.hpp"
#include "yaml/file_store.hpp"

namespace cablelint::cli {

namespace {

/// As it is staged where that is what is linted, unless a person names one that git does not know.
lint::Baseline read_baseline(const std::string& path, const CheckOptions& options,
                             yaml::FileStore* store) {
  if (store != nullptr) {
    const bool is_named_by_hand = !options.baseline.empty() || !options.rules.config.empty();
    const std::filesystem::path stored = yaml::store_path(path);
    if (!is_named_by_hand || store->holds(stored)) {
      return lint::Baseline::read_text(store->read(stored, lint::Baseline::max_file_bytes), path);
    }
  }
  return lint::Baseline::read(path);
}

}  // namespace

Baselines::Baselines(const CheckOptions& options, const RulesByFile& rules,
                     const select::Discovery& found)
    : options_(options), rules_(rules) {
  const std::set<std::string> named = {options.baseline};
  for (const std::string& path : options.baseline.empty() ? rules.baselines() : named) {
    lint::Baseline read = read_baseline(path, options, rules.store().get());
    by_path_.emplace(path, std::move(read)).first->second.expect(found.files, found.folders);
  }
}

std::size_t Baselines::take_accepted(std::size_t file, lint::FileReport& report) {
  const bool is_named = !options_.baseline.empty();
  const std::string& path = is_named ? options_.baseline : rules_.baseline_of(file);
  if (path.empty()) {
    return 0;
  }
  lint::Baseline& baseline = by_path_.at(path);
  return is_named ? baseline.take_accepted(report)
                  : baseline.take_accepted_of_unlocked(report, rules_.of(file));
}

void Baselines::report_stale() const {
  for (const auto& [path, baseline] : by_path_) {
    if (const std::size_t stale = baseline.stale(rules_.overview()).size(); stale != 0) {
      complain(fmt::format("{}: {} no longer {}; `cablelint baseline prune` removes {}", path,
                           counted(stale, "accepted finding"), stale == 1 ? "occurs" : "occur",
                           stale == 1 ? "it" : "them"));
    }
  }
}

}  // namespace cablelint::cli
