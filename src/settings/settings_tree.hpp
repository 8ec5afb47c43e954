// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "settings/repositories.hpp"
#include "settings/settings_file.hpp"
#include "yaml/files.hpp"

namespace cablelint::settings {

/// The settings files that count for the documents of some folders.
struct SettingsChain {
  /// The weakest first: policies, then from the outermost folder to the nearest, each after what
  /// it extends. Rule packs that they extend are among them.
  std::vector<const SettingsFile*> files;
  bool changes_rules = false;
  bool has_overrides = false;
  bool has_policy = false;

  void add(const SettingsFile& file);
};

/// The settings of one folder.
struct FolderSettings {
  const SettingsChain* chain = nullptr;  ///< never null
  std::string folder;                    ///< canonical

  /// The canonical path of a file or folder in it.
  [[nodiscard]] std::string path_of(std::string_view name) const;
  /// Whether a file that is met in it is a document: by `include`, else by its name. Beside a
  /// policy settings only add documents.
  [[nodiscard]] bool is_document(std::string_view name) const;
  /// Whether `exclude` names the file or folder. Beside a policy only that of the policy counts.
  [[nodiscard]] bool is_excluded(std::string_view name) const;
  /// A text that is equal for all documents to which the same settings apply, with overrides.
  [[nodiscard]] std::string variant_of(std::string_view name) const;
  /// The baseline of the nearest settings that name one; empty if there is none.
  [[nodiscard]] std::string baseline() const;
};

/// Whether a file of that name is a document where no settings say so.
[[nodiscard]] bool is_document_name(std::string_view path);
/// Whether the name ends as that of a document does, and is not without an ending.
[[nodiscard]] bool has_document_extension(std::string_view path);
/// The default names of documents, for a sentence: `*.txt, *.cable and names without an extension`.
[[nodiscard]] std::string default_documents();

/// Where settings come from.
struct SettingsChoice {
  std::vector<std::string> policy_files;
  std::string settings_file;               ///< instead of those that are found; empty: none
  bool is_isolated = false;                ///< none are looked for
  std::shared_ptr<yaml::FileStore> store;  ///< where they are looked for; null: on the disk
};

/// Finds the settings of each folder, upward to the root of its repository, and reads each file
/// once. Not for several threads at once.
class SettingsTree {
 public:
  /// Errors: throws `InputError` if a file that is named cannot be read.
  explicit SettingsTree(SettingsChoice choice = {});
  SettingsTree(const SettingsTree&) = delete;
  SettingsTree& operator=(const SettingsTree&) = delete;
  ~SettingsTree();

  /// Errors: throws `InputError` if settings that are there cannot be read.
  [[nodiscard]] const FolderSettings& of_folder(const std::string& folder);
  /// The settings of the folder in which a file lies; `-` lies in the current folder.
  [[nodiscard]] const FolderSettings& of_file(const std::string& file);

  /// Whether settings exclude a file or a folder that contains it; the settings in an excluded
  /// folder are not read.
  [[nodiscard]] bool is_excluded(const std::string& file);

  /// The folders that were asked about.
  [[nodiscard]] std::vector<std::string> folders() const;
  /// The folders in which settings were looked for, as canonical paths.
  [[nodiscard]] std::vector<std::string> searched() const;
  /// Files that were read, policies among them.
  [[nodiscard]] std::vector<std::string> paths() const;
  [[nodiscard]] const std::shared_ptr<yaml::FileStore>& store() const { return cache_->store(); }
  /// For those who read more of what settings name.
  [[nodiscard]] const std::shared_ptr<yaml::FileCache>& cache() const { return cache_; }
  /// What was wrong with those that were read so far.
  [[nodiscard]] std::vector<yaml::LoadError> take_errors() { return errors_.take(); }
  [[nodiscard]] bool has_errors() const { return errors_.error_count() != 0; }

 private:
  using Path = std::filesystem::path;

  [[nodiscard]] bool is_below_excluded(const Path& path);
  [[nodiscard]] const SettingsChain& chain_at(const Path& folder);
  [[nodiscard]] std::string settings_in(const Path& folder);
  /// Reads a file and what it extends onto the end of a chain. False for settings that are a root.
  bool read_onto(SettingsChain& chain, const SettingsSource& source);
  void add(SettingsChain& chain, SettingsFile file);
  void extend(SettingsChain& chain, const yaml::Node& root, const SettingsSource& source,
              std::vector<std::string>& open);
  void add_extended(SettingsChain& chain, const yaml::Node& name, const SettingsSource& source,
                    std::vector<std::string>& open);

  [[nodiscard]] bool is_there(const Path& path) const;

  yaml::LoadErrors errors_;
  std::shared_ptr<yaml::FileCache> cache_;
  yaml::Files files_;
  std::deque<SettingsFile> settings_;
  std::deque<SettingsChain> chains_;
  const SettingsChain* base_ = nullptr;  ///< policies and the file of --config
  bool looks_upward_ = true;
  std::map<Path, const SettingsChain*> by_folder_;
  Repositories repositories_;
  std::map<std::string, FolderSettings, std::less<>> by_name_;
};

}  // namespace cablelint::settings
