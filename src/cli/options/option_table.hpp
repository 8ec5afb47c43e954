// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

/// How a command declares its options. Help, completion and manual come from these declarations
/// too. Errors: reading an option throws `WrongValue` or what CLI11 throws.
namespace cablelint::cli {

struct OptionSpec {
  std::string names;  ///< `-q,--quiet`; one without dashes is positional
  std::string value;  ///< what follows it, such as `FILE`; empty for a flag
  std::string group;  ///< its heading in the help; may be empty
  std::string help;
  std::vector<std::string> excludes = {};  ///< names of options declared before
  std::vector<std::string> needs = {};     ///< names of options declared before
  bool is_required = false;
};

/// The options of one command.
class OptionTable {
 public:
  using Take = std::function<void(const std::string& value)>;

  /// Declares the options that `words` name and positional ones; all without `words`, which must
  /// outlive the table.
  explicit OptionTable(CLI::App& app, const std::vector<std::string>* words = nullptr)
      : app_(app), words_(words) {}

  void flag(const OptionSpec& spec, bool& target);
  void flag(const OptionSpec& spec, const std::function<void()>& act);

  void value(const OptionSpec& spec, std::string& target);
  void value(const OptionSpec& spec, std::optional<std::string>& target);
  void value(const OptionSpec& spec, std::optional<std::size_t>& target);
  void value(const OptionSpec& spec, std::optional<double>& target);
  void value(const OptionSpec& spec, int& target, int least, int most);
  void value(const OptionSpec& spec, const Take& take);
  /// May be repeated.
  void values(const OptionSpec& spec, const Take& take);
  void values(const OptionSpec& spec, std::vector<std::string>& target);
  /// One of a few words, which are shown instead of `spec.value`.
  void choice(const OptionSpec& spec, const std::vector<std::string>& words, const Take& take);
  template <class Value>
  void choice(const OptionSpec& spec, const std::vector<std::pair<std::string, Value>>& words,
              Value& target);
  /// `--format`; the first is the default.
  void format(const std::vector<std::string>& formats, std::string& target);

  /// Positional words.
  void words(const std::string& name, const std::string& help, std::vector<std::string>& target);

  /// Called after all words of a command line were read.
  void when_read(const std::function<void()>& act);

 private:
  [[nodiscard]] bool is_wanted(const OptionSpec& spec) const;
  void declare(CLI::Option& option, const OptionSpec& spec);

  CLI::App& app_;
  const std::vector<std::string>* words_;
};

template <class Value>
void OptionTable::choice(const OptionSpec& spec,
                         const std::vector<std::pair<std::string, Value>>& words, Value& target) {
  std::vector<std::string> names;
  for (const auto& [name, meaning] : words) {
    names.push_back(name);
  }
  choice(spec, names, [&target, words](const std::string& given) {
    for (const auto& [name, meaning] : words) {
      target = name == given ? meaning : target;
    }
  });
}

/// What a command does after its options were read. Returns the program's exit status: 0, 1 or 2.
/// Errors: throws `InputError` where nothing at all could be done.
using Run = std::function<int()>;

using DefineCommand = Run(OptionTable& table);

/// A row of the table of commands.
struct Command {
  std::string name;  ///< after those above it: `rules list`; with dashes: an option that acts
  std::string help;
  std::string examples;
  DefineCommand* define;  ///< null: it needs a command below it
};

/// Declares a command's options, and binds them to what it does with them.
template <class Options>
Run with_options(OptionTable& table, void (*define)(OptionTable& table, Options& options),
                 int (*run)(const Options& options)) {
  const auto options = std::make_shared<Options>();
  define(table, *options);
  return [options, run] { return run(*options); };
}

}  // namespace cablelint::cli
