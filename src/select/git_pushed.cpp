// SPDX-License-Identifier: Apache-2.0
#include "select/git_pushed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "select/git.hpp"
#include "settings/settings_tree.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/input_error.hpp"
#include "text/numbered_lines.hpp"
#include "text/search.hpp"
#include "text/source_text.hpp"

namespace cablelint::select {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t shown_digits = 12;
constexpr std::size_t max_target_bytes = 4095;  // PATH_MAX of Linux

bool is_link(std::string_view mode) { return mode.starts_with("12"); }

/// Whether the text may be a path: not longer than PATH_MAX, and on one line.
bool is_path(std::string_view text) {
  return text.size() <= max_target_bytes && text.find('\n') == npos;
}

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
  each_line(updates, [&refs](std::string_view line) {
    const std::size_t first = line.find(' ');
    const std::size_t second = first == npos ? npos : line.find(' ', first + 1);
    const bool has_form = second != npos && is_object_id(line.substr(0, first)) &&
                          is_object_id(line.substr(first + 1, second - first - 1));
    if (!has_form) {
      throw InputError("standard input",
                       "not an `OLD NEW REF` line, as git sends to a pre-receive hook");
    }
    const std::string_view head = line.substr(first + 1, second - first - 1);
    if (head.find_first_not_of('0') != std::string_view::npos) {
      refs.push_back({std::string(line.substr(second + 1)), std::string(head)});
    }
  });
  return refs;
}

struct NewObject {
  std::string mode;  ///< empty: the file is deleted
  std::string id;
};

/// What a line of git-diff-tree(1) brings, `:OLD-MODE NEW-MODE OLD-ID NEW-ID STATUS`; of a merge as
/// many colons, old modes and old ids as it has parents.
NewObject new_object(std::string_view line) {
  const std::size_t parents = std::min(line.find_first_not_of(':'), line.size());
  const std::vector<std::string> words = split_at(' ', line.substr(parents));
  if (words.size() != 2 * parents + 3) {
    throw InputError("git", "diff-tree: unexpected output");
  }
  const bool is_there = words[parents].find_first_not_of('0') != npos;
  return is_there ? NewObject{words[parents], words[2 * parents + 1]} : NewObject{};
}

/// The files of a commit or tree, at any depth.
class Tree {
 public:
  struct Entry {
    std::string mode;
    std::string id;
  };

  /// What git-ls-tree(1) prints: `MODE TYPE ID TAB PATH NUL`.
  explicit Tree(const std::string& name) {
    for (const std::string& line :
         split_at('\0', run_git({"ls-tree", "-r", "-z", "--full-tree", name}).out)) {
      const std::size_t tab = line.find('\t');
      const std::vector<std::string> words = split_at(' ', line.substr(0, tab));
      if (tab == npos || words.size() != 3) {
        throw InputError("git", "ls-tree: unexpected output");
      }
      entries_[line.substr(tab + 1)] = {words[0], words[2]};
    }
  }

  /// The file that a link means, through links in its path as well. `end()`: there is none.
  [[nodiscard]] auto target_of(fs::path link, GitObjects& objects) const {
    for (int links = 0; links < max_links; ++links) {
      const auto found = first_on(link);
      if (found == entries_.end() || !is_link(found->second.mode)) {
        return found != entries_.end() && found->first == link ? found : entries_.end();
      }
      const fs::path rest = link.lexically_relative(found->first);
      const fs::path target = objects.read(found->second.id, max_target_bytes).content;
      link = (fs::path(found->first).parent_path() / target / rest).lexically_normal();
      link = link.has_filename() ? link : link.parent_path();
    }
    return entries_.end();
  }
  [[nodiscard]] auto begin() const { return entries_.begin(); }
  [[nodiscard]] auto end() const { return entries_.end(); }

 private:
  static constexpr int max_links = 40;  // as path_resolution(7)

  /// The first part of the path that is a file or a link.
  [[nodiscard]] std::map<std::string, Entry>::const_iterator first_on(const fs::path& path) const {
    fs::path part;
    for (const fs::path& name : path) {
      part /= name;
      if (const auto found = entries_.find(part.string()); found != entries_.end()) {
        return found;
      }
    }
    return entries_.end();
  }

  std::map<std::string, Entry> entries_;
};

/// A commit or tree, and what is shown before the names of its files.
struct Root {
  std::string id;
  std::string shown;
};

