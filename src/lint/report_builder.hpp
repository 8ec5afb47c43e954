// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "lint/excerpt.hpp"
#include "lint/file_report.hpp"
#include "lint/line_hash.hpp"
#include "lint/lint_options.hpp"
#include "rule/rule_set.hpp"
#include "text/line_index.hpp"
#include "text/source_text.hpp"

namespace cablelint::lint {

/// Cuts findings loose from a document: turns spans into places, excerpts and fingerprints. The
/// document, the rules and the cables must outlive it.
class ReportBuilder {
 public:
  ReportBuilder(const SourceText& source, const rule::RuleSet& rules, const LintOptions& options);

  /// The cable of which the findings are that come next, and which of those in the file it is.
  void begin(const Cable& cable, std::size_t number);

  [[nodiscard]] ReportedFinding report(Finding finding);
  [[nodiscard]] ReportedPlace reported_place(Span where, std::string message);

 private:
  [[nodiscard]] Place place(Span span) const;
  [[nodiscard]] std::string_view context(Span where) const;
  [[nodiscard]] std::string fingerprint(const Finding& finding);
  [[nodiscard]] std::string line_hash(std::size_t line);

  const SourceText& source_;
  const rule::RuleSet& rules_;
  LineIndex lines_;
  rule::Excerpts excerpts_;
  std::optional<Excerpter> excerpter_;
  std::string mrn_;
  std::size_t cable_ = 0;
  std::uint32_t text_begin_ = 0;
  bool wants_hashes_;
  std::optional<LineHashes> hashes_;  ///< once one was asked for
  std::map<std::string, std::size_t> seen_;
};

}  // namespace cablelint::lint
