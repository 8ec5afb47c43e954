// SPDX-License-Identifier: Apache-2.0
#include "yaml/file_cache.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <string_view>

#include "yaml/tree_image.hpp"

namespace cablelint::yaml {
namespace {

bool may_be_document(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  text.remove_prefix(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
  constexpr std::array<std::string_view, 3> keys = {"cablelint:", "fields:", "entries:"};
  return std::ranges::none_of(keys, [text](std::string_view key) {
    return text.starts_with(key) || text.find("\n" + std::string(key)) != std::string_view::npos;
  });
}

}  // namespace

FileCache::Opened& FileCache::get(Opened wanted, const std::function<std::string()>& read) {
  const std::string canonical = wanted.canonical.string();
  const Key key{canonical, wanted.file.path, wanted.root.string()};
  if (const auto known = by_path_.find(key); known != by_path_.end()) {
    return *known->second;
  }
  // A known file under another name: the text is known, and its places are shown with that name.
  const auto same = by_path_.lower_bound({canonical, {}, {}});
  const bool is_known =
      !canonical.empty() && same != by_path_.end() && std::get<0>(same->first) == canonical;
  wanted.file.text = is_known ? same->second->file.text : read();
  wanted.file.may_be_document = may_be_document(wanted.file.text);
  Opened& opened = files_.emplace_back(std::move(wanted));
  by_path_.emplace(key, &opened);
  return opened;
}

FileCache::Opened& FileCache::opened(const File& file) {
  const auto found = std::ranges::find_if(
      files_, [&](const Opened& candidate) { return &candidate.file == &file; });
  assert(found != files_.end() && "a node is in a file that was opened here");
  return *found;
}

const Node* FileCache::tree(const File& file, LoadErrors& errors) {
  Opened& known = opened(file);
  if (!known.tree) {
    known.tree = known.tree_image.empty() ? read_yaml(file, errors)
                                          : read_tree_image(known.tree_image, file);
  }
  return known.tree ? &*known.tree : nullptr;
}

std::set<std::filesystem::path> FileCache::paths() const {
  std::set<std::filesystem::path> paths;
  for (const Opened& opened : files_) {
    if (!opened.canonical.empty()) {
      paths.insert(opened.canonical);
    }
  }
  return paths;
}

}  // namespace cablelint::yaml
