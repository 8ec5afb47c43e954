// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rule/compiled_rule.hpp"
#include "rule/rule_set.hpp"
#include "text/encoding.hpp"

namespace cablelint::rule {
namespace {

constexpr std::string_view masked = "[…]";
constexpr std::size_t max_related = 20;
constexpr std::size_t max_failures = 10;  ///< of one rule in one document; then it is left alone

/// A finding and what it is about, until it is known which findings speak for others.
struct Found {
  Finding finding;
  const CompiledRule* rule = nullptr;
  const void* item = nullptr;
  std::size_t facts = 0;  ///< index of the rule that it counts for
};

/// Why a rule could not be evaluated. A key that was not found may be text of the document.
std::string reason_shown(std::string reason, Excerpts excerpts) {
  const std::size_t quoted = excerpts == Excerpts::full ? std::string::npos : reason.find(": '");
  return reason.substr(0, quoted);
}

std::vector<std::string> citations_of(const RuleFacts& facts) {
  std::vector<std::string> shown;
  for (const Citation& citation : facts.citations) {
    shown.push_back(citation.section.empty() ? citation.title
                                             : citation.title + ", sec. " + citation.section);
  }
  return shown;
}

}  // namespace

struct Checker::Scratch {
  Scratch(const RuleSet& set, CheckOptions how) : rules(set), options(how) {}

  // What is being looked at.
  const RuleSet& rules;
  CheckOptions options;
  cel::Evaluation evaluation;
  const SourceText* source = nullptr;
  const Cable* cable = nullptr;
  const void* item = nullptr;
  std::vector<Found> found;
  std::vector<std::size_t> count_by_rule;
  std::vector<std::size_t> failures_by_rule;
  std::vector<bool> was_run;

  void run_rules();
  void run(const CompiledRule& rule);
  void report(const CompiledRule& rule);
  void report_failure(const CompiledRule& rule);
  void report_syntax(const parse::SyntaxFinding& syntax);
  void add(Finding finding, const CompiledRule* rule, std::size_t facts);

