// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
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

/// The files that `named` stands for: files as they are, `-` for standard input, and the documents
/// in directories: `*.txt`, `*.cable`, `*.msg`, `*.md` and names without an extension. Hidden files
/// and folders are passed over, and links are not followed inside a directory.
[[nodiscard]] Discovery discover(const std::vector<std::string>& named);

}  // namespace cablelint::lint
