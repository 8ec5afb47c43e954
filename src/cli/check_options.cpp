// SPDX-License-Identifier: Apache-2.0
// The options of `cablelint check` alone.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <string_view>
#include <thread>
#include <utility>

#include "cli/define_options.hpp"
#include "cli/option_values.hpp"

namespace cablelint::cli {
namespace {

std::string format_help() {
  std::string help;
  for (const std::string& name : report::format_names()) {
    help += (help.empty() ? "" : ", ") + name;
  }
  return help + "; with :FILE written there; may be repeated";
}

void add_output(CLI::App& app, Options& options, std::optional<std::string>& output) {
  app.add_option_function<std::vector<std::string>>(
         "--format",
         [&options](const std::vector<std::string>& given) {
           for (const std::string& text : given) {
             options.destinations.push_back(destination_from(text));
           }
         },
         format_help())
      ->type_name("FORMAT[:FILE]")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all()
      ->group("Output");
  app.add_option("--output", output, "Write the report to a file")
      ->type_name("FILE")
      ->group("Output");
  const std::map<std::string, rule::Excerpts> excerpts = {{"none", rule::Excerpts::none},
                                                          {"markings", rule::Excerpts::markings},
                                                          {"full", rule::Excerpts::full}};
  app.add_option("--excerpts", options.excerpts,
                 "What reports repeat of documents; default: markings, and no text of paragraphs, "
                 "subjects or names")
      ->transform(CLI::CheckedTransformer(excerpts).description(""))
      ->type_name("none|markings|full")
      ->group("Output");
  const std::map<std::string, ColorChoice> colors = {{"auto", ColorChoice::automatic},
                                                     {"always", ColorChoice::always},
                                                     {"never", ColorChoice::never}};
  app.add_option("--color", options.color, "Colour in text; default: auto")
      ->transform(CLI::CheckedTransformer(colors).description(""))
      ->type_name("auto|always|never")
      ->group("Output");
  app.add_flag("-q,--quiet", options.quiet, "Say nothing where there is nothing to report")
      ->group("Output");
  app.add_flag("--statistics", options.statistics, "Count findings by rule, on standard error")
      ->group("Output");
}

void add_fixes(CLI::App& app, Options& options) {
  CLI::Option* const fix = app.add_flag_callback(
      "--fix", [&options] { options.fixing = Fixing::fix; },
      "Apply safe fixes and report what is left; from standard input to standard output");
  CLI::Option* const only = app.add_flag_callback(
      "--fix-only", [&options] { options.fixing = Fixing::fix_only; },
      "Apply safe fixes, report nothing");
  CLI::Option* const diff = app.add_flag_callback(
      "--diff", [&options] { options.fixing = Fixing::diff; },
      "Print what --fix would change, text of the documents included; status 1 if anything");
  CLI::Option* const unsafe = app.add_flag("--unsafe-fixes", options.unsafe_fixes,
                                           "Apply fixes too that may change the meaning");
  fix->excludes(only)->excludes(diff);
  only->excludes(diff);
  for (CLI::Option* option : {fix, only, diff, unsafe}) {
    option->group("Fixes");
  }
}

void add_outcome(CLI::App& app, Options& options, std::string& fail_on) {
  app.add_option("--fail-on", fail_on, "Status 1 from this severity on; default: error")
      ->check(CLI::IsMember({"error", "warning", "info", "never"}).description(""))
      ->type_name("error|warning|info|never")
      ->group("Outcome");
  app.add_option("--max-warnings", options.max_warnings, "Status 1 with more warnings than this")
      ->type_name("N")
      ->group("Outcome");
  app.add_flag("--exit-zero", options.exit_zero, "Status 0 whatever is found")->group("Outcome");
  app.add_flag("--allow-empty", options.allow_empty, "No file to check is not status 2")
      ->group("Outcome");
  app.add_flag("--allow-unchecked", options.allow_unchecked,
               "A file that could not be checked is not status 2")
      ->group("Outcome");
  app.add_flag("--require-marked", options.require_marked,
               "A file that is no marked document is one that could not be checked")
      ->group("Outcome");
}

void add_selection(CLI::App& app, Options& options) {
  app.add_option("-j,--jobs", options.jobs, "Threads; default: one for each processor")
      ->check(CLI::Range(1, 1024).description(""))
      ->type_name("N")
      ->group("Files");
  app.add_option("--stdin-filename", options.stdin_name,
                 "The name under which standard input is reported")
      ->type_name("NAME")
      ->group("Files");
  app.add_option("--baseline", options.baseline, "Leave out the findings that this file accepts")
      ->type_name("FILE")
      ->group("Files");
  app.add_flag(
         "--force-exclude", options.force_exclude,
         "For hooks: named files that git ignores or settings exclude are left out, and none left "
         "is no failure")
      ->group("Files");
  app.add_option("--files-from", options.files_from,
                 "Read names of files from a file, or - for standard input")
      ->type_name("FILE")
      ->group("Files");
  app.add_flag("-0,--null", options.is_null_separated, "They end with NUL bytes and not with lines")
      ->needs("--files-from")
      ->group("Files");
  app.add_flag("--staged", options.is_staged,
               "Lint what git would commit, as it stands in the index; FILES narrow the choice")
      ->excludes("--files-from")
      ->group("Files");
  app.add_option("--since", options.since,
                 "Lint what differs from the common ancestor with a revision")
      ->type_name("REV")
      ->excludes("--files-from")
      ->excludes("--staged")
      ->group("Files");
}

}  // namespace

void add_check_options(CLI::App& app, Options& options, CheckWords& words) {
  add_files(app, options);
  add_rules(app, options);
  add_output(app, options, words.output);
  add_fixes(app, options);
  add_outcome(app, options, words.fail_on);
  add_selection(app, options);
}

void finish_check(Options& options, const CheckWords& words) {
  const std::optional<std::string>& output = words.output;
  options.fail_on = words.fail_on == "never" ? std::nullopt : severity_from(words.fail_on);
  if (options.unsafe_fixes && options.fixing == Fixing::none) {
    throw WrongValue("--unsafe-fixes goes with --fix, --fix-only or --diff");
  }
  if (options.fixing != Fixing::none && options.is_staged) {
    throw WrongValue("--staged reads what git holds, which cannot be fixed; leave one of them out");
  }
  const bool holds_documents = options.fixing == Fixing::diff ||
                               (options.fixing != Fixing::none &&
                                std::ranges::find(options.files, "-") != options.files.end());
  if (options.destinations.empty() &&
      (output || (!holds_documents && options.fixing != Fixing::fix_only))) {
    options.destinations.push_back({report::Format::text, {}});
  }
  if (output) {
    if (output->empty()) {
      throw WrongValue("--output: the file's name is missing");
    }
    if (options.destinations.size() > 1 || !options.destinations.front().path.empty()) {
      throw WrongValue("--output goes with a single --format without a file");
    }
    options.destinations.front().path = *output;
  }
  const auto to_stdout =
      std::ranges::count(options.destinations, std::string(), &Destination::path);
  if (to_stdout > 1) {
    throw WrongValue("only one --format may go to standard output; write --format FORMAT:FILE");
  }
  if (to_stdout > 0 && holds_documents) {
    throw WrongValue("standard output holds text of the documents; write --format FORMAT:FILE");
  }
  if (options.jobs == 0) {
    options.jobs = std::max(1U, std::thread::hardware_concurrency());
  }
}

}  // namespace cablelint::cli
