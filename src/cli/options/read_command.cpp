// SPDX-License-Identifier: Apache-2.0
#include "cli/options/read_command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

#include "cli/options/help_formatter.hpp"
#include "cli/options/option_values.hpp"
#include "cli/output.hpp"
#include "report/reporter.hpp"
#include "text/nearest.hpp"
#include "text/paths.hpp"

namespace cablelint::cli {
namespace {

constexpr const char* footer = R"(Exit status:
  0  no finding at or above --fail-on
  1  there are such findings
  2  the run could not be completed: wrong usage, an invalid rule file, a file that is missing or
     cannot be read; findings in other files are still reported
  130  interrupted

No text in a document can suppress a finding; use `exceptions` in .cablelint.yaml, or a baseline.

Examples:
  cablelint cable.txt                           lint a file (short for `cablelint check`)
  cablelint cables/ --format sarif:out.sarif    lint a folder, also write SARIF
  cablelint --select declass --as-of 2030-01-01 cables/
  cablelint rules explain portion/missing       show what a rule checks, and why)";

/// The program as CLI11 knows it. Declaring options takes more time than reading a document, so
/// that only those are declared that a command line needs.
class Program {
 public:
  /// Declares the options of the command `word`, or of all commands. With `words`, declares only
  /// those that a valid command line of these words needs.
  Program(std::span<const Command> commands, const std::optional<std::string>& word,
          const std::vector<std::string>* words = nullptr)
      : words_(words) {
    app.footer(footer);
    app.require_subcommand(0, 1);
    wrap_help(app);
    for (const Command& command : commands) {
      if (command.name.starts_with('-')) {
        add_flag(command);
      } else if (!word || *word == outermost(command.name)) {
        add(command, true);
      } else if (command.name == outermost(command.name)) {
        add(command, false);
      }
    }
  }

  /// The run of the command that was read; empty if the words name no command.
  [[nodiscard]] Run named() const {
    Run found;
    for (const auto& [is_named, run] : runs_) {
      found = is_named() ? run : found;
    }
    return found;
  }

  CLI::App app{"Checks the classification markings of diplomatic cables.", "cablelint"};

 private:
  static std::string outermost(const std::string& name) { return name.substr(0, name.find(' ')); }

  void add_flag(const Command& command) {
    const CLI::Option* const flag = app.add_flag(command.name, command.help);
    OptionTable table(app);
    runs_.emplace_back([flag] { return flag->count() > 0; }, command.define(table));
  }

  void add(const Command& command, bool with_options) {
    const std::size_t space = command.name.rfind(' ');
    const bool is_outermost = space == std::string::npos;
    CLI::App& above = is_outermost ? app : *apps_.at(command.name.substr(0, space));
    CLI::App& result = *above.add_subcommand(
        is_outermost ? command.name : command.name.substr(space + 1), command.help);
    result.footer(command.examples);
    apps_[command.name] = &result;
    result.require_subcommand(command.define == nullptr ? 1 : 0, 1);
    if (command.define != nullptr && with_options) {
      OptionTable table(result, words_);
      runs_.emplace_back([&result] { return result.parsed(); }, command.define(table));
    }
  }

