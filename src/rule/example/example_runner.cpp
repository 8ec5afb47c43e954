// SPDX-License-Identifier: Apache-2.0
#include "rule/example/example_runner.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rule/example/comparison.hpp"
#include "rule/pack/pack_reader.hpp"
#include "settings/level_word.hpp"
#include "text/encoding.hpp"
#include "text/nearest.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

/// Whether a change of a rule is more than what a site may choose for a rule as it is.
bool changes_rule(const yaml::Node& change) {
  for (std::size_t i = 0; i + 1 < change.items.size(); i += 2) {
    const std::string& key = change.items[i].value;
    if (key != "severity" && key != "params" && key != "locked") {
      return true;
    }
  }
  return false;
}

}  // namespace

TestReport TestRunner::run() {
  const Bench& bench = bench_for({});
  report_.errors = bench.packs->errors().take();
  const bool is_loaded = std::ranges::all_of(report_.errors, &yaml::LoadError::is_warning);
  if (is_loaded) {
    for (const RawRule& raw : bench.packs->rules()) {
      if (raw.is_builtin && !request_.pack_files.empty()) {
        continue;  // imported: its examples are not what was asked about
      }
      run_rule(raw);
      if (request_.mutate) {
        run_mutations(raw);
      }
    }
  }
  if (report_.results.empty()) {
    report_.suggestion = did_you_mean(request_.only_rule, known_);
  }
  std::ranges::stable_sort(report_.results, [](const TestResult& a, const TestResult& b) {
    return std::pair(a.file, a.line) < std::pair(b.file, b.line);
  });
  return std::move(report_);
}

/// Packs with these parameters; each choice of parameters is compiled once.
TestRunner::Bench& TestRunner::bench_for(const Replacements& params) {
  const auto found = benches_.find(params);
  if (found != benches_.end()) {
    return found->second;
  }
  Bench& bench = benches_[params];
  bench.packs = std::make_unique<Packs>(bench.rules.compiled().storage, cache_);
  if (request_.pack_files.empty()) {
    bench.packs->read_builtin();
    read_settings(*bench.packs);
  }
  for (const std::string& path : request_.pack_files) {
    bench.packs->read_file(path);
  }
  for (const auto& [name, value] : params) {
    if (const std::string wrong = bench.packs->params().set(name, value); !wrong.empty()) {
      bench.packs->errors().error({}, wrong);
    }
  }
  compile_packs(bench.rules.compiled(), *bench.packs, nullptr, &bench.origins);
  set_severities(bench);
  bench.facts = bench.rules.compiled().facts;
  return bench;
}

/// The packs that settings bring in, then the keys of rules that they change. What they set beyond
/// that (states, parameters, vocabularies, profiles) is their choice and changes no example.
void TestRunner::read_settings(Packs& packs) {
  if (request_.settings == nullptr) {
    return;
  }
  for (const settings::SettingsFile* const file : request_.settings->files) {
    if (file->pack != nullptr) {
      packs.read_extended(*file->pack, file->source.is_policy ? Trust::trusted : Trust::untrusted);
    }
  }
  SiteChoices settings(packs, {}, std::nullopt);
  for (const settings::SettingsFile* const file : request_.settings->files) {
    if (file->pack == nullptr) {
      settings.read_changes(*file);
    }
  }
  for (RawRule& raw : packs.rules()) {
    if (raw.change != nullptr && !changes_rule(*raw.change)) {
      raw.change = nullptr;
    }
  }
}

/// A rule whose text is changed is tested as it is left, with the severity that goes with it.
void TestRunner::set_severities(Bench& bench) {
  for (const RawRule& raw : bench.packs->rules()) {
    const yaml::Node* const word = raw.change == nullptr ? nullptr : raw.change->find("severity");
    const std::optional<Severity> severity =
        word == nullptr ? std::nullopt : severity_from(word->value);
    const yaml::Node* const id = raw.node->find("id");
    if (!severity || id == nullptr) {
      continue;
    }
    for (RuleFacts& facts : bench.rules.compiled().facts) {
      if (facts.id == id->value) {
        facts.severity = *severity;
        facts.has_set_severity = true;
      }
    }
  }
}

bool TestRunner::is_asked(const RawRule& raw) const {
  return request_.only_rule.empty() || is_id_of(request_.only_rule, raw.pack, id_);
}

