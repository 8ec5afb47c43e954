// SPDX-License-Identifier: Apache-2.0
#include "rule/check/finding_writer.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

namespace cablelint::rule {
namespace {

/// Why a rule could not be evaluated. A key that was not found may be text of the document.
std::string_view reason_shown(std::string_view reason, Excerpts excerpts) {
  return excerpts == Excerpts::full ? reason : reason.substr(0, reason.find(": '"));
}

/// Adds a place that is there, is not that of the finding itself, and for which there is room.
void relate(Finding& finding, Span where, const std::string& message) {
  if (!where.empty() && where != finding.where && finding.related.size() < max_related) {
    finding.related.push_back({where, message});
  }
}

void relate_each(Finding& finding, const cel::ListView& records, const std::string& message) {
  for (std::size_t i = 0; i < records.size; ++i) {
    const cel::Value record = records.element(records.data, i);
    const Record* const kind = record_of(record.record_type());
    relate(finding, kind->span != nullptr ? kind->span(record.as_record()) : Span{}, message);
  }
}

}  // namespace

bool FindingWriter::add_related(const CompiledRule& rule, const void* item, Finding& finding) {
  for (const RelatedPlaces& related : rule.related) {
    const std::optional<std::string> shown = messages_.write(rule, related.message);
    if (!shown) {
      return false;
    }
    if (!related.each) {
      for (const Span where : places_.of(related.at, item, 1)) {
        relate(finding, where, *shown);
      }
      continue;
    }
    const cel::Value* const records = evaluation_.run(*related.each);
    if (records == nullptr) {
      return false;
    }
    relate_each(finding, records->as_list(), *shown);
  }
  return true;
}

bool FindingWriter::choose_severity(const CompiledRule& rule, Finding& finding) {
  for (const auto& [severity, when] : rule.severity_when) {
    const std::optional<bool> holds = evaluation_.test(when);
    if (!holds) {
      return false;
    }
    if (*holds) {
      finding.severity = severity;
      break;
    }
  }
  return true;
}

std::optional<Finding> FindingWriter::write(const CompiledRule& rule, const void* item,
                                            Span where) {
  const RuleFacts& facts = document_.rules.rules()[rule.facts];
  Finding finding;
  finding.rule = facts.id;
  finding.severity = severity_in(facts, document_.cable->form).value_or(facts.severity);
  finding.where = where;
  finding.citations = citations_of(facts);
  std::optional<std::string> message = messages_.write(rule, rule.message);
  if (!message || !add_related(rule, item, finding) || !fixes_.add_fix(rule, item, finding) ||
      (!facts.has_set_severity && !choose_severity(rule, finding))) {
    return std::nullopt;
  }
  finding.message = std::move(*message);
  return finding;
}

Finding FindingWriter::failure_of(const CompiledRule& rule, const void* item) {
  const RuleFacts& facts = document_.rules.rules()[rule.facts];
  Finding finding;
  finding.rule = "engine/rule-error";
  finding.severity = Severity::error;
  finding.message =
      fmt::format("rule {} ({}:{}) could not be evaluated: {}", facts.id, facts.file, facts.line,
                  reason_shown(evaluation_.failure().message, document_.options.excerpts));
  finding.where = places(rule, item, 1).front();
  finding.rule_source = RuleSource{facts.file, facts.line};
  return finding;
}

}  // namespace cablelint::rule
