// SPDX-License-Identifier: Apache-2.0
#include "cli/run/watch.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/output.hpp"
#include "text/counted.hpp"
#include "text/input_error.hpp"
#include "text/visible.hpp"

namespace cablelint::cli {
namespace {

namespace fs = std::filesystem;

/// A line of its own between the reports, where a reader of output finds begin and end of a run.
void print_line(const std::string& text) {
  print(fmt::format("[{:%H:%M:%S}] {}\n", fmt::localtime(std::time(nullptr)), visible(text)));
}

std::string head_line(const std::set<std::string>& changed) {
  return fmt::format("{} changed: checking again",
                     changed.size() == 1 ? *changed.begin() : counted(changed.size(), "file"));
}

/// On a terminal the report of the last run makes room, and can still be scrolled to.
void clear_screen() {
  if (::isatty(STDOUT_FILENO) == 1) {
    print("\033[H\033[2J");
  }
}

/// The folder, or the one above it in which it may appear.
fs::path nearest_folder(const fs::path& path) {
  std::error_code failed;
  fs::path folder = fs::current_path(failed) / path;
  while (!fs::is_directory(folder, failed) && folder.has_relative_path()) {
    folder = folder.parent_path();
  }
  return folder;
}

/// Adds the folders of files, and of what links among them lead to.
void add_folders_of(const std::vector<std::string>& files, std::set<std::string>& folders) {
  std::set<fs::path> parents;
  for (const fs::path file : files) {
    std::error_code failed;
    parents.insert(file.parent_path());
    if (fs::is_symlink(file, failed)) {
      parents.insert(fs::weakly_canonical(file, failed).parent_path());
    }
  }
  for (const fs::path& parent : parents) {
    folders.insert(nearest_folder(parent).string());
  }
}

/// A misspelled path would be watched forever.
void require_one(const select::Discovery& found) {
  if (found.files.empty() && !found.problems.empty()) {
    throw InputError(found.problems.front().name, found.problems.front().reason);
  }
}

}  // namespace

void Watch::run() {
  check(Change::seen);
  for (;;) {
    check(folders_.wait());
  }
}

void Watch::check(Change change) {
  Stamps now = stamps_;
  std::unique_ptr<CheckRun> run;
  if (!try_to([&] { run = select(now); })) {
    return;
  }
  const std::set<std::string> changed = changes(now, *run);
  if (has_begun_ && change == Change::seen && changed.empty()) {
    return;
  }
  if (!has_begun_) {
    require_one(run->found());
  }
  clear_screen();
  if (change == Change::lost) {
    known_.forget();
    print_line("too many changes at once: checking all again");
  } else {
    print_line(has_begun_ ? head_line(changed) : "checking");
  }
  bool is_ready = false;
  if (try_to([&] { is_ready = run->prepare(); }) && is_ready) {
    report(*run);
  }
  remember(*run, now);
  print_line(
      fmt::format("watching {}; Ctrl-C ends", counted(run->found().files.size(), "document")));
}

/// Whether something could be read. What could not be may soon be corrected, except the first time.
bool Watch::try_to(const std::function<void()>& read) {
  try {
    read();
    return true;
  } catch (const InputError& error) {
    if (!has_begun_) {
      throw;
    }
    complain(error.what());
    return false;
  }
}

std::unique_ptr<CheckRun> Watch::select(Stamps& now) {
  for (auto& [path, stamp] : now) {
    stamp = file_stamp(path);
  }
  std::unique_ptr<CheckRun> run;
  do {
    run = std::make_unique<CheckRun>(options_);
    add_stamps(*run, now);
  } while (watch(*run, now));
  return run;
}

void Watch::add_stamps(const CheckRun& run, Stamps& stamps) {
  for (const std::string& path : run.paths()) {
    if (const auto [at, is_new] = stamps.try_emplace(path); is_new) {
      at->second = file_stamp(path);
    }
  }
}

bool Watch::watch(const CheckRun& run, const Stamps& stamps) {
  std::vector<std::string> places = options_.documents.files;
  for (const auto& [path, stamp] : stamps) {
    places.push_back(path);
  }
  std::set<std::string> folders;
  add_folders_of(places, folders);
  for (std::string& folder : run.folders()) {
    folders.insert(std::move(folder));
  }
  return folders_.watch(folders);
}

/// Files that were written, and documents that came or went.
std::set<std::string> Watch::changes(const Stamps& now, const CheckRun& run) const {
  std::set<std::string> changed;
  for (const auto& [path, stamp] : now) {
    const auto before = stamps_.find(path);
    if (before == stamps_.end() || before->second != stamp) {
      changed.insert(path);
    }
  }
  const std::vector<std::string>& files = run.found().files;
  std::ranges::set_difference(documents_, std::set<std::string>(files.begin(), files.end()),
                              std::inserter(changed, changed.end()));
  return changed;
}

void Watch::report(CheckRun& run) {
  run.report([&](const lint::FilesOptions& options, RunReports& run_reports) -> std::size_t {
    known_.lint(run.found().files, run.rules().from(0), options,
                [&run_reports](lint::FileReport report) { run_reports.take(std::move(report)); });
    return 0;
  });
}

/// Forgets what is no longer read.
void Watch::remember(const CheckRun& run, Stamps& now) {
  add_stamps(run, now);
  static_cast<void>(watch(run, now));
  stamps_.clear();
  for (const std::string& path : run.paths()) {
    stamps_.emplace(path, now.at(path));
  }
  const std::vector<std::string>& files = run.found().files;
  documents_ = {files.begin(), files.end()};
  has_begun_ = true;
}

}  // namespace cablelint::cli
