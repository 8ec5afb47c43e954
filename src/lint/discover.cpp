// SPDX-License-Identifier: Apache-2.0
#include "lint/discover.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <string_view>
#include <utility>

#include "lint/git_selection.hpp"

namespace cablelint::lint {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

void walk(const fs::path& folder, std::vector<std::string>& files, Discovery& found) {
  std::error_code failed;
  std::vector<fs::directory_entry> entries;
  fs::directory_iterator at(folder, failed);
  for (; !failed && at != fs::directory_iterator(); at.increment(failed)) {
    entries.push_back(*at);
  }
  if (failed) {
    found.problems.push_back({folder.string(), "cannot be read: " + failed.message()});
    return;
  }
  std::ranges::sort(entries, {},
                    [](const fs::directory_entry& entry) { return entry.path().native(); });
  for (const fs::directory_entry& entry : entries) {
    std::error_code ignored;
    if (is_hidden(entry.path())) {
      continue;
    }
    if (entry.is_symlink(ignored)) {
      continue;  // it may lead round in a circle, or out of the folder
    }
    if (entry.is_directory(ignored)) {
      walk(entry.path(), files, found);
    } else if (entry.is_regular_file(ignored) && is_document_name(entry.path().native())) {
      files.push_back(entry.path().string());
    }
  }
}

}  // namespace

bool is_document_name(std::string_view path) {
  constexpr std::array<std::string_view, 4> extensions = {".txt", ".cable", ".msg", ".md"};
  const std::string extension = fs::path(path).extension().string();
  return extension.empty() || std::ranges::find(extensions, extension) != extensions.end();
}

namespace {

/// A folder that git ignores is not passed over when it is named: all in it would be.
bool is_ignored(const std::string& folder) {
  const fs::path path = fs::path(folder).lexically_normal();
  return without_ignored({(path.has_filename() ? path : path.parent_path()).string()}).empty();
}

}  // namespace

Discovery discover(const std::vector<std::string>& named, bool force_exclude) {
  Discovery found;
  const auto add = [&found](std::vector<std::string> files) {
    found.files.insert(found.files.end(), files.begin(), files.end());
  };
  for (const std::string& name : named) {
    std::error_code failed;
    if (name != "-" && fs::is_directory(name, failed)) {
      std::vector<std::string> files;
      walk(fs::path(name).lexically_normal(), files, found);
      add(is_ignored(name) ? std::move(files) : without_ignored(std::move(files)));
    } else if (name == "-" || fs::exists(fs::symlink_status(name, failed))) {
      found.files.push_back(name);
    } else {
      found.problems.push_back({name, "no such file or directory"});
    }
  }
  if (force_exclude) {
    found.files = without_ignored(std::move(found.files));
  }
  std::set<std::string> seen;
  std::erase_if(found.files, [&](const std::string& name) { return !seen.insert(name).second; });
  return found;
}

}  // namespace cablelint::lint
