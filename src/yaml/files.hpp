// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "yaml/file.hpp"
#include "yaml/file_cache.hpp"
#include "yaml/limits.hpp"
#include "yaml/yaml_tree.hpp"

namespace cablelint::yaml {

/// Says that a file is too large to be read.
void report_size(const Place& place, std::uint64_t size_bytes, LoadErrors& errors);

/// The files that make up one rule set, opened by a cache. What a file names must lie in
/// the folder of the file that was named by hand, or below it, also through links.
class Files {
 public:
  static constexpr std::size_t max_count = 64;
  static constexpr std::uint64_t max_file_bytes = yaml::max_file_bytes;
  static constexpr std::uint64_t max_total_bytes = 4 * max_file_bytes;

  /// How many files are read, and how large they are together.
  struct Bounds {
    std::size_t files = max_count;
    std::uint64_t bytes = max_total_bytes;
  };

  Files(LoadErrors& errors, std::shared_ptr<FileCache> cache)
      : Files(errors, std::move(cache), {}) {}
  Files(LoadErrors& errors, std::shared_ptr<FileCache> cache, Bounds bounds)
      : errors_(errors), bounds_(bounds), cache_(std::move(cache)) {}

  /// A file that a person named; nullptr after having said that it is too large. What it names must
  /// lie in the folder `root` or below it, in its own if none is given.
  /// Errors: throws `InputError` if it cannot be read.
  [[nodiscard]] const File* open(const std::string& path, const std::string& root = {});
  /// A file that `name` names, from the folder of the file that contains it. nullptr after having
  /// said why it may not be read.
  [[nodiscard]] const File* open_named_by(const Node& name);
  /// A file that is built into the program; such files name only one another.
  [[nodiscard]] const File* open_builtin(std::string_view path);

  /// Counts a file of the same cache among these.
  void add(const File& file);
  /// The root of one of them; nullptr after having said what is wrong with its YAML.
  [[nodiscard]] const Node* tree(const File& file) { return cache_->tree(file, errors_); }

  /// The folder in which it lies, as a canonical path; empty for a built-in file.
  [[nodiscard]] std::string folder(const File& file) const;
  [[nodiscard]] bool is_builtin(const File& file) const;
  /// A text that is equal for all names of one file.
  [[nodiscard]] std::string identity(const File& file) const;

  /// SHA-256 of all of them, as hexadecimal digits.
  [[nodiscard]] std::string digest() const;

 private:
  using Opened = FileCache::Opened;

  [[nodiscard]] const File* get(Opened wanted, const std::function<std::string()>& read);
  /// A file that is not read, as the place of an error.
  [[nodiscard]] const File& unread(const std::string& path);

  LoadErrors& errors_;
  Bounds bounds_;
  std::shared_ptr<FileCache> cache_;
  std::vector<const File*> files_;
  std::uint64_t total_bytes_ = 0;
};

}  // namespace cablelint::yaml
