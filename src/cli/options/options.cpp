// SPDX-License-Identifier: Apache-2.0
// How the command line is read.
#include "cli/options/options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <sstream>
#include <string_view>
#include <utility>

#include "cli/commands.hpp"
#include "cli/options/define_commands.hpp"
#include "cli/options/help_formatter.hpp"
#include "cli/options/option_values.hpp"
#include "cli/output.hpp"
#include "text/nearest.hpp"

namespace cablelint::cli {
namespace {

constexpr const char* footer = R"(Exit status:
  0  no finding at or above --fail-on
  1  there are such findings
  2  the job could not be completed: wrong usage, an invalid rule file, a file that is missing or
     cannot be read; findings in other files are still reported
  130  interrupted

Examples:
  cablelint cable.txt                           lint a file (short for `cablelint check`)
  cablelint cables/ --format sarif:out.sarif    lint a folder, write SARIF as well
  cablelint --select declass --as-of 2030-01-01 cables/
  cablelint rules explain portion/missing       what a rule checks, and why)";

/// The words after the program's name, with `check` put in where no command is named.
std::vector<std::string> words_with_command(const CLI::App& app, int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  const bool is_global =
      words.front() == "--help" || words.front() == "-h" || words.front() == "--version";
  const bool is_command = std::ranges::any_of(
      app.get_subcommands({}),
      [&words](const CLI::App* command) { return command->get_name() == words.front(); });
  if (!is_global && !is_command) {
    words.insert(words.begin(), "check");
  }
  return words;
}

/// The command that was named, the innermost.
const CLI::App* named_command(const CLI::App& app) {
  const CLI::App* command = &app;
  while (!command->get_subcommands().empty()) {
    command = command->get_subcommands().front();
  }
  return command;
}

/// What is said where a word is missing.
std::string missing_word(const CLI::App& app, const std::string& otherwise) {
  const CLI::App* const command = named_command(app);
  std::vector<std::string> known;
  for (const CLI::App* sub : command->get_subcommands({})) {
    known.push_back(sub->get_name());
  }
  return known.empty()
             ? otherwise
             : fmt::format("`{}` needs a command: {}", command->get_name(), fmt::join(known, ", "));
}

/// What is said of a word that no command or option takes.
std::string unknown_word(const CLI::App& app) {
  const CLI::App* const command = named_command(app);
  const std::vector<std::string> left = app.remaining(true);
  const std::string word =
      left.empty() ? std::string() : left.front().substr(0, left.front().find('='));
  std::vector<std::string> known;
  for (const CLI::Option* option : command->get_options()) {
    for (const std::string& name : option->get_lnames()) {
      known.push_back("--" + name);
    }
  }
  for (const CLI::App* sub : command->get_subcommands({})) {
    known.push_back(sub->get_name());
  }
  return fmt::format("unknown {} `{}`{}", word.starts_with('-') ? "option" : "command", word,
                     did_you_mean(word, known));
}

ReadOptions wrong_usage(std::string_view text) {
  complain(text);
  std::fputs("Run with --help for more.\n", stderr);
  return {std::nullopt, 2};
}

/// Whether the command needs files, however they are chosen.
bool works_on_files(const Options& options) {
  switch (options.command) {
    case Command::check:
    case Command::parse:
    case Command::due:
    case Command::banner:
    case Command::baseline_create:
    case Command::baseline_update:
    case Command::baseline_prune:
      return true;
    case Command::eval:
      return !options.json_lines;
    default:
      return false;
  }
}

bool is_about_baseline(Command command) {
  return command == Command::baseline_create || command == Command::baseline_update ||
         command == Command::baseline_prune || command == Command::baseline_show;
}

/// Whether files are chosen without being named.
bool selects_files(const Options& options) {
  return options.force_exclude || options.files_from || options.is_staged || options.is_pushed ||
         options.since;
}

/// Shows the help of the command that was named.
ReadOptions show_help(const CLI::App& app, const CLI::CallForHelp& asked) {
  std::ostringstream text;
  app.exit(asked, text, text);
  print(text.str());
  return {std::nullopt, 0};
}

/// After all words were read: what the command takes if they do not say it.
/// Errors: throws `WrongValue` if they contradict each other or lack what the command works on.
void finish(Options& options, const CheckWords& words_of_check) {
  if (options.command == Command::check) {
    finish_check(options, words_of_check);
  }
  if (is_about_baseline(options.command) && options.baseline.empty()) {
    options.baseline = ".cablelint-baseline.json";
  }
  if (options.command == Command::eval && !options.json_lines && options.expression.empty()) {
    throw WrongValue("expected an expression, such as 'size(cable.paragraphs)', and files");
  }
  if (works_on_files(options) && options.files.empty() && !selects_files(options)) {
    throw WrongValue("expected files, folders, or - for standard input");
  }
}

}  // namespace

ReadOptions read_options(int argc, char** argv) {
  Options options;
  CheckWords words_of_check;
  CLI::App app("Checks the classification markings of diplomatic cables.", "cablelint");
  wrap_help(app);
  app.footer(footer);
  app.require_subcommand(0, 1);
  bool wants_version = false;
  app.add_flag("--version", wants_version,
               "Print the version and the digest of the built-in rules");

  CommandTable table(argc < 2 ? "" : argv[1]);
  define_commands(app, table, options, words_of_check);
  if (argc < 2) {
    std::fputs(app.help().c_str(), stderr);
    return {std::nullopt, 2};
  }
  try {
    std::vector<std::string> words = words_with_command(app, argc, argv);
    std::ranges::reverse(words);  // CLI11 takes them from the end
    app.parse(words);
    options.command = wants_version ? Command::version : table.named();
    finish(options, words_of_check);
  } catch (const CLI::CallForHelp& asked) {
    return show_help(app, asked);
  } catch (const CLI::ExtrasError&) {
    return wrong_usage(unknown_word(app));
  } catch (const WrongValue& wrong) {
    return wrong_usage(wrong.what());
  } catch (const CLI::RequiredError& missing) {
    return wrong_usage(missing_word(app, missing.what()));
  } catch (const CLI::Error& wrong) {
    return wrong_usage(wrong.what());
  }
  if (options.command == Command::completion || options.command == Command::manual) {
    options.program = describe(app);
  }
  return {std::move(options), 0};
}

}  // namespace cablelint::cli
