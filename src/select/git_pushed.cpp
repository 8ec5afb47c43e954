// SPDX-License-Identifier: Apache-2.0
#include "select/git_pushed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "select/git.hpp"
#include "settings/settings_tree.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/input_error.hpp"
#include "text/search.hpp"

namespace cablelint::select {
namespace {

bool is_object_id(std::string_view text) {
  return text.size() >= 40 &&
         find_first_not_of(text, ByteSet("0123456789abcdef")) == std::string_view::npos;
}

struct Ref {
  std::string name;
  std::string object;
};

/// Refs and what they are to point to. One that is deleted points to zeros and brings nothing.
std::vector<Ref> new_refs(std::string_view updates) {
  std::vector<Ref> refs;
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
                       "not an `OLD NEW REF` line, as git sends to a pre-receive hook");
    }
    const std::string_view head = line.substr(first + 1, second - first - 1);
    if (head.find_first_not_of('0') != std::string_view::npos) {
      refs.push_back({std::string(line.substr(second + 1)), std::string(head)});
    }
  }
  return refs;
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

struct NewObject {
  std::string_view mode;  ///< empty: the file is deleted
  std::string_view id;
};

/// What a line of git-diff-tree(1) brings, `:OLD-MODE NEW-MODE OLD-ID NEW-ID STATUS`; of a merge as
/// many colons, old modes and old ids as it has parents.
NewObject new_object(std::string_view line) {
  const std::size_t parents = std::min(line.find_first_not_of(':'), line.size());
  const std::vector<std::string_view> words = words_of(line.substr(parents));
  const bool is_there =
      words.size() == 2 * parents + 3 && words[parents].find_first_not_of('0') != npos;
  return is_there ? NewObject{words[parents], words[2 * parents + 1]} : NewObject{};
}

/// Collects files, each once.
class PushedFiles {
 public:
  /// What a tree has, if it is a file with the name of a document; `tree` is shown before it.
  void add(std::string_view tree, const std::string& path, const NewObject& object) {
    std::optional<SkipReason> reason = reason_to_skip(object.mode);
    if (!reason && !settings::is_document_name(path)) {
      reason = SkipReason::name;
    }
    std::string name = fmt::format("{}:{}", tree, path);
    if (!reason) {
      add_blob(std::move(name), path, std::string(object.id));
    } else if (seen_.emplace(path, object.id).second) {
      found_.skipped.add(*reason, std::move(name));
    }
  }
  /// A file without a name of its own.
  void add_blob(std::string name, const std::string& path, const std::string& object) {
    if (seen_.emplace(path, object).second) {
      found_.files.push_back({std::move(name), object});
    }
  }
  [[nodiscard]] GitFiles take() { return std::move(found_); }

 private:
  GitFiles found_;
  std::set<std::pair<std::string, std::string>> seen_;  ///< path and object
};

/// What git-ls-tree(1) prints: `MODE TYPE ID TAB PATH NUL`.
void add_tree(PushedFiles& found, const Ref& ref, const std::string& tree) {
  for (const std::string& line :
       split_at('\0', run_git({"ls-tree", "-r", "-z", "--full-tree", tree}).out)) {
    const std::size_t tab = std::min(line.find('\t'), line.size() - 1);
    const std::vector<std::string_view> words = words_of(std::string_view(line).substr(0, tab));
    if (words.size() == 3) {
      found.add(ref.name, line.substr(tab + 1), {words[0], words[2]});
    }
  }
}

/// Takes the documents of refs to trees and blobs, through tags; the rest are commits, one a line.
std::string add_other_than_commits(PushedFiles& found, const std::vector<Ref>& refs) {
  std::string heads;
  for (const Ref& ref : refs) {
    heads += ref.object + "^{}\n";
  }
  const std::vector<std::string> objects =
      split_at('\n', run_git({"cat-file", "--batch-check=%(objecttype) %(objectname)"}, heads).out);
  std::string commits;
  for (std::size_t i = 0; i < refs.size(); ++i) {
    const std::string& line = i < objects.size() ? objects[i] : heads;
    const std::string id = line.substr(line.find(' ') + 1);
    if (line.starts_with("commit ")) {
      commits += id + "\n";
    } else if (line.starts_with("tree ")) {
      add_tree(found, refs[i], id);
    } else if (line.starts_with("blob ")) {
      found.add_blob(refs[i].name, refs[i].name, id);
    } else {
      throw InputError("git", fmt::format("{}: {} cannot be read", refs[i].name, refs[i].object));
    }
  }
  return commits;
}

}  // namespace

GitFiles pushed_files(std::string_view updates) {
  const std::vector<Ref> refs = new_refs(updates);
  if (refs.empty()) {
    return {};
  }
  PushedFiles found;
  const std::string heads = add_other_than_commits(found, refs);
  if (heads.empty()) {
    return found.take();
  }
  // While the hook runs no ref has moved yet: what no ref reaches is what the push brings.
  const std::string commits = run_git({"rev-list", "--stdin", "--not", "--all"}, heads).out;
  const std::string output =
      run_git({"diff-tree", "--stdin", "-r", "-c", "--root", "--raw", "-z", "--no-abbrev",
               "--no-renames", "--no-ext-diff", "--no-textconv"},
              commits)
          .out;
  constexpr std::size_t shown_digits = 12;
  std::string commit;
  const std::vector<std::string> parts = split_at('\0', output);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!parts[i].starts_with(':')) {
      commit = parts[i].substr(0, shown_digits);
      continue;
    }
    const NewObject object = new_object(parts[i]);
    const std::string& path = i + 1 < parts.size() ? parts[++i] : parts[i];
    if (!object.mode.empty()) {
      found.add(commit, path, object);
    }
  }
  return found.take();
}

}  // namespace cablelint::select