void TestRunner::run_rule(const RawRule& raw) {
  id_ = raw.node->find("id")->value;
  if (!is_asked(raw)) {
    known_.push_back(id_);
    return;
  }
  const yaml::Node* const reporter = raw.node->find("reported_by");
  if (reporter != nullptr && reporter->value == "engine") {
    return;  // no document makes it report; the engine's own tests do
  }
  const yaml::Node* const tests = raw.part("tests");
  bool reports = false;
  bool passes = false;
  for (std::size_t i = 0; tests != nullptr && i < tests->items.size(); ++i) {
    const yaml::Node& test = tests->items[i];
    const yaml::Node* const expect = test.find("expect");
    reports = reports || (expect != nullptr && expect->is_map());
    passes = passes || (expect != nullptr && expect->value == "pass");
    run_test(test);
  }
  if (!reports || !passes) {
    add_lack(raw, reports ? "passes" : "reports");
  }
}

void TestRunner::add_lack(const RawRule& raw, std::string_view lack) {
  const yaml::Node* const changed = raw.change == nullptr ? nullptr : raw.change->find("tests");
  add(changed == nullptr ? *raw.node : *changed, "has an example that reports and one that passes",
      Outcome::failed, fmt::format("no example {}\n", lack));
}

void TestRunner::add(const yaml::Node& node, std::string name, Outcome outcome,
                     std::string reason) {
  report_.results.push_back({id_, std::move(name), outcome, std::move(reason), node.file->path,
                             yaml::line_of(node.file->text, node.offset).first});
}

void TestRunner::run_test(const yaml::Node& test) {
  const std::string& name = test.find("name")->value;
  std::string reason;
  if (const yaml::Node* const documents = test.find("documents")) {
    check_documents(test, *documents, reason);
  } else if (const std::optional<Example> example = make_example(test, reason)) {
    check(test, *example, reason);
  }
  const yaml::Node* const todo = test.find("todo");
  if (todo == nullptr || todo->value == "false") {
    add(test, name, reason.empty() ? Outcome::passed : Outcome::failed, reason);
  } else if (reason.empty()) {
    add(test, name, Outcome::failed, "a test marked todo passes; remove `todo`\n");
  } else {
    add(test, name, Outcome::todo, todo->value == "true" ? reason : todo->value + "\n" + reason);
  }
}

/// The document of a test. Errors in its form were reported when the packs were loaded.
std::optional<Example> TestRunner::make_example(const yaml::Node& test, std::string& reason) {
  const yaml::Node* const cable = test.find("cable");
  std::string text = cable != nullptr
                         ? cable->value
                         : bench_for({}).packs->fixtures().at(test.find("base")->value)->value;
  if (const yaml::Node* const replace = test.find("replace")) {
    std::optional<std::string> changed = replaced(text, *replace, reason);
    if (!changed) {
      return std::nullopt;
    }
    text = std::move(*changed);
  }
  if (count_of(text, mark_begin) != count_of(text, mark_end)) {
    reason = "the marks « and » are not in pairs\n";
    return std::nullopt;
  }
  return without_marks(text);
}

void TestRunner::set_ceiling(Bench& bench, const yaml::Node& test) {
  CompiledRules& body = bench.rules.compiled();
  yaml::LoadErrors ignored;
  body.ceiling.reset();
  if (const yaml::Node* const word = test.find("ceiling")) {
    const settings::CeilingWords words =
        settings::read_ceiling(*word, ignored).value_or(settings::CeilingWords());
    body.ceiling = Ceiling{words.level, {}, {}};
    if (!words.marking.empty()) {
      body.ceiling->markings.push_back(words.marking);
    }
    const RuleFacts* const rule = bench.rules.find(ceiling_rule);
    body.ceiling_rule = rule == nullptr ? std::nullopt : std::optional(rule - body.facts.data());
  }
}

