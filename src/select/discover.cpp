// SPDX-License-Identifier: Apache-2.0
#include "select/discover.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "select/git_selection.hpp"
#include "select/real_folders.hpp"
#include "settings/repositories.hpp"
#include "text/folder_entries.hpp"
#include "text/paths.hpp"

namespace cablelint::select {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

/// The entries of a folder, sorted.
std::vector<fs::directory_entry> entries_of(const fs::path& folder, Discovery& found) {
  std::error_code failed;
  std::vector<fs::directory_entry> entries = folder_entries(folder, failed);
  if (failed) {
    found.problems.push_back({folder.string(), "cannot be read: " + failed.message()});
    return {};
  }
  std::ranges::sort(entries, {}, [](const fs::directory_entry& entry) -> const std::string& {
    return entry.path().native();
  });
  return entries;
}

class Walk {
 public:
  Walk(settings::SettingsTree& settings, Discovery& found) : settings_(settings), found_(found) {}

  void folder(const fs::path& path) {
    const std::vector<fs::directory_entry> entries = entries_of(path, found_);
    const settings::FolderSettings& settings = settings_.of_folder(path.string());
    for (const fs::directory_entry& entry : entries) {
      std::error_code failed;
      const bool is_folder = entry.is_directory(failed) && !entry.is_symlink(failed);
      if (const std::optional<SkipReason> reason = reason_to_skip(entry, settings)) {
        found_.skipped.add(*reason, entry.path().string() + (is_folder ? "/" : ""));
      } else if (is_folder) {
        folder(entry.path());
      } else {
        files_.push_back(entry.path().string());
      }
    }
  }

  [[nodiscard]] std::vector<std::string> take() { return std::move(files_); }

 private:
  static std::optional<SkipReason> reason_to_skip(const fs::directory_entry& entry,
                                                  const settings::FolderSettings& settings) {
    std::error_code failed;
    const std::string name = entry.path().filename().string();
    if (is_hidden(entry.path())) {
      return SkipReason::hidden;
    }
    if (entry.is_symlink(failed)) {
      return SkipReason::link;  // it may lead in a circle, or out of the folder
    }
    const bool is_folder = entry.is_directory(failed);
    if (!is_folder && !entry.is_regular_file(failed)) {
      return SkipReason::special;
    }
    if (!is_folder && settings.is_document(name)) {
      return std::nullopt;
    }
    return settings.is_excluded(name) ? std::optional(SkipReason::excluded)
           : is_folder                ? std::nullopt
                                      : std::optional(SkipReason::name);
  }

  settings::SettingsTree& settings_;
  Discovery& found_;
  std::vector<std::string> files_;
};

/// A folder that git ignores is not skipped when it is named: all in it would be. The root of a
/// repository is not ignored, whatever its patterns match.
bool is_ignored(const std::string& folder) {
  const fs::path path = fs::path(folder).lexically_normal();
  Skipped ignored;
  return !settings::is_repository(path) &&
         without_ignored({(path.has_filename() ? path : path.parent_path()).string()}, ignored)
             .empty();
}

/// Each file once, by the first of its names; a link is another file than its target.
void drop_repeated(std::vector<std::string>& files) {
  RealFolders folders;
  std::unordered_set<std::string> seen;
  std::erase_if(files, [&](const std::string& name) {
    return !seen.insert(name == "-" ? name
                                    : fmt::format("{}/{}", folders.of(name), name_in_folder(name)))
                .second;
  });
}

}  // namespace

FileName Discovery::file_name(const std::string& file) const {
  return named.contains(file) || settings::has_document_extension(file) ? FileName::of_document
                                                                        : FileName::of_anything;
}

Discovery discover(const std::vector<std::string>& named, settings::SettingsTree& settings,
                   bool force_exclude) {
  Discovery found;
  const auto add = [&found](std::vector<std::string> files) {
    found.files.insert(found.files.end(), files.begin(), files.end());
  };
  for (const std::string& name : named) {
    std::error_code failed;
    if (name != "-" && fs::is_directory(name, failed)) {
      Walk walk(settings, found);
      walk.folder(fs::path(name).lexically_normal());
      add(is_ignored(name) ? walk.take() : without_ignored(walk.take(), found.skipped));
      found.folders.push_back(name);
    } else if (name == "-" || path_exists(name)) {
      found.files.push_back(name);
      found.named.insert(name);
    } else {
      found.problems.push_back({name, "no such file or directory"});
    }
  }
  if (force_exclude) {
    found.files = without_ignored(std::move(found.files), found.skipped);
    std::erase_if(found.files, [&](const std::string& file) {
      const bool is_excluded = file != "-" && settings.is_excluded(file);
      if (is_excluded) {
        found.skipped.add(SkipReason::excluded, file);
      }
      return is_excluded;
    });
  }
  drop_repeated(found.files);
  return found;
}

}  // namespace cablelint::select
