// SPDX-License-Identifier: Apache-2.0
#include <exception>

#include "cli/commands.hpp"
#include "cli/options/options.hpp"
#include "cli/process.hpp"
#include "text/input_error.hpp"

namespace {

// NOLINTNEXTLINE(readability-function-size): a table
int run(const cablelint::cli::Options& options) {
  using namespace cablelint::cli;
  switch (options.command) {
    case Command::check:
      return check_files(options);
    case Command::parse:
      return parse_files(options);
    case Command::rules_list:
      return list_rules(options);
    case Command::rules_explain:
      return explain_rule(options);
    case Command::rules_test:
      return test_rules(options);
    case Command::rules_fields:
      return list_fields(options);
    case Command::rules_functions:
      return list_functions(options);
    case Command::rules_schema:
      return print_schema(options);
    case Command::rules_new:
      return new_rule(options);
    case Command::baseline_create:
    case Command::baseline_update:
      return make_baseline(options);
    case Command::baseline_prune:
      return prune_baseline(options);
    case Command::baseline_show:
      return show_baseline(options);
    case Command::banner:
      return show_banners(options);
    case Command::merge:
      return merge(options);
    case Command::due:
      return list_due(options);
    case Command::eval:
      return evaluate(options);
    case Command::config_show:
      return show_settings(options);
    case Command::config_check:
      return check_settings(options);
    case Command::config_init:
      return write_settings(options);
    case Command::hook_install:
      return install_hook(options);
    case Command::completion:
      return print_completion(options);
    case Command::manual:
      return print_manual(options);
    case Command::version:
      return print_version();
  }
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  cablelint::cli::guard_standard_streams();
  cablelint::cli::end_when_interrupted();
  try {
    const cablelint::cli::ReadOptions read = cablelint::cli::read_options(argc, argv);
    return read.options ? run(*read.options) : read.status;
  } catch (const std::exception& error) {
    cablelint::cli::complain(error.what());
    return 2;
  }
}
