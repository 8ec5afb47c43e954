// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lint/file_report.hpp"
#include "lint/lint_options.hpp"
#include "lint/unread.hpp"
#include "rule/check/document_checker.hpp"
#include "rule/rule_set.hpp"
#include "text/source_text.hpp"

namespace cablelint::lint {

/// Reads and checks one document. Pure: the same text gives the same report. What could not be read
/// is a failed report.
[[nodiscard]] FileReport lint_text(const SourceText& source, const rule::RuleSet& rules,
                                   rule::DocumentChecker& checker, const LintOptions& options,
                                   select::FileName name = select::FileName::of_document);

}  // namespace cablelint::lint
