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

}  // namespace

void OptionTable::declare(CLI::Option& option, const OptionSpec& spec) {
  const bool is_positional = !spec.names.starts_with('-');
  if (!spec.value.empty() || is_positional) {
    option.type_name(spec.value);
  }
  if (!spec.group.empty()) {
    option.group(spec.group);
  }
  for (const std::string& name : spec.excludes) {
    option.excludes(app_.get_option(name));
  }
  for (const std::string& name : spec.needs) {
    option.needs(app_.get_option(name));
  }
  option.required(spec.is_required);
}

void OptionTable::flag(const OptionSpec& spec, bool& target) {
  declare(*app_.add_flag(spec.names, target, spec.help), spec);
}

void OptionTable::flag(const OptionSpec& spec, const std::function<void()>& act) {
  declare(*app_.add_flag_callback(spec.names, act, spec.help), spec);
}

void OptionTable::value(const OptionSpec& spec, std::string& target) {
  declare(*app_.add_option(spec.names, target, spec.help), spec);
}

void OptionTable::value(const OptionSpec& spec, std::optional<std::string>& target) {
  declare(*app_.add_option(spec.names, target, spec.help), spec);
}

void OptionTable::value(const OptionSpec& spec, std::optional<std::size_t>& target) {
  declare(*app_.add_option(spec.names, target, spec.help), spec);
}

void OptionTable::value(const OptionSpec& spec, std::optional<double>& target) {
  declare(*app_.add_option(spec.names, target, spec.help), spec);
}

void OptionTable::value(const OptionSpec& spec, int& target, int least, int most) {
  declare(*app_.add_option(spec.names, target, spec.help)
               ->check(CLI::Range(least, most).description("")),
          spec);
}

void OptionTable::value(const OptionSpec& spec, const Take& take) {
  declare(*app_.add_option_function<std::string>(spec.names, take, spec.help), spec);
}

void OptionTable::values(const OptionSpec& spec, const Take& take) {
  const auto take_all = [take](const std::vector<std::string>& given) {
    std::ranges::for_each(given, take);
  };
  declare(repeated(
              *app_.add_option_function<std::vector<std::string>>(spec.names, take_all, spec.help)),
          spec);
}

void OptionTable::values(const OptionSpec& spec, std::vector<std::string>& target) {
  declare(repeated(*app_.add_option(spec.names, target, spec.help)), spec);
}

void OptionTable::choice(const OptionSpec& spec, const std::vector<std::string>& words,
                         const Take& take) {
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
