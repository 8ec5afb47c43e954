// SPDX-License-Identifier: Apache-2.0
#include "cli/command/commands.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "cli/options/check_options.hpp"
#include "cli/options/read_command.hpp"
#include "cli/run/outcome.hpp"
#include "model/calendar.hpp"
#include "paths.hpp"
#include "text/search.hpp"

using namespace cablelint;
using namespace cablelint::cli;
using Words = std::vector<std::string>;

namespace {

CheckOptions kept;

int keep(const CheckOptions& options) {
  kept = options;
  return 7;
}

Run keep_check(OptionTable& table) { return with_options<CheckOptions>(table, define_check, keep); }

int do_nothing() { return 0; }

Run nothing(OptionTable&) { return do_nothing; }

/// The statuses with which a command line ends: that of `keep` if it is right.
int status_of_words(Words words) {
  const std::array<Command, 2> table = {Command{"check", "Lint", "", keep_check},
                                        Command{"other", "Do nothing", "", nothing}};
  words.insert(words.begin(), "cablelint");
  std::vector<const char*> arguments;
  for (const std::string& word : words) {
    arguments.push_back(word.c_str());
  }
  const ReadCommand read =
      read_command(table, static_cast<int>(arguments.size()), arguments.data());
  return read.run ? read.run() : read.status;
}

CheckOptions options_of(const Words& words) {
  REQUIRE(status_of_words(words) == 7);
  return kept;
}

/// What the program prints as the help of a command.
std::string help_of(const std::string& command) {
  const std::string line = "'" + tests::program().string() + "' " + command + " --help";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(::popen(line.c_str(), "r"), ::pclose);
  std::string text;
  std::array<char, 4096> piece{};
  for (std::size_t got = 1; got > 0; text.append(piece.data(), got)) {
    got = std::fread(piece.data(), 1, piece.size(), pipe.get());
  }
  return text;
}

}  // namespace

TEST_CASE("the words of a command line fill the options of their command", "[cli]") {
  const CheckOptions options = options_of({"check",
                                           "a.txt",
                                           "-",
                                           "--select",
                                           "ref,tags/unknown",
                                           "--select",
                                           "declass",
                                           "--severity",
                                           "ref/order=info",
                                           "--as-of",
                                           "2030-01-01",
                                           "--rules",
                                           "a.yaml",
                                           "--rules",
                                           "b.yaml",
                                           "--format",
                                           "sarif:out.sarif",
                                           "--format",
                                           "json",
                                           "-j",
                                           "3",
                                           "--fail-on",
                                           "never",
                                           "--excerpts",
                                           "none",
                                           "--input-format",
                                           "mbox"});
  CHECK(options.documents.files == Words{"a.txt", "-"});
  CHECK(options.documents.container == select::container_from("mbox"));
  CHECK(options.rules.request.selection.select == Words{"ref", "tags/unknown", "declass"});
  CHECK(options.rules.request.selection.severities.front().second == Severity::info);
  CHECK(options.rules.request.pack_files == Words{"a.yaml", "b.yaml"});
  CHECK(options.rules.day() == *date(2030, 1, 1));
  REQUIRE(options.reports.destinations.size() == 2);
  CHECK(options.reports.destinations[0].path == "out.sarif");
  CHECK(options.reports.excerpts == rule::Excerpts::none);
  CHECK_FALSE(options.outcome.fail_on);
  CHECK(options.jobs == 3);
}

TEST_CASE("short options mean the long ones", "[cli]") {
  const CheckOptions options =
      options_of({"-v", "-f", "json", "-o", "out.json", "--exclude", "*.bak", "a.txt"});
  CHECK(options.reports.verbose);
  CHECK(options.reports.destinations.front().format->name == "json");
  CHECK(options.reports.destinations.front().path == "out.json");
  CHECK(options.documents.exclude == Words{"*.bak"});
}

