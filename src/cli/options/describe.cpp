// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <string_view>
#include <utility>

#include "cli/options/define_options.hpp"

namespace cablelint::cli {
namespace {

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

OptionHelp described(const CLI::Option& option) {
  OptionHelp made;
  for (const std::string& name : option.get_snames()) {
    made.names.push_back("-" + name);
  }
  for (const std::string& name : option.get_lnames()) {
    made.names.push_back("--" + name);
  }
  if (made.names.empty()) {
    made.names.push_back(option.get_name(true));
  }
  constexpr std::string_view formats = "FORMAT[:FILE]";
  made.value = option.get_type_name();
  made.choices = made.value == formats ? report::format_names() : choices_in(made.value);
  made.help = option.get_description();
  made.group = option.get_group();
  return made;
}

}  // namespace

CommandHelp describe(const CLI::App& app) {
  CommandHelp made{app.get_name(), app.get_description(), app.get_footer(), {}, {}};
  for (const CLI::Option* option : app.get_options({})) {
    made.options.push_back(described(*option));
  }
  for (const CLI::App* command : app.get_subcommands({})) {
    made.commands.push_back(describe(*command));
  }
  return made;
}

}  // namespace cablelint::cli
