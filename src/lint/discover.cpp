// SPDX-License-Identifier: Apache-2.0
#include "lint/discover.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <string_view>

namespace cablelint::lint {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

bool is_document_name(const fs::path& path) {
  constexpr std::array<std::string_view, 4> extensions = {".txt", ".cable", ".msg", ".md"};
  const std::string extension = path.extension().string();
  return extension.empty() || std::ranges::find(extensions, extension) != extensions.end();
}

void walk(const fs::path& folder, Discovery& found) {
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
  std::ranges::sort(entries, {}, [](const fs::directory_entry& entry) { return entry.path().native(); });
  for (const fs::directory_entry& entry : entries) {
    std::error_code ignored;
    if (is_hidden(entry.path())) {
      continue;
    }
    if (entry.is_symlink(ignored) && entry.is_directory(ignored)) {
      continue;  // a loop of links would never end
    }
    if (entry.is_directory(ignored)) {
      walk(entry.path(), found);
    } else if (entry.is_regular_file(ignored) && is_document_name(entry.path())) {
      found.files.push_back(entry.path().string());
    }
  }
}

}  // namespace

Discovery discover(const std::vector<std::string>& named) {
  Discovery found;
  for (const std::string& name : named) {
    std::error_code failed;
    if (name == "-") {
      found.files.push_back(name);
    } else if (fs::is_directory(name, failed)) {
      walk(fs::path(name).lexically_normal(), found);
    } else if (fs::exists(fs::symlink_status(name, failed))) {
      found.files.push_back(name);
    } else {
      found.problems.push_back({name, "no such file or directory"});
    }
  }
  std::set<std::string> seen;
  std::erase_if(found.files, [&](const std::string& name) { return !seen.insert(name).second; });
  return found;
}

}  // namespace cablelint::lint
