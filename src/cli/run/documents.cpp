// SPDX-License-Identifier: Apache-2.0
#include "cli/run/documents.hpp"

#include "cli/output.hpp"
#include "lint/file_report.hpp"
#include "lint/unread.hpp"
#include "report/counts.hpp"
#include "select/discover.hpp"
#include "select/read_document.hpp"
#include "text/input_error.hpp"

namespace cablelint::cli {

bool for_each_document(
    const std::vector<std::string>& named,
    const std::function<void(const SourceText& source, const parse::ParsedCable& parsed)>& act) {
  settings::SettingsTree settings;
  const select::Discovery found = select::discover(named, settings);
  for (const yaml::LoadError& error : settings.take_errors()) {
    throw InputError(error.file, "line " + std::to_string(error.line) + ": " + error.message);
  }
  lint::Summary summary;
  summary.skipped = found.skipped;
  const auto fail = [&summary](const std::string& name, const std::string& reason) {
    complain(name + ": " + reason);
    summary.add(lint::failed_report(name, reason));
  };
  for (const select::DiscoveryProblem& problem : found.problems) {
    fail(problem.name, problem.reason);
  }
  if (found.files.empty() && found.problems.empty()) {
    complain("no document found in the named files");
  }
  for (const std::string& file : found.files) {
    std::string bytes;
    try {
      bytes = select::read_document(file);
    } catch (const InputError& error) {
      fail(file, error.reason());
      continue;
    }
    const SourceText source(file, std::move(bytes));
    const lint::CablesRead read = lint::read_cables(source, found.file_name(file));
    if (!read.unread_reason.empty()) {
      fail(file, read.unread_reason);
      continue;
    }
    lint::FileReport report;
    report.name = file;
    report.state = lint::FileState::not_a_document;
    for (const parse::ParsedCable& parsed : read.cables) {
      act(source, parsed);
      report.state = parsed.is_marked() ? lint::FileState::checked : report.state;
    }
    summary.add(report);
  }
  if (found.files.size() != 1 || summary.checked != 1 || summary.skipped.count() != 0) {
    complain(report::read_line(summary));
  }
  return !found.files.empty() && summary.failed == 0;
}

}  // namespace cablelint::cli
