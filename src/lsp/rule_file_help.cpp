// SPDX-License-Identifier: Apache-2.0
#include "lsp/rule_file_help.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lsp/condition_words.hpp"
#include "lsp/explain.hpp"
#include "lsp/rule_file_schema.hpp"
#include "lsp/rule_place.hpp"
#include "lsp/yaml_place.hpp"
#include "model/level.hpp"
#include "text/ascii.hpp"
#include "text/numbered_lines.hpp"

namespace cablelint::lsp {
namespace {

/// As the protocol numbers them.
enum class ItemKind : std::uint8_t { function = 3, field = 5, property = 10, value = 12 };

Json item(const std::string& label, ItemKind kind, const std::string& detail,
          const std::string& inserted = {}) {
  return {{"label", label},
          {"kind", static_cast<int>(kind)},
          {"detail", detail},
          {"insertText", inserted.empty() ? label : inserted}};
}

/// Profiles that exist without a pack of the user (rules/state-core.yaml).
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> builtin_profiles = {
    {{"auto", "the rules of each document's form"},
     {"state", "the rules of the Department of State"},
     {"ic", "the intelligence community's marking system (CAPCO-2016)"}}};

bool is_name_character(char c) { return is_alphanumeric(c) || c == '_' || c == '.' || c == '?'; }

/// The name with dots that a text ends with: `cable.eo.num` of `has(cable.eo.num`.
std::string_view last_name(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && is_name_character(text[begin - 1])) {
    --begin;
  }
  return text.substr(begin);
}

/// What is before the last dot of a name, and the word after it.
std::pair<std::string_view, std::string_view> halves(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? std::pair(std::string_view(), name)
                                       : std::pair(name.substr(0, dot), name.substr(dot + 1));
}

/// A word of a document: the name, id or key around a place.
struct Word {
  std::string_view text;
  std::uint32_t begin = 0;
};

Word word_at(std::string_view text, std::uint32_t offset) {
  const auto is_part = [](char c) { return is_name_character(c) || c == '/' || c == '-'; };
  std::uint32_t begin = offset;
  while (begin > 0 && is_part(text[begin - 1])) {
    --begin;
  }
  std::uint32_t end = offset;
  while (end < text.size() && is_part(text[end])) {
    ++end;
  }
  return {text.substr(begin, end - begin), begin};
}

/// Collects what can be written at a place of a file.
class Completion {
 public:
  Completion(const RuleFileSchema& schema, const rule::RuleSet& rules, const YamlPlace& place)
      : schema_(schema), rules_(rules), place_(place) {
    if (place.is_key) {
      add_keys();
    } else {
      add_values();
    }
  }

  [[nodiscard]] Json items() && { return std::move(items_); }

 private:
  void add_keys() {
    for (const Json* const schema : schema_.at(place_.path)) {
      const auto properties = schema->find("properties");
      if (properties == schema->end()) {
        continue;
      }
      for (const auto& [key, value] : properties->items()) {
        if (!place_.keys.contains(key)) {
          items_.push_back(
              item(key, ItemKind::property, value.value("description", ""), key + ": "));
        }
      }
    }
    if (schema_.has_rules_for_keys(place_.path)) {
      add_rules(": ");
    }
  }

  void add_values() {
    for (const Json* const schema : schema_.at(place_.path)) {
      for (const Json& word : schema->value("enum", Json::array())) {
        if (word.is_string()) {
          items_.push_back(item(word.get<std::string>(), ItemKind::value, ""));
        }
      }
      if (schema->value("type", Json()) == "boolean") {
        items_.push_back(item("true", ItemKind::value, ""));
        items_.push_back(item("false", ItemKind::value, ""));
      }
    }
    add_names();
    const bool is_list_of_rules = place_.path.size() > 1 && place_.path.front() == "exceptions" &&
                                  place_.path[place_.path.size() - 2] == "rules";
    if (schema_.refers(place_.path, "rule_id") || is_list_of_rules) {
      add_rules("");
    }
    const std::size_t gap = place_.begun.rfind("{{");  // an expression in a message
    if (schema_.refers(place_.path, "expression") || schema_.refers(place_.path, "path") ||
        (gap != std::string::npos && place_.begun.find("}}", gap) == std::string::npos)) {
      add_condition_words();
    }
  }

  /// Of what a text of settings may be besides others.
  void add_names() {
    const std::string_view key = place_.path.empty() ? std::string_view() : place_.path.back();
    if (key == "ceiling" && schema_.is_of_settings()) {
      for (const LevelFacts& level : all_levels()) {
        items_.push_back(item(std::string(level.id), ItemKind::value, std::string(level.name)));
      }
    }
    if (key == "profile" && schema_.is_of_settings() && place_.path.size() == 1) {
      for (const auto& [name, meaning] : builtin_profiles) {
        items_.push_back(item(std::string(name), ItemKind::value, std::string(meaning)));
      }
    }
  }

