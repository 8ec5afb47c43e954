// SPDX-License-Identifier: Apache-2.0
#include "rule/explanation.hpp"

#include <algorithm>
#include <array>

#include "rule/compile_packs.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/pack_reader.hpp"

namespace cablelint::rule {
namespace {

/// The keys that say what a rule does; the others are shown by name or not at all.
constexpr std::array<std::string_view, 15> logic = {
    "for",     "needs", "effective", "when", "let",           "assert",     "flag",       "use",
    "message", "at",    "related",   "fix",  "severity_when", "supersedes", "reported_by"};

std::size_t line_at(const Node& node) { return line_of(node.file->text, node.offset).first; }

/// The lines from the key of `value` to the next thing in the file that is written as far left.
std::string source_of(const Node& key, const Node& value) {
  if (value.is_scalar()) {
    return value.value;
  }
  const std::string_view text = key.file->text;
  const std::size_t indent = key.offset - line_of(text, key.offset).second;
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

RuleExample example_of(const Node& test) {
  RuleExample made;
  made.file = test.file->path;
  made.line = line_at(test);
  for (std::size_t i = 0; i + 1 < test.items.size(); i += 2) {
    const Node& key = test.items[i];
    const Node& value = test.items[i + 1];
    if (key.value == "name") {
      made.name = value.value;
    } else if (key.value == "expect") {
      made.reports = value.is_map();
    } else if (key.value == "cable") {
      made.text = value.value;
    } else if (key.value == "replace") {
      for (std::size_t r = 0; r + 1 < value.items.size(); r += 2) {
        made.text.append(made.text.empty() ? "" : "\n")
            .append(value.items[r].value)
            .append(" -> ")
            .append(value.items[r + 1].value);
      }
    }
  }
  return made;
}

}  // namespace

std::optional<Explanation> explain(const LoadRequest& request, std::string_view id) {
  RuleSet rules;
  Packs packs(rules.body().storage);
  if (request.builtin) {
    packs.read_builtin();
  }
  for (const std::string& path : request.pack_files) {
    packs.read_file(path);
  }
  compile_packs(rules.body(), packs);
  const RuleFacts* const facts = rules.find(id);
  if (facts == nullptr) {
    return std::nullopt;
  }
  Explanation made{*facts, {}, {}};
  const auto raw = std::ranges::find_if(packs.rules(), [&](const RawRule& rule) {
    const Node* const own = rule.node->find("id");
    return own != nullptr && own->value == facts->id;
  });
  const Node& node = *raw->node;
  for (std::size_t i = 0; i + 1 < node.items.size(); i += 2) {
    const Node& key = node.items[i];
    const Node& value = node.items[i + 1];
    if (std::ranges::find(logic, key.value) != logic.end()) {
      made.parts.push_back({key.value, source_of(key, value), key.file->path, line_at(key)});
    } else if (key.value == "tests") {
      for (const Node& test : value.items) {
        made.examples.push_back(example_of(test));
      }
    }
  }
  return made;
}

}  // namespace cablelint::rule
