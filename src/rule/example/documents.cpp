// SPDX-License-Identifier: Apache-2.0
// Examples of rules that compare several documents.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "rule/check/compare_documents.hpp"
#include "rule/check/text_hash.hpp"
#include "rule/example/comparison.hpp"
#include "rule/example/example_runner.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

using Documents = std::vector<std::unique_ptr<SourceText>>;
using Marks = std::vector<std::pair<std::size_t, Span>>;  ///< document, place

std::string shown_of(const Documents& documents, const Marks& marks) {
  std::string text;
  for (const auto& [document, span] : marks) {
    text += fmt::format("document {}:\n", document + 1) +
            shown(*documents[document], {{span, '^', {}}});
  }
  return text;
}

/// Holds what was found against what the example expects.
void compare_run(const yaml::Node& expect, const std::vector<RunFinding>& found,
                 std::string& reason) {
  yaml::LoadErrors errors;
  reason += count_difference(expect, found.size(), errors);
  const yaml::Node* const message = expect.find("message");
  const yaml::Node* const severity = expect.find("severity");
  std::size_t related = 0;
  for (const RunFinding& finding : found) {
    related += finding.related.size();
    if (message != nullptr && finding.message.find(message->value) == std::string::npos) {
      reason += fmt::format("the message lacks `{}`:\n  {}\n", message->value, finding.message);
    }
    if (severity != nullptr && name(finding.severity) != severity->value) {
      reason += fmt::format("the finding has severity {}\n", name(finding.severity));
    }
  }
  const yaml::Node* const places = expect.find("related");
  if (places != nullptr &&
      read_int(*places, errors).value_or(-1) != static_cast<std::int64_t>(related)) {
    reason += fmt::format("expected {} related places, found {}\n", places->value, related);
  }
}

/// The documents of an example, and what is known of them when they have been checked.
struct ExampleRun {
  Documents sources;
  std::vector<DocumentRecord> records;
  std::vector<std::optional<std::uint64_t>> text_hashes;
  Marks expected;
};

/// The next document of the run, which is checked.
void add_document(const Example& example, DocumentChecker& checker, parse::ParsedCable& parsed,
                  ExampleRun& run) {
  for (const Span& mark : example.marks) {
    run.expected.emplace_back(run.sources.size(), mark);
  }
  const SourceText& source =
      *run.sources.emplace_back(std::make_unique<SourceText>("example", example.text));
  parsed = parse::parse_cable(source);
  run.records.push_back(std::move(*checker.check(source, parsed).record));
  run.text_hashes.push_back(hash_of_text(source, parsed.cable));
}

Marks marks_of(const std::vector<RunFinding>& found) {
  Marks places;
  for (const RunFinding& finding : found) {
    places.emplace_back(finding.at.document, finding.at.where);
  }
  return places;
}

void enable_only(const std::string& id, std::vector<RuleFacts>& all) {
  for (RuleFacts& facts : all) {
    switch_off(facts);
    facts.is_enabled = facts.id == id;
  }
}

}  // namespace

void TestRunner::check_documents(const yaml::Node& test, const yaml::Node& documents,
                                 std::string& reason) {
  Bench& bench = bench_for({});
  enable_only(id_, bench.rules.compiled().facts);
  CheckOptions options;
  options.excerpts = Excerpts::full;
  options.wants_records = true;
  DocumentChecker checker(bench.rules, options);
  ExampleRun run;
  for (const yaml::Node& document : documents.items) {
    const std::optional<Example> example = make_example(document, reason);
    if (!example) {
      return;
    }
    add_document(*example, checker, parsed_, run);
  }
  const auto text_hash = [&run](std::size_t document) { return run.text_hashes[document]; };
  const std::vector<RunFinding> found =
      compare_documents(run.records, {Excerpts::full, false, text_hash}).findings;
  compare_run(*test.find("expect"), found, reason);
  const Marks places = marks_of(found);
  if (!reason.empty() || (!run.expected.empty() && places != run.expected)) {
    reason += "expected at:\n" + shown_of(run.sources, run.expected) + "found at:\n" +
              shown_of(run.sources, places);
  }
}

}  // namespace cablelint::rule
