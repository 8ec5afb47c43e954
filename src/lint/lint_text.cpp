// SPDX-License-Identifier: Apache-2.0
#include "lint/lint_text.hpp"

#include <optional>
#include <utility>

#include "lint/report_builder.hpp"
#include "parse/parse_cable.hpp"
#include "text/sha256.hpp"

namespace cablelint::lint {

FileReport lint_text(const SourceText& source, const rule::RuleSet& rules, rule::Checker& checker,
                     const LintOptions& options) {
  FileReport report;
  report.name = source.name();
  report.size_bytes = source.file_bytes().size();
  std::optional<ReportBuilder> builder;
  bool has_cable = false;
  std::size_t number = 0;
  for (const parse::ParsedCable& parsed : parse::parse_cables(source)) {
    const std::size_t cable = number++;
    if (!parsed.is_cable()) {
      continue;
    }
    if (!has_cable && parsed.cable.mrn && options.check.excerpts != rule::Excerpts::none) {
      report.mrn = parsed.cable.mrn->id;
    }
    has_cable = true;
    if (const std::optional<Marking> highest = highest_marking(parsed.cable)) {
      report.highest = report.highest ? join(*report.highest, *highest) : highest;
    }
    rule::CheckResult result = checker.check(source, parsed);
    report.excepted += result.excepted;
    report.exceptions_used.insert(report.exceptions_used.end(), result.exceptions_used.begin(),
                                  result.exceptions_used.end());
    if (result.record) {
      report.records.push_back({cable, std::move(*result.record)});
    }
    if (result.findings.empty()) {
      continue;
    }
    if (!builder) {
      builder.emplace(source, rules, options);
    }
    builder->begin(parsed.cable);
    for (Finding& finding : result.findings) {
      report.findings.push_back(builder->report(std::move(finding)));
    }
  }
  if (!has_cable) {
    report.state = options.requires_marked ? FileState::failed : FileState::not_a_document;
    report.failure = "not a marked document";
    return report;
  }
  report.encoding = name(source.encoding());
  if (builder && options.wants_hashes) {
    report.sha256 = sha256_hex(source.file_bytes());
  }
  return report;
}

}  // namespace cablelint::lint
