// SPDX-License-Identifier: Apache-2.0
#include "rule/test_runner.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rule/pack_reader.hpp"
#include "rule/reading.hpp"
#include "rule/settings_file.hpp"
#include "text/encoding.hpp"

namespace cablelint::rule {

TestReport TestRunner::run() {
  const Bench& bench = bench_for({});
  report_.errors = bench.packs->errors().take();
  const bool is_loaded = std::ranges::all_of(report_.errors, &LoadError::is_warning);
  if (is_loaded) {
    for (const RawRule& raw : bench.packs->rules()) {
      run_rule(raw);
      if (request_.mutate) {
        run_mutations(raw);
      }
    }
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
  bench.packs = std::make_unique<Packs>(bench.rules.body().storage);
  if (request_.pack_files.empty()) {
    bench.packs->read_builtin();
  }
  for (const std::string& path : request_.pack_files) {
    bench.packs->read_file(path);
  }
  for (const auto& [name, value] : params) {
    if (const std::string wrong = bench.packs->params().set(name, value); !wrong.empty()) {
      bench.packs->errors().error({}, wrong);
    }
  }
  compile_packs(bench.rules.body(), *bench.packs, nullptr, &bench.origins);
  for (const RuleFacts& facts : bench.rules.rules()) {
    bench.is_on.push_back(facts.is_enabled);
  }
  return bench;
}

void TestRunner::run_rule(const RawRule& raw) {
  id_ = raw.node->find("id")->value;
  if (!request_.only_rule.empty() && request_.only_rule != id_) {
    return;
  }
  const Node* const reporter = raw.node->find("reported_by");
  if (reporter != nullptr && reporter->value == "engine") {
    return;  // no document makes it speak; the engine's own tests do
  }
  const Node* const tests = raw.node->find("tests");
  bool reports = false;
  bool passes = false;
  for (std::size_t i = 0; tests != nullptr && i < tests->items.size(); ++i) {
    const Node& test = tests->items[i];
    const Node* const expect = test.find("expect");
    reports = reports || (expect != nullptr && expect->is_map());
    passes = passes || (expect != nullptr && expect->value == "pass");
    run_test(test);
  }
  if (!reports || !passes) {
    add(*raw.node, "has an example that reports and one that passes", Outcome::failed,
        fmt::format("there is no example that {}\n", reports ? "passes" : "reports"));
  }
}

void TestRunner::add(const Node& node, std::string name, Outcome outcome, std::string reason) {
  report_.results.push_back({id_, std::move(name), outcome, std::move(reason), node.file->path,
                             line_of(node.file->text, node.offset).first});
}

void TestRunner::run_test(const Node& test) {
  LoadErrors errors;
  check_keys(test,
             {"name", "cable", "base", "replace", "expect", "params", "as_of", "also", "todo",
              "allow_unparsed", "ceiling", "documents"},
             "a test", errors);
  const std::string name = text_of(test, "name", errors);
  std::string reason;
  if (const Node* const documents = test.find("documents")) {
    check_documents(test, *documents, reason);
  } else if (const std::optional<Example> example = make_example(test, reason)) {
    check(test, *example, reason);
  }
  for (const LoadError& error : errors.take()) {
    reason += to_string(error);
  }
  const bool is_todo = test.find("todo") != nullptr;
  if (is_todo && reason.empty()) {
    add(test, name, Outcome::failed, "a test marked todo passes; take the mark away\n");
    return;
  }
  // Told before the reason is moved from: the order of arguments is not specified.
  const Outcome outcome = reason.empty() ? Outcome::passed
                          : is_todo      ? Outcome::todo
                                         : Outcome::failed;
  add(test, name, outcome, std::move(reason));
}

std::optional<Example> TestRunner::make_example(const Node& test, std::string& reason) {
  Packs& packs = *bench_for({}).packs;
  std::string text;
  if (const Node* const cable = test.find("cable")) {
    text = cable->value;
  } else if (const Node* const base = test.find("base")) {
    const auto fixture = packs.fixtures().find(base->value);
    if (fixture == packs.fixtures().end()) {
      reason = fmt::format("there is no fixture `{}`\n", base->value);
      return std::nullopt;
    }
    text = fixture->second->value;
  } else {
    reason = "a test has `cable` or `base`\n";
    return std::nullopt;
  }
  if (const Node* const replace = test.find("replace")) {
    std::optional<std::string> changed = replaced(text, *replace, reason);
    if (!changed) {
      return std::nullopt;
    }
    text = std::move(*changed);
  }
  if (count_of(text, mark_begin) != count_of(text, mark_end)) {
    reason = "the marks « and » do not come in pairs\n";
    return std::nullopt;
  }
  return without_marks(text);
}

void TestRunner::set_ceiling(Bench& bench, const Node& test) {
  RuleSet::Body& body = bench.rules.body();
  LoadErrors told;
  body.ceiling.reset();
  if (const Node* const word = test.find("ceiling")) {
    body.ceiling = Ceiling{read_level(*word, told).value_or(Level::top_secret), {}};
    const RuleFacts* const rule = bench.rules.find(ceiling_rule);
    body.ceiling_rule = rule == nullptr ? std::nullopt : std::optional(rule - body.facts.data());
  }
}

/// The rule alone, or all that are on beside it.
CheckResult TestRunner::lint(const Node& test, const SourceText& source, bool all_rules) {
  Replacements params;
  if (const Node* const given = test.find("params")) {
    for (std::size_t i = 0; i + 1 < given->items.size(); i += 2) {
      params.emplace_back(given->items[i].value, given->items[i + 1].value);
    }
  }
  Bench& bench = bench_for(params);
  std::vector<RuleFacts>& rules = bench.rules.body().facts;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    rules[i].is_enabled = rules[i].id == id_ || (all_rules && bench.is_on[i]);
  }
  LoadErrors ignored;
  set_ceiling(bench, test);
  const Node* const as_of = test.find("as_of");
  CheckOptions options;
  options.as_of =
      as_of != nullptr ? read_date(*as_of, ignored).value_or(Timestamp{}) : *date(2026, 1, 1);
  options.excerpts = Excerpts::full;
  parsed_ = parse::parse_cable(source);
  return Checker(bench.rules, options).check(source, parsed_);
}

void TestRunner::check(const Node& test, const Example& example, std::string& reason) {
  const SourceText source("example", example.text);
  const CheckResult result = lint(test, source, false);
  const Node* const expect = test.find("expect");
  if (expect == nullptr) {
    reason += "a test has `expect`: pass, not-applicable, or a map\n";
    return;
  }
  for (const Unrecognised& line : parsed_.cable.unrecognised) {
    if (test.find("allow_unparsed") == nullptr) {
      reason += "the parser does not know this line (allow_unparsed: true lets it stand)\n" +
                shown(source, line.span);
    }
  }
  std::vector<Finding> own;
  const Node* const also = test.find("also");
  for (const Finding& finding :
       request_.all_rules ? lint(test, source, true).findings : result.findings) {
    const auto is_named = [&](const Node& id) { return id.value == finding.rule; };
    if (finding.rule == id_) {
      own.push_back(finding);
    } else if (also == nullptr || std::ranges::none_of(also->items, is_named)) {
      reason += fmt::format("rule {} reports too: {}\n", finding.rule, finding.message) +
                shown(source, finding.where);
    }
  }
  compare(*expect, source, example, own, result, reason);
  if (expect->is_map()) {
    check_fix(test, *expect, source, own, reason);
  }
}

void TestRunner::compare(const Node& expect, const SourceText& source, const Example& example,
                         const std::vector<Finding>& own, const CheckResult& result,
                         std::string& reason) {
  LoadErrors errors;
  std::int64_t count = 0;
  if (expect.is_map()) {
    check_keys(expect, {"count", "message", "severity", "related", "fixed"}, "`expect`", errors);
    const Node* const number = expect.find("count");
    count = number != nullptr ? read_int(*number, errors).value_or(0) : 1;
  } else if (expect.value != "pass" && expect.value != "not-applicable") {
    reason += fmt::format("`expect` is pass, not-applicable or a map, not `{}`\n", expect.value);
  }
  if (static_cast<std::size_t>(count) != own.size()) {
    reason += fmt::format("expected {} findings, found {}\n", count, own.size());
    for (const Finding& finding : own) {
      reason += fmt::format("  {}\n", finding.message) + shown(source, finding.where);
    }
  }
  const bool is_grammar_rule = bench_for({}).rules.find(id_)->is_reported_by_grammar;
  if (expect.value == "not-applicable" && result.rules_run != 0) {
    reason += "the rule reached its condition; expected not-applicable\n";
  } else if (expect.value == "pass" && result.rules_run == 0 && !is_grammar_rule) {
    reason += "the rule never reached its condition; that is not-applicable, not a pass\n";
  }
  std::vector<Span> places;
  std::ranges::transform(own, std::back_inserter(places), &Finding::where);
  if (!example.marks.empty() && places != example.marks) {
    reason += "expected at:\n";
    for (const Span& mark : example.marks) {
      reason += shown(source, mark);
    }
    reason += "found at:\n";
    for (const Span& place : places) {
      reason += shown(source, place);
    }
  }
  if (const Node* const part = expect.find("message")) {
    for (const Finding& finding : own) {
      if (finding.message.find(part->value) == std::string::npos) {
        reason += fmt::format("the message lacks `{}`:\n  {}\n", part->value, finding.message);
      }
    }
  }
  if (const Node* const related = expect.find("related")) {
    std::size_t count_of_related = 0;
    for (const Finding& finding : own) {
      count_of_related += finding.related.size();
    }
    if (read_int(*related, errors).value_or(-1) != static_cast<std::int64_t>(count_of_related)) {
      reason +=
          fmt::format("expected {} related places, found {}\n", related->value, count_of_related);
    }
  }
  if (const Node* const severity = expect.find("severity")) {
    for (const Finding& finding : own) {
      if (cablelint::name(finding.severity) != severity->value) {
        reason += fmt::format("the finding is of severity {}\n", cablelint::name(finding.severity));
      }
    }
  }
  for (const LoadError& error : errors.take()) {
    reason += to_string(error);
  }
}

void TestRunner::check_fix(const Node& test, const Node& expect, const SourceText& source,
                           const std::vector<Finding>& own, std::string& reason) {
  const Node* const fixed = expect.find("fixed");
  if (fixed == nullptr) {
    return;
  }
  if (fixed->is_map() && fixed->items.empty()) {
    const bool has_fix =
        std::ranges::any_of(own, [](const Finding& one) { return one.fix.has_value(); });
    reason += has_fix ? "a fix is offered; `fixed: {}` says that none is\n" : "";
    return;
  }
  std::string text(source.bytes());
  // From the end, so that places before it stay where they are.
  for (auto finding = own.rbegin(); finding != own.rend(); ++finding) {
    for (std::size_t i = finding->fix ? finding->fix->edits.size() : 0; i > 0; --i) {
      const Edit& edit = finding->fix->edits[i - 1];
      text.replace(edit.where.begin, edit.where.size, edit.text);
    }
  }
  const std::optional<std::string> wanted = replaced(std::string(source.bytes()), *fixed, reason);
  if (!wanted) {
    return;
  }
  if (text != *wanted) {
    reason += fmt::format("the fix gives another text than expected:\n{}\n", text);
    return;
  }
  const SourceText again("fixed", text);
  for (const Finding& finding : lint(test, again, false).findings) {
    if (finding.rule == id_) {
      reason += "the fixed text still has the finding\n" + shown(again, finding.where);
    }
  }
}

bool TestReport::ok() const {
  const bool is_loaded = std::ranges::all_of(errors, &LoadError::is_warning);
  return is_loaded && std::ranges::none_of(results, [](const TestResult& result) {
           return result.outcome == Outcome::failed;
         });
}

TestReport test_packs(const TestRequest& request) { return TestRunner(request).run(); }

}  // namespace cablelint::rule
