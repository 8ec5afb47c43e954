// SPDX-License-Identifier: Apache-2.0
// The options of `cablelint check` alone.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string_view>
#include <thread>
#include <utility>

#include "cli/options/define_options.hpp"
#include "cli/options/option_values.hpp"

namespace cablelint::cli {
namespace {

constexpr double max_timeout_seconds = 1e6;

std::string format_help() {
  return fmt::format("Report as {}; add :FILE to write to that file; may be repeated",
                     fmt::join(report::format_names(), ", "));
}

/// An option whose value is one of a few words.
template <class Value>
CLI::Option& add_choice(CLI::App& app, const char* name, Value& value,
                        const std::vector<std::pair<std::string, Value>>& words, const char* help) {
  std::vector<std::string> names;
  names.reserve(words.size());
  for (const auto& [word, meaning] : words) {
    names.push_back(word);
  }
  CLI::Option& option = *app.add_option_function<std::string>(
      name,
      [&value, words](const std::string& given) {
        value = std::ranges::find(words, given, &std::pair<std::string, Value>::first)->second;
      },
      help);
  take_one_of(option, names);
  return option;
}

void add_when(CLI::App& app, const char* name, Choice& choice, const char* help) {
  add_choice<Choice>(
      app, name, choice,
      {{"auto", Choice::automatic}, {"always", Choice::always}, {"never", Choice::never}}, help)
      .group("Output");
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
  add_choice<rule::Excerpts>(app, "--excerpts", options.excerpts,
                             {{"none", rule::Excerpts::none},
                              {"markings", rule::Excerpts::markings},
                              {"full", rule::Excerpts::full}},
                             "Show this much of documents in reports; default: markings, without "
                             "text of paragraphs, subjects or names")
      .group("Output");
  add_when(app, "--color", options.color, "Use color in text; default: auto");
  add_when(app, "--hyperlinks", options.hyperlinks,
           "Link file names in text, so that a terminal can open them; default: auto");
  add_when(app, "--progress", options.progress,
           "Show the progress of a long run on standard error; default: auto, only on a terminal");
  app.add_flag("-q,--quiet", options.quiet, "Print nothing if there is nothing to report")
      ->group("Output");
  app.add_flag(
         "--show-suppressed", options.show_suppressed,
         "Also show suppressed findings, marked as such, in text, json, jsonl, sarif and html")
      ->group("Output");
  app.add_flag("--statistics", options.statistics,
               "Print the number of findings of each rule on standard error")
      ->group("Output");
}

void add_fixes(CLI::App& app, Options& options) {
  CLI::Option* const fix = app.add_flag_callback(
      "--fix", [&options] { options.fixing = Fixing::fix; },
      "Apply safe fixes and report the remaining findings; a document from standard input is "
      "printed with its text on standard output");
  CLI::Option* const only = app.add_flag_callback(
      "--fix-only", [&options] { options.fixing = Fixing::fix_only; },
      "Apply safe fixes and report nothing");
  CLI::Option* const diff = app.add_flag_callback(
      "--diff", [&options] { options.fixing = Fixing::diff; },
      "Print what --fix would change, including text of the documents; exit 1 if anything would "
      "change");
  CLI::Option* const unsafe = app.add_flag("--unsafe-fixes", options.unsafe_fixes,
                                           "Also apply fixes that may change the meaning");
  fix->excludes(only)->excludes(diff);
  only->excludes(diff);
  for (CLI::Option* option : {fix, only, diff, unsafe}) {
    option->group("Fixes");
  }
}

void add_unchecked(CLI::App& app, Options& options) {
  app.add_flag("--allow-empty", options.allow_empty, "Exit 0 instead of 2 when no file matches")
      ->group("Outcome");
  app.add_flag("--allow-unchecked", options.allow_unchecked,
               "Do not exit 2 when a file could not be checked")
      ->group("Outcome");
  app.add_flag("--require-marked", options.require_marked,
               "Count a file that is not a marked document as one that could not be checked")
      ->group("Outcome");
}

/// How files are read: by how many threads, under which name, from where, and as what.
void add_reading(CLI::App& app, Options& options) {
  app.add_option("-j,--jobs", options.jobs,
                 "Use this many threads; default: one for each processor")
      ->check(CLI::Range(1, 1024).description(""))
      ->type_name("N")
      ->group("Files");
  app.add_option("--stdin-filename", options.stdin_name, "Report standard input under this name")
      ->type_name("NAME")
      ->group("Files");
  CLI::Option* const staged =
      app.add_flag("--staged", options.is_staged,
                   "Lint what git would commit, as it is in the index; FILES limit the choice")
          ->group("Files");
  add_choice<select::InputFormat>(
      app, "--input-format", options.input_format,
      {{"text", select::InputFormat::text},
       {"tar", select::InputFormat::tar},
       {"jsonl", select::InputFormat::jsonl},
       {"mbox", select::InputFormat::mbox}},
      "Read each of FILES as one document, or as a tar archive, JSON Lines with a member `text`, "
      "or an mbox of many documents; default: text")
      .excludes(staged)
      ->group("Files");
}

/// What is left out: files for which there is no time, accepted findings, excluded files.
void add_omissions(CLI::App& app, Options& options) {
  app.add_option("--timeout", options.timeout,
                 "Begin no file after this time; count the remaining files as not checked")
      ->type_name("SECONDS")
      ->group("Files");
  app.add_option("--baseline", options.baseline, "Suppress the findings that this file accepts")
      ->type_name("FILE")
      ->group("Files");
  app.add_flag("--force-exclude", options.force_exclude,
               "For hooks: skip named files that git ignores or settings exclude, and exit 0 if "
               "none is left")
      ->group("Files");
}

/// Where files come from that are not named on the command line.
void add_sources(CLI::App& app, Options& options) {
  app.add_option("--files-from", options.files_from,
                 "Read file names from a file, or from standard input if it is -")
      ->type_name("FILE")
      ->excludes("--staged")
      ->group("Files");
  app.add_flag("-0,--null", options.is_null_separated,
               "Expect a NUL byte after each name instead of a line end")
      ->needs("--files-from")
      ->group("Files");
  app.add_flag("--pushed", options.is_pushed,
               "For a pre-receive hook: lint what the commits of a push add; read lines `OLD NEW "
               "REF` from standard input")
      ->excludes("--files-from")
      ->excludes("--staged")
      ->excludes("--input-format")
      ->group("Files");
  app.add_option("--since", options.since,
                 "Lint what has changed since the common ancestor with a revision")
      ->type_name("REV")
      ->excludes("--files-from")
      ->excludes("--staged")
      ->excludes("--pushed")
      ->excludes("--input-format")
      ->group("Files");
}

/// What cannot be told together, or not at all.
/// Errors: throws `WrongValue`.
void refuse_contradictions(const Options& options) {
  if (options.timeout && !(*options.timeout >= 0 && *options.timeout <= max_timeout_seconds)) {
    throw WrongValue("--timeout: expected a number of seconds from 0 to a million");
  }
  if (options.unsafe_fixes && options.fixing == Fixing::none) {
    throw WrongValue("--unsafe-fixes needs --fix, --fix-only or --diff");
  }
  if (options.fixing != Fixing::none && options.input_format != select::InputFormat::text) {
    throw WrongValue("documents in a container cannot be fixed; unpack it first");
  }
  if (options.is_pushed && !options.files.empty()) {
    throw WrongValue("--pushed takes no FILES; standard input lists what is pushed");
  }
  if (options.fixing != Fixing::none && options.is_pushed) {
    throw WrongValue("--pushed reads documents from git, which cannot be fixed");
  }
  if (options.fixing != Fixing::none && options.is_staged) {
    throw WrongValue(
        "--staged reads documents from git, which cannot be fixed; remove one of the two options");
  }
}

/// Whether standard output gets text of the documents, and so has no room for a report.
bool shows_documents(const Options& options) {
  return options.fixing == Fixing::diff ||
         (options.fixing != Fixing::none &&
          std::ranges::find(options.files, "-") != options.files.end());
}

/// Where no --format says so, the report is text; where nothing but documents is asked for, none.
void add_default_report(Options& options, const std::optional<std::string>& output) {
  const bool wants_report = !shows_documents(options) && options.fixing != Fixing::fix_only;
  if (options.destinations.empty() && (output || wants_report)) {
    options.destinations.push_back({report::Format::text, {}});
  }
}

/// Sends the only report to the file of --output.
/// Errors: throws `WrongValue`.
void send_to(const std::string& output, std::vector<Destination>& destinations) {
  if (output.empty()) {
    throw WrongValue("--output: missing file name");
  }
  if (destinations.size() > 1 || !destinations.front().path.empty()) {
    throw WrongValue("--output needs a single --format without a file");
  }
  destinations.front().path = output;
}

/// Standard output takes one report, or text of the documents.
/// Errors: throws `WrongValue`.
void refuse_mixed_output(const Options& options) {
  const auto to_stdout =
      std::ranges::count(options.destinations, std::string(), &Destination::path);
  if (to_stdout > 1) {
    throw WrongValue("only one --format may go to standard output; write --format FORMAT:FILE");
  }
  if (to_stdout > 0 && shows_documents(options)) {
    throw WrongValue("standard output contains text of the documents; write --format FORMAT:FILE");
  }
}

}  // namespace

void add_check_options(CLI::App& app, Options& options, CheckWords& words) {
  add_files(app, options);
  add_rules(app, options);
  add_output(app, options, words.output);
  add_fixes(app, options);
  add_outcome(app, options);
  add_unchecked(app, options);
  add_reading(app, options);
  add_omissions(app, options);
  add_sources(app, options);
}

void finish_check(Options& options, const CheckWords& words) {
  refuse_contradictions(options);
  add_default_report(options, words.output);
  if (words.output) {
    send_to(*words.output, options.destinations);
  }
  refuse_mixed_output(options);
  if (options.jobs == 0) {
    options.jobs = std::max(1U, std::thread::hardware_concurrency());
  }
}

}  // namespace cablelint::cli
