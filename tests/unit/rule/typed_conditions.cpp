// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <memory>
#include <set>
#include <string>

#include "grammar/samples.hpp"
#include "parse/parse_cable.hpp"
#include "rule/check/document_checker.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/example/example.hpp"
#include "rule/load.hpp"
#include "rule/pack/pack_reader.hpp"
#include "yaml/file_cache.hpp"

namespace cablelint::rule {
namespace {

/// All samples, and the documents of the examples of all rules.
std::set<std::string> documents() {
  std::set<std::string> texts;
  for (const tests::Sample& sample : tests::samples()) {
    texts.insert(sample.text);
  }
  Storage storage;
  Packs packs(storage, std::make_shared<yaml::FileCache>());
  packs.read_builtin();
  for (const RawRule& rule : packs.rules()) {
    const yaml::Node* const examples = rule.part("tests");
    for (std::size_t i = 0; examples != nullptr && i < examples->items.size(); ++i) {
      const yaml::Node& example = examples->items[i];
      const yaml::Node* const base = example.find("base");
      const yaml::Node* const replacements = example.find("replace");
      const yaml::Node* const whole =
          base != nullptr ? packs.fixtures().at(base->value) : example.find("cable");
      if (whole == nullptr) {
        continue;  // several documents
      }
      std::string reason;
      const auto text = replacements == nullptr ? std::optional(whole->value)
                                                : replaced(whole->value, *replacements, reason);
      texts.insert(without_marks(text.value()).text);
    }
  }
  return texts;
}

std::string shown(const CheckResult& result) {
  std::string text;
  for (const Finding& finding : result.findings) {
    text += fmt::format("{} {} {} {}\n", finding.rule, finding.where.begin, finding.where.size,
                        finding.message);
  }
  return text;
}

}  // namespace

TEST_CASE("typed conditions say what the machine says", "[rule]") {
  const Loaded loaded = load_rules({.selection = {.select = {"all"}}});
  const CheckOptions options{.as_of = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}};
  CheckOptions by_machine = options;
  by_machine.uses_typed_conditions = false;
  DocumentChecker typed(loaded.rules, options);
  DocumentChecker machine(loaded.rules, by_machine);
  for (const std::string& text : documents()) {
    const SourceText source("example.txt", text);
    for (const parse::ParsedCable& cable : parse::parse_cables(source)) {
      INFO(text);
      CHECK(shown(typed.check(source, cable)) == shown(machine.check(source, cable)));
    }
  }
}

TEST_CASE("most rules of the program have typed conditions", "[rule]") {
  const Loaded loaded = load_rules({});
  const auto& rules = loaded.rules.compiled().rules;
  const auto typed = std::ranges::count_if(
      rules, [](const CompiledRule& rule) { return rule.typed_condition != nullptr; });
  CHECK(typed * 10 > static_cast<std::ptrdiff_t>(rules.size()) * 8);
}

}  // namespace cablelint::rule
