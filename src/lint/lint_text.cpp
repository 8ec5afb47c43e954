// SPDX-License-Identifier: Apache-2.0
#include "lint/lint_text.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "lint/report_builder.hpp"
#include "text/sha256.hpp"

namespace cablelint::lint {
namespace {

/// The report of one document in the making, cable by cable.
class DocumentReport {
 public:
  DocumentReport(const SourceText& source, const rule::RuleSet& rules, const LintOptions& options)
      : source_(source), rules_(rules), options_(options) {
    report_.name = source.name();
    report_.size_bytes = source.file_bytes().size();
  }

  /// The result of the checks of a cable; `number`: which of those in the file.
  void add(const parse::ParsedCable& parsed, std::size_t number, rule::CheckResult result) {
    const Cable& cable = parsed.cable;
    note(cable);
    if (options_.wants_documents) {
      report_.documents.push_back(document_facts(report_.name, number, cable, options_.check));
    }
    report_.lines += parsed.lines;
    report_.unread_lines += parsed.unread_lines;
    report_.excepted += result.excepted.size();
    report_.exceptions_used.insert(report_.exceptions_used.end(), result.exceptions_used.begin(),
                                   result.exceptions_used.end());
    if (result.record) {
      report_.records.push_back({number, std::move(*result.record)});
    }
    if (!result.findings.empty() || !result.excepted.empty()) {
      report(cable, number, std::move(result));
    }
  }

  /// The report; the last call.
  FileReport finish() {
    if (!has_cable_) {
      report_.state = options_.requires_marked ? FileState::failed : FileState::not_a_document;
      report_.failure = "not a marked document";
      return std::move(report_);
    }
    report_.encoding = name(source_.encoding());
    if (options_.wants_digests || (builder_ && options_.wants_hashes)) {
      report_.sha256 = sha256_hex(source_.file_bytes());
    }
    return std::move(report_);
  }

 private:
  /// The file has the name of its first cable and the highest marking of all.
  void note(const Cable& cable) {
    if (!has_cable_ && cable.mrn && options_.check.excerpts != rule::Excerpts::none) {
      report_.mrn = cable.mrn->id;
    }
    has_cable_ = true;
    if (const std::optional<OverallMarking> highest = highest_marking(cable)) {
      report_.highest = report_.highest ? join(*report_.highest, *highest) : highest;
    }
  }

  void report(const Cable& cable, std::size_t number, rule::CheckResult result) {
    if (!builder_) {
      builder_.emplace(source_, rules_, options_);
    }
    builder_->begin(cable, number);
    for (Finding& finding : result.findings) {
      report_.findings.push_back(builder_->report(std::move(finding)));
    }
    for (Finding& finding : result.excepted) {
      report_.suppress(builder_->report(std::move(finding)), suppressed_by_settings);
    }
  }

  const SourceText& source_;
  const rule::RuleSet& rules_;
  const LintOptions& options_;
  std::optional<ReportBuilder> builder_;  ///< made for the first finding: most files have none
  bool has_cable_ = false;
  FileReport report_;
};

}  // namespace

FileReport lint_text(const SourceText& source, const rule::RuleSet& rules,
                     rule::DocumentChecker& checker, const LintOptions& options,
                     select::FileName name) {
  CablesRead read = read_cables(source, name);
  if (!read.unread_reason.empty()) {
    return failed_report(source.name(), std::move(read.unread_reason));
  }
  DocumentReport report(source, rules, options);
  const std::uint64_t max_steps = options.check.max_steps_of(source.bytes().size());
  std::uint64_t steps = 0;
  std::size_t number = 0;
  for (const parse::ParsedCable& parsed : read.cables) {
    if (parsed.is_marked()) {
      rule::CheckResult result = checker.check(source, parsed);
      steps += result.steps;
      if (steps > max_steps) {
        return failed_report(source.name(),
                             fmt::format("the rules take too long: more than {} steps", max_steps));
      }
      report.add(parsed, number, std::move(result));
    }
    ++number;
  }
  return report.finish();
}

}  // namespace cablelint::lint
