// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "cli/options/check_options.hpp"
#include "cli/run/check_run.hpp"
#include "lint/known_reports.hpp"
#include "select/folder_watch.hpp"
#include "text/file_stamp.hpp"

namespace cablelint::cli {

/// `check --watch`: a run, and another one whenever something changes that the last one read:
/// documents, settings, rules, baselines. What changed is seen by looking at all of it again; only
/// documents that changed are read again, unless their rules did.
class Watch {
 public:
  /// `options` must outlive it.
  explicit Watch(const CheckOptions& options) : options_(options) {}

  /// Until the program is interrupted.
  /// Errors: throws `InputError` if the first run cannot begin, if a report cannot be written, or
  /// if the system lets no more folders be watched.
  [[noreturn]] void run();

 private:
  using Change = select::FolderWatch::Change;
  using Stamps = std::map<std::string, FileStamp>;

  /// Checks all if something changed that matters, else does nothing.
  void check(Change change);
  [[nodiscard]] bool try_to(const std::function<void()>& read);

  /// Selects the documents, and watches the folders of all files that are read. Updates `now`, the
  /// stamps of those files, before they are read, so that no later change is missed.
  [[nodiscard]] std::unique_ptr<CheckRun> select(Stamps& now);
  static void add_stamps(const CheckRun& run, Stamps& stamps);
  [[nodiscard]] bool watch(const CheckRun& run, const Stamps& stamps);
  [[nodiscard]] std::set<std::string> changes(const Stamps& now, const CheckRun& run) const;
  void report(CheckRun& run);
  void remember(const CheckRun& run, Stamps& now);

  const CheckOptions& options_;
  select::FolderWatch folders_;
  lint::KnownReports known_;
  Stamps stamps_;                    ///< of all that the last run read
  std::set<std::string> documents_;  ///< among that
  bool has_begun_ = false;
};

}  // namespace cablelint::cli
