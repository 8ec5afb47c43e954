// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lint/file_report.hpp"
#include "rule/check/document_checker.hpp"
#include "rule/rule_set.hpp"
#include "text/source_text.hpp"

namespace cablelint::lint {

/// What a report needs to know of a document besides its findings.
struct LintOptions {
  rule::CheckOptions check;
  bool wants_hashes = false;     ///< of the lines and of the file, for SARIF
  bool requires_marked = false;  ///< a text that is not a marked document is reported
};

/// Reads and checks one document. Pure: the same text gives the same report.
[[nodiscard]] FileReport lint_text(const SourceText& source, const rule::RuleSet& rules,
                                   rule::DocumentChecker& checker, const LintOptions& options);

}  // namespace cablelint::lint
