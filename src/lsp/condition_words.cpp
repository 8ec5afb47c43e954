// SPDX-License-Identifier: Apache-2.0
#include "lsp/condition_words.hpp"

#include <algorithm>
#include <optional>

#include "cel/macro_forms.hpp"
#include "cel/standard.hpp"
#include "cel/type_text.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/model/functions.hpp"

namespace cablelint::lsp {
namespace {

/// A variable of conditions and its fields; nothing if there is none of that name.
const cel::RecordType* variable(const rule::RuleSet& rules, std::string_view name) {
  if (name == "params") {
    return &rules.compiled().params.record_type();
  }
  if (name == "vocab") {
    return &rules.compiled().vocab.record_type();
  }
  const auto scopes = rule::item_scopes();
  const auto scope = std::ranges::find(scopes, name, &rule::ItemScope::name);
  return scope == scopes.end() ? nullptr : &scope->record->type;
}

/// The record at the end of a path; nullptr if something else is there. A question mark guards a
/// field that may be absent: `cable.?eo`.
const cel::RecordType* record_at(const rule::RuleSet& rules, std::string_view path) {
  const cel::RecordType* record = variable(rules, path.substr(0, path.find('.')));
  while (record != nullptr && path.find('.') != std::string_view::npos) {
    path.remove_prefix(path.find('.') + 1);
    path.remove_prefix(path.starts_with('?') ? 1 : 0);
    const cel::Field* const field = record->find(path.substr(0, path.find('.')));
    record = field == nullptr ? nullptr : field->type.record;
  }
  return record;
}

std::vector<ConditionWord> fields_of(const cel::RecordType& record) {
  std::vector<ConditionWord> words;
  for (const cel::Field& field : record.fields) {
    words.push_back(
        {field.name, cel::to_string(field.type) + (field.nullable ? "?" : ""), field.doc, false});
  }
  return words;
}

void add_functions(bool are_methods, std::vector<ConditionWord>& words) {
  for (const cel::Function& each : rule::domain_functions()) {
    if (each.is_method == are_methods) {
      words.push_back(
          {each.name, cel::signature(each.name, each.parameters, each.is_method), each.doc, true});
    }
  }
  for (const cel::Builtin& each : cel::standard_functions()) {
    if (each.is_method == are_methods) {
      words.push_back({std::string(each.name),
                       cel::signature(each.name, each.parameters, each.is_method),
                       std::string(each.doc), true});
    }
  }
  for (const cel::MacroForm& each : cel::macro_forms()) {
    const bool is_method = each.written.find('.') < each.written.find('(');
    if (is_method == are_methods) {
      words.push_back(
          {std::string(each.name), std::string(each.written), std::string(each.doc), true});
    }
  }
}

std::vector<ConditionWord> names() {
  std::vector<ConditionWord> words = {
      {"as_of", "timestamp", "The date of the check", false},
      {"index", "int", "The index of the item in the cable, from 0", false},
      {"params", "", "The packs' parameters", false},
      {"vocab", "", "The packs' vocabularies", false}};
  for (const rule::ItemScope& scope : rule::item_scopes()) {
    words.push_back(
        {std::string(scope.name), scope.record->type.name, scope.record->type.doc, false});
  }
  add_functions(false, words);
  return words;
}

}  // namespace

std::vector<ConditionWord> condition_words(const rule::RuleSet& rules,
                                           std::string_view before_last_dot) {
  if (before_last_dot.empty()) {
    return names();
  }
  if (const cel::RecordType* const record = record_at(rules, before_last_dot)) {
    return fields_of(*record);
  }
  std::vector<ConditionWord> words;
  add_functions(true, words);
  return words;
}

}  // namespace cablelint::lsp
