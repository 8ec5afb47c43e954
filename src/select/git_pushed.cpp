// SPDX-License-Identifier: Apache-2.0
#include "select/git_pushed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "select/git.hpp"
#include "settings/settings_tree.hpp"
#include "text/input_error.hpp"
#include "text/search.hpp"

namespace cablelint::select {
namespace {

bool is_object_id(std::string_view text) {
  return text.size() >= 40 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// What refs are to point to, one a line. A ref that is deleted points to zeros and brings nothing.
std::string new_heads(std::string_view updates) {
  std::string heads;
  while (!updates.empty()) {
    const std::size_t end = std::min(updates.find('\n'), updates.size());
    const std::string_view line = updates.substr(0, end);
    updates.remove_prefix(std::min(end + 1, updates.size()));
    const std::size_t first = line.find(' ');
    const std::size_t second = line.find(' ', std::min(first, line.size() - 1) + 1);
    const bool has_form = first != std::string_view::npos && second != std::string_view::npos &&
                          is_object_id(line.substr(0, first)) &&
                          is_object_id(line.substr(first + 1, second - first - 1));
    if (!has_form) {
      throw InputError("standard input",
                       "not a line `OLD NEW REF` as git gives it to a pre-receive hook");
    }
    const std::string_view head = line.substr(first + 1, second - first - 1);
    if (head.find_first_not_of('0') != std::string_view::npos) {
      heads.append(head).append("\n");
    }
  }
  return heads;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

/// The object of a regular file in a line of git-diff-tree(1), `:OLD-MODE NEW-MODE OLD-ID NEW-ID
/// STATUS`; of a merge as many colons, old modes and old ids as it has parents. Empty for links,
/// other repositories and what is deleted.
std::string_view new_object(std::string_view line) {
  const std::size_t parents = std::min(line.find_first_not_of(':'), line.size());
  const std::vector<std::string_view> words = words_of(line.substr(parents));
  const bool is_file = words.size() == 2 * parents + 3 && words[parents].starts_with("100");
  return is_file ? words[2 * parents + 1] : std::string_view();
}

}  // namespace

std::vector<GitFile> pushed_files(std::string_view updates) {
  const std::string heads = new_heads(updates);
  if (heads.empty()) {
    return {};
  }
  // While the hook runs no ref has moved yet: what no ref reaches is what the push brings.
  const std::string commits = run_git({"rev-list", "--stdin", "--not", "--all"}, heads).out;
  const std::string output =
      run_git({"diff-tree", "--stdin", "-r", "-c", "--root", "--raw", "-z", "--no-abbrev",
               "--no-renames", "--no-ext-diff", "--no-textconv"},
              commits)
          .out;
  constexpr std::size_t shown_digits = 12;
  std::vector<GitFile> found;
  std::set<std::pair<std::string, std::string>> seen;  // path and object
  std::string commit;
  const std::vector<std::string> parts = split_at('\0', output);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!parts[i].starts_with(':')) {
      commit = parts[i].substr(0, shown_digits);
      continue;
    }
    const std::string object(new_object(parts[i]));
    const std::string& path = i + 1 < parts.size() ? parts[++i] : parts[i];
    if (!object.empty() && settings::is_document_name(path) && seen.emplace(path, object).second) {
      found.push_back({fmt::format("{}:{}", commit, path), object});
    }
  }
  return found;
}

}  // namespace cablelint::select
