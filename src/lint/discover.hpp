// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cablelint::lint {

/// A path that cannot be linted, and why.
struct DiscoveryProblem {
  std::string name;
  std::string reason;
};

/// The files to lint, and what was named but cannot be.
struct Discovery {
  std::vector<std::string> files;     ///< each once; those of a directory sorted
  std::vector<DiscoveryProblem> problems;
};

/// Whether a file of that name is looked at when a folder is walked: `*.txt`, `*.cable`, `*.msg`,
/// `*.md` and names without an extension.
[[nodiscard]] bool is_document_name(std::string_view path);

/// The files that `named` stands for: files as they are, `-` for standard input, and the documents
/// in directories. Hidden files and folders and what git ignores are passed over there, and links
/// are not followed. With `force_exclude` a named file that git ignores is passed over too.
/// Errors: throws `InputError` if git fails in a repository.
[[nodiscard]] Discovery discover(const std::vector<std::string>& named, bool force_exclude = false);

}  // namespace cablelint::lint
