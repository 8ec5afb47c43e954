// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "cli/command/commands.hpp"
#include "cli/options/check_options.hpp"
#include "cli/output.hpp"
#include "cli/run/check_run.hpp"
#include "cli/run/watch.hpp"
#include "text/visible.hpp"

namespace cablelint::cli {
namespace {

/// Prints the names of the files: as they are before NUL bytes, else as a screen may show them.
int show_files(const CheckRun& run, bool is_null_separated) {
  const select::Discovery& found = run.found();
  for (const select::DiscoveryProblem& problem : found.problems) {
    complain(problem.name + ": " + problem.reason);
  }
  std::string names;
  for (const std::string& file : found.files) {
    names += is_null_separated ? file + '\0' : visible_name(file) + "\n";
  }
  print(names);
  return run.expect_files() && found.problems.empty() ? 0 : 2;
}

int run(const CheckOptions& options) {
  if (options.watches) {
    Watch(options).run();
  }
  CheckRun run(options);
  if (options.shows_files) {
    return show_files(run, options.documents.is_null_separated);
  }
  return run.prepare() ? run.report() : 2;
}

}  // namespace

Run check_command(OptionTable& table) {
  return with_options<CheckOptions>(table, define_check, run);
}

}  // namespace cablelint::cli
