// SPDX-License-Identifier: Apache-2.0
#include "cli/run/selection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/output.hpp"
#include "cli/run/container_selection.hpp"
#include "select/git.hpp"
#include "select/git_pushed.hpp"
#include "select/git_selection.hpp"
#include "select/read_document.hpp"
#include "settings/glob.hpp"
#include "settings/names.hpp"
#include "text/input_error.hpp"
#include "text/paths.hpp"
#include "text/search.hpp"
#include "text/source_text.hpp"

namespace cablelint::cli {
namespace {

/// Contents of objects, read by one git for all threads.
class GitContents {
 public:
  explicit GitContents(const std::vector<select::GitFile>& files) {
    for (const select::GitFile& file : files) {
      objects_[file.name] = file.object;
    }
    if (!files.empty()) {
      git_ = std::make_unique<select::GitObjects>();  // it gets ready while rules are read
    }
  }

  std::string read(const std::string& name) {
    const std::lock_guard lock(mutex_);
    return git_->read(objects_.at(name), SourceText::max_size_bytes).text();
  }

 private:
  std::map<std::string, std::string> objects_;
  std::unique_ptr<select::GitObjects> git_;
  std::mutex mutex_;
};

/// Standard input, which can be read only once, for those who ask twice.
class StandardInput {
 public:
  std::string read() {
    const std::lock_guard lock(mutex_);
    if (!text_) {
      text_ = select::read_document("-");
    }
    return *text_;
  }

 private:
  std::optional<std::string> text_;
  std::mutex mutex_;
};

std::function<std::string(const std::string&)> reader_of(
    const std::vector<select::GitFile>& files) {
  return [contents = std::make_shared<GitContents>(files)](const std::string& name) {
    return contents->read(name);
  };
}

/// The names in the file of --files-from, without those of nothing: they are reported by their
/// number, because the list may be a document that was named by mistake. A dash is a file of that
/// name.
std::vector<std::string> listed_files(const DocumentOptions& options,
                                      std::vector<select::DiscoveryProblem>& problems) {
  const char end = options.is_null_separated ? '\0' : '\n';
  const std::string list = select::read_document(*options.files_from);
  const std::string list_name = *options.files_from == "-" ? "<stdin>" : *options.files_from;
  std::vector<std::string> names;
  std::size_t number = 0;
  for (std::string name : split_at(end, list)) {
    ++number;
    if (name.find('\0') != std::string::npos) {
      throw InputError(list_name,
                       "a name contains a NUL byte; names between NUL bytes need --null");
    }
    if (name == "-") {
      name = "./-";
    }
    if (path_exists(name)) {
      names.push_back(std::move(name));
    } else if (!name.empty()) {
      problems.push_back({fmt::format("{}:{}", list_name, number),
                          name.ends_with('\r') ? "ends with a carriage return; names no file"
                                               : "names no file or directory"});
    }
  }
  return names;
}

FileSelection select_named(const DocumentOptions& options, settings::SettingsTree& settings) {
  std::vector<std::string> named = options.files;
  std::vector<select::DiscoveryProblem> absent;
  if (options.files_from) {
    const std::vector<std::string> listed = listed_files(options, absent);
    named.insert(named.end(), listed.begin(), listed.end());
  }
  FileSelection selection;
  if (options.container != nullptr) {
    selection = select_members(named, *options.container, options.stdin_name);
  } else {
    selection.found = select::discover(named, settings, options.force_exclude);
    const std::vector<std::string>& files = selection.found.files;
    if (std::ranges::find(files, "-") != files.end()) {
      selection.read = [input = std::make_shared<StandardInput>()](const std::string& name) {
        return name == "-" ? input->read() : select::read_document(name);
      };
    }
  }
  std::vector<select::DiscoveryProblem>& problems = selection.found.problems;
  problems.insert(problems.end(), absent.begin(), absent.end());
  return selection;
}

/// Leaves out the files that --exclude names, however they were chosen.
void drop_excluded(select::Discovery& found, const std::vector<std::string>& patterns) {
  const settings::Globs excluded(patterns);
  std::error_code failed;  // the current folder may be gone; then absolute paths still have names
  const std::filesystem::path here = std::filesystem::current_path(failed);
  std::erase_if(found.files, [&](const std::string& file) {
    const std::filesystem::path path = (here / file).lexically_normal();
    const bool is_excluded = file != "-" && excluded.name(path.lexically_proximate(here).string());
    if (is_excluded) {
      found.skipped.add(select::SkipReason::excluded_by_option, file);
    }
    return is_excluded;
  });
}

FileSelection select_before_exclusion(const DocumentOptions& options,
                                      settings::SettingsTree& settings) {
  FileSelection selection;
  const auto take_documents = [&](const select::GitFiles& git) {
    selection.found.skipped = git.skipped;
    for (const select::GitFile& file : git.files) {
      if (settings.is_excluded(file.name)) {
        selection.found.skipped.add(select::SkipReason::excluded, file.name);
      } else if (!settings.of_file(file.name).is_document(name_in_folder(file.name))) {
        selection.found.skipped.add(select::SkipReason::name, file.name);
      } else {
        selection.found.files.push_back(file.name);
      }
    }
  };
  if (options.is_staged) {
    const select::GitFiles git = select::staged_files(options.files);
    take_documents(git);
    selection.read = reader_of(git.files);
  } else if (options.is_pushed) {
    // Settings of a work tree do not count: there is none.
    select::GitFiles git = select::pushed_files(select::read_document("-"));
    for (const select::GitFile& file : git.files) {
      selection.found.files.push_back(file.name);
    }
    for (const std::string& name : git.unread) {
      complain(name + ": not checked: a link out of its commit, or another repository");
    }
    selection.found.skipped = std::move(git.skipped);
    selection.read = reader_of(git.files);
  } else if (options.since) {
    take_documents(select::files_changed_since(*options.since, options.files));
  } else {
    return select_named(options, settings);
  }
  return selection;
}

}  // namespace

FileSelection select_files(const DocumentOptions& options, settings::SettingsTree& settings) {
  FileSelection selection = select_before_exclusion(options, settings);
  if (!options.exclude.empty()) {
    drop_excluded(selection.found, options.exclude);
  }
  return selection;
}

std::string no_files_text(const DocumentOptions& options) {
  if (options.is_staged || options.is_pushed || options.since) {
    return fmt::format("no files to check: no document among the files that {}",
                       options.is_staged   ? "are staged"
                       : options.is_pushed ? "are pushed"
                                           : "changed since " + *options.since);
  }
  if (options.files_from) {
    return "no files to check: --files-from names none that is a document";
  }
  return options.exclude.empty() ? no_files_text()
                                 : "no files to check: --exclude leaves no document";
}

std::string no_files_text() {
  return fmt::format(
      "no files to check: folders are searched for {}; name other files explicitly or set "
      "`files.include`",
      settings::default_documents());
}

}  // namespace cablelint::cli