TEST_CASE("what a command line leaves out has its default", "[cli]") {
  const CheckOptions options = options_of({"a.txt"});  // `check` is meant
  REQUIRE(options.reports.destinations.size() == 1);
  CHECK(options.reports.destinations[0].format->name == "text");
  CHECK(options.outcome.fail_on == Severity::error);
  CHECK(options.jobs > 0);
  CHECK(options.documents.container == nullptr);
  CHECK(options_of({"--output", "out.txt", "a.txt"}).reports.destinations[0].path == "out.txt");
  CHECK(options_of({"--fix-only", "a.txt"}).reports.destinations.empty());
  CHECK(options_of({"--staged"}).documents.files.empty());
}

TEST_CASE("a command line that is wrong ends with status 2", "[cli]") {
  for (const Words& words : std::vector<Words>{{},
                                               {"check"},
                                               {"--jobs", "0", "a.txt"},
                                               {"--jobs", "many", "a.txt"},
                                               {"--fail-on", "fatal", "a.txt"},
                                               {"--format", "pdf", "a.txt"},
                                               {"--as-of", "yesterday", "a.txt"},
                                               {"--timeout", "-1", "a.txt"},
                                               {"--fix", "--fix-only", "a.txt"},
                                               {"--unsafe-fixes", "a.txt"},
                                               {"--staged", "--since", "main"},
                                               {"--null", "a.txt"},
                                               {"--format", "json", "--format", "sarif", "a.txt"},
                                               {"--diff", "--format", "json", "a.txt"},
                                               {"--output", "", "a.txt"},
                                               {"--pushed", "a.txt"},
                                               {"--no-such-option", "a.txt"},
                                               {"chekc", "a.txt"},
                                               {"-v", "-q", "a.txt"},
                                               {"other", "--quiet"}}) {
    CAPTURE(words);
    CHECK(status_of_words(words) == 2);
  }
  CHECK(status_of_words({"other"}) == 0);
}

TEST_CASE("the exit status follows from findings and from what is asked for", "[cli]") {
  lint::Summary summary;
  summary.warnings = 2;
  CHECK(status_of({}, summary, true) == 0);
  CHECK(status_of({}, summary, false) == 2);
  CHECK(status_of({.fail_on = Severity::warning}, summary, true) == 1);
  CHECK(status_of({.fail_on = Severity::info}, summary, true) == 1);
  CHECK(status_of({.max_warnings = 2}, summary, true) == 0);
  CHECK(status_of({.max_warnings = 1}, summary, true) == 1);
  CHECK(status_of({.max_warnings = 1, .exit_zero = true}, summary, true) == 0);
  summary.errors = 1;
  CHECK(status_of({}, summary, true) == 1);
  CHECK(status_of({.fail_on = std::nullopt}, summary, true) == 0);
}

TEST_CASE("a command follows the one above it, and each has another name", "[cli]") {
  Words names;
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    CHECK(std::ranges::find(names, command.name) == names.end());
    const std::size_t space = command.name.rfind(' ');
    CHECK((space == std::string::npos ||
           std::ranges::find(names, command.name.substr(0, space)) != names.end()));
    names.push_back(command.name);
  }
}

TEST_CASE("the help of each command fits 100 columns", "[cli]") {
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    const std::string help = help_of(command.name);
    CHECK(help.find("--help") != std::string::npos);
    for (const std::string& line : split_at('\n', help)) {
      CHECK(line.size() <= 100);
    }
  }
}

TEST_CASE("completion and manual know each command and its options", "[cli]") {
  const CommandHelp program = program_help(commands());
  const std::string script = completion_script(program, "bash");
  const std::string page = manual(program);
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    CHECK((command.name.starts_with('-') || script.find(command.name) != std::string::npos));
    CHECK((command.name.starts_with('-') ||
           page.find("cablelint " + command.name + "\n") != std::string::npos));
  }
  CHECK(script.find("'check/--input-format') choices='text tar jsonl mbox eml'") !=
        std::string::npos);
}
