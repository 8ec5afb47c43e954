// SPDX-License-Identifier: Apache-2.0
#include "cli/run/documents.hpp"

#include <algorithm>
#include <vector>

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
    std::vector<parse::ParsedCable> cables;
    if (source.problem().empty()) {
      cables = parse::parse_cables(source);
    }
    const bool is_marked = std::ranges::any_of(cables, &parse::ParsedCable::is_cable);
    const std::string reason = lint::unread_reason(source, is_marked, found.file_name(file));
    if (!reason.empty()) {
      complain(file + ": " + reason);
      is_whole = false;
      continue;
    }
    for (const parse::ParsedCable& parsed : cables) {
      act(source, parsed);
    }
  }
  return is_whole;
}

}  // namespace cablelint::cli
