// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "yaml/file.hpp"
#include "yaml/file_store.hpp"
#include "yaml/yaml_tree.hpp"

namespace cablelint::yaml {

/// The settings and packs of a run: each is opened and parsed once, however many rule sets it is
/// part of. Not for several threads at once.
class FileCache {
 public:
  /// A file, as it may be named by others.
  struct Opened {
    File file;
    std::filesystem::path canonical;   ///< empty for a built-in file
    std::filesystem::path root;        ///< out of which no path leads
    bool is_stored = false;            ///< and so must be what it names
    std::string_view tree_image = {};  ///< of a built-in file, if it has one
    std::optional<Node> tree = {};     ///< once it was parsed without an error
  };

  /// What the store holds is read from there; none: everything is read from the disk.
  explicit FileCache(std::shared_ptr<FileStore> store = nullptr) : store_(std::move(store)) {}
  FileCache(const FileCache&) = delete;
  FileCache& operator=(const FileCache&) = delete;
  ~FileCache() = default;

  [[nodiscard]] const std::shared_ptr<FileStore>& store() const { return store_; }
  /// The file with that path and these folders; `read` gives its text when it is new.
  [[nodiscard]] Opened& get(Opened wanted, const std::function<std::string()>& read);
  [[nodiscard]] Opened& opened(const File& file);
  /// The root of a file; nullptr after having said what is wrong with its YAML.
  [[nodiscard]] const Node* tree(const File& file, LoadErrors& errors);
  /// The canonical paths of all files that were opened, except the built-in ones.
  [[nodiscard]] std::set<std::filesystem::path> paths() const;

 private:
  using Key = std::tuple<std::string, std::string, std::string>;  ///< canonical, path, root

  std::shared_ptr<FileStore> store_;
  std::deque<Opened> files_;
  std::map<Key, Opened*> by_path_;
};

}  // namespace cablelint::yaml
