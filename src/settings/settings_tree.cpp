// SPDX-License-Identifier: Apache-2.0
#include "settings/settings_tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <span>
#include <utility>

#include "settings/glob.hpp"
#include "settings/names.hpp"
#include "settings/settings_form.hpp"
#include "text/ascii.hpp"
#include "text/input_error.hpp"
#include "text/paths.hpp"
#include "yaml/reading.hpp"

namespace cablelint::settings {
namespace {

namespace fs = std::filesystem;

/// The list that counts: that of a policy, else that of the nearest settings that have one.
const SettingsFile* deciding(const SettingsChain& chain, std::optional<Globs> SettingsFile::*list) {
  const SettingsFile* found = nullptr;
  for (const SettingsFile* const file : chain.files) {
    if ((file->*list) && (found == nullptr || !found->source.is_policy)) {
      found = file;
    }
  }
  return found;
}

/// Whether settings extend a file that is being read already; says so. `open` are those files.
bool report_circle(const yaml::Node& name, const std::string& identity,
                   const std::vector<std::string>& open, yaml::LoadErrors& errors) {
  const auto at = std::ranges::find(open, identity);
  if (at == open.end()) {
    return false;
  }
  std::string circle;
  for (auto one = at; one != open.end(); ++one) {
    circle += shown_path(*one) + " -> ";
  }
  errors.error(name.place(),
               fmt::format("these settings extend themselves: {}{}", circle, shown_path(identity)),
               "remove the name from one of the `extends` lists");
  return true;
}

/// A rule pack by its root, or by its name if it is built in.
SettingsFile pack_of(const yaml::Node& node, const SettingsSource& source) {
  SettingsFile settings_file;
  settings_file.source = source;
  settings_file.pack = &node;
  settings_file.changes_rules = !node.is_scalar();  // those that are built in are there anyway
  return settings_file;
}

}  // namespace

void SettingsChain::add(const SettingsFile& file) {
  files.push_back(&file);
  changes_rules = changes_rules || file.changes_rules;
  has_overrides = has_overrides || !file.overrides.empty();
  has_policy = has_policy || file.source.is_policy;
}

std::string FolderSettings::path_of(std::string_view name) const {
  std::string path = folder;
  if (!path.ends_with('/')) {
    path += '/';
  }
  return path.append(name);
}

bool FolderSettings::is_document(std::string_view name) const {
  const SettingsFile* const file = deciding(*chain, &SettingsFile::include);
  const bool is_included = file != nullptr && file->include->name(path_of(name), file->base);
  const bool counts_by_name = file == nullptr || (chain->has_policy && !file->source.is_policy);
  return (is_included || (counts_by_name && is_document_name(name))) && !is_excluded(name);
}

bool FolderSettings::is_excluded(std::string_view name) const {
  const SettingsFile* const file = deciding(*chain, &SettingsFile::exclude);
  return file != nullptr && (file->source.is_policy || !chain->has_policy) &&
         file->exclude->name(path_of(name), file->base);
}

std::string FolderSettings::variant_of(std::string_view name) const {
  std::string variant = fmt::format("{}", static_cast<const void*>(chain));
  if (chain->has_overrides) {
    const std::string document = path_of(name);
    for (const SettingsFile* const file : chain->files) {
      for (const SettingsOverride& one : file->overrides) {
        if (file->is_about(one, document)) {
          variant += fmt::format(" {}", static_cast<const void*>(one.node));
        }
      }
    }
  }
  return variant;
}

std::string FolderSettings::baseline() const {
  std::string found;
  for (const SettingsFile* const file : chain->files) {
    found = file->baseline.empty() ? found : file->baseline;
  }
  return found;
}

bool has_document_extension(std::string_view path) {
  const std::string extension = lower_case(fs::path(path).extension().string());
  return std::ranges::find(document_extensions, extension) != document_extensions.end();
}

bool is_document_name(std::string_view path) {
  return fs::path(path).extension().empty() || has_document_extension(path);
}

std::string default_documents() {
  return fmt::format("*{} and names without an extension", fmt::join(document_extensions, ", *"));
}

SettingsTree::SettingsTree(SettingsChoice choice)
    : cache_(std::make_shared<yaml::FileCache>(std::move(choice.store))),
      files_(errors_, cache_, yaml::Files::Bounds{4096, std::uint64_t{64} << 20U}),
      looks_upward_(!choice.is_isolated && choice.settings_file.empty()) {
  SettingsChain base;
  std::error_code failed;
  const fs::path here = fs::canonical(".", failed);
  const fs::path repository = repositories_.around(here);
  for (std::string& path : choice.policy_files) {
    // A policy comes from elsewhere; it is about the documents that are here.
    read_onto(base, {std::move(path), true, {}, (repository.empty() ? here : repository).string()});
  }
  if (!choice.settings_file.empty()) {
    read_onto(base, {std::move(choice.settings_file), false, {}, {}});
  }
  base_ = &chains_.emplace_back(std::move(base));
}

SettingsTree::~SettingsTree() = default;

std::vector<std::string> SettingsTree::folders() const {
  std::vector<std::string> all;
  for (const auto& [name, settings] : by_name_) {
    all.push_back(name);
  }
  return all;
}

std::vector<std::string> SettingsTree::searched() const {
  std::vector<std::string> all;
  for (const auto& [folder, chain] : by_folder_) {
    all.push_back(folder.string());
  }
  return all;
}

std::vector<std::string> SettingsTree::paths() const {
  std::vector<std::string> all;
  for (const SettingsFile& file : settings_) {
    if (file.pack == nullptr) {
      all.push_back(file.source.path);
    }
  }
  return all;
}

const FolderSettings& SettingsTree::of_folder(const std::string& folder) {
  const auto known = by_name_.find(folder);
  if (known != by_name_.end()) {
    return known->second;
  }
  std::error_code failed;
  const fs::path absolute = fs::absolute(folder.empty() ? "." : folder, failed);
  fs::path canonical = store() ? yaml::store_path(folder) : fs::weakly_canonical(absolute, failed);
  if (failed) {
    canonical = absolute.lexically_normal();
  }
  if (!canonical.has_filename() && canonical.has_relative_path()) {
    canonical = canonical.parent_path();
  }
  const SettingsChain& chain = looks_upward_ ? chain_at(canonical) : *base_;
  return by_name_.emplace(folder, FolderSettings{&chain, canonical.string()}).first->second;
}

const FolderSettings& SettingsTree::of_file(const std::string& file) {
  const std::size_t slash = file.rfind('/');
  return of_folder(slash == std::string::npos ? std::string(".")
                                              : file.substr(0, std::max<std::size_t>(slash, 1)));
}

bool SettingsTree::is_excluded(const std::string& file) {
  std::error_code failed;
  const Path path = store() ? yaml::store_path(file) : fs::weakly_canonical(file, failed);
  return is_below_excluded(failed ? Path(file) : path);
}

/// From the root of the repository downward, so that what an excluded folder says of itself is not
/// read.
bool SettingsTree::is_below_excluded(const Path& path) {
  const Path folder = path.parent_path();
  const bool is_top = folder == path || path == repositories_.around(path);
  return !is_top && (is_below_excluded(folder) ||
                     of_folder(folder.string()).is_excluded(path.filename().string()));
}

/// Whether settings have that path, be it a link to them.
bool SettingsTree::is_there(const Path& path) const {
  return store() ? store()->holds(path) : path_exists(path);
}

/// The path of the settings in a folder; empty if there are none.
std::string SettingsTree::settings_in(const Path& folder) {
  const Path path = folder / settings_name;
  if (is_there(folder / misspelled_settings_name)) {
    throw InputError(shown_path(folder / misspelled_settings_name),
                     std::string("is ignored: the settings file must be named ") + settings_name);
  }
  if (!is_there(path)) {
    return {};
  }
  std::error_code failed;
  if (store() || !fs::is_symlink(path, failed)) {
    return shown_path(path);  // a store has no links that lead out of it
  }
  const Path& repository = repositories_.around(folder);
  const Path target = fs::canonical(path, failed);
  if (failed || !path_below(target.string(), (repository.empty() ? folder : repository).string())) {
    throw InputError(shown_path(path), "is a link to a file outside the repository");
  }
  return shown_path(path);
}

const SettingsChain& SettingsTree::chain_at(const Path& folder) {
  if (const auto known = by_folder_.find(folder); known != by_folder_.end()) {
    return *known->second;
  }
  const Path& repository = repositories_.around(folder);
  const bool is_last = folder == repository || folder == folder.parent_path();
  const std::string path = settings_in(folder);
  const SettingsChain* found = nullptr;
  if (path.empty()) {
    found = is_last ? base_ : &chain_at(folder.parent_path());
  } else {
    SettingsChain own;
    const bool is_root =
        read_onto(own, {path, false, (repository.empty() ? folder : repository).string(), {}});
    SettingsChain whole = is_last || is_root ? *base_ : chain_at(folder.parent_path());
    for (const SettingsFile* const file : own.files) {
      whole.add(*file);
    }
    found = &chains_.emplace_back(std::move(whole));
  }
  by_folder_.emplace(folder, found);
  return *found;
}

bool SettingsTree::read_onto(SettingsChain& chain, const SettingsSource& source) {
  const yaml::File* const file = files_.open(source.path, source.root);
  const yaml::Node* const root = file == nullptr ? nullptr : files_.tree(*file);
  if (root == nullptr) {
    return false;
  }
  if (source.is_policy && is_pack(*root)) {
    add(chain, pack_of(*root, source));
    return false;
  }
  std::vector<std::string> open = {files_.identity(*file)};
  extend(chain, *root, source, open);
  return chain.files.back()->is_root;
}

void SettingsTree::add(SettingsChain& chain, SettingsFile file) {
  settings_.push_back(std::move(file));
  chain.add(settings_.back());
}

/// Puts what `root` extends, then itself at the end of the chain. `open` are the files that are
/// being read, each extended by the one before it.
void SettingsTree::extend(SettingsChain& chain, const yaml::Node& root,
                          const SettingsSource& source, std::vector<std::string>& open) {
  std::span<const yaml::Node> names = yaml::elements_of(root, "extends");
  if (names.size() > max_extends) {
    names = {};  // reported by `read_settings_file`, as is a name that is not a path
  }
  for (const yaml::Node& name : names) {
    if (errors_.is_full() || !name.is_scalar() || name.value.empty()) {
      continue;
    }
    if (name.value.starts_with("builtin:")) {
      add(chain, pack_of(name, source));
    } else {
      add_extended(chain, name, source, open);
    }
  }
  add(chain, read_settings_file(root, source, files_.folder(*root.file), errors_));
}

/// Puts the settings that `source` extends by that name at the end of the chain.
void SettingsTree::add_extended(SettingsChain& chain, const yaml::Node& name,
                                const SettingsSource& source, std::vector<std::string>& open) {
  const yaml::File* const file = files_.open_named_by(name);
  if (file == nullptr) {
    return;
  }
  std::string identity = files_.identity(*file);
  if (report_circle(name, identity, open, errors_)) {
    return;
  }
  const yaml::Node* const root = files_.tree(*file);
  if (root == nullptr) {
    return;
  }
  if (is_pack(*root)) {
    add(chain, pack_of(*root, source));
    return;
  }
  open.push_back(std::move(identity));
  // What is extended is about the same documents as what extends it.
  const std::string base = source.base.empty() ? files_.folder(*name.file) : source.base;
  extend(chain, *root, {file->path, source.is_policy, source.root, base}, open);
  open.pop_back();
}

}  // namespace cablelint::settings
