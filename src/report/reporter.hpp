// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/file_report.hpp"
#include "rule/rule_set.hpp"

namespace cablelint::report {

/// Begins the next file of a report that is a folder: what is written from now on goes there.
using BeginPage = std::function<void(const std::string& name)>;

/// What every report says of the run that made it.
struct RunFacts {
  const rule::RuleSet* rules = nullptr;  ///< never null
  Timestamp as_of;
  bool color = false;
  bool hyperlinks = false;  ///< of a terminal: OSC 8
  bool has_baseline = false;
  bool hides_text = true;                             ///< of documents
  std::optional<Severity> fail_on = Severity::error;  ///< from which on a finding is a failure
  bool quiet = false;      ///< no summary line where there is nothing to report
  BeginPage begin_page{};  ///< empty: the report is one file
};

/// Where a report is written: called with pieces of it, in order.
using Sink = std::function<void(std::string_view)>;

/// Writes one report in one format. Called from one thread, files in their final order.
class Reporter {
 public:
  Reporter() = default;
  Reporter(const Reporter&) = delete;
  Reporter& operator=(const Reporter&) = delete;
  virtual ~Reporter() = default;

  virtual void file(const lint::FileReport& report) = 0;
  /// After the last file.
  virtual void end(const lint::Summary& summary, int exit_status) = 0;
};

using MakeReporter = std::unique_ptr<Reporter>(const RunFacts& facts, Sink sink);

/// A format of reports. There is a row for each in reporter.cpp, and its reporter has a file in
/// format/.
struct Format {
  std::string_view name;
  MakeReporter* make;
  bool has_line_hashes = false;  ///< `ReportedFinding::line_hash` is written
  bool says_counts = true;       ///< how many files were checked, skipped and failed
  bool has_pages = false;        ///< may be a folder
  bool has_documents = false;    ///< `FileReport::documents`, whether or not there are findings
  bool has_digests = false;      ///< `FileReport::sha256` of each file
};

/// Null: unknown.
[[nodiscard]] const Format* format_from(std::string_view name);
[[nodiscard]] std::span<const Format> formats();
[[nodiscard]] std::vector<std::string> format_names();

}  // namespace cablelint::report
