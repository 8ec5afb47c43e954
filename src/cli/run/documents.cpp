// SPDX-License-Identifier: Apache-2.0
#include "cli/run/documents.hpp"

#include "cli/output.hpp"
#include "lint/unread.hpp"
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
  bool is_whole = !found.files.empty() && found.problems.empty();
  for (const select::DiscoveryProblem& problem : found.problems) {
    complain(problem.name + ": " + problem.reason);
  }
  if (found.files.empty() && found.problems.empty()) {
    complain("no document found in the named files");
  }
  for (const std::string& file : found.files) {
    std::string bytes;
    try {
      bytes = select::read_document(file);
    } catch (const InputError& error) {
      complain(error.what());
      is_whole = false;
      continue;
    }
    const SourceText source(file, std::move(bytes));
    const lint::CablesRead read = lint::read_cables(source, found.file_name(file));
    if (!read.unread_reason.empty()) {
      complain(file + ": " + read.unread_reason);
      is_whole = false;
      continue;
    }
    for (const parse::ParsedCable& parsed : read.cables) {
      act(source, parsed);
    }
  }
  return is_whole;
}

}  // namespace cablelint::cli
