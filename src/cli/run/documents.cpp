// SPDX-License-Identifier: Apache-2.0
#include "cli/run/documents.hpp"

#include <fmt/format.h>

#include "cli/output.hpp"
#include "cli/run/selection.hpp"
#include "lint/file_report.hpp"
#include "lint/unread.hpp"
#include "report/counts.hpp"
#include "select/discover.hpp"
#include "select/read_document.hpp"
#include "text/input_error.hpp"

namespace cablelint::cli {

namespace {

using Act = std::function<void(const SourceText& source, const parse::ParsedCable& parsed)>;

/// Gives documents to `act`, and counts the files.
class DocumentReader {
 public:
  DocumentReader(const select::Discovery& found, const Act& act) : found_(found), act_(act) {
    summary_.skipped = found.skipped;
  }

  void read(const std::string& file) {
    try {
      take(SourceText(file, select::read_document(file)));
    } catch (const InputError& error) {
      fail(file, error.reason());
    }
  }

  void fail(const std::string& name, const std::string& reason) {
    complain(name + ": " + reason);
    summary_.add(lint::failed_report(name, reason));
  }

  [[nodiscard]] const lint::Summary& summary() const { return summary_; }

 private:
  void take(const SourceText& source) {
    const lint::CablesRead read = lint::read_cables(source, found_.file_name(source.name()));
    if (!read.unread_reason.empty()) {
      fail(source.name(), read.unread_reason);
      return;
    }
    lint::FileReport report;
    report.name = source.name();
    report.state = lint::FileState::not_a_document;
    for (const parse::ParsedCable& parsed : read.cables) {
      act_(source, parsed);
      report.state = parsed.is_marked() ? lint::FileState::checked : report.state;
    }
    summary_.add(report);
  }

  const select::Discovery& found_;
  const Act& act_;
  lint::Summary summary_;
};

select::Discovery find_documents(const std::vector<std::string>& named,
                                 settings::SettingsTree& settings) {
  select::Discovery found = select::discover(named, settings);
  for (const yaml::LoadError& error : settings.take_errors()) {
    throw InputError(error.file, fmt::format("line {}: {}", error.line, error.message));
  }
  if (found.files.empty() && found.problems.empty()) {
    complain(no_files_text());
  }
  return found;
}

}  // namespace

bool for_each_document(const std::vector<std::string>& named, settings::SettingsTree& settings,
                       const Act& act) {
  const select::Discovery found = find_documents(named, settings);
  DocumentReader reader(found, act);
  for (const select::DiscoveryProblem& problem : found.problems) {
    reader.fail(problem.name, problem.reason);
  }
  for (const std::string& file : found.files) {
    reader.read(file);
  }
  const lint::Summary& summary = reader.summary();
  if (found.files.size() != 1 || summary.checked != 1 || summary.skipped.count() != 0) {
    complain(report::read_line(summary));
  }
  return !found.files.empty() && summary.failed == 0;
}

}  // namespace cablelint::cli