  /// All ids, and the categories before their strokes.
  void add_rules(const std::string& end) {
    std::set<std::string> categories;
    for (const rule::RuleFacts& facts : rules_.rules()) {
      items_.push_back(item(facts.id, ItemKind::value, facts.title, facts.id + end));
      categories.emplace(rule::category_of(facts.id));
    }
    for (const std::string& category : categories) {
      items_.push_back(
          item(category, ItemKind::value, "All rules of the category", category + end));
    }
  }

  void add_condition_words() {
    for (const ConditionWord& word :
         condition_words(rules_, halves(last_name(place_.begun)).first)) {
      Json one =
          item(word.word, word.is_function ? ItemKind::function : ItemKind::field, word.form);
      one["documentation"] = word.doc;
      items_.push_back(std::move(one));
    }
  }

  const RuleFileSchema& schema_;
  const rule::RuleSet& rules_;
  const YamlPlace& place_;
  Json items_ = Json::array();
};

/// What a key or value of the file is, by its schema.
std::string explain_key(const RuleFileSchema& schema, const YamlPlace& place,
                        std::string_view word) {
  std::vector<std::string> path = place.path;
  if (place.is_key) {
    path.emplace_back(word);
  }
  for (const Json* const found : schema.at(path)) {
    if (const std::string doc = found->value("description", ""); place.is_key && !doc.empty()) {
      return "**" + std::string(word) + "**: " + doc;
    }
  }
  return {};
}

/// What a field or function of a condition is.
std::string explain_condition_word(const rule::RuleSet& rules, std::string_view name) {
  const auto [before, last] = halves(name);
  for (const ConditionWord& word : condition_words(rules, before)) {
    if (word.word == last) {
      return "`" + (word.is_function ? word.form : std::string(name) + ": " + word.form) + "`\n\n" +
             word.doc;
    }
  }
  return {};
}

Json location(const std::string& uri, std::size_t line) {
  const EditorPosition start{line, 0};
  return {{"uri", uri}, {"range", to_json(EditorRange{start, start})}};
}

/// The number of the line, from 1, that gives a rule this id, be it between quotes.
std::optional<std::size_t> line_of_id(std::string_view text, std::string_view id) {
  constexpr std::string_view key = "id:";
  std::optional<std::size_t> found;
  each_numbered_line(text, [&](std::string_view line, std::size_t number) {
    line = trim(line);
    line = line.starts_with("- ") ? trim(line.substr(2)) : line;
    if (!found && line.starts_with(key) && without_quotes(trim(line.substr(key.size()))) == id) {
      found = number;
    }
  });
  return found;
}

}  // namespace

Json complete_rule_file(const OpenDocument& document, const rule::RuleSet& rules,
                        EditorPosition position) {
  const RuleFileSchema* const schema = RuleFileSchema::of(document);
  if (schema == nullptr) {
    return nullptr;
  }
  const std::string_view text = document.text().text();
  const YamlPlace place = yaml_place(text.substr(0, document.text().offset(position)));
  return {{"isIncomplete", true}, {"items", Completion(*schema, rules, place).items()}};
}

Json explain_rule_file(const OpenDocument& document, const rule::RuleSet& rules,
                       EditorPosition position) {
  const RuleFileSchema* const schema = RuleFileSchema::of(document);
  if (schema == nullptr) {
    return nullptr;
  }
  const std::string_view text = document.text().text();
  const std::uint32_t offset = document.text().offset(position);
  const Word word = word_at(text, offset);
  if (word.text.empty()) {
    return nullptr;
  }
  const YamlPlace place = yaml_place(text.substr(0, word.begin));
  std::string explanation;
  if (const rule::RuleFacts* const facts = rules.find(word.text)) {
    explanation = explain_rule(*facts);
  } else if (schema->refers(place.path, "expression") || schema->refers(place.path, "path")) {
    // Up to the end of the word under the cursor, not of what follows it.
    const std::size_t dot = word.text.find('.', offset - word.begin);
    explanation = explain_condition_word(rules, word.text.substr(0, dot));
  } else {
    explanation = explain_key(*schema, place, word.text);
  }
  return explanation.empty()
             ? Json()
             : Json{{"contents", {{"kind", "markdown"}, {"value", std::move(explanation)}}}};
}

Json rule_definition(const OpenDocument& document, const std::string& uri,
                     const rule::RuleSet& rules, EditorPosition position) {
  const std::string& text = document.text().text();
  const Word word = word_at(text, document.text().offset(position));
  if (RuleFileSchema::of(document) == nullptr || word.text.empty()) {
    return nullptr;
  }
  if (const std::optional<std::size_t> line = line_of_id(text, word.text)) {
    return location(uri, *line - 1);
  }
  const rule::RuleFacts* const facts = rules.find(word.text);
  return facts == nullptr ? Json() : place_of_rule(*facts);
}

}  // namespace cablelint::lsp
