// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/run/file_selection.hpp"
#include "cli/run/rules_by_file.hpp"
#include "cli/run/run_reports.hpp"
#include "lint/lint_files.hpp"

namespace cablelint::cli {

/// Whether the documents are a stream: JSON Lines on standard input.
[[nodiscard]] bool is_stream(const DocumentOptions& options);

/// Documents that are read while they come.
[[nodiscard]] FileSelection select_stream(const DocumentOptions& options);

/// Lints the documents of a stream and sends the reports while it is read. `found` has some of the
/// documents in the end, if there were any. They are not compared with each other: whoever divides
/// a stream among machines gets the same findings.
void lint_stream(FileSelection& selection, RulesByFile& rules, lint::FilesOptions options,
                 RunReports& run_reports);

}  // namespace cablelint::cli