  const std::vector<std::string>* words_;
  std::map<std::string, CLI::App*> apps_;
  std::vector<std::pair<std::function<bool()>, Run>> runs_;  ///< what is below another, after it
};

/// What other linters call something, and what it is here.
struct OtherName {
  std::string_view word;
  std::string_view here;
};

constexpr std::string_view no_suppression =
    "; no text in a document suppresses a finding: use `exceptions` in .cablelint.yaml, or a "
    "baseline";

constexpr std::array other_options = {
    OtherName{"--output-format", "; here it is `--format`"},
    OtherName{"--output-file", "; here it is `--output`"},
    OtherName{"--no-color", "; here it is `--color never`"},
    OtherName{"--no-colour", "; here it is `--color never`"},
    OtherName{"--no-config", "; here it is `--isolated`"},
    OtherName{"--list-rules", "; here it is `cablelint rules list`"},
    OtherName{"--list-checks", "; here it is `cablelint rules list`"},
    OtherName{"--show-settings", "; here it is `cablelint config show`"},
    OtherName{"--noqa", no_suppression},
    OtherName{"--add-noqa", no_suppression},
    OtherName{"--suppress", no_suppression},
};

constexpr std::array other_commands = {
    OtherName{"fix", "; did you mean `check --fix`?"},
    OtherName{"format", "; did you mean `check --fix`?"},
    OtherName{"init", "; did you mean `config init`?"},
    OtherName{"lint", "; did you mean `check`?"},
    OtherName{"linter", "; did you mean `rules list`?"},
    OtherName{"rule", "; did you mean `explain`?"},
    OtherName{"scan", "; did you mean `check`?"},
};

/// Empty if other linters have no such word.
template <class Names>
std::string hint_for(const Names& names, std::string_view word) {
  const auto found = std::ranges::find(names, word, &OtherName::word);
  return found == names.end() ? std::string() : std::string(found->here);
}

/// What may be the first word of a command line: `check`, `-V`.
std::vector<std::string> first_words(std::span<const Command> commands) {
  std::vector<std::string> words = {"-h", "--help"};
  for (const Command& command : commands) {
    if (command.name.find(' ') == std::string::npos) {
      std::ranges::move(words_of(command.name), std::back_inserter(words));
    }
  }
  return words;
}

/// "; did you mean `check`?" for a first word that is neither a command nor a file; otherwise
/// empty.
std::string suggested_command(const std::string& first, const std::vector<std::string>& known) {
  const bool is_meant = std::ranges::find(known, first) != known.end() || first.starts_with('-');
  if (is_meant || path_exists(first)) {
    return {};
  }
  const std::string hint = hint_for(other_commands, first);
  return hint.empty() ? did_you_mean(first, known) : hint;
}

/// A word that a hook may have meant as a file, not as the option that it looks like; empty if
/// there is none.
std::string ambiguous_word(const std::vector<std::string>& words) {
  const auto end = std::ranges::find(words, "--");
  const bool is_for_hooks = std::find(words.begin(), end, "--force-exclude") != end;
  const auto found = std::find_if(words.begin(), end, [](const std::string& word) {
    return word.size() > 1 && word.starts_with('-') && path_exists(word);
  });
  return is_for_hooks && found != end ? *found : std::string();
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
  for (const CLI::App* const one : {command, &app}) {
    for (const CLI::Option* option : one->get_options()) {
      for (const std::string& name : option->get_lnames()) {
        known.push_back("--" + name);
      }
    }
  }
  for (const CLI::App* sub : command->get_subcommands({})) {
    known.push_back(sub->get_name());
  }
  const std::string hint = hint_for(other_options, word);
  return fmt::format("unknown {} `{}`{}", word.starts_with('-') ? "option" : "command", word,
                     hint.empty() ? did_you_mean(word, known) : hint);
}

ReadCommand wrong_usage(std::string_view text) {
  complain(text);
  std::fputs("Run with --help for more information.\n", stderr);
  return {{}, 2};
}

/// Shows the help of the command that was named.
ReadCommand show_help(const CLI::App& app, const CLI::CallForHelp& asked) {
  std::ostringstream text;
  app.exit(asked, text, text);
  print(text.str());
  return {};
}

/// `a|b|c` in lower case lists the values; `FILE` and `RULE|CATEGORY` only name them.
std::vector<std::string> choices_in(const std::string& value) {
  const bool is_list = value.find('|') != std::string::npos &&
                       std::ranges::none_of(value, [](char c) { return c >= 'A' && c <= 'Z'; });
  std::vector<std::string> choices;
  for (std::size_t begin = 0; is_list && begin < value.size();) {
    const std::size_t end = std::min(value.find('|', begin), value.size());
    choices.push_back(value.substr(begin, end - begin));
    begin = end + 1;
  }
  return choices;
}

/// The name under which `completion --words` prints what goes for `value`; empty if it has none.
std::string word_list_of(std::string_view value) {
  struct List {
    std::string_view value;
    std::string_view words;
  };
  constexpr std::array lists = {
      List{"RULE", "rules"},       List{"RULE|CATEGORY", "rules"},
      List{"RULE=LEVEL", "rules"}, List{"RULE|CATEGORY,...", "rules"},
      List{"EXPR", "fields"},      List{"NAME=VALUE", "parameters"},
      List{"COMMAND", "commands"}, List{"FORM", "forms"},
      List{"MARKING", "levels"},   List{"PROFILE", "profiles"},
      List{"TERM", "terms"},
  };
  const auto found = std::ranges::find(lists, value, &List::value);
  return found == lists.end() ? std::string() : std::string(found->words);
}

OptionHelp described(const CLI::Option& option) {
  OptionHelp option_help;
  for (const std::string& name : option.get_snames()) {
    option_help.names.push_back("-" + name);
  }
  for (const std::string& name : option.get_lnames()) {
    option_help.names.push_back("--" + name);
  }
  if (option_help.names.empty()) {
    option_help.names.push_back(option.get_name(true));
  }
  constexpr std::string_view formats = "FORMAT[:FILE]";
  option_help.value = option.get_type_name();
  option_help.choices =
      option_help.value == formats ? report::format_names() : choices_in(option_help.value);
  option_help.word_list =
      word_list_of(option_help.is_positional() ? option_help.names.front() : option_help.value);
  option_help.is_required = option.get_required();
  option_help.is_repeated = option.get_items_expected_max() > 1;
  option_help.help = option.get_description();
  option_help.group = option.get_group();
  return option_help;
}

CommandHelp describe(const CLI::App& app) {
  CommandHelp command_help{app.get_name(), app.get_description(), app.get_footer(), {}, {}};
  for (const CLI::Option* option : app.get_options({})) {
    command_help.options.push_back(described(*option));
  }
  for (const CLI::App* command : app.get_subcommands({})) {
    command_help.commands.push_back(describe(*command));
  }
  return command_help;
}

void parse(CLI::App& app, std::vector<std::string> words) {
  std::ranges::reverse(words);  // CLI11 takes them from the end
  app.parse(words);
}

/// Reads a valid command line; nothing if something is wrong with it or help is asked for.
std::optional<Run> read_valid(std::span<const Command> commands,
                              const std::vector<std::string>& words) {
  try {
    Program program(commands, words.front(), &words);
    parse(program.app, words);
    return program.named();
  } catch (const CLI::Error&) {
    return std::nullopt;
  } catch (const WrongValue&) {
    return std::nullopt;
  }
}

/// "--output: At Most 1 required but received 2", in other words.
std::string number_of_values(std::string_view what) {
  const std::size_t colon = what.find(": At Most 1 ");
  return colon == std::string_view::npos
             ? std::string(what)
             : fmt::format("{} may be given once", what.substr(0, colon));
}

ReadCommand read_words(Program& program, const std::vector<std::string>& words) {
  CLI::App& app = program.app;
  try {
    parse(app, words);
  } catch (const CLI::CallForHelp& asked) {
    return show_help(app, asked);
  } catch (const CLI::ExtrasError&) {
    return wrong_usage(unknown_word(app));
  } catch (const WrongValue& wrong) {
    return wrong_usage(wrong.what());
  } catch (const CLI::RequiredError& missing) {
    return wrong_usage(missing_word(app, missing.what()));
  } catch (const CLI::ArgumentMismatch& wrong) {
    return wrong_usage(number_of_values(wrong.what()));
  } catch (const CLI::Error& wrong) {
    return wrong_usage(wrong.what());
  }
  return {program.named()};
}

}  // namespace

ReadCommand read_command(std::span<const Command> commands, int argc, const char* const* argv) {
  if (argc < 2) {
    const Program program(commands, std::string());
    std::fputs(program.app.help().c_str(), stderr);
    return {{}, 2};
  }
  std::vector<std::string> words(argv + 1, argv + argc);
  const std::vector<std::string> known = first_words(commands);
  if (const std::string near = suggested_command(words.front(), known); !near.empty()) {
    return wrong_usage(fmt::format("no command and no file `{}`{}", words.front(), near));
  }
  if (std::ranges::find(known, words.front()) == known.end()) {
    words.insert(words.begin(), commands.front().name);
  }
  if (const std::string word = ambiguous_word(words); !word.empty()) {
    return wrong_usage(
        fmt::format("`{0}` is an option and a file; write ./{0}, or -- before the files", word));
  }
  if (std::optional<Run> right = read_valid(commands, words)) {
    return {*std::move(right)};
  }
  Program program(commands, words.front());
  return read_words(program, words);
}

CommandHelp program_help(std::span<const Command> commands) {
  return describe(Program(commands, std::nullopt).app);
}

}  // namespace cablelint::cli
