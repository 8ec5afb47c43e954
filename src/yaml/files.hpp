// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "yaml/file.hpp"
#include "yaml/file_store.hpp"
#include "yaml/yaml_tree.hpp"

namespace cablelint::yaml {

/// Opens the files that make up one rule set and keeps their texts. What a file names must lie in
/// the folder of the file that was named by hand, or below it, also through links.
class Files {
 public:
  static constexpr std::size_t max_count = 64;
  static constexpr std::uint64_t max_file_bytes = std::uint64_t{1} << 20U;
  static constexpr std::uint64_t max_total_bytes = 4 * max_file_bytes;

  /// How many files are read, and how large they are together.
  struct Bounds {
    std::size_t files = max_count;
    std::uint64_t bytes = max_total_bytes;
  };

  explicit Files(LoadErrors& errors) : errors_(errors) {}
  Files(LoadErrors& errors, Bounds bounds) : errors_(errors), bounds_(bounds) {}

  /// What the store holds is read from there. Before anything is opened.
  void read_from(std::shared_ptr<FileStore> store) { store_ = std::move(store); }

  /// A file that a person named; nullptr after having said that it is too large. What it names must
  /// lie in the folder `root` or below it, in its own if none is given.
  /// Errors: throws `InputError` if it cannot be read.
  [[nodiscard]] const File* open(const std::string& path, const std::string& root = {});
  /// A file that `name` names, from the folder of the file that contains it. nullptr after having
  /// said why it may not be read.
  [[nodiscard]] const File* open_named_by(const Node& name);
  /// The same of the files that are built into the program; they name each other alone.
  [[nodiscard]] const File* open_builtin(std::string_view path);

  /// The folder in which it lies, as a canonical path; empty for a built-in file.
  [[nodiscard]] std::string folder(const File& file) const;
  [[nodiscard]] bool is_builtin(const File& file) const;
  /// The same for each way in which a file may be named.
  [[nodiscard]] std::string identity(const File& file) const;

  /// SHA-256 of all of them, as hexadecimal digits.
  [[nodiscard]] std::string digest() const;

 private:
  struct Opened {
    File file;
    std::filesystem::path canonical;  ///< empty for a built-in file
    std::filesystem::path root;       ///< out of which no path leads
    bool is_stored = false;           ///< and so must be what it names
  };

  [[nodiscard]] const File* add(std::string path, std::string text, std::filesystem::path canonical,
                                std::filesystem::path root, bool is_stored = false);
  [[nodiscard]] const Opened& opened(const File& file) const;

  LoadErrors& errors_;
  Bounds bounds_;
  std::shared_ptr<FileStore> store_;
  std::deque<Opened> files_;
  std::uint64_t total_bytes_ = 0;
};

}  // namespace cablelint::yaml