/// Collects files, each once.
class PushedFiles {
 public:
  /// What a commit or tree has, if it is a file with the name of a document.
  void add(const Root& root, const std::string& path, const NewObject& object) {
    std::optional<SkipReason> reason = reason_to_skip(object.mode);
    if (reason == SkipReason::link && add_link(root, path, object)) {
      return;
    }
    if (!reason && !settings::is_document_name(path)) {
      reason = SkipReason::name;
    }
    std::string name = fmt::format("{}:{}", root.shown, path);
    if (!reason) {
      add_blob(std::move(name), path, object.id);
    } else if (skipped_.emplace(path, object.id).second) {
      if (reason != SkipReason::name && settings::has_document_extension(path)) {
        found_.unread.push_back(name);
      }
      found_.skipped.add(*reason, std::move(name));
    }
  }
  /// A file without a name of its own, or a message.
  void add_blob(std::string name, const std::string& path, const std::string& object) {
    if (seen_.emplace(path, object).second) {
      found_.files.push_back({std::move(name), object});
    }
  }
  [[nodiscard]] GitObjects& objects() {
    if (!objects_) {
      objects_ = std::make_unique<GitObjects>();
    }
    return *objects_;
  }
  [[nodiscard]] GitFiles take() { return std::move(found_); }

 private:
  /// Adds what a link brings: its own text if that cannot be a path, else the file that it gives
  /// the name of a document. Returns: whether there is one of them.
  bool add_link(const Root& root, const std::string& path, const NewObject& object) {
    if (!is_path(objects().read(object.id, SourceText::max_size_bytes).content)) {
      add_blob(fmt::format("{}:{}", root.shown, path), path, object.id);
      return true;
    }
    if (!settings::is_document_name(path)) {
      return false;
    }
    if (root.id != tree_id_) {
      tree_.emplace(root.id);
      tree_id_ = root.id;
    }
    const auto target = tree_->target_of(path, objects());
    if (target != tree_->end()) {
      add_blob(fmt::format("{}:{}", root.shown, target->first), target->first, target->second.id);
    }
    return target != tree_->end();
  }

  GitFiles found_;
  std::set<std::pair<std::string, std::string>> seen_;  ///< path and object
  std::set<std::pair<std::string, std::string>> skipped_;
  std::unique_ptr<GitObjects> objects_;
  std::string tree_id_;
  std::optional<Tree> tree_;  ///< the one in which links are followed
};

void add_tree(PushedFiles& found, const std::string& name, const std::string& id) {
  for (const auto& [path, entry] : Tree(id)) {
    found.add({id, name}, path, {entry.mode, entry.id});
  }
}

/// What git-cat-file(1) says of each object: its type, a blank and its id.
std::vector<std::string> types_of(const std::vector<Ref>& refs) {
  std::string heads;
  for (const Ref& ref : refs) {
    heads += ref.object + "\n";
  }
  return split_at('\n',
                  run_git({"cat-file", "--batch-check=%(objecttype) %(objectname)"}, heads).out);
}

/// Takes the messages of a tag and of those that it means. Returns: what they are tags of, as
/// `types_of` says it.
std::string add_tags(PushedFiles& found, const std::string& name, std::string object) {
  constexpr std::string_view tag = "tag ";
  for (bool is_first = true; object.starts_with(tag); is_first = false) {
    const std::string id = object.substr(tag.size());
    found.add_blob(is_first ? name : id, name, id);
    // gitformat: `object ID LF type TYPE LF`
    const std::string content = found.objects().read(id, SourceText::max_size_bytes).content;
    const std::vector<std::string> words = split_at(' ', content.substr(0, content.find("\ntag ")));
    if (words.size() != 3) {
      throw InputError("git", fmt::format("{}: {} is not a tag", name, id));
    }
    object = fmt::format("{} {}", words[2], words[1].substr(0, words[1].find('\n')));
  }
  return object;
}

/// Takes the documents of refs to trees and blobs, and the messages of tags; the rest are commits,
/// one a line.
std::string add_other_than_commits(PushedFiles& found, const std::vector<Ref>& refs) {
  const std::vector<std::string> objects = types_of(refs);
  std::string commits;
  for (std::size_t i = 0; i < refs.size(); ++i) {
    const std::string first = i < objects.size() ? objects[i] : refs[i].object;
    const std::string object = add_tags(found, refs[i].name, first);
    const std::string name = refs[i].name + (object == first ? "" : "^{}");
    const std::string id = object.substr(object.find(' ') + 1);
    if (object.starts_with("commit ")) {
      commits += id + "\n";
    } else if (object.starts_with("tree ")) {
      add_tree(found, name, id);
    } else if (object.starts_with("blob ")) {
      found.add_blob(name, name, id);
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
  for (const std::string& id : split_at('\n', commits)) {
    found.add_blob(id.substr(0, shown_digits), "message", id);
  }
  const std::string output =
      run_git({"diff-tree", "--stdin", "-r", "-c", "--root", "--raw", "-z", "--no-abbrev",
               "--no-renames", "--no-ext-diff", "--no-textconv"},
              commits)
          .out;
  Root commit;
  const std::vector<std::string> parts = split_at('\0', output);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!parts[i].starts_with(':')) {
      commit = {parts[i], parts[i].substr(0, shown_digits)};
      continue;
    }
    const NewObject object = new_object(parts[i]);
    if (++i == parts.size()) {
      throw InputError("git", "diff-tree: unexpected output");
    }
    if (!object.mode.empty()) {
      found.add(commit, parts[i], object);
    }
  }
  return found.take();
}

}  // namespace cablelint::select
