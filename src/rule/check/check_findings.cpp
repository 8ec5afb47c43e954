// SPDX-License-Identifier: Apache-2.0
// What is reported where a rule does not hold, cannot be evaluated, or is the grammar's.
#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

#include "rule/check/document_check.hpp"

namespace cablelint::rule {
namespace {

/// Why a rule could not be evaluated. A key that was not found may be text of the document.
std::string_view reason_shown(std::string_view reason, Excerpts excerpts) {
  return excerpts == Excerpts::full ? reason : reason.substr(0, reason.find(": '"));
}

/// A value of a type that messages show, but text.
std::string text_of(const cel::Value& value) {
  switch (value.kind()) {
    case cel::Kind::integer:
      return std::to_string(value.as_int());
    case cel::Kind::boolean:
      return value.as_bool() ? "true" : "false";
    default:
      return std::string(static_cast<const LevelFacts*>(value.as_record())->name);
  }
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

std::vector<std::string> citations_of(const RuleFacts& facts) {
  std::vector<std::string> shown;
  for (const Citation& citation : facts.citations) {
    shown.push_back(citation.section.empty() ? citation.title
                                             : citation.title + ", sec. " + citation.section);
  }
  return shown;
}

bool DocumentCheck::may_show(const Message::Part& part) const {
  return (!part.is_sensitive || options.excerpts == Excerpts::full) &&
         (!part.is_of_document || options.excerpts != Excerpts::none);
}

bool DocumentCheck::may_show(std::string_view text) {
  return options.excerpts == Excerpts::full || !hidden.is_in(text);
}

std::optional<std::string> DocumentCheck::text(const CompiledRule& rule, const Message& message) {
  MaskedText shown;
  for (const Message::Part& part : message.parts) {
    if (!part.program) {
      shown.add_words(part.text);
    } else if (!may_show(part) && !shows_choices(rule)) {
      shown.add_hidden();
    } else if (!add_pieces(part, shown)) {
      return std::nullopt;
    }
  }
  return options.excerpts == Excerpts::full ? shown.text() : shown.without(hidden);
}

/// Which of its own words a rule chooses reveals what it reads. By default the rules of
/// the program and of a policy may: theirs are few.
bool DocumentCheck::shows_choices(const CompiledRule& rule) const {
  return rule.is_trusted && options.excerpts != Excerpts::none;
}

bool DocumentCheck::add_pieces(const Message::Part& part, MaskedText& shown) {
  const std::optional<std::vector<cel::Value>> pieces = evaluation.run_in_pieces(*part.program);
  if (!pieces) {
    return false;
  }
  for (const cel::Value& piece : *pieces) {
    const bool is_text = piece.kind() == cel::Kind::string;
    if (!piece.is_literal() && !may_show(part)) {
      shown.add_hidden();
    } else if (!is_text || piece.is_literal()) {
      shown.add_words(is_text ? piece.as_string() : text_of(piece));
    } else {
      shown.add_of_document(piece.as_string());
    }
  }
  return true;
}

void DocumentCheck::add(Found one) {
  const std::size_t facts = one.facts;
  std::size_t& count = count_by_rule[facts];
  ++count;
  if (count <= options.max_findings_per_rule) {
    found.push_back(std::move(one));
  } else if (count == options.max_findings_per_rule + 1) {
    const auto last = std::find_if(found.rbegin(), found.rend(),
                                   [facts](const Found& other) { return other.facts == facts; });
    if (last != found.rend()) {
      last->finding.message += " (further findings of this rule are omitted)";
    }
  }
}

bool DocumentCheck::add_related(const CompiledRule& rule, Finding& finding) {
  for (const RelatedPlaces& places : rule.related) {
    const std::optional<std::string> shown = text(rule, places.message);
    if (!shown) {
      return false;
    }
    if (!places.each) {
      for (const Span where : this->places(places.at, 1)) {
        relate(finding, where, *shown);
      }
      continue;
    }
    const cel::Value* const records = evaluation.run(*places.each);
    if (records == nullptr) {
      return false;
    }
    relate_each(finding, records->as_list(), *shown);
  }
  return true;
}

void DocumentCheck::report(const CompiledRule& rule) {
  const RuleFacts& facts = rules.rules()[rule.facts];
  Finding finding;
  finding.rule = facts.id;
  finding.severity = severity_in(facts, cable->form).value_or(facts.severity);
  const std::size_t most =
      options.max_findings_per_rule + 1;  // the last one says that there are more
  const std::vector<Span> where =
      places(rule, most - std::min(most - 1, count_by_rule[rule.facts]));
  finding.where = where.front();
  finding.citations = citations_of(facts);
  std::optional<std::string> shown = text(rule, rule.message);
  bool is_whole = shown.has_value() && add_related(rule, finding) && add_fix(rule, finding);
  for (const auto& [severity, when] : rule.severity_when) {
    if (facts.has_set_severity) {
      break;
    }
    const std::optional<bool> holds = is_whole ? evaluation.test(when) : std::nullopt;
    is_whole = is_whole && holds.has_value();
    if (holds.value_or(false)) {
      finding.severity = severity;
      break;
    }
  }
  if (!is_whole) {
    report_failure(rule);
    return;
  }
  finding.message = std::move(*shown);
  for (const Span match : std::span(where).first(where.size() - 1)) {
    finding.where = match;
    add({finding, &rule, item, rule.facts, false});
    finding.fix.reset();  // the first has it: the changes would be the same
  }
  finding.where = where.back();
  add({std::move(finding), &rule, item, rule.facts, false});
}

void DocumentCheck::report_failure(const CompiledRule& rule) {
  const RuleFacts& facts = rules.rules()[rule.facts];
  Finding finding;
  finding.rule = "engine/rule-error";
  finding.severity = Severity::error;
  finding.message =
      fmt::format("rule {} ({}:{}) could not be evaluated: {}", facts.id, facts.file, facts.line,
                  reason_shown(evaluation.failure().message, options.excerpts));
  finding.where = places(rule, 1).front();
  finding.rule_source = RuleSource{facts.file, facts.line};
  const bool is_exhausted = evaluation.is_exhausted();
  failures_by_rule[rule.facts] += is_exhausted ? max_failures : 1;
  add({std::move(finding), nullptr, item, rule.facts, true});
}

void DocumentCheck::report_syntax(const parse::SyntaxFinding& syntax) {
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
  const auto index = static_cast<std::size_t>(facts - rules.rules().data());
  add({std::move(finding), nullptr, nullptr, index, false});
}

}  // namespace cablelint::rule
