// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "select/file_name.hpp"
#include "select/skipped.hpp"
#include "settings/settings_tree.hpp"

namespace cablelint::select {

/// A path that cannot be linted, and why.
struct DiscoveryProblem {
  std::string name;
  std::string reason;
};

/// The files to lint, and what was named but cannot be.
struct Discovery {
  std::vector<std::string> files;  ///< each once; those of a directory sorted
  std::vector<DiscoveryProblem> problems;
  std::vector<std::string> folders;  ///< that were walked
  Skipped skipped;                   ///< what was met and left out
  std::set<std::string> named;       ///< those of the files that were named one by one

  /// What the name of one of the files says.
  [[nodiscard]] FileName file_name(const std::string& file) const;
};

/// The files that `named` means: files as they are, `-` for standard input, and the documents
/// in directories. Hidden files and folders and what git ignores or settings exclude are
/// skipped there, and links are not followed. With `force_exclude` a named file that is ignored or
/// excluded is skipped too. Errors: throws `InputError` if git fails in a repository, or
/// settings cannot be read.
[[nodiscard]] Discovery discover(const std::vector<std::string>& named,
                                 settings::SettingsTree& settings, bool force_exclude = false);

}  // namespace cablelint::select