/// The rule alone, or all that are on beside it.
CheckResult TestRunner::lint(const yaml::Node& test, const SourceText& source, bool all_rules) {
  Replacements params;
  if (const yaml::Node* const given = test.find("params")) {
    for (std::size_t i = 0; i + 1 < given->items.size(); i += 2) {
      params.emplace_back(given->items[i].value, given->items[i + 1].value);
    }
  }
  Bench& bench = bench_for(params);
  std::vector<RuleFacts>& rules = bench.rules.compiled().facts;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const bool is_own = rules[i].id == id_;
    rules[i].is_enabled = is_own || (all_rules && bench.facts[i].is_enabled);
    rules[i].on_for = is_own || all_rules ? bench.facts[i].on_for : RuleFacts().on_for;
  }
  yaml::LoadErrors ignored;
  set_ceiling(bench, test);
  const yaml::Node* const scheme = test.find("scheme");
  bench.rules.choose_marking_scheme(scheme == nullptr ? "" : scheme->value);
  const yaml::Node* const as_of = test.find("as_of");
  CheckOptions options;
  options.as_of =
      as_of != nullptr ? read_date(*as_of, ignored).value_or(Timestamp{}) : *date(2026, 1, 1);
  options.excerpts = Excerpts::full;
  // Of several messages the last is checked.
  parsed_ = std::move(parse::parse_cables(source).back());
  return DocumentChecker(bench.rules, options).check(source, parsed_);
}

void TestRunner::check(const yaml::Node& test, const Example& example, std::string& reason) {
  const SourceText source("example", example.text);
  const CheckResult result = lint(test, source, false);
  const yaml::Node& expect = *test.find("expect");
  yaml::LoadErrors ignored;  // when the packs were loaded
  if (!bool_of(test, "allow_unparsed", false, ignored)) {
    for (const Unrecognised& line : parsed_.cable.unrecognised) {
      reason += "the parser does not know this line; `allow_unparsed: true` allows it\n" +
                shown(source, {{line.span, '^', {}}});
    }
  }
  Observed observed;
  observed.was_run = result.rules_run != 0;
  observed.has_condition = bench_for({}).rules.find(id_)->reporter == Reporter::condition;
  const yaml::Node* const also = test.find("also");
  for (const Finding& finding :
       request_.all_rules ? lint(test, source, true).findings : result.findings) {
    const auto is_named = [&](const yaml::Node& id) { return id.value == finding.rule; };
    if (finding.rule == id_) {
      observed.findings.push_back(finding);
    } else if (finding.rule == "engine/rule-error") {  // never a pass, whatever `also` says
      reason += "a condition could not be evaluated\n" +
                shown(source, {{finding.where, '~', finding.message}});
    } else if (also == nullptr || std::ranges::none_of(also->items, is_named)) {
      reason += fmt::format("rule {} also reports; list it under `also`, or correct the example\n",
                            finding.rule) +
                shown(source, {{finding.where, '~', "found: " + finding.message}});
    }
  }
  reason += differences(expect, source, example, observed);
  if (const yaml::Node* const fixed = expect.find("fixed")) {
    check_fix(test, *fixed, source, observed.findings, reason);
  }
}

/// `fixed: {}` says that no fix is offered. A fix comes with a finding alone: where the fixed text
/// has none, a second application changes nothing.
void TestRunner::check_fix(const yaml::Node& test, const yaml::Node& fixed,
                           const SourceText& source, const std::vector<Finding>& own,
                           std::string& reason) {
  if (fixed.items.empty()) {
    const bool has_fix =
        std::ranges::any_of(own, [](const Finding& one) { return one.fix.has_value(); });
    reason += has_fix ? "a fix is offered; write `fixed: {}` if none is expected\n" : "";
    return;
  }
  const std::string text = with_fixes(source, own);
  const std::optional<std::string> wanted = replaced(std::string(source.bytes()), fixed, reason);
  if (!wanted) {
    return;
  }
  if (text != *wanted) {
    reason += text == source.bytes() ? "no fix is offered, or the fix changes nothing\n"
                                     : fix_difference(*wanted, text);
    return;
  }
  const SourceText again("fixed", text);
  for (const Finding& finding : lint(test, again, false).findings) {
    if (finding.rule == id_) {
      reason += "the fixed text still has the finding\n" +
                shown(again, {{finding.where, '~', "found: " + finding.message}});
    }
  }
}

bool TestReport::ok() const {
  const bool is_loaded = std::ranges::all_of(errors, &yaml::LoadError::is_warning);
  return is_loaded && std::ranges::none_of(results, [](const TestResult& result) {
           return result.outcome == Outcome::failed;
         });
}

TestReport test_packs(const TestRequest& request) { return TestRunner(request).run(); }

}  // namespace cablelint::rule
