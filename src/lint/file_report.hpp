// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "finding/finding.hpp"
#include "lint/document_facts.hpp"
#include "model/overall_marking.hpp"
#include "rule/document_record.hpp"
#include "select/skipped.hpp"
#include "text/line_index.hpp"

namespace cablelint::lint {

/// A stretch of a document, as reports name it. Ends are exclusive.
struct Place {
  Position start;
  Position end;
  std::uint64_t offset = 0;  ///< in bytes, in the file on disk
  std::uint64_t end_offset = 0;
};

/// What may be shown of the line of a place: it contains only what the settings allow, ready for a
/// screen. Reports get no other text of the document.
struct Excerpt {
  std::string text;              ///< empty: nothing may be shown
  std::size_t caret_column = 0;  ///< in cells of a screen, from 0
  std::size_t caret_size = 1;
};

struct ReportedPlace {
  Place place;
  Excerpt excerpt;
  std::string message;
  std::string file;  ///< another one than the finding's; empty: the same
};

struct ReportedEdit {
  Place place;
  std::string text;
};

struct ReportedFix {
  std::string title;
  bool is_safe = false;
  std::vector<ReportedEdit> edits;
};

/// A finding, cut loose from the document.
struct ReportedFinding {
  std::string rule;
  Severity severity = Severity::warning;
  std::size_t cable = 0;  ///< which of those in the file
  std::string message;
  Place place;
  Excerpt excerpt;
  std::vector<ReportedPlace> related;
  std::optional<ReportedFix> fix;
  std::vector<std::string> citations;
  std::string help;         ///< what to do; may be empty
  std::string fingerprint;  ///< by rule, message reference number, marked text and, in paragraphs,
                            ///< the words after it on its line; survives edits elsewhere
  std::string suppressed_by;  ///< what keeps it from counting, of the two below; empty: it counts
  std::string line_hash;      ///< GitHub's `primaryLocationLineHash`; only if it was asked for
  bool omits_others = false;  ///< the last one for which there was room; its rule found more
};

/// Whether `--fix` takes the cause away.
[[nodiscard]] bool has_safe_fix(const ReportedFinding& finding);

constexpr std::string_view suppressed_by_baseline = "baseline";
constexpr std::string_view suppressed_by_settings = "settings";  ///< by an exception

enum class FileState : std::uint8_t {
  checked,
  not_a_document,  ///< too few lines of a marked document: nothing is said about it
  failed,          ///< could not be read; `failure` says why
};

/// A cable of a file, kept for the rules that compare documents.
struct DocumentRecord {
  std::size_t cable = 0;  ///< which of those in the file
  rule::DocumentRecord facts;
};

/// What is reported about one file.
struct FileReport {
  std::string name;  ///< as it is shown; any bytes
  FileState state = FileState::checked;
  std::string failure;
  std::string mrn;                        ///< message reference number; may be empty
  std::optional<OverallMarking> highest;  ///< of all markings in it, whatever else is shown
  std::string encoding;
  std::string sha256;  ///< of the file; only if it was asked for
  std::uint64_t size_bytes = 0;
  std::size_t lines = 0;                    ///< of its cables; blank ones do not count
  std::size_t unread_lines = 0;             ///< those that were not understood
  std::vector<ReportedFinding> findings;    ///< by place
  std::vector<ReportedFinding> suppressed;  ///< found, and accepted: shown only if it is asked for
  std::size_t excepted = 0;                 ///< findings that exceptions of the settings keep out
  std::vector<std::uint32_t> exceptions_used;  ///< those, by their index in the rules of the file
  /// Further findings about a file that was reported before, in the light of others.
  bool is_sequel = false;
  std::vector<DocumentRecord> records;  ///< of its cables, if they were asked for
  /// Facts about its cables, if they were asked for, also about those with findings.
  std::vector<DocumentFacts> documents;

  /// Puts a finding among the suppressed ones.
  void suppress(ReportedFinding finding, std::string_view by) {
    finding.suppressed_by = by;
    suppressed.push_back(std::move(finding));
  }
};

/// The report on a document that could not be read or checked.
[[nodiscard]] FileReport failed_report(std::string name, std::string reason);

/// The totals of a run.
struct Summary {
  std::size_t checked = 0;
  std::size_t failed = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t fixable = 0;           ///< findings with a safe fix
  std::size_t unsafely_fixable = 0;  ///< findings with another fix
  std::size_t accepted = 0;          ///< findings that the baseline took out
  std::size_t excepted = 0;          ///< findings that exceptions of the settings keep out
  std::uint64_t bytes = 0;
  std::size_t lines = 0;         ///< of the cables; blank ones do not count
  std::size_t unread_lines = 0;  ///< those that were not understood
  select::Skipped skipped;       ///< those that are not marked documents among them

  void add(const FileReport& report);
  void add(Severity severity, std::size_t count = 1);  ///< findings
  [[nodiscard]] std::size_t findings() const { return errors + warnings + infos; }
};

}  // namespace cablelint::lint
