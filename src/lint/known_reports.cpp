// SPDX-License-Identifier: Apache-2.0
#include "lint/known_reports.hpp"

#include <utility>

namespace cablelint::lint {
namespace {

/// A copy of a report that was made with rules that are gone, which equal these.
FileReport with_rules(FileReport report, const rule::RuleSet& rules) {
  for (DocumentRecord& record : report.records) {
    record.facts.rules = &rules;
  }
  return report;
}

}  // namespace

void KnownReports::lint(const std::vector<std::string>& files, const RulesOf& rules,
                        const FilesOptions& options, const std::function<void(FileReport)>& take) {
  std::map<std::string, Known> now;
  std::vector<std::string> changed;
  std::vector<std::size_t> indices;  // of those
  for (std::size_t file = 0; file < files.size(); ++file) {
    // The stamp comes before the bytes: what is written in between is a change.
    Basis basis{file_stamp(files[file]), rules(file).digest(), options.lint.check.as_of};
    const auto known = by_file_.find(files[file]);
    if (known != by_file_.end() && known->second.basis == basis) {
      now.insert(by_file_.extract(known));
    } else {
      now.emplace(files[file], Known{std::move(basis), {}});
      changed.push_back(files[file]);
      indices.push_back(file);
    }
  }
  by_file_ = std::move(now);

  std::size_t next = 0;
  const auto take_known_before = [&](std::size_t file) {
    for (; next < file; ++next) {
      take(with_rules(by_file_.at(files[next]).report, rules(next)));
    }
  };
  std::size_t taken = 0;
  lint_files(
      changed, [&](std::size_t at) -> const rule::RuleSet& { return rules(indices[at]); }, options,
      [&](FileReport report) {
        const std::size_t file = indices[taken++];
        take_known_before(file);
        Known& known = by_file_.at(files[file]);
        if (report.state == FileState::failed) {
          known.basis.rules.clear();  // it may be temporary: read the file again next time
        }
        known.report = std::move(report);
        take_known_before(file + 1);
      });
  take_known_before(files.size());
}

}  // namespace cablelint::lint
