// SPDX-License-Identifier: Apache-2.0
#include "rule/check/document_checker.hpp"

#include <algorithm>
#include <utility>

#include "rule/check/document_check.hpp"

namespace cablelint::rule {

DocumentChecker::DocumentChecker(const RuleSet& rules, CheckOptions options)
    : check_(std::make_unique<DocumentCheck>(rules, options)) {}
DocumentChecker::~DocumentChecker() = default;

CheckResult DocumentChecker::check(const SourceText& source, const parse::ParsedCable& parsed) {
  DocumentCheck& s = *check_;
  const CompiledRules& body = s.rules.compiled();
  s.source = &source;
  s.cable = &parsed.cable;
  s.hidden.reset(parsed.cable, s.rules);
  s.found.clear();
  s.count_by_rule.assign(body.facts.size(), 0);
  s.failures_by_rule.assign(body.facts.size(), 0);
  s.was_run.assign(body.facts.size(), false);
  s.evaluation.reset();
  s.evaluation.bind(slot_cable, cel::Value::record(&parsed.cable, cable_record().type));
  s.evaluation.bind(slot_as_of,
                    cel::Value::timestamp({s.options.as_of.time_since_epoch().count(), 0}));
  s.evaluation.bind(slot_params, body.params);
  s.evaluation.bind(slot_vocab, body.vocab);
  for (const parse::SyntaxFinding& syntax : parsed.findings) {
    s.report_syntax(syntax);
  }
  s.run_rules();
  s.check_markings();
  s.check_ceiling();
  CheckResult result;
  drop_superseded(s.found, body);
  s.drop_excepted(result);
  if (s.options.wants_records) {
    result.record = s.record();
  }
  for (Found& one : s.found) {
    result.findings.push_back(std::move(one.finding));
  }
  sort_findings(result.findings);
  sort_findings(result.excepted);
  result.steps = s.evaluation.steps_spent();
  result.rules_run = static_cast<std::size_t>(std::ranges::count(s.was_run, true));
  result.not_applicable = s.enabled_count - std::min(s.enabled_count, result.rules_run);
  return result;
}

}  // namespace cablelint::rule
