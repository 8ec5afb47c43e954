// SPDX-License-Identifier: Apache-2.0
#include "cli/options/option_table.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <system_error>

#include "text/nearest.hpp"

namespace cablelint::cli {
namespace {

/// One value each time, however often it is given.
CLI::Option& repeated(CLI::Option& option) {
  return *option.expected(1)->allow_extra_args(false)->take_all();
}

/// Digits for a number from `least` to `most`: CLI11 wraps those that are negative or too large.
CLI::Validator whole_number(std::uint64_t least, std::uint64_t most) {
  return {[least, most](const std::string& given) {
            std::uint64_t number = 0;
            const auto read = std::from_chars(given.data(), given.data() + given.size(), number);
            const bool is_number =
                read.ec == std::errc() && read.ptr == given.data() + given.size();
            return is_number && number >= least && number <= most
                       ? std::string()
                       : fmt::format("expected a whole number from {} to {}, not `{}`", least, most,
                                     given);
          },
          ""};
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
  constexpr std::uint64_t most = 1'000'000'000;
  declare(*app_.add_option(spec.names, target, spec.help)->check(whole_number(0, most)), spec);
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
  const auto from = static_cast<std::uint64_t>(least);
  const auto to = static_cast<std::uint64_t>(most);
  declare(*app_.add_option(spec.names, target, spec.help)->check(whole_number(from, to)), spec);
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
