// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "cli/command/commands.hpp"
#include "cli/options/check_options.hpp"
#include "cli/output.hpp"
#include "cli/run/check_run.hpp"
#include "cli/run/watch.hpp"

namespace cablelint::cli {
namespace {

/// Prints the names of the files, each ready for --files-from.
int show_files(const CheckRun& run) {
  const select::Discovery& found = run.found();
  for (const select::DiscoveryProblem& problem : found.problems) {
    complain(problem.name + ": " + problem.reason);
  }
  std::string names;
  for (const std::string& file : found.files) {
    names += file + "\n";
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
    return show_files(run);
  }
  return run.prepare() ? run.report() : 2;
}

}  // namespace

Run check_command(OptionTable& table) {
  return with_options<CheckOptions>(table, define_check, run);
}

}  // namespace cablelint::cli
