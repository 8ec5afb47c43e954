// SPDX-License-Identifier: Apache-2.0
#include "rule/check/document_checker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rule/check/ceiling_check.hpp"
#include "rule/check/condition_checks.hpp"
#include "rule/check/marking_checks.hpp"
#include "rule/check/record_document.hpp"
#include "rule/check/site_exceptions.hpp"
#include "rule/check/superseded.hpp"

namespace cablelint::rule {

/// The parts of a check, with memory for the next document.
struct DocumentCheck {
  DocumentCheck(const RuleSet& rules, CheckOptions options)
      : document{rules, options},
        findings(rules, options.max_findings_per_rule),
        conditions(document, evaluation, findings),
        markings(document, findings),
        ceiling(document, findings),
        exceptions(document, evaluation) {}

  CheckedDocument document;
  cel::Evaluation evaluation;
  FindingList findings;
  ConditionChecks conditions;
  MarkingChecks markings;
  CeilingCheck ceiling;
  SiteExceptions exceptions;
};

namespace {

/// Reports what the grammar found, under the rule that has its id.
void report_syntax(const parse::SyntaxFinding& syntax, const RuleSet& rules,
                   FindingList& findings) {
  const RuleFacts* const facts = rules.find(syntax.rule);
  if (facts == nullptr || !facts->is_enabled) {
    return;
  }
  Finding finding;
  finding.rule = facts->id;
  finding.severity = facts->severity;
  finding.where = syntax.where;
  finding.message = fmt::format("{}{}expected {}", facts->message,
                                facts->message.empty() ? "" : ": ", syntax.expected);
  finding.citations = citations_of(*facts);
  findings.add(*facts, std::move(finding));
}

/// What is left of the findings once those that others replace and exceptions are gone.
CheckResult result_of(DocumentCheck& check) {
  CheckResult result;
  std::vector<Found>& found = check.findings.all();
  drop_superseded(found, check.document.rules.compiled());
  check.exceptions.drop_excepted(found, result);
  if (check.document.options.wants_records) {
    result.record = record_of(check.document, check.exceptions);
  }
  for (Found& one : found) {
    result.findings.push_back(std::move(one.finding));
  }
  sort_findings(result.findings);
  sort_findings(result.excepted);
  result.steps = check.evaluation.steps_spent();
  result.rules_run = check.findings.rules_run();
  const std::size_t enabled = check.conditions.enabled_count();
  result.not_applicable = enabled - std::min(enabled, result.rules_run);
  return result;
}

}  // namespace

DocumentChecker::DocumentChecker(const RuleSet& rules, CheckOptions options)
    : check_(std::make_unique<DocumentCheck>(rules, options)) {}
DocumentChecker::~DocumentChecker() = default;

CheckResult DocumentChecker::check(const SourceText& source, const parse::ParsedCable& parsed) {
  DocumentCheck& check = *check_;
  check.document.reset(source, parsed.cable);
  check.findings.reset();
  check.conditions.reset();
  for (const parse::SyntaxFinding& syntax : parsed.findings) {
    report_syntax(syntax, check.document.rules, check.findings);
  }
  check.conditions.run();
  check.markings.run();
  check.ceiling.run();
  return result_of(check);
}

}  // namespace cablelint::rule
