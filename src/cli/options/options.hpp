// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/options/command_help.hpp"
#include "finding/finding.hpp"
#include "report/reporter.hpp"
#include "rule/excerpts.hpp"
#include "rule/load.hpp"
#include "rule/rule_set.hpp"
#include "select/container.hpp"

namespace cablelint::cli {

enum class Command : unsigned char {
  check,
  parse,
  rules_list,
  rules_explain,
  rules_test,
  rules_fields,
  rules_functions,
  rules_schema,
  rules_new,
  eval,
  due,
  banner,
  merge,
  baseline_create,
  baseline_update,
  baseline_prune,
  baseline_show,
  config_show,
  config_check,
  config_init,
  hook_install,
  completion,
  manual,
  version,
};
enum class Choice : unsigned char { automatic, always, never };

/// What is done with the fixes of findings.
enum class Fixing : unsigned char {
  none,
  fix,       ///< applied, and what is left is reported
  fix_only,  ///< applied
  diff,      ///< shown
};

/// One report of a run: its format, and the file that it goes to; empty for standard output.
struct Destination {
  report::Format format = report::Format::text;
  std::string path;
};

/// What makes the exit status.
struct Outcome {
  std::optional<Severity> fail_on = Severity::error;  ///< nothing: never
  std::optional<std::size_t> max_warnings;
  bool exit_zero = false;
};

/// All that the command line says, read and checked.
struct Options {
  Command command = Command::check;
  std::vector<std::string> files;

  // check
  std::vector<Destination> destinations;
  rule::LoadRequest rules;
  std::vector<std::string> policies;  ///< files of settings or rules that are trusted
  std::string config;                 ///< settings instead of those that are found; empty: none
  Outcome outcome;
  std::optional<Timestamp> as_of;
  rule::Excerpts excerpts = rule::Excerpts::markings;
  Choice color = Choice::automatic;
  Choice hyperlinks = Choice::automatic;
  Choice progress = Choice::automatic;
  std::size_t jobs = 0;  ///< 0: as many as there are processors
  std::string stdin_name = "<stdin>";
  std::optional<std::string> files_from;  ///< a file with names of files; `-` is standard input
  bool is_null_separated = false;         ///< the names in it, and not by line ends
  bool is_staged = false;
  bool is_pushed = false;            ///< standard input has the lines of a pre-receive hook
  bool pre_receive = false;          ///< the hook to be installed
  std::optional<std::string> since;  ///< a revision of git's
  select::InputFormat input_format = select::InputFormat::text;
  std::optional<double> timeout;  ///< seconds
  std::string baseline;           ///< a file; empty: none
  Fixing fixing = Fixing::none;
  bool unsafe_fixes = false;
  bool isolated = false;  ///< no settings are read
  bool quiet = false;
  bool statistics = false;
  bool show_suppressed = false;
  bool force_exclude = false;
  bool allow_empty = false;
  bool allow_unchecked = false;
  bool require_marked = false;

  // parse, rules and eval
  std::string format;
  std::string rule;
  std::string schema;  ///< `packs` or `settings`
  std::string expression;
  int soon_days = 365;
  bool mutate = false;
  bool all_rules = false;
  bool json_lines = false;

  std::string output;  ///< of merge: a file; empty: standard output

  // completion and man
  std::string shell;
  CommandHelp program;
};

/// What came of reading the command line: options, or a status with which the program ends at once
/// because everything has been said.
struct ReadOptions {
  std::optional<Options> options;
  int status = 0;
};

[[nodiscard]] ReadOptions read_options(int argc, char** argv);

}  // namespace cablelint::cli
