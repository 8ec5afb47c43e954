// SPDX-License-Identifier: Apache-2.0
#include "cli/options/check_options.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <string_view>
#include <thread>
#include <vector>

namespace cablelint::cli {
namespace {

constexpr double max_timeout_seconds = 1e6;

void define_fixes(OptionTable& table, CheckOptions& options) {
  const std::string group = "Fixes";
  table.flag({"--fix", "", group,
              "Apply safe fixes and report the remaining findings; a document from standard input "
              "is written, fixed, to standard output"},
             [&options] { options.fixing = Fixing::fix; });
  table.flag({"--fix-only", "", group, "Apply safe fixes and report nothing", {"--fix"}},
             [&options] { options.fixing = Fixing::fix_only; });
  table.flag(
      {"--diff", "", group,
       "Print what --fix would change, including document text, and change nothing; exit 1 if "
       "anything would change"},
      [&options] { options.fixing = Fixing::diff; });
  table.flag({"--unsafe-fixes", "", group, "Also apply fixes that may change the meaning"},
             options.unsafe_fixes);
}

void define_unchecked(OptionTable& table, CheckOptions& options) {
  const std::string group = "Outcome";
  table.flag({"--allow-empty", "", group, "Exit 0 instead of 2 when no file matches"},
             options.allow_empty);
  table.flag({"--allow-unchecked", "", group, "Do not exit 2 when a file could not be checked"},
             options.allow_unchecked);
  table.flag(
      {"--require-marked", "", group, "Count a file that is not a marked document as not checked"},
      options.require_marked);
}

/// By how many threads files are read, how long, and what is left out.
void define_reading(OptionTable& table, CheckOptions& options) {
  const std::string group = "Files";
  table.flag({"-w,--watch", "", group, "Check again whenever a file changes, until interrupted"},
             options.watches);
  table.flag({"--show-files", "", group, "List the files that would be checked, and stop"},
             options.shows_files);
  constexpr int max_jobs = 1024;
  table.value({"-j,--jobs", "N", group, "Use this many threads; default: one per processor"},
              options.jobs, 1, max_jobs);
  table.value({"--timeout", "SECONDS", group,
               "Stop starting new files after this time; report the rest as not checked"},
              options.timeout);
  define_baseline(table, options.baseline);
}

// Errors: these throw `WrongValue`.

/// What contradicts each other, or cannot be at all.
void refuse_contradictions(const CheckOptions& options) {
  if (options.timeout && !(*options.timeout >= 0 && *options.timeout <= max_timeout_seconds)) {
    throw WrongValue("--timeout: expected a number of seconds from 0 to a million");
  }
  if (options.unsafe_fixes && options.fixing == Fixing::none) {
    throw WrongValue("--unsafe-fixes needs --fix, --fix-only or --diff");
  }
  if (options.fixing != Fixing::none && options.documents.container != nullptr) {
    throw WrongValue("documents in a container cannot be fixed; unpack the container first");
  }
  if (options.documents.is_pushed && !options.documents.files.empty()) {
    throw WrongValue("--pushed takes no FILES; it reads what is pushed from standard input");
  }
  if (options.fixing != Fixing::none && options.documents.is_pushed) {
    throw WrongValue("--pushed reads documents from git, which cannot be fixed");
  }
  if (options.fixing != Fixing::none && options.documents.is_staged) {
    throw WrongValue(
        "--staged reads documents from git, which cannot be fixed; remove one of the two options");
  }
}

/// Whether documents come from standard input.
bool reads_standard_input(const DocumentOptions& options) {
  return std::ranges::find(options.files, "-") != options.files.end();
}

/// What cannot be watched, or would be done again and again with every change.
void refuse_to_watch(const CheckOptions& options) {
  const DocumentOptions& documents = options.documents;
  if (options.fixing != Fixing::none || options.shows_files) {
    throw WrongValue("--watch only reports findings; run --fix, --diff or --show-files without it");
  }
  if (documents.is_staged || documents.is_pushed || documents.since) {
    throw WrongValue("--watch checks files on disk, not in git");
  }
  if (documents.container != nullptr) {
    throw WrongValue("--watch checks files; --input-format reads documents in a container");
  }
  if (reads_standard_input(documents) || documents.files_from == "-") {
    throw WrongValue("--watch cannot read standard input again");
  }
  for (const Destination& destination : options.reports.destinations) {
    const std::string_view format = destination.format->name;
    if (!destination.path.empty() || (format != "text" && format != "concise")) {
      throw WrongValue(
          "--watch prints a report after each change: use text or concise, on standard output");
    }
  }
}

/// Whether standard output gets text of the documents, and so has no room for a report.
bool shows_documents(const CheckOptions& options) {
  return options.fixing == Fixing::diff ||
         (options.fixing != Fixing::none && reads_standard_input(options.documents));
}

/// Where no --format says so, the report is text; where nothing but documents is asked for, none.
void add_default_report(CheckOptions& options) {
  const bool wants_report = !shows_documents(options) && options.fixing != Fixing::fix_only;
  if (options.reports.destinations.empty() && (options.reports.output || wants_report)) {
    options.reports.destinations.emplace_back();
  }
}

/// Sends the only report to the file of --output.
void send_to(const std::string& output, std::vector<Destination>& destinations) {
  if (output.empty()) {
    throw WrongValue("--output: missing file name");
  }
  if (destinations.size() > 1 || !destinations.front().path.empty()) {
    throw WrongValue("--output needs a single --format without a file");
  }
  destinations.front().path = output;
}

void refuse_folders(const std::vector<Destination>& destinations) {
  for (const Destination& destination : destinations) {
    if (is_folder(destination) && !destination.format->has_pages) {
      throw WrongValue(fmt::format("--format {} writes a single file, not a folder: {}",
                                   destination.format->name, destination.path));
    }
  }
}

/// Standard output takes one report, or text of the documents.
void refuse_mixed_output(const CheckOptions& options) {
  const auto to_stdout =
      std::ranges::count(options.reports.destinations, std::string(), &Destination::path);
  if (to_stdout > 1) {
    throw WrongValue("only one --format may go to standard output; write --format FORMAT:FILE");
  }
  if (to_stdout > 0 && shows_documents(options)) {
    throw WrongValue("standard output contains document text; write --format FORMAT:FILE");
  }
}

/// Whether files are chosen without being named.
bool selects_files(const DocumentOptions& options) {
  return options.force_exclude || options.files_from || options.is_staged || options.is_pushed ||
         options.since;
}

/// A terminal shows text, not a database.
void refuse_terminal(const std::vector<Destination>& destinations) {
  const bool is_shown = std::ranges::any_of(destinations, [](const Destination& destination) {
    return destination.format->name == "sqlite" && destination.path.empty();
  });
  if (is_shown && ::isatty(STDOUT_FILENO) == 1) {
    throw WrongValue("--format sqlite writes a database: add :FILE, or redirect standard output");
  }
}

void finish(CheckOptions& options) {
  refuse_contradictions(options);
  if (options.documents.stdin_name != DocumentOptions().stdin_name &&
      !reads_standard_input(options.documents)) {
    throw WrongValue("--stdin-filename needs - among the files");
  }
  add_default_report(options);
  if (options.reports.output) {
    send_to(*options.reports.output, options.reports.destinations);
  }
  refuse_folders(options.reports.destinations);
  refuse_terminal(options.reports.destinations);
  refuse_mixed_output(options);
  if (options.watches) {
    refuse_to_watch(options);
  }
  if (options.jobs == 0) {
    options.jobs = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  }
  if (!selects_files(options.documents)) {
    require_files(options.documents.files);
  }
}

}  // namespace

void define_check(OptionTable& table, CheckOptions& options) {
  define_documents(table, options.documents);
  define_rules(table, options.rules);
  define_reports(table, options.reports);
  define_fixes(table, options);
  define_outcome(table, options.outcome);
  define_unchecked(table, options);
  define_reading(table, options);
  table.when_read([&options] { finish(options); });
}

}  // namespace cablelint::cli
