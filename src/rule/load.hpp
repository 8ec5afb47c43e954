// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "finding/finding.hpp"
#include "rule/rule_set.hpp"
#include "rule/settings_source.hpp"

namespace cablelint::rule {

class FileStore;

/// Something that is wrong with a rule file, with all that is needed to show it.
struct LoadError {
  std::string file;
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in characters
  std::size_t size = 1;    ///< characters under the caret
  std::size_t offset = 0;  ///< in bytes
  std::size_t end_offset = 0;
  std::string line_text;  ///< the line, as it stands in the file; of a long one what is around
  std::size_t caret = 0;  ///< how many characters of it stand before the place
  std::string message;
  std::string help;  ///< may be empty
  bool is_warning = false;
};

/// In the form of compilers: `FILE:LINE:COLUMN: error: MESSAGE`, the line, a caret, the help.
[[nodiscard]] std::string to_string(const LoadError& error);

/// Which rules run, and how severe they are. Names are rule ids, aliases or categories; `all` is
/// every rule. Later entries win.
struct Selection {
  std::vector<std::string> select;         ///< if any: only these
  std::vector<std::string> extend_select;  ///< these too, though switched off by default
  std::vector<std::string> ignore;
  std::vector<std::pair<std::string, Severity>> severities;
  std::vector<std::pair<std::string, std::string>> params;  ///< NAME, VALUE as written
};

/// Which packs to read.
struct LoadRequest {
  bool builtin = true;
  std::vector<std::string> pack_files;  ///< paths of rule packs, read after the built-in ones
  /// Settings, and policies that are settings or packs. The weakest first: see `Settings`.
  std::vector<SettingsSource> settings;
  bool settings_change_rules = true;  ///< more than their states and severities
  std::shared_ptr<FileStore> store;   ///< of what it holds; the rest is read from the disk
  std::string document;  ///< canonical path of those for which overrides of the settings count
  bool takes_every_override = false;  ///< of no document: to check what overrides say
  std::string profile;                ///< instead of the one that the settings choose
  std::optional<Level> ceiling;       ///< instead of the one that the settings set
  Timestamp as_of;  ///< the day on which exceptions of the settings count or have expired
  Selection selection;
};

/// What the site made of a rule, and where it says so.
struct AppliedSetting {
  std::string rule;    ///< its id
  std::string value;   ///< `on`, `off`, `severity: info`
  std::string source;  ///< `.cablelint.yaml:4`, `--ignore tags`
};

struct Loaded {
  RuleSet rules;
  std::vector<AppliedSetting> applied;  ///< in the order in which they were; the last one counts
  std::vector<LoadError> errors;        ///< by file and line; at most 50. Warnings among them
  /// Words of the selection that name nothing, as complete messages with a suggestion.
  std::vector<std::string> selection_errors;
  /// What is worth knowing and no error: old names, deprecated rules, expired exceptions.
  std::vector<std::string> notices;

  /// No rule file has an error: what the selection names can be looked up.
  [[nodiscard]] bool has_rules() const;
  [[nodiscard]] bool ok() const;
};

/// Reads, merges, checks and compiles rule packs. All that is wrong with them is in the result.
/// Errors: throws `InputError` for a pack file that cannot be read.
[[nodiscard]] Loaded load_rules(const LoadRequest& request);

}  // namespace cablelint::rule
