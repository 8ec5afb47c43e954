// SPDX-License-Identifier: Apache-2.0
// Commands about the program itself: completion, man, help and version.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command/commands.hpp"
#include "cli/options/read_command.hpp"
#include "cli/options/shared_options.hpp"
#include "cli/output.hpp"
#include "cli/run/rules_of_folder.hpp"
#include "marking/scheme.hpp"
#include "model/level.hpp"
#include "rule/load.hpp"
#include "rule/model/fields.hpp"
#include "text/nearest.hpp"

namespace cablelint::cli {
namespace {

using Words = std::vector<std::string>;

struct CompletionOptions {
  std::string shell;
  std::string words;  ///< which list is asked for, instead of a script; empty: none
};

void define(OptionTable& table, CompletionOptions& options) {
  table.choice({"SHELL", "", "", "The shell"}, {"bash", "zsh", "fish"},
               [&options](const std::string& given) { options.shell = given; });
  table.choice(
      {"--words", "", "", "Print the completion words valid in this folder instead of a script"},
      {"rules", "parameters", "fields", "commands", "forms", "levels", "profiles", "terms"},
      [&options](const std::string& given) { options.words = given; });
  table.when_read([&options] {
    if (options.shell.empty() == options.words.empty()) {
      throw WrongValue("expected a shell: bash, zsh or fish");
    }
  });
}

/// Categories, each before its rules.
Words rule_words(const rule::RuleSet& rules) {
  Words words;
  std::string_view category;
  for (const rule::RuleFacts& facts : rules.rules()) {
    if (const std::string_view own = rule::category_of(facts.id); own != category) {
      category = own;
      words.emplace_back(category);
    }
    words.push_back(facts.id);
  }
  return words;
}

/// Fields of a cable, as expressions begin with them.
Words field_words() {
  Words words;
  for (const cel::Field& field : rule::cable_record().type.fields) {
    words.push_back("cable." + field.name);
  }
  return words;
}

Words command_names() {
  Words names;
  for (const Command& command : commands()) {
    names.push_back(command.name);
  }
  return names;
}

/// The outermost: those below them are completed after them.
Words command_words() {
  Words words = command_names();
  std::erase_if(words, [](const std::string& name) {
    return name.find(' ') != std::string::npos || name.starts_with('-');
  });
  return words;
}

/// A shell takes what has a blank for two words.
Words level_words() {
  Words words;
  for (const LevelFacts& level : all_levels()) {
    if (level.id.find(' ') == std::string_view::npos) {
      words.emplace_back(level.id);
    }
  }
  return words;
}

/// Controls of markings, as `markings` takes them.
Words term_words(const rule::RuleSet& rules) {
  Words words;
  if (const std::optional<marking::Scheme> scheme = rules.scheme("us-ic")) {
    for (const marking::Term& term : scheme->terms) {
      words.push_back(term.id);
    }
  }
  return words;
}

/// Words that no settings change; nothing if it is another list.
std::optional<Words> fixed_words(const std::string& list) {
  const std::span<const std::string_view> forms = rule::message_forms();
  return list == "fields"     ? std::optional(field_words())
         : list == "commands" ? std::optional(command_words())
         : list == "forms"    ? std::optional(Words(forms.begin(), forms.end()))
         : list == "levels"   ? std::optional(level_words())
         : list == "profiles" ? std::optional(Words{"auto", "state", "ic"})
                              : std::nullopt;
}

int print_words(const std::string& list) {
  std::optional<Words> words = fixed_words(list);
  if (!words) {
    const std::optional<rule::LoadRequest> request = request_for_folder({});
    const std::optional<rule::RuleSet> rules = request ? load(*request) : std::nullopt;
    if (!rules) {
      return 2;
    }
    words = list == "rules"   ? rule_words(*rules)
            : list == "terms" ? term_words(*rules)
                              : rules->parameter_names();
  }
  print(fmt::format("{}\n", fmt::join(*words, "\n")));
  return 0;
}

int run(const CompletionOptions& options) {
  if (!options.words.empty()) {
    return print_words(options.words);
  }
  print(completion_script(program_help(commands()), options.shell));
  return 0;
}

struct HelpOptions {
  Words command;
};

void define_help(OptionTable& table, HelpOptions& options) {
  table.words("COMMAND", "Such as `check`, or `rules test`; default: all commands",
              options.command);
}

/// What --help after the command prints.
int print_help(const HelpOptions& options) {
  const std::string name = fmt::format("{}", fmt::join(options.command, " "));
  const Words known = command_names();
  if (!name.empty() && std::ranges::find(known, name) == known.end()) {
    complain(fmt::format("unknown command `{}`{}", name, did_you_mean(name, known)));
    return 2;
  }
  std::vector<const char*> words = {"cablelint"};
  for (const std::string& word : options.command) {
    words.push_back(word.c_str());
  }
  words.push_back("--help");
  return read_command(commands(), static_cast<int>(words.size()), words.data()).status;
}

int print_manual() {
  print(manual(program_help(commands())));
  return 0;
}

int print_version() {
  const rule::Loaded loaded = rule::load_rules({});
  print(fmt::format("cablelint {}\nrules {}\n", CABLELINT_VERSION, loaded.rules.digest()));
  return 0;
}

}  // namespace

Run completion_command(OptionTable& table) {
  return with_options<CompletionOptions>(table, define, run);
}
Run manual_command(OptionTable&) { return print_manual; }
Run help_command(OptionTable& table) {
  return with_options<HelpOptions>(table, define_help, print_help);
}
Run version_command(OptionTable&) { return print_version; }

}  // namespace cablelint::cli
