// SPDX-License-Identifier: Apache-2.0
#include "select/git_selection.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "select/git.hpp"
#include "select/real_folders.hpp"
#include "settings/repositories.hpp"
#include "text/input_error.hpp"
#include "text/paths.hpp"
#include "text/search.hpp"

namespace cablelint::select {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view line_end = "\n";

std::string without_line_end(std::string text) {
  if (text.ends_with(line_end)) {
    text.pop_back();
  }
  return text;
}

/// What `git diff --raw -z` prints: `:OLD-MODE NEW-MODE OLD-ID NEW-ID STATUS NUL PATH NUL`, paths
/// from the root of the repository.
GitFiles changed_files(std::vector<std::string> arguments, const std::vector<std::string>& paths) {
  // To write what it has learned about files into the index would start a hook.
  arguments.insert(arguments.begin(), {"--literal-pathspecs", "-c", "core.hooksPath=/dev/null"});
  arguments.insert(arguments.end(),
                   {"--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv",
                    "--ignore-submodules", "--diff-filter=ACMT", "--"});
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  GitCall diff(arguments);
  const fs::path& root = work_tree_root();
  const std::vector<std::string> output = split_at('\0', diff.answer().out);
  const fs::path here = fs::canonical(".");
  GitFiles found;
  for (std::size_t i = 0; i + 1 < output.size(); i += 2) {
    const std::vector<std::string_view> words = [&line = output[i]] {
      std::vector<std::string_view> fields;
      for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(' ', begin), line.size());
        fields.push_back(std::string_view(line).substr(begin, end - begin));
        begin = end + 1;
      }
      return fields;
    }();
    if (words.size() < 5) {
      continue;
    }
    std::string name = (root / output[i + 1]).lexically_relative(here).string();
    if (const std::optional<SkipReason> reason = reason_to_skip(words[1])) {
      found.skipped.add(*reason, std::move(name));
    } else {
      found.files.push_back({std::move(name), std::string(words[3])});
    }
  }
  return found;
}

/// Options that take their commands from all filters: git would run them on the files of the work
/// tree. A file that differs only by what they do counts as changed.
std::vector<std::string> without_filters() {
  const GitAnswer names =
      run_git({"config", "-z", "--name-only", "--get-regexp", "^filter\\."}, {}, {0, 1});
  std::vector<std::string> options;
  for (const std::string& name : split_at('\0', names.out)) {
    if (name.find('=') != std::string::npos) {
      throw InputError("git", "the name of a filter contains `=`; its commands cannot be disabled");
    }
    options.insert(options.end(), {"-c", name + "="});
  }
  return options;
}

}  // namespace

const fs::path& work_tree_root() {
  static const fs::path root = without_line_end(run_git({"rev-parse", "--show-toplevel"}).out);
  return root;
}

std::optional<SkipReason> reason_to_skip(std::string_view mode) {
  return mode.starts_with("100")  ? std::nullopt
         : mode.starts_with("12") ? std::optional(SkipReason::link)
                                  : std::optional(SkipReason::repository);
}

GitFiles staged_files(const std::vector<std::string>& paths) {
  return changed_files({"diff", "--cached"}, paths);
}

GitFiles files_changed_since(const std::string& revision, const std::vector<std::string>& paths) {
  if (revision.starts_with('-')) {
    throw InputError("git", "unknown revision: " + revision);
  }
  const GitAnswer base = run_git({"merge-base", revision, "HEAD"}, {}, {0, 1});
  if (base.status != 0) {
    throw InputError("git", "merge-base: " + revision + " and HEAD have no common ancestor");
  }
  std::vector<std::string> arguments = without_filters();
  arguments.insert(arguments.end(), {"diff", without_line_end(base.out)});
  return changed_files(std::move(arguments), paths);
}

std::vector<std::string> without_ignored(std::vector<std::string> files, Skipped& skipped) {
  RealFolders folders;
  settings::Repositories repositories;
  // By repository: the path in it, and the names under which it was given.
  std::map<fs::path, std::map<std::string, std::vector<std::string>>> asked;
  for (const std::string& name : files) {
    const fs::path folder = folders.of(name);
    const fs::path& repository = repositories.around(folder);
    if (name != "-" && !repository.empty()) {
      const fs::path inside = (folder / name_in_folder(name)).lexically_relative(repository);
      asked[repository][inside.string()].push_back(name);
    }
  }
  std::set<std::string> ignored;
  for (const auto& [repository, names] : asked) {
    std::string input;
    for (const auto& one : names) {
      input += "./" + one.first + '\0';  // where `:(top)` begins no pathspec
    }
    const GitAnswer answer =
        run_git({"-C", repository.string(), "check-ignore", "-z", "--stdin"}, input, {0, 1});
    for (const std::string& path : split_at('\0', answer.out)) {
      const std::vector<std::string>& given = names.at(path.substr(2));
      ignored.insert(given.begin(), given.end());
    }
  }
  std::erase_if(files, [&](const std::string& name) {
    const bool is_ignored = ignored.contains(name);
    if (is_ignored) {
      skipped.add(SkipReason::ignored, name);
    }
    return is_ignored;
  });
  return files;
}

}  // namespace cablelint::select
