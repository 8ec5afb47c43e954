// SPDX-License-Identifier: Apache-2.0
#include "select/git_index.hpp"

#include <string_view>

#include "select/git_selection.hpp"
#include "settings/names.hpp"
#include "text/input_error.hpp"
#include "text/is_inside.hpp"
#include "text/paths.hpp"
#include "text/search.hpp"

namespace cablelint::select {
namespace {

namespace fs = std::filesystem;

constexpr int max_links = 8;

/// The path from the root of the repository; nothing if it lies outside.
std::optional<std::string> inside(const fs::path& path) {
  const fs::path& root = work_tree_root();
  return is_inside(path, root) ? std::optional(path.lexically_relative(root).string())
                               : std::nullopt;
}

bool is_settings_name(const fs::path& name) {
  return name == settings::settings_name || name == settings::misspelled_settings_name;
}

std::vector<std::string> listing(const std::vector<std::string>& pathspecs) {
  std::vector<std::string> arguments = {
      "--no-literal-pathspecs", "ls-files", "--stage", "-z", "--full-name", "--"};
  arguments.insert(arguments.end(), pathspecs.begin(), pathspecs.end());
  return arguments;
}

[[noreturn]] void refuse(const fs::path& path, const std::string& reason) {
  throw InputError(path.lexically_proximate(current_folder()).string(), reason);
}

}  // namespace

GitIndex::GitIndex()
    : settings_(std::make_unique<GitCall>(
          listing({std::string(":(top,glob)**/") + settings::settings_name,
                   std::string(":(top,glob)**/") + settings::misspelled_settings_name}))) {}

bool GitIndex::holds(const fs::path& path) { return find(path) != nullptr; }

std::string GitIndex::read(const fs::path& path, std::uint64_t max_size_bytes) {
  constexpr std::string_view link_mode = "120000";
  fs::path at = path;
  for (int links = 0; links <= max_links; ++links) {
    const Entry* const entry = find(at);
    if (entry == nullptr) {
      refuse(path, links == 0 ? "is not in git's index; `git add` it"
                              : "is a link to something that is not in git's index");
    }
    if (!entry->is_merged) {
      refuse(path, "has unresolved conflicts");
    }
    if (!objects_) {
      objects_ = std::make_unique<GitObjects>();
    }
    std::string text = objects_->read(entry->object, max_size_bytes).content;
    if (entry->mode != link_mode) {
      return text;
    }
    at = (at.parent_path() / text).lexically_normal();
  }
  refuse(path, "is a chain of links that is too long");
}

const GitIndex::Entry* GitIndex::find(const fs::path& path) {
  const std::optional<std::string> name = inside(path);
  if (!name) {
    return nullptr;
  }
  if (is_settings_name(path.filename())) {
    if (settings_) {
      take(settings_->answer());
      settings_.reset();
    }
  } else if (known_.try_emplace(*name).second) {
    take(run_git(listing({":(top,literal)" + *name})));
  }
  const auto found = known_.find(*name);
  return found == known_.end() || !found->second ? nullptr : &*found->second;
}

/// `git ls-files --stage -z` prints: `MODE ID STAGE TAB PATH NUL`, paths from the root.
void GitIndex::take(const GitAnswer& answer) {
  for (const std::string& line : split_at('\0', answer.out)) {
    const std::size_t tab = line.find('\t');
    const std::size_t first = line.find(' ');
    const std::size_t second = line.find(' ', first + 1);
    if (tab == std::string::npos || second > tab) {
      throw InputError("git", "ls-files: unexpected output");
    }
    known_[line.substr(tab + 1)] =
        Entry{line.substr(0, first), line.substr(first + 1, second - first - 1),
              line.substr(second + 1, tab - second - 1) == "0"};
  }
}

}  // namespace cablelint::select
