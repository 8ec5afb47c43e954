// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "lint/discover.hpp"
#include "lint/read_document.hpp"
#include "parse/parse_cable.hpp"
#include "rule/model_json.hpp"
#include "text/input_error.hpp"

namespace cablelint::cli {

int parse_files(const Options& options) {
  constexpr int indent = 2;
  const lint::Discovery found = lint::discover(options.files);
  bool is_whole = !found.files.empty() && found.problems.empty();
  for (const lint::DiscoveryProblem& problem : found.problems) {
    complain(problem.name + ": " + problem.reason);
  }
  Output output({});
  for (const std::string& file : found.files) {
    try {
      const SourceText source(file, lint::read_document(file));
      const parse::ParsedCable parsed = parse::parse_cable(source);
      output.write(rule::model_json(source, parsed, options.format == "jsonl" ? -1 : indent) + "\n");
    } catch (const InputError& error) {
      complain(error.what());
      is_whole = false;
    }
  }
  output.commit();
  return is_whole ? 0 : 2;
}

}  // namespace cablelint::cli
