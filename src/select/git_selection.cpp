// SPDX-License-Identifier: Apache-2.0
#include "select/git_selection.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "select/git.hpp"
#include "select/read_document.hpp"
#include "select/real_folders.hpp"
#include "settings/repositories.hpp"
#include "text/ascii.hpp"
#include "text/input_error.hpp"
#include "text/is_inside.hpp"
#include "text/paths.hpp"
#include "text/search.hpp"
#include "text/source_text.hpp"

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
  // A file counts as unchanged only if all that the system says of it is as it was.
  arguments.insert(arguments.begin(),
                   {"--literal-pathspecs", "-c", "core.hooksPath=/dev/null", "-c",
                    "core.checkStat=default", "-c", "core.trustctime=true"});
  arguments.insert(arguments.end(),
                   {"--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv",
                    "--ignore-submodules", "--diff-filter=ACMT", "--"});
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  GitCall diff(arguments);
  const fs::path& root = work_tree_root();
  const std::vector<std::string> output = split_at('\0', diff.answer().out);
  const fs::path here = current_folder();
  GitFiles found;
  for (std::size_t i = 0; i < output.size(); i += 2) {
    const std::vector<std::string> words = split_at(' ', output[i]);
    if (words.size() < 5 || i + 1 == output.size()) {
      throw InputError("git", "diff: unexpected output");
    }
    std::string name = (root / output[i + 1]).lexically_relative(here).string();
    if (const std::optional<SkipReason> reason = reason_to_skip(words[1])) {
      found.skipped.add(*reason, std::move(name));
    } else {
      found.files.push_back({std::move(name), words[3]});
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

/// The paths, from the root, of files that git takes for unchanged because the index says so
/// (git-update-index(1), --assume-unchanged and --skip-worktree).
std::vector<std::string> files_taken_as_unchanged(const std::vector<std::string>& paths) {
  std::vector<std::string> arguments = {"--literal-pathspecs", "ls-files", "-v", "-z",
                                        "--full-name",         "--"};
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  std::vector<std::string> taken;
  for (const std::string& line : split_at('\0', run_git(arguments).out)) {
    // `TAG PATH`: a small letter, or the S of what a sparse checkout leaves out
    if (line.size() > 2 && (is_lower(line[0]) || line[0] == 'S')) {
      taken.push_back(line.substr(2));
    }
  }
  return taken;
}

/// The objects of all files of a commit, by path.
std::map<std::string, std::string> objects_of(const std::string& commit) {
  std::map<std::string, std::string> objects;
  for (const std::string& line :
       split_at('\0', run_git({"ls-tree", "-r", "-z", "--full-tree", commit}).out)) {
    const std::size_t tab = line.find('\t');
    if (tab == npos) {
      throw InputError("git", "ls-tree: unexpected output");
    }
    objects[line.substr(tab + 1)] = line.substr(0, tab).substr(line.rfind(' ', tab) + 1);
  }
  return objects;
}

/// Adds those of the work tree that differ from the commit although the index says otherwise.
void add_differing(GitFiles& found, const std::string& commit,
                   const std::vector<std::string>& paths) {
  const fs::path here = current_folder();
  std::vector<std::string> there = files_taken_as_unchanged(paths);
  std::erase_if(there, [](const std::string& path) {
    std::error_code failed;
    return !fs::is_regular_file(fs::symlink_status(work_tree_root() / path, failed));
  });
  if (there.empty()) {
    return;
  }
  const std::map<std::string, std::string> before = objects_of(commit);
  std::set<std::string> known;
  for (const GitFile& file : found.files) {
    known.insert(file.name);
  }
  GitObjects objects;
  for (const std::string& path : there) {
    std::string name = (work_tree_root() / path).lexically_relative(here).string();
    const auto old = before.find(path);
    const bool is_same =
        old != before.end() &&
        objects.read(old->second, SourceText::max_size_bytes).content == read_document(name);
    if (!is_same && !known.contains(name)) {
      found.files.push_back({std::move(name), {}});
    }
  }
}

/// Whether settings or the environment say that the files are elsewhere, where nothing has changed.
void refuse_other_work_tree() {
  if (!is_inside(current_folder(), work_tree_root())) {
    throw InputError("git", "the current folder is not in the work tree that core.worktree names");
  }
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
  refuse_other_work_tree();
  const std::string commit = without_line_end(base.out);
  std::vector<std::string> arguments = without_filters();
  arguments.insert(arguments.end(), {"diff", commit});
  GitFiles found = changed_files(std::move(arguments), paths);
  add_differing(found, commit, paths);
  return found;
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
