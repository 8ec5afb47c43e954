// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace cablelint::report {

/// A file's name as a URI relative to the current folder: each byte that may not stand in one is
/// percent-encoded; never absolute, never with `..`.
[[nodiscard]] std::string relative_uri(const std::string& name);

/// The current folder, as a `file:` URI that ends in a slash.
[[nodiscard]] std::string root_uri();

/// Where the documents of the current folder come from.
struct Revision {
  std::string repository;  ///< a URI; of the folder itself where nothing better is known
  std::string commit;      ///< empty outside a repository
  std::string branch;      ///< may be empty
};

/// Read from `.git` in the current folder, without running git.
[[nodiscard]] Revision current_revision();

}  // namespace cablelint::report
