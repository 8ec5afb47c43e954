// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "select/skipped.hpp"

/// Which files git names. Errors: all of these throw `InputError` if git fails: a gate that
/// cannot ask must not pass.
namespace cablelint::select {

/// A file, named from the current folder, and the object that holds its content.
struct GitFile {
  std::string name;
  std::string object;
};

/// Files, and those that are none: links and other repositories.
struct GitFiles {
  std::vector<GitFile> files;
  Skipped skipped;
  std::vector<std::string> unread;  ///< of a push: links and repositories named as documents
};

/// By the mode that git writes; nothing: a file.
[[nodiscard]] std::optional<SkipReason> reason_to_skip(std::string_view mode);

/// The canonical root of the work tree that holds the current folder. Git is asked once.
[[nodiscard]] const std::filesystem::path& work_tree_root();

/// The files that `git commit` would add or change, as they are in the index. `paths` narrows
/// the choice to files and folders; none is all.
[[nodiscard]] GitFiles staged_files(const std::vector<std::string>& paths);

/// The files of the work tree that differ from the last common ancestor of `revision` and HEAD.
[[nodiscard]] GitFiles files_changed_since(const std::string& revision,
                                           const std::vector<std::string>& paths);

/// The files, without those that git ignores, which are added to `skipped`. What lies in no
/// repository is never ignored.
[[nodiscard]] std::vector<std::string> without_ignored(std::vector<std::string> files,
                                                       Skipped& skipped);

}  // namespace cablelint::select
