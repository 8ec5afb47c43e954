// SPDX-License-Identifier: Apache-2.0
#include "rule/check/checked_document.hpp"

#include <utility>

#include "model/form_bits.hpp"

namespace cablelint::rule {

void CheckedDocument::reset(const SourceText& next, const Cable& parsed) {
  source = &next;
  cable = &parsed;
  hidden.reset(parsed, rules);
}

bool CheckedDocument::may_show(std::string_view text) {
  return options.excerpts == Excerpts::full || !hidden.is_in(text);
}

const RuleFacts* CheckedDocument::enabled(std::string_view rule) const {
  const RuleFacts* const facts = rules.find(rule);
  return facts != nullptr && severity_in(*facts, cable->form) ? facts : nullptr;
}

Finding CheckedDocument::finding_of(const RuleFacts& facts, Span where, std::string message,
                                    const std::string& cite) const {
  Finding finding;
  finding.rule = facts.id;
  finding.severity = severity_in(facts, cable->form).value_or(facts.severity);
  finding.where = where;
  finding.message = options.excerpts == Excerpts::none ? facts.title : std::move(message);
  finding.citations = cite.empty() ? citations_of(facts) : std::vector{cite};
  return finding;
}

std::uint32_t forms_with(const RuleFacts& facts) {
  std::uint32_t forms = facts.is_enabled ? all_forms : 0;
  for (const auto& [form, severity] : facts.on_for) {
    forms |= bit_of(form);
  }
  return forms;
}

std::vector<std::string> citations_of(const RuleFacts& facts) {
  std::vector<std::string> shown;
  for (const Citation& citation : facts.citations) {
    shown.push_back(citation.section.empty() ? citation.title
                                             : citation.title + ", sec. " + citation.section);
  }
  return shown;
}

}  // namespace cablelint::rule
