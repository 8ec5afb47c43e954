// SPDX-License-Identifier: Apache-2.0
#include "rule/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

#include "rule/apply_selection.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/load_sources.hpp"

namespace cablelint::rule {
namespace {

/// The keys that say what a rule does; the others are shown by name or not at all.
constexpr std::array<std::string_view, 16> logic = {
    "for", "forms",   "needs", "effective", "when", "let",           "assert",     "flag",
    "use", "message", "at",    "related",   "fix",  "severity_when", "supersedes", "reported_by"};

std::size_t line_at(const yaml::Node& node) {
  return yaml::line_of(node.file->text, node.offset).first;
}

/// The lines from the key of `value` to the next thing in the file that is written as far left.
std::string source_of(const yaml::Node& key, const yaml::Node& value) {
  if (value.is_scalar()) {
    return value.value;
  }
  const std::string_view text = key.file->text;
  const std::size_t indent = key.offset - yaml::line_of(text, key.offset).second;
  std::string lines;
  for (std::size_t begin = text.find('\n', key.offset); begin != std::string_view::npos;) {
    ++begin;
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::size_t first = line.find_first_not_of(' ');
    if (first != std::string_view::npos && first <= indent) {
      break;
    }
    if (first != std::string_view::npos) {
      lines.append(lines.empty() ? "" : "\n").append(line.substr(std::min(indent, line.size())));
    }
    begin = end == text.size() ? std::string_view::npos : end;
  }
  if (!lines.empty()) {
    return lines;
  }
  const std::size_t end = std::min(text.find('\n', value.offset), text.size());
  return std::string(text.substr(value.offset, end - value.offset));
}

/// The keys of the rule that count, with those of its template and of settings in their places.
std::vector<RulePart> parts_of(const RawRule& raw, const Templates& templates) {
  std::vector<const yaml::Node*> sources = {raw.node};
  if (const yaml::Node* const use = raw.node->find("use")) {
    sources.push_back(templates.find(use->find("template")->value)->second);
  }
  if (raw.change != nullptr) {
    sources.insert(sources.begin(), raw.change);
  }
  std::vector<RulePart> parts;
  bool has_condition = false;
  for (const yaml::Node* const source : sources) {
    const bool is_asked = has_condition;
    for (std::size_t i = 0; i + 1 < source->items.size(); i += 2) {
      const yaml::Node& key = source->items[i];
      const bool is_condition = key.value == "assert" || key.value == "flag";
      const bool is_overridden = (is_condition && is_asked) ||
                                 std::ranges::find(parts, key.value, &RulePart::key) != parts.end();
      if (std::ranges::find(logic, key.value) != logic.end() && !is_overridden) {
        parts.push_back(
            {key.value, source_of(key, source->items[i + 1]), key.file->path, line_at(key)});
        has_condition = has_condition || is_condition;
      }
    }
  }
  if (raw.forms != nullptr && std::ranges::find(parts, "forms", &RulePart::key) == parts.end()) {
    parts.push_back(
        {"forms", source_of(*raw.forms, *raw.forms), raw.forms->file->path, line_at(*raw.forms)});
  }
  std::ranges::stable_sort(parts, {}, [](const RulePart& part) {
    return std::ranges::find(logic, part.key) - logic.begin();
  });
  return parts;
}

/// The names after `prefix` in the texts of the parts: of parameters, of vocabularies.
std::set<std::string> names_after(std::string_view prefix, const std::vector<RulePart>& parts) {
  constexpr std::string_view name_characters = "abcdefghijklmnopqrstuvwxyz0123456789_";
  std::set<std::string> names;
  for (const RulePart& part : parts) {
    for (std::size_t at = part.text.find(prefix); at != std::string::npos;
         at = part.text.find(prefix, at + 1)) {
      const std::size_t begin = at + prefix.size();
      const std::size_t end = part.text.find_first_not_of(name_characters, begin);
      names.insert(part.text.substr(begin, end == std::string::npos ? end : end - begin));
    }
  }
  return names;
}

std::vector<RuleInput> inputs_of(const std::vector<RulePart>& parts, const RawRule& raw,
                                 Packs& packs) {
  std::vector<RuleInput> inputs;
  const yaml::Node* const own = raw.change == nullptr ? nullptr : raw.change->find("params");
  for (const std::string& name : names_after("params.", parts)) {
    const std::optional<Params::Written> written = packs.params().written(name);
    const yaml::Node* const changed = own == nullptr ? nullptr : own->find(name);
    if (changed != nullptr) {
      inputs.push_back({"params." + name, changed->text(), {yaml::written_at(*changed)}});
    } else if (written) {
      inputs.push_back({"params." + name, written->value, {written->source}});
    }
  }
  for (const std::string& name : names_after("vocab.", parts)) {
    std::vector<std::string> sources = packs.vocabularies().sources(name);
    if (!sources.empty()) {
      inputs.push_back({"vocab." + name, {}, std::move(sources)});
    }
  }
  return inputs;
}

/// What a scheme says of a term, for the rule that checks it; nothing if it says nothing.
std::vector<std::string> column_of(const marking::Term& term, std::string_view rule) {
  if (rule == "control/requires") {
    return term.requires_terms;
  }
  if (rule == "control/forbids") {
    return term.excludes;
  }
  const bool is_of_level = rule == "control/level-floor" || rule == "control/classified-only" ||
                           rule == "control/unclassified-only";
  return is_of_level ? term.levels : std::vector<std::string>();
}

/// The terms of the scheme, and what the rule asks of each: `SI-G: OC`.
std::optional<RuleInput> terms_for(const RuleFacts& facts, const RuleSet& rules) {
  const marking::Scheme* const scheme =
      facts.reporter == Reporter::markings ? rules.marking_scheme() : nullptr;
  if (scheme == nullptr) {
    return std::nullopt;
  }
  std::string value;
  for (const marking::Term& term : scheme->terms) {
    if (const std::vector<std::string> column = column_of(term, facts.id); !column.empty()) {
      value += fmt::format("{}{}: {}", value.empty() ? "" : "; ", term.id, fmt::join(column, ", "));
    }
  }
  return RuleInput{"scheme." + scheme->id, std::move(value), {scheme->source}};
}

std::vector<std::string> exceptions_for(const RuleFacts& facts, const CompiledRules& body) {
  std::vector<std::string> lines;
  const auto index = static_cast<std::uint32_t>(&facts - body.facts.data());
  for (const Exception& exception : body.exceptions) {
    if (std::ranges::binary_search(exception.rules, index)) {
      lines.push_back(fmt::format("{}:{}: {}", exception.file, exception.line, exception.reason));
    }
  }
  return lines;
}

RuleExample example_of(const yaml::Node& test) {
  RuleExample rule_example;
  rule_example.file = test.file->path;
  rule_example.line = line_at(test);
  for (std::size_t i = 0; i + 1 < test.items.size(); i += 2) {
    const yaml::Node& key = test.items[i];
    const yaml::Node& value = test.items[i + 1];
    if (key.value == "name") {
      rule_example.name = value.value;
    } else if (key.value == "expect") {
      rule_example.reports = value.is_map();
    } else if (key.value == "cable") {
      rule_example.text = value.value;
    } else if (key.value == "replace") {
      for (std::size_t r = 0; r + 1 < value.items.size(); r += 2) {
        rule_example.text.append(rule_example.text.empty() ? "" : "\n")
            .append(value.items[r].value)
            .append(" -> ")
            .append(value.items[r + 1].value);
      }
    }
  }
  return rule_example;
}

constexpr std::string_view mark_begin = "«";

/// The line in which « marks what is reported; empty: nothing is marked.
std::string_view marked_line(std::string_view text) {
  const std::size_t at = text.find(mark_begin);
  if (at == std::string_view::npos) {
    return {};
  }
  const std::size_t begin = text.substr(0, at).rfind('\n') + 1;  // npos + 1 is 0
  return text.substr(begin, text.find('\n', at) - begin);
}

std::string without_marks(std::string_view text) {
  std::string out(text);
  for (const std::string_view mark : {mark_begin, std::string_view("»")}) {
    for (std::size_t at = out.find(mark); at != std::string::npos; at = out.find(mark, at)) {
      out.erase(at, mark.size());
    }
  }
  return out;
}

/// What the first replacement of an example puts for what; a fixture is right without it.
RuleSample sample_of_replacement(const yaml::Node& replace) {
  if (replace.items.size() < 2) {
    return {};
  }
  const std::string& before = replace.items[0].value;
  const std::string& after = replace.items[1].value;
  const bool is_line = before.find('\n') == std::string::npos;
  return {is_line ? before : std::string(), without_marks(marked_line(after))};
}

RuleSample sample_of(const yaml::Node& test) {
  if (const yaml::Node* const replace = test.find("replace")) {
    return sample_of_replacement(*replace);
  }
  const yaml::Node* const cable = test.find("cable");
  return {{}, cable == nullptr ? std::string() : without_marks(marked_line(cable->value))};
}

/// The first example that reports and can be shown in a line.
RuleSample sample_of_tests(const yaml::Node& tests) {
  constexpr std::size_t longest = 100;
  for (const yaml::Node& test : tests.items) {
    const yaml::Node* const expect = test.find("expect");
    RuleSample sample = expect != nullptr && expect->is_map() ? sample_of(test) : RuleSample();
    if (!sample.wrong.empty() && sample.wrong.size() <= longest && sample.right.size() <= longest) {
      return sample;
    }
  }
  return {};
}

}  // namespace

std::map<std::string, RuleSample> samples_of_rules(const LoadRequest& request) {
  Sources sources(request);
  std::map<std::string, RuleSample> samples;
  for (const RawRule& raw : sources.packs.rules()) {
    const yaml::Node* const id = raw.node->find("id");
    const yaml::Node* const tests = raw.part("tests");
    RuleSample sample = tests == nullptr ? RuleSample() : sample_of_tests(*tests);
    if (id != nullptr && !sample.wrong.empty()) {
      samples.emplace(id->value, std::move(sample));
    }
  }
  return samples;
}

Explained explain(const LoadRequest& request, std::string_view id) {
  Sources sources(request);
  apply_selection(request.selection, sources.loaded);
  const RuleFacts* facts = sources.loaded.rules.find(id);
  for (const RuleFacts& one : sources.loaded.rules.rules()) {
    facts = facts == nullptr && is_id_of(id, one.pack, one.id) ? &one : facts;
  }
  if (facts == nullptr || !sources.loaded.ok()) {
    return {std::nullopt, std::move(sources.loaded)};
  }
  Explanation explanation{*facts, {}, {}, {}, {}, {}};
  const RawRule& raw = *std::ranges::find_if(sources.packs.rules(), [&](const RawRule& rule) {
    const yaml::Node* const own = rule.node->find("id");
    return own != nullptr && own->value == facts->id;
  });
  explanation.parts = parts_of(raw, sources.packs.templates());
  explanation.inputs = inputs_of(explanation.parts, raw, sources.packs);
  if (std::optional<RuleInput> terms = terms_for(*facts, sources.loaded.rules)) {
    explanation.inputs.push_back(std::move(*terms));
  }
  std::ranges::copy_if(sources.loaded.applied, std::back_inserter(explanation.settings),
                       [&](const AppliedSetting& one) { return one.rule == facts->id; });
  explanation.exceptions = exceptions_for(*facts, sources.loaded.rules.compiled());
  if (const yaml::Node* const tests = raw.part("tests")) {
    std::ranges::transform(tests->items, std::back_inserter(explanation.examples), example_of);
  }
  return {std::move(explanation), std::move(sources.loaded)};
}

}  // namespace cablelint::rule
