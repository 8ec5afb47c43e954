// SPDX-License-Identifier: Apache-2.0
// Which changes of its conditions the examples of a rule do not notice.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "rule/example/example_runner.hpp"

namespace cablelint::rule {
namespace {

bool is_same(const yaml::Node& a, const yaml::Node& b) {
  return a.offset == b.offset && a.file->path == b.file->path;
}

/// The comparison that is changed, as written in the expression.
std::string_view comparison_of(const yaml::Node& text, const cel::Mutation& mutation) {
  return std::string_view(text.value).substr(mutation.offset, mutation.size);
}

/// What the pack says of a change that no document can show; nullptr if it says nothing.
const yaml::Node* argument_for(const RawRule& rule, const yaml::Node& text,
                               const cel::Mutation& mutation) {
  const std::string_view comparison = comparison_of(text, mutation);
  const yaml::Node* const arguments = rule.part("equivalent");
  for (std::size_t i = 0; arguments != nullptr && i < arguments->items.size(); ++i) {
    const yaml::Node& one = arguments->items[i];
    const yaml::Node* const of = one.find("of");
    const yaml::Node* const instead = one.find("instead");
    if (of != nullptr && instead != nullptr && of->value == comparison &&
        instead->value == mutation.instead) {
      return &one;
    }
  }
  return nullptr;
}

}  // namespace

/// The code of that expression for all choices of parameters.
std::vector<Origin> TestRunner::origins_of(const yaml::Node& rule, const yaml::Node& text) {
  std::vector<Origin> found;
  for (auto& [params, bench] : benches_) {
    for (const Origin& origin : bench.origins) {
      if (origin.rule != nullptr && is_same(*origin.rule, rule) && is_same(*origin.text, text)) {
        found.push_back(origin);
      }
    }
  }
  return found;
}

/// Whether an example fails while the change is made in all that was compiled from the expression.
bool TestRunner::is_noticed(const cel::Mutation& mutation, const std::vector<Origin>& everywhere,
                            const yaml::Node& tests) {
  std::vector<cel::Mutated> mutated;
  mutated.reserve(everywhere.size());
  for (const Origin& one : everywhere) {
    mutated.emplace_back(*one.code, mutation);
  }
  return std::ranges::any_of(tests.items, [this](const yaml::Node& test) {
    std::string reason;
    if (test.find("todo") != nullptr) {
      return false;
    }
    if (const std::optional<Example> example = make_example(test, reason)) {
      check(test, *example, reason);
    }
    return !reason.empty();
  });
}

/// The result of a change in that expression: it is settled if an example or an argument is
/// against it.
void TestRunner::add_mutation(const yaml::Node& text, const cel::Mutation& mutation,
                              bool is_settled) {
  const yaml::Place place = text.place(mutation.offset, mutation.size);
  std::string reason;
  if (!is_settled) {
    reason = fmt::format(
        "no example fails with {} in its place: add one that does, or say under `equivalent`\nwhy "
        "no document can distinguish them\n",
        mutation.instead);
  }
  report_.results.push_back({id_,
                             fmt::format("notices {} for {} in `{}`", mutation.instead,
                                         mutation.written, comparison_of(text, mutation)),
                             is_settled ? Outcome::passed : Outcome::failed, std::move(reason),
                             place.file->path,
                             yaml::line_of(place.file->text, place.offset).first});
}

/// The arguments of a rule that no change needed. Those of a pack are about its own condition.
void TestRunner::add_idle_arguments(const RawRule& rule,
                                    const std::set<const yaml::Node*>& needed) {
  const yaml::Node* const arguments =
      rule.change == nullptr ? rule.part("equivalent") : rule.change->find("equivalent");
  for (std::size_t i = 0; arguments != nullptr && i < arguments->items.size(); ++i) {
    if (!needed.contains(&arguments->items[i])) {
      add(arguments->items[i], "explains only changes that no example notices", Outcome::failed,
          "`of` and `instead` are not a change of a comparison in the rule, or an example notices "
          "it\n");
    }
  }
}

void TestRunner::run_mutations(const RawRule& raw) {
  const yaml::Node* const tests = raw.part("tests");
  if (tests == nullptr || !is_asked(raw)) {
    return;
  }
  std::set<const yaml::Node*> needed;
  for (const Origin& origin : bench_for({}).origins) {
    if (origin.rule != raw.node) {
      continue;
    }
    const std::vector<Origin> everywhere = origins_of(*raw.node, *origin.text);
    for (const cel::Mutation& mutation : cel::mutations(*origin.code)) {
      const bool noticed = is_noticed(mutation, everywhere, *tests);
      const yaml::Node* const argument =
          noticed ? nullptr : argument_for(raw, *origin.text, mutation);
      if (argument != nullptr) {
        needed.insert(argument);
      }
      add_mutation(*origin.text, mutation, noticed || argument != nullptr);
    }
  }
  add_idle_arguments(raw, needed);
}

}  // namespace cablelint::rule
