// SPDX-License-Identifier: Apache-2.0
#include "cli/options/option_table.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "text/nearest.hpp"

namespace cablelint::cli {
namespace {

/// One value each time, however often it is given.
CLI::Option& repeated(CLI::Option& option) {
  return *option.expected(1)->allow_extra_args(false)->take_all();
}

/// Whether a word of a command line may name the option: `--quiet`, `--format=json`, `-qf`.
bool may_name(const std::string& word, const std::string& names) {
  if (!word.starts_with("--")) {
    return word.starts_with('-') && names[1] != '-' && word.find(names[1]) != std::string::npos;
  }
  const std::string name = word.substr(0, word.find('='));
  const std::size_t at = names.find(name);
  const bool is_complete = at != std::string::npos &&
                           (names.size() == at + name.size() || names[at + name.size()] == ',');
  return is_complete && (at == 0 || names[at - 1] == ',');
}

}  // namespace

bool OptionTable::is_wanted(const OptionSpec& spec) const {
  return words_ == nullptr || !spec.names.starts_with('-') ||
         std::ranges::any_of(
             *words_, [&spec](const std::string& word) { return may_name(word, spec.names); });
}

void OptionTable::declare(CLI::Option& option, const OptionSpec& spec) {
  const bool is_positional = !spec.names.starts_with('-');
  if (!spec.value.empty() || is_positional) {
    option.type_name(spec.value);
  }
  if (!spec.group.empty()) {
    option.group(spec.group);
  }
  for (const std::string& name : spec.excludes) {
    if (CLI::Option* const other = app_.get_option_no_throw(name)) {
      option.excludes(other);
    }
  }
  for (const std::string& name : spec.needs) {
    option.needs(app_.get_option(name));
  }
  option.required(spec.is_required);
}

void OptionTable::flag(const OptionSpec& spec, bool& target) {
  if (!is_wanted(spec)) {
    return;
  }
  declare(*app_.add_flag(spec.names, target, spec.help), spec);
}

void OptionTable::flag(const OptionSpec& spec, const std::function<void()>& act) {
  if (!is_wanted(spec)) {
    return;
  }
  declare(*app_.add_flag_callback(spec.names, act, spec.help), spec);
}

void OptionTable::value(const OptionSpec& spec, std::string& target) {
  if (!is_wanted(spec)) {
    return;
  }
  declare(*app_.add_option(spec.names, target, spec.help), spec);
}

void OptionTable::value(const OptionSpec& spec, std::optional<std::string>& target) {
  if (!is_wanted(spec)) {
    return;
  }
  declare(*app_.add_option(spec.names, target, spec.help), spec);
}

void OptionTable::value(const OptionSpec& spec, std::optional<std::size_t>& target) {
  if (!is_wanted(spec)) {
    return;
  }
  declare(*app_.add_option(spec.names, target, spec.help), spec);
}

void OptionTable::value(const OptionSpec& spec, std::optional<double>& target) {
  if (!is_wanted(spec)) {
    return;
  }
  declare(*app_.add_option(spec.names, target, spec.help), spec);
}

void OptionTable::value(const OptionSpec& spec, int& target, int least, int most) {
  if (!is_wanted(spec)) {
    return;
  }
  declare(*app_.add_option(spec.names, target, spec.help)
               ->check(CLI::Range(least, most).description("")),
          spec);
}

void OptionTable::value(const OptionSpec& spec, const Take& take) {
  if (!is_wanted(spec)) {
    return;
  }
  declare(*app_.add_option_function<std::string>(spec.names, take, spec.help), spec);
}

void OptionTable::values(const OptionSpec& spec, const Take& take) {
  if (!is_wanted(spec)) {
    return;
  }
  const auto take_all = [take](const std::vector<std::string>& given) {
    std::ranges::for_each(given, take);
  };
  declare(repeated(
              *app_.add_option_function<std::vector<std::string>>(spec.names, take_all, spec.help)),
          spec);
}

void OptionTable::values(const OptionSpec& spec, std::vector<std::string>& target) {
  if (!is_wanted(spec)) {
    return;
  }
  declare(repeated(*app_.add_option(spec.names, target, spec.help)), spec);
}

void OptionTable::choice(const OptionSpec& spec, const std::vector<std::string>& words,
                         const Take& take) {
  if (!is_wanted(spec)) {
    return;
  }
  const auto refusal = [words](const std::string& given) {
    if (std::ranges::find(words, given) != words.end()) {
      return std::string();
    }
    const std::string near = did_you_mean(given, words);
    return fmt::format("unknown value `{}`{}", given,
                       near.empty() ? fmt::format(", expected {}", fmt::join(words, ", ")) : near);
  };
  CLI::Option& option = *app_.add_option_function<std::string>(spec.names, take, spec.help);
  option.check(CLI::Validator(refusal, ""));
  declare(option, spec);
  option.type_name(fmt::format("{}", fmt::join(words, "|")));
}

void OptionTable::format(const std::vector<std::string>& formats, std::string& target) {
  choice({"-f,--format", "", "", "Default: " + formats.front()}, formats,
         [&target](const std::string& given) { target = given; });
}

void OptionTable::words(const std::string& name, const std::string& help,
                        std::vector<std::string>& target) {
  app_.add_option(name, target, help)->type_name("");
}

void OptionTable::when_read(const std::function<void()>& act) { app_.final_callback(act); }

}  // namespace cablelint::cli
