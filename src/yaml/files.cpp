// SPDX-License-Identifier: Apache-2.0
#include "yaml/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <system_error>
#include <utility>

#include "text/input_error.hpp"
#include "text/is_inside.hpp"
#include "text/paths.hpp"
#include "text/read_file.hpp"
#include "text/sha256.hpp"
#include "yaml/embedded_files.hpp"
#include "yaml/tree_image.hpp"

namespace cablelint::yaml {
namespace {

namespace fs = std::filesystem;

/// The path that a file names. It must be in the pack's folder; otherwise an error is reported and
/// the result is empty.
std::optional<fs::path> path_named_by(const Node& name, const FileCache::Opened& in,
                                      LoadErrors& errors) {
  if (name.value.find("://") != std::string::npos) {
    errors.error(name.place(), "URLs are not supported", "put a copy in the pack's folder");
    return std::nullopt;
  }
  // A zero byte would end the path for the system but not for us.
  const bool is_odd =
      fs::path(name.value).is_absolute() || name.value.find('\0') != std::string::npos;
  const fs::path named = in.canonical.parent_path() / name.value;
  std::error_code failed;
  fs::path wanted = name.value.empty() ? fs::path()
                    : in.is_stored     ? named.lexically_normal()
                                       : fs::weakly_canonical(named, failed);
  if (failed || is_odd || wanted.empty() || !is_inside(wanted, in.root)) {
    errors.error(name.place(), fmt::format("`{}` is outside the pack's folder", name.value),
                 fmt::format("name a file in {} or below it", shown_path(in.root)));
    return std::nullopt;
  }
  return wanted;
}

void report_bounds(Place where, const Files::Bounds& bounds, LoadErrors& errors) {
  errors.error(where,
               fmt::format("all rule files together may have at most {} files and {} bytes",
                           bounds.files, bounds.bytes),
               "join small files");
}

}  // namespace

void Files::add(const File& file) {
  if (std::ranges::find(files_, &file) == files_.end()) {
    files_.push_back(&file);
    total_bytes_ += file.text.size();
  }
}

const File* Files::get(Opened wanted, const std::function<std::string()>& read) {
  const File& file = cache_->get(std::move(wanted), read).file;
  add(file);
  return &file;
}

const File& Files::unread(const std::string& path) {
  return cache_
      ->get({.file = {path, {}}, .canonical = {}, .root = "unread"}, [] { return std::string(); })
      .file;
}

void report_size(const Place& place, std::uint64_t size_bytes, LoadErrors& errors) {
  errors.error(
      place,
      fmt::format("the file has {} bytes; at most {} are read", size_bytes, Files::max_file_bytes),
      "move long vocabularies to separate files");
}

const File* Files::open(const std::string& path, const std::string& root) {
  const std::shared_ptr<FileStore>& store = cache_->store();
  const fs::path stored = store ? store_path(path) : fs::path();
  const bool is_stored = store && store->holds(stored);
  std::error_code unknown;
  const std::uintmax_t size = fs::file_size(path, unknown);
  if (!is_stored && !unknown && size > max_file_bytes) {
    report_size({&unread(path), 0, 1}, size, errors_);
    return nullptr;
  }
  if (files_.size() >= bounds_.files || total_bytes_ + (unknown ? 0 : size) > bounds_.bytes) {
    report_bounds({&unread(path), 0, 1}, bounds_, errors_);
    return nullptr;
  }
  // A link that a person names is followed; its folder is the one that contains it.
  std::error_code failed;
  const fs::path folder =
      is_stored ? stored.parent_path() : fs::canonical(fs::absolute(path).parent_path(), failed);
  return get({.file = {path, {}},
              .canonical = folder / fs::path(path).filename(),
              .root = root.empty() ? folder : fs::path(root),
              .is_stored = is_stored},
             [&] {
               return is_stored ? store->read(stored, max_file_bytes)
                                : read_file_text(path, max_file_bytes);
             });
}

const File* Files::open_named_by(const Node& name) {
  const Opened& in = cache_->opened(*name.file);
  if (in.canonical.empty()) {
    const File* const found = open_builtin(name.value);
    if (found == nullptr) {
      errors_.error(name.place(), fmt::format("unknown built-in file `{}`", name.value));
    }
    return found;
  }
  const std::optional<fs::path> path = path_named_by(name, in, errors_);
  if (!path) {
    return nullptr;
  }
  if (files_.size() >= bounds_.files || total_bytes_ >= bounds_.bytes) {
    report_bounds(name.place(), bounds_, errors_);
    return nullptr;
  }
  const auto read = [&] {
    return in.is_stored ? cache_->store()->read(*path, max_file_bytes)
                        : read_file_text(path->string(), max_file_bytes);
  };
  try {
    return get({.file = {shown_path(*path), {}},
                .canonical = *path,
                .root = in.root,
                .is_stored = in.is_stored},
               read);
  } catch (const InputError& error) {
    errors_.error(name.place(), error.what(), "name a readable regular file of at most 1 MiB");
    return nullptr;
  }
}

const File* Files::open_builtin(std::string_view path) {
  const std::span<const EmbeddedFile> files = builtin_files();
  const auto found = std::ranges::find(files, path, &EmbeddedFile::path);
  if (found == files.end()) {
    return nullptr;
  }
  const std::span<const std::string_view> images = builtin_tree_images();
  const auto number = static_cast<std::size_t>(found - files.begin());
  return get({.file = {"rules/" + std::string(found->path), {}},
              .canonical = {},
              .root = {},
              .tree_image = images.empty() ? std::string_view() : images[number]},
             [&] { return std::string(found->text); });
}

std::string Files::folder(const File& file) const {
  return cache_->opened(file).canonical.parent_path().string();
}

bool Files::is_builtin(const File& file) const { return cache_->opened(file).canonical.empty(); }

std::string Files::identity(const File& file) const {
  const Opened& found = cache_->opened(file);
  return found.canonical.empty() ? "built in: " + found.file.path : found.canonical.string();
}

std::string Files::digest() const {
  std::string all;
  for (const File* const file : files_) {
    all.append(file->text).append(1, '\0');
  }
  return sha256_hex(all);
}

}  // namespace cablelint::yaml
