// SPDX-License-Identifier: Apache-2.0
#include "cli/run/stream.hpp"

#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "select/record_stream.hpp"
#include "text/input_error.hpp"

namespace cablelint::cli {
namespace {

/// The documents that wait to be linted.
class Batch {
 public:
  Batch(const select::Container& container, std::string stdin_name)
      : container_(container), folder_(std::move(stdin_name) + "/") {}

  /// Replaces those of before. Returns: their names; none at the end.
  std::vector<std::string> next() {
    lines_.clear();
    std::vector<std::string> names;
    for (select::Record& record : stream_.next()) {
      names.push_back(folder_ + record.name);
      lines_.emplace(names.back(), std::move(record.line));
    }
    return names;
  }

  [[nodiscard]] std::string read(const std::string& name) const {
    return container_.read(lines_.at(name), name);
  }

 private:
  const select::Container& container_;
  std::string folder_;
  select::RecordStream stream_;
  std::unordered_map<std::string, std::string> lines_;
};

}  // namespace

bool is_stream(const DocumentOptions& options) {
  return options.container == select::container_from("jsonl") && options.exclude.empty() &&
         options.files == std::vector<std::string>{"-"};
}

FileSelection select_stream(const DocumentOptions& options) {
  const auto batch = std::make_shared<Batch>(*options.container, options.stdin_name);
  FileSelection selection;
  selection.read = [batch](const std::string& name) { return batch->read(name); };
  selection.next = [batch] { return batch->next(); };
  return selection;
}

void lint_stream(FileSelection& selection, RulesByFile& rules, lint::FilesOptions options,
                 RunReports& run_reports) {
  options.lint.check.wants_records = false;
  options.name_of = [](const std::string&) { return select::FileName::of_document; };
  std::size_t first = 0;
  for (std::vector<std::string> names = selection.next(); !names.empty();
       names = selection.next()) {
    if (!rules.prepare(names)) {
      throw InputError(names.front(), "its settings are invalid");
    }
    lint::lint_files(names, rules.from(first), options, [&run_reports](lint::FileReport report) {
      run_reports.take(std::move(report));
    });
    run_reports.send();
    first += names.size();
    selection.found.files = std::move(names);
  }
}

}  // namespace cablelint::cli
