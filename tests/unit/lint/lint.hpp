// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <catch2/catch.hpp>
#include <string>

#include "lint/lint_text.hpp"
#include "model/calendar.hpp"
#include "rule/check/document_checker.hpp"
#include "rule/load.hpp"

namespace cablelint::test {

/// The report on a document, by the built-in rules, on 1 January 2026.
inline lint::FileReport lint_of(const std::string& text,
                                rule::Excerpts excerpts = rule::Excerpts::markings) {
  static const rule::Loaded loaded = rule::load_rules({});
  lint::LintOptions options;
  options.check.as_of = *date(2026, 1, 1);
  options.check.excerpts = excerpts;
  options.wants_hashes = true;
  rule::DocumentChecker checker(loaded.rules, options.check);
  const SourceText source("telegram.txt", text);
  return lint::lint_text(source, loaded.rules, checker, options);
}

/// The finding of that rule, which must be there once.
inline const lint::ReportedFinding& the(const lint::FileReport& report, const std::string& rule) {
  const lint::ReportedFinding* found = nullptr;
  for (const lint::ReportedFinding& finding : report.findings) {
    if (finding.rule == rule) {
      REQUIRE(found == nullptr);
      found = &finding;
    }
  }
  REQUIRE(found != nullptr);
  return *found;
}

}  // namespace cablelint::test
