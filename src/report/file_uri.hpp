// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace cablelint::report {

/// A file's name as a URI relative to the current folder: each byte that may not stand in one is
/// percent-encoded; never absolute, never with `..`.
[[nodiscard]] std::string relative_uri(const std::string& name);

/// The current folder, as a `file:` URI that ends in a slash.
[[nodiscard]] std::string root_uri();

/// What version control says of the current folder.
struct Revision {
  std::string repository;  ///< a URI
  std::string commit;
  std::string branch;  ///< may be empty
};

/// Read from `.git` in the current folder, without running git; nothing if there is none, or no
/// commit, or no remote whose address is a URI.
[[nodiscard]] std::optional<Revision> current_revision();

}  // namespace cablelint::report