  [[nodiscard]] bool is_applicable(const CompiledRule& rule);
  [[nodiscard]] bool has(const Path& path) const;
  [[nodiscard]] std::optional<Span> place(const Path& path) const;
  [[nodiscard]] std::optional<Span> place(const std::vector<Candidate>& candidates);
  [[nodiscard]] Span place(const CompiledRule& rule);
  [[nodiscard]] std::optional<bool> truth(const cel::Program& program);
  [[nodiscard]] std::optional<std::string> text(const Message& message);
  [[nodiscard]] bool add_related(const CompiledRule& rule, Finding& finding);
  [[nodiscard]] bool add_fix(const CompiledRule& rule, Finding& finding);
  [[nodiscard]] Span with_separator(Span at) const;
  [[nodiscard]] Span first_line() const;
};

// Places.

bool Checker::Scratch::has(const Path& path) const {
  const void* object = path.from_cable ? static_cast<const void*>(cable) : item;
  for (const Path::Step& step : path.steps) {
    const cel::Field& field = step.record->type.fields[step.field];
    const cel::Value value = field.get(object, field.slot);
    if (value.is_absent()) {
      return false;
    }
    object = value.kind() == cel::Kind::record ? value.as_record() : nullptr;
  }
  return true;
}

std::optional<Span> Checker::Scratch::place(const Path& path) const {
  const void* object = path.from_cable ? static_cast<const void*>(cable) : item;
  Span span = path.root->span != nullptr ? path.root->span(object) : Span{};
  for (const Path::Step& step : path.steps) {
    const cel::Field& field = step.record->type.fields[step.field];
    const cel::Value value = field.get(object, field.slot);
    if (value.is_absent()) {
      return std::nullopt;
    }
    const auto own = step.record->field_spans[step.field];
    span = own != nullptr ? own(object) : Span{};
    object = value.kind() == cel::Kind::record ? value.as_record() : nullptr;
  }
  return span.empty() ? std::nullopt : std::optional(span);
}

Span Checker::Scratch::first_line() const {
  const std::string_view text = source->text(source->body());
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
  return {source->body().begin + static_cast<std::uint32_t>(begin),
          static_cast<std::uint32_t>(end - begin)};
}

std::optional<Span> Checker::Scratch::place(const std::vector<Candidate>& candidates) {
  for (const Candidate& candidate : candidates) {
    const bool counts = !candidate.when || truth(*candidate.when).value_or(false);
    if (const std::optional<Span> span = counts ? place(candidate.path) : std::nullopt) {
      return span;
    }
  }
  return std::nullopt;
}

Span Checker::Scratch::place(const CompiledRule& rule) {
  if (const std::optional<Span> span = place(rule.at)) {
    return *span;
  }
  const bool is_whole_cable = item == cable;
  return is_whole_cable ? first_line() : rule.scope->record->span(item);
}

Span Checker::Scratch::with_separator(Span at) const {
  const std::string_view bytes = source->bytes();
  std::uint32_t begin = at.begin;
  while (begin > 0 && (bytes[begin - 1] == ' ' || bytes[begin - 1] == '\t' ||
                       bytes[begin - 1] == ',' || bytes[begin - 1] == ';')) {
    --begin;
  }
  return {begin, at.end() - begin};
}

// Evaluation.

std::optional<bool> Checker::Scratch::truth(const cel::Program& program) {
  const cel::Value* const value = evaluation.run(program);
  return value == nullptr ? std::nullopt : std::optional(value->as_bool());
}

std::optional<std::string> Checker::Scratch::text(const Message& message) {
  std::string shown;
  for (const Message::Part& part : message.parts) {
    if (!part.program) {
      shown += part.text;
      continue;
    }
    const bool is_hidden = (part.is_sensitive && options.excerpts != Excerpts::full) ||
                           (part.is_of_document && options.excerpts == Excerpts::none);
    if (is_hidden) {
      shown += masked;
      continue;
    }
    const cel::Value* const value = evaluation.run(*part.program);
    if (value == nullptr) {
      return std::nullopt;
    }
    switch (value->kind()) {
      case cel::Kind::string: shown += to_utf8(value->as_string()); break;
      case cel::Kind::integer: shown += std::to_string(value->as_int()); break;
      case cel::Kind::boolean: shown += value->as_bool() ? "true" : "false"; break;
      default: shown += static_cast<const LevelFacts*>(value->as_record())->name; break;
    }
  }
  return shown;
}

bool Checker::Scratch::is_applicable(const CompiledRule& rule) {
  if (rule.from || rule.until) {
    const bool is_in_time = cable->dtg && cable->dtg->time &&
                            (!rule.from || *cable->dtg->time >= *rule.from) &&
                            (!rule.until || *cable->dtg->time < *rule.until + std::chrono::days{1});
    if (!is_in_time) {
      return false;
    }
  }
  return std::ranges::all_of(rule.needs, [this](const Path& path) { return has(path); });
}

void Checker::Scratch::run(const CompiledRule& rule) {
  if (!is_applicable(rule) || failures_by_rule[rule.facts] >= max_failures) {
    return;
  }
  evaluation.refill();
  for (const auto& [slot, program] : rule.lets) {
    evaluation.bind_lazily(slot, program);
  }
  if (rule.when) {
    const std::optional<bool> applies = truth(*rule.when);
    if (!applies) {
      report_failure(rule);
      return;
    }
    if (!*applies) {
      return;
    }
  }
  was_run[rule.facts] = true;
  const std::optional<bool> holds = truth(*rule.condition);
  if (!holds) {
    report_failure(rule);
  } else if (*holds == rule.is_flag) {
    report(rule);
  }
}

void Checker::Scratch::run_rules() {
  const ItemScope* scope = nullptr;
  const RuleSet::Body& body = rules.body();
  for (std::size_t first = 0; first < body.rules.size();) {
    scope = body.rules[first].scope;
    std::size_t last = first;
    while (last < body.rules.size() && body.rules[last].scope == scope) {
      ++last;
    }
    const cel::ListView items = scope->items(cable);
    for (std::size_t i = 0; i < items.size; ++i) {
      const cel::Value value = items.element(items.data, i);
      item = value.as_record();
      evaluation.bind(slot_item, value);
      evaluation.bind(slot_index, cel::Value::integer(static_cast<std::int64_t>(i)));
      for (std::size_t rule = first; rule < last; ++rule) {
        if (body.facts[body.rules[rule].facts].is_enabled) {
          run(body.rules[rule]);
        }
      }
    }
    first = last;
  }
}

// Findings.

void Checker::Scratch::add(Finding finding, const CompiledRule* rule, std::size_t facts) {
  std::size_t& count = count_by_rule[facts];
  ++count;
  if (count <= options.max_findings_per_rule) {
    found.push_back({std::move(finding), rule, item, facts});
  } else if (count == options.max_findings_per_rule + 1) {
    const auto last = std::find_if(found.rbegin(), found.rend(),
                                   [facts](const Found& one) { return one.facts == facts; });
    if (last != found.rend()) {
      last->finding.message += " (further findings of this rule are left out)";
    }
  }
}

bool Checker::Scratch::add_related(const CompiledRule& rule, Finding& finding) {
  for (const RelatedPlaces& places : rule.related) {
    const std::optional<std::string> shown = text(places.message);
    if (!shown) {
      return false;
    }
    const auto put = [&](Span where) {
      if (!where.empty() && where != finding.where && finding.related.size() < max_related) {
        finding.related.push_back({where, *shown});
      }
    };
    if (places.each) {
      const cel::Value* const records = evaluation.run(*places.each);
      if (records == nullptr) {
        return false;
      }
      const cel::ListView list = records->as_list();
      for (std::size_t i = 0; i < list.size; ++i) {
        const cel::Value record = list.element(list.data, i);
        const Record* const kind = record_of(record.record_type());
        put(kind->span != nullptr ? kind->span(record.as_record()) : Span{});
      }
      continue;
    }
    put(place(places.at).value_or(Span{}));
  }
  return true;
}

bool Checker::Scratch::add_fix(const CompiledRule& rule, Finding& finding) {
  if (!rule.fix) {
    return true;
  }
  if (rule.fix->when) {
    const std::optional<bool> applies = truth(*rule.fix->when);
    if (!applies || !*applies) {
      return applies.has_value();
    }
  }
  const std::optional<Span> where = place(rule.fix->at);
  const std::optional<std::string> title = text(rule.fix->title);
  if (!where || !title) {
    return title.has_value();
  }
  Edit edit{*where, {}};
  if (rule.fix->with) {
    const cel::Value* const with = evaluation.run(*rule.fix->with);
    if (with == nullptr) {
      return false;
    }
    edit.text = with->as_string();
  }
  if (rule.fix->kind == FixRecipe::Kind::insert) {
    edit.where.size = 0;
  } else if (rule.fix->takes_separator) {
    edit.where = with_separator(*where);
  }
  finding.fix = Fix{*title, {edit}, rule.fix->is_safe};
  return true;
}

void Checker::Scratch::report(const CompiledRule& rule) {
  const RuleFacts& facts = rules.rules()[rule.facts];
  Finding finding;
  finding.rule = facts.id;
  finding.severity = facts.severity;
  finding.where = place(rule);
  finding.citations = citations_of(facts);
  std::optional<std::string> shown = text(rule.message);
  bool is_whole = shown.has_value() && add_related(rule, finding) && add_fix(rule, finding);
  for (const auto& [severity, when] : rule.severity_when) {
    const std::optional<bool> holds = is_whole ? truth(when) : std::nullopt;
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
  add(std::move(finding), &rule, rule.facts);
}

void Checker::Scratch::report_failure(const CompiledRule& rule) {
  const RuleFacts& facts = rules.rules()[rule.facts];
  Finding finding;
  finding.rule = "engine/rule-error";
  finding.severity = Severity::error;
  finding.message = fmt::format("rule {} ({}:{}) could not be evaluated: {}", facts.id, facts.file,
                                facts.line,
                                reason_shown(evaluation.failure().message, options.excerpts));
  finding.where = place(rule);
  ++failures_by_rule[rule.facts];
  add(std::move(finding), nullptr, rule.facts);
}

void Checker::Scratch::report_syntax(const parse::SyntaxFinding& syntax) {
  const RuleFacts* const facts = rules.find(syntax.rule);
  if (facts == nullptr || !facts->is_enabled) {
    return;
  }
  Finding finding;
  finding.rule = facts->id;
  finding.severity = facts->severity;
  finding.where = syntax.where;
  finding.message = fmt::format("{}{}expected {}", facts->message, facts->message.empty() ? "" : ": ",
                                syntax.expected);
  finding.citations = citations_of(*facts);
  item = nullptr;
  add(std::move(finding), nullptr, static_cast<std::size_t>(facts - rules.rules().data()));
}

namespace {

/// Drops the findings for which a more specific one speaks: about the same item, or about
/// characters that overlap.
std::vector<Finding> without_superseded(const std::vector<Found>& found) {
  std::vector<Finding> kept;
  for (const Found& candidate : found) {
    const bool is_superseded = std::ranges::any_of(found, [&](const Found& other) {
      return other.rule != nullptr && &other != &candidate &&
             std::ranges::find(other.rule->supersedes, candidate.finding.rule) !=
                 other.rule->supersedes.end() &&
             ((other.item == candidate.item && candidate.item != nullptr) ||
              other.finding.where.overlaps(candidate.finding.where));
    });
    if (!is_superseded) {
      kept.push_back(candidate.finding);
    }
  }
  return kept;
}

}  // namespace

Checker::Checker(const RuleSet& rules, CheckOptions options)
    : scratch_(std::make_unique<Scratch>(rules, options)) {}
Checker::~Checker() = default;

CheckResult Checker::check(const SourceText& source, const parse::ParsedCable& parsed) {
  Scratch& s = *scratch_;
  const RuleSet::Body& body = s.rules.body();
  s.source = &source;
  s.cable = &parsed.cable;
  s.found.clear();
  s.count_by_rule.assign(body.facts.size(), 0);
  s.failures_by_rule.assign(body.facts.size(), 0);
  s.was_run.assign(body.facts.size(), false);
  s.evaluation.reset();
  s.evaluation.bind(slot_cable, cel::Value::record(&parsed.cable, cable_record().type));
  s.evaluation.bind(slot_as_of, cel::Value::timestamp({s.options.as_of.time_since_epoch().count(), 0}));
  s.evaluation.bind(slot_params, body.params);
  s.evaluation.bind(slot_vocab, body.vocab);
  for (const parse::SyntaxFinding& syntax : parsed.findings) {
    s.report_syntax(syntax);
  }
  s.run_rules();
  CheckResult result;
  if (!s.found.empty()) {
    result.findings = without_superseded(s.found);
    sort_findings(result.findings);
  }
  result.rules_run = static_cast<std::size_t>(std::ranges::count(s.was_run, true));
  const auto enabled = static_cast<std::size_t>(std::ranges::count_if(
      body.rules, [&body](const CompiledRule& rule) { return body.facts[rule.facts].is_enabled; }));
  result.not_applicable = enabled - std::min(enabled, result.rules_run);
  return result;
}

}  // namespace cablelint::rule
