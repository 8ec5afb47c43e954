// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/options/shared_options.hpp"
#include "lint/lint_files.hpp"
#include "rule/load.hpp"
#include "settings/settings_tree.hpp"

namespace cablelint::cli {

/// What the command line says of settings: none, one file, or those that are found; for what is
/// staged as they are staged too.
[[nodiscard]] settings::SettingsChoice settings_choice(const RuleOptions& options,
                                                       bool is_staged = false);

/// The rules for each file of a run, as the settings of its folder choose them. Those to which the
/// same settings apply share a rule set, which is made once.
class RulesByFile {
 public:
  /// `options` and `settings` must outlive it. `stdin_name` replaces `-`.
  RulesByFile(const RuleOptions& options, settings::SettingsTree& settings,
              std::string stdin_name = "<stdin>")
      : options_(options), stdin_name_(std::move(stdin_name)), settings_(settings) {}

  /// Makes the rule sets for these files, which come after those of before; that of the current
  /// folder if there are none. False after all that is wrong with settings and rules has been
  /// printed. Errors: throws `InputError` if a file cannot be read.
  [[nodiscard]] bool prepare(const std::vector<std::string>& files);

  /// Makes the rule sets for the settings of all folders that were visited, with documents or not.
  /// False after all errors in settings and rules have been printed.
  [[nodiscard]] bool prepare_folders();

  /// Where settings were read, and baselines that they name; null: on the disk.
  [[nodiscard]] const std::shared_ptr<yaml::FileStore>& store() const { return settings_.store(); }

  /// By the index of the file.
  [[nodiscard]] const rule::RuleSet& of(std::size_t file) const;
  /// The rules of the files from `first` on, by their index from there. Must not outlive this.
  [[nodiscard]] lint::RulesOf from(std::size_t first) const;
  /// The baseline that the settings of the file name; empty if there is none.
  [[nodiscard]] const std::string& baseline_of(std::size_t file) const;
  [[nodiscard]] std::set<std::string> baselines() const;
  /// What reports say of the rules of the run: all of them, on if they are on for some file.
  [[nodiscard]] const rule::RuleSet& overview() const;
  /// All rule sets, and those of one for each of the files.
  [[nodiscard]] const std::vector<const rule::RuleSet*>& all() const { return all_; }

 private:
  struct Variant {
    std::optional<rule::RuleSet> rules;
    std::string baseline;
  };

  [[nodiscard]] const Variant* variant_of(const std::string& file);
  [[nodiscard]] rule::RuleSet load(const settings::FolderSettings& folder,
                                   std::optional<std::string> document);
  void report_settings();
  void make_overview();
  void print_once(const std::string& text);

  const RuleOptions& options_;
  std::string stdin_name_;
  settings::SettingsTree& settings_;
  std::map<std::string, Variant, std::less<>> variants_;
  std::vector<const Variant*> by_file_;
  std::vector<const rule::RuleSet*> all_;
  std::optional<rule::RuleSet> overview_;             ///< if there are several
  std::set<const settings::SettingsChain*> checked_;  ///< whose overrides have been
  std::set<std::string> printed_;
  bool is_ok_ = true;
};

}  // namespace cablelint::cli
