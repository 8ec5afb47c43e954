// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lint/baseline.hpp"
#include "model/calendar.hpp"
#include "rule/check/document_checker.hpp"
#include "rule/load.hpp"
#include "settings/settings_tree.hpp"
#include "text/file_stamp.hpp"

namespace cablelint::lsp {

/// Which rules the server is asked to use, and where settings come from.
struct RuleSources {
  rule::LoadRequest request;  ///< without settings
  settings::SettingsChoice settings;
  rule::Excerpts excerpts = rule::Excerpts::markings;  ///< how much of documents messages repeat
  std::string baseline;            ///< instead of the one that settings name; empty: none
  std::function<Timestamp()> day;  ///< on which documents are checked
};

/// The rules of a document, or why there are none.
struct RulesHere {
  rule::RuleSet rules;
  std::vector<yaml::LoadError> errors;  ///< warnings among them
  std::vector<std::string> complaints;  ///< what is wrong and has no place in a file
  std::unique_ptr<rule::DocumentChecker> reporting;
  /// Sees texts in full and all findings: what it hides could not be written.
  std::unique_ptr<rule::DocumentChecker> fixing;
  rule::CheckOptions check;
  std::unique_ptr<lint::Baseline> baseline;  ///< may be null
  bool is_baseline_of_settings = true;       ///< what a policy locks, it does not accept

  [[nodiscard]] bool is_usable() const { return reporting != nullptr; }
};

/// The rules of each document, as the settings of its folder choose them for `check`. They are read
/// when a document first asks for them.
class RuleCache {
 public:
  explicit RuleCache(RuleSources sources) : sources_(std::move(sources)) {}

  /// Forgets the rules if a file from which they were read has changed since, if settings were
  /// added or taken away, or if the day is another. Returns whether it did.
  bool refresh();

  /// The rules for the document of that path, until the next `refresh`; nullptr if settings exclude
  /// it.
  [[nodiscard]] const RulesHere* of(const std::string& path);

  /// The rules for a rule pack or a settings file that is being written; the built-in rules where
  /// they have errors.
  [[nodiscard]] const rule::RuleSet& for_writers(const std::string& path);

  [[nodiscard]] const RuleSources& sources() const { return sources_; }

 private:
  [[nodiscard]] RulesHere* read(const std::string& path);
  [[nodiscard]] std::unique_ptr<RulesHere> load(const settings::FolderSettings& folder,
                                                std::string document);
  void read_baseline(const std::string& path, RulesHere& here);
  void watch_settings_above(const std::filesystem::path& folder);
  void watch_files_read();
  void watch(const std::filesystem::path& file);

  RuleSources sources_;
  std::optional<rule::RuleSet> builtin_;  ///< once it was asked for
  std::optional<settings::SettingsTree> settings_;
  std::vector<yaml::LoadError> settings_errors_;
  Timestamp day_;
  std::map<std::string, std::unique_ptr<RulesHere>> by_variant_;
  std::map<std::string, RulesHere*> by_path_;  ///< null: excluded
  std::map<std::filesystem::path, FileStamp> watched_;
};

}  // namespace cablelint::lsp
