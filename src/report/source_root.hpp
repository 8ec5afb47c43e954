// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace cablelint::report {

/// A file as a report names it to other programs.
struct FileLocation {
  std::string uri;         ///< relative, without `..`; bytes that a URI cannot contain are encoded
  bool is_inside = false;  ///< relative to the root; else to that of the file system
};

/// Where the documents of the root come from.
struct Revision {
  std::string repository;  ///< a URI without user or password; of the root where none is known
  std::string commit;      ///< empty outside a repository
  std::string branch;      ///< may be empty
};

/// The folder to which the files of a report are relative: that of the git repository around the
/// current folder, else the current folder itself.
class SourceRoot {
 public:
  SourceRoot();

  /// As a `file:` URI that ends in a slash.
  [[nodiscard]] std::string uri() const;

  /// The place of a file, links resolved; it need not be there.
  [[nodiscard]] FileLocation locate(const std::string& name) const;

  /// The name of a file as a path from the root, with its own bytes; as it was given if the file
  /// lies outside.
  [[nodiscard]] std::string path_in_root(const std::string& name) const;

  /// Git is asked for it; what it cannot say stays empty.
  [[nodiscard]] Revision revision() const;

 private:
  [[nodiscard]] std::filesystem::path real(const std::string& name) const;
  [[nodiscard]] std::filesystem::path from_root(const std::filesystem::path& real) const;

  std::filesystem::path folder_;
  bool is_repository_ = false;
};

/// A file, as a `file:` URI.
[[nodiscard]] std::string file_uri(const std::string& name);

/// The current folder, as a `file:` URI that ends in a slash.
[[nodiscard]] std::string current_folder_uri();

/// A remote's address without what may be a secret: user, password, query. Empty if it is not one
/// of `https:`, since others are not URIs or name nothing that a reader could open.
[[nodiscard]] std::string public_address(const std::string& remote);

}  // namespace cablelint::report
