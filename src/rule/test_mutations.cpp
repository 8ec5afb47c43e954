// SPDX-License-Identifier: Apache-2.0
// Which changes of its conditions the examples of a rule do not notice.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "rule/test_runner.hpp"

namespace cablelint::rule {
namespace {

bool is_same(const Node& a, const Node& b) {
  return a.offset == b.offset && a.file->path == b.file->path;
}

/// What the pack says of a change that no document can show; nullptr if it says nothing.
const Node* argument_for(const Node& rule, std::string_view comparison,
                         const cel::Mutation& mutation) {
  const Node* const arguments = rule.find("equivalent");
  for (std::size_t i = 0; arguments != nullptr && i < arguments->items.size(); ++i) {
    const Node& one = arguments->items[i];
    const Node* const of = one.find("of");
    const Node* const instead = one.find("instead");
    if (of != nullptr && instead != nullptr && of->value == comparison &&
        instead->value == mutation.instead) {
      return &one;
    }
  }
  return nullptr;
}

}  // namespace

/// The code of that expression for all choices of parameters.
std::vector<Origin> TestRunner::origins_of(const Node& rule, const Node& text) {
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

bool TestRunner::is_noticed(const Node& tests) {
  return std::ranges::any_of(tests.items, [this](const Node& test) {
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

void TestRunner::run_mutations(const RawRule& raw) {
  const Node* const tests = raw.node->find("tests");
  const bool is_left_out = !request_.only_rule.empty() && request_.only_rule != id_;
  if (tests == nullptr || is_left_out) {
    return;
  }
  std::set<const Node*> argued;
  for (const Origin& origin : bench_for({}).origins) {
    if (origin.rule != raw.node) {
      continue;
    }
    const std::vector<Origin> everywhere = origins_of(*raw.node, *origin.text);
    for (const cel::Mutation& mutation : cel::mutations(*origin.code)) {
      std::vector<cel::Mutated> mutated;
      for (const Origin& one : everywhere) {
        mutated.emplace_back(*one.code, mutation);
      }
      const std::string comparison = origin.text->value.substr(mutation.offset, mutation.size);
      const Node* const argument = argument_for(*raw.node, comparison, mutation);
      const bool noticed = is_noticed(*tests);
      std::string reason;
      if (!noticed && argument != nullptr) {
        argued.insert(argument);
      } else if (!noticed) {
        reason = fmt::format(
            "no example fails with {} in its place: add one that does, or say under `equivalent`\n"
            "why no document can tell them apart\n",
            mutation.instead);
      }
      const Place place = origin.text->place(mutation.offset, mutation.size);
      const Outcome outcome = reason.empty() ? Outcome::passed : Outcome::failed;
      report_.results.push_back(
          {id_,
           fmt::format("notices {} for {} in `{}`", mutation.instead, mutation.written, comparison),
           outcome, std::move(reason), place.file->path,
           line_of(place.file->text, place.offset).first});
    }
  }
  const Node* const arguments = raw.node->find("equivalent");
  for (std::size_t i = 0; arguments != nullptr && i < arguments->items.size(); ++i) {
    if (!argued.contains(&arguments->items[i])) {
      add(arguments->items[i], "argues about what no example notices", Outcome::failed,
          "`of` and `instead` are no change of a comparison of the rule, or an example notices "
          "it\n");
    }
  }
}

}  // namespace cablelint::rule
