// SPDX-License-Identifier: Apache-2.0
// The parts of a rule, in the order in which they see each other.
#include "rule/compile/rule_compiler.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/form_bits.hpp"
#include "rule/pack/rule_forms.hpp"
#include "text/nearest.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {

std::optional<CompiledRule> RuleCompiler::compile(const RawRule& raw, bool is_locked,
                                                  CompiledRules& body) {
  expressions_.start();
  draft_.keys.rule = raw.node;
  draft_.keys.change = raw.change;
  draft_.out.is_trusted = raw.is_trusted();
  draft_.may_read_text = raw.is_trusted() || !globals_.keeps_text;
  draft_.builtin_file = raw.is_builtin ? raw.node->file : nullptr;
  const std::size_t errors_before = errors_.error_count();
  if (draft_.keys.rule->find("reported_by") != nullptr || !binder_.find_template() ||
      !read_scope(is_locked)) {
    return std::nullopt;
  }
  binder_.bind_paths();
  read_needs(body);
  binder_.bind_arguments();
  read_forms(raw.forms);
  read_effective();
  read_lets();
  read_when();
  read_condition();
  read_places();
  read_related();
  fixes_.read_fix();
  read_severity_when();
  if (errors_.error_count() == errors_before) {
    warn_of_unused_lets();
  }
  return std::move(draft_.out);
}

std::optional<cel::Program> RuleCompiler::compile_condition(const yaml::Node& node, Trust trust) {
  expressions_.start();
  draft_.may_read_text = trust == Trust::trusted || !globals_.keeps_text;
  draft_.scope.takes_declarations = false;  // an exception has no `needs`
  draft_.out.scope = &item_scopes().front();
  bind_scope(false);
  return expressions_.expression(node, cel::Type::boolean(), "the condition");
}

void RuleCompiler::check(const RawFunction& function) {
  expressions_.start();
  for (std::size_t i = 0; i < function.macro.parameters.size(); ++i) {
    cel::Variable variable;
    variable.name = function.macro.parameters[i];
    variable.type = function.macro.parameter_types[i];
    variable.slot = static_cast<std::uint32_t>(i);
    draft_.scope.variables.push_back(std::move(variable));
  }
  draft_.has_broken_facts = true;  // what is there is known where it is called
  const std::size_t errors_before = errors_.error_count();
  const cel::Compilation compiled =
      expressions_.compile_text(*function.body, 0, function.body->value);
  if (compiled.program) {
    expressions_.expect_type(*function.body, compiled, function.macro.result,
                             "the body of a function");
  }
  // A body that only lacks guards is complete: its callers may guard.
  const bool is_left_out = !compiled.program && compiled.problems.empty();
  if (is_left_out || errors_.error_count() != errors_before) {
    expressions_.add_broken_function(function.macro.name);
  }
}

bool RuleCompiler::read_scope(bool is_locked) {
  const yaml::Node* const node = draft_.keys.find("for");
  const std::string_view name = node == nullptr ? "cable" : std::string_view(node->value);
  const auto found = std::ranges::find(item_scopes(), name, &ItemScope::name);
  if (found == item_scopes().end()) {
    std::vector<std::string> names;
    for (const ItemScope& scope : item_scopes()) {
      names.emplace_back(scope.name);
    }
    errors_.error(node->place(),
                  fmt::format("unknown scope `{}`{}", name, did_you_mean(name, names)),
                  fmt::format("scopes: {}", fmt::join(names, ", ")));
    return false;
  }
  draft_.out.scope = &*found;
  bind_scope(is_locked);
  return true;
}

void RuleCompiler::bind_scope(bool is_locked) {
  const auto add = [this](std::string_view variable, cel::Type type, std::uint32_t slot,
                          const cel::Value& constant = cel::Value::absent()) {
    cel::Variable result;
    result.name = variable;
    result.type = std::move(type);
    result.slot = slot;
    result.constant = constant;
    result.is_fixed = slot != slot_item && slot != slot_index;
    draft_.scope.variables.push_back(std::move(result));
  };
  add("cable", cel::Type::of_record(cable_record().type), slot_cable);
  if (draft_.out.scope->name != "cable") {
    add(draft_.out.scope->name, cel::Type::of_record(draft_.out.scope->record->type), slot_item);
    add("index", cel::Type::integer(), slot_index);
  }
  const yaml::Node* const own_params =
      draft_.keys.change == nullptr ? nullptr : draft_.keys.change->find("params");
  const cel::Value params = own_params != nullptr ? params_.value_with(*own_params, errors_)
                            : is_locked           ? globals_.trusted_params
                                                  : globals_.params;
  add("as_of", cel::Type::timestamp(), slot_as_of);
  add("params", cel::Type::of_record(*globals_.params_type), slot_params, params);
  add("vocab", cel::Type::of_record(*globals_.vocab_type), slot_vocab,
      is_locked ? globals_.trusted_vocab : globals_.vocab);
}

void RuleCompiler::read_needs(CompiledRules& body) {
  const yaml::Node* const needs = draft_.keys.find("needs");
  if (needs == nullptr || !yaml::expect_list(*needs, "`needs`", errors_) ||
      !is_short(*needs, "`needs`", errors_)) {
    return;
  }
  for (const yaml::Node& need : needs->items) {
    if (std::optional<Path> found = paths_.path(need, false)) {
      const bool may_be_absent = std::ranges::any_of(found->steps, [](const Path::Step& step) {
        return step.record->type.fields[step.field].nullable;
      });
      if (!may_be_absent) {
        errors_.warning(need.place(), fmt::format("`{}` is never absent", need.value),
                        "remove it from `needs`");
      }
      add_need(std::move(*found), body);
      const auto argument = draft_.path_arguments.find(need.value);
      draft_.scope.present.insert(
          argument == draft_.path_arguments.end() ? need.value : argument->second->value);
    } else {
      draft_.has_broken_facts = true;
    }
  }
}

void RuleCompiler::add_need(Path path, CompiledRules& body) {
  const auto scope = static_cast<std::size_t>(draft_.out.scope - item_scopes().data());
  NeededPaths& needed = path.from_cable ? body.needed_of_cable : body.needed_of_items[scope];
  const auto known = std::ranges::find(needed.paths, path);
  const auto bit = static_cast<std::size_t>(known - needed.paths.begin());
  if (bit == NeededPaths::max_count) {
    draft_.out.further_needs.push_back(std::move(path));
    return;
  }
  if (known == needed.paths.end()) {
    needed.paths.push_back(path);
  }
  (path.from_cable ? draft_.out.needs_of_cable : draft_.out.needs_of_item) |= std::uint64_t{1}
                                                                              << bit;
}

/// Nothing at all is all of them.
void RuleCompiler::read_forms(const yaml::Node* of_file) {
  const yaml::Node* const own = draft_.keys.find("forms");
  const yaml::Node* const forms = own != nullptr ? own : of_file;
  if (forms == nullptr) {
    draft_.out.forms = all_forms;
    return;
  }
  draft_.out.forms = forms_of(*forms);
}

void RuleCompiler::read_effective() {
  const yaml::Node* const effective = draft_.keys.find("effective");
  if (effective == nullptr) {
    return;
  }
  if (const yaml::Node* const from = effective->find("from")) {
    draft_.out.from = read_date(*from, errors_);
  }
  if (const yaml::Node* const until = effective->find("until")) {
    draft_.out.until = read_date(*until, errors_);
    if (draft_.out.until && draft_.out.from && *draft_.out.until < *draft_.out.from) {
      errors_.error(until->place(), "`until` is before `from`", "`until` is the last day");
    }
  }
  draft_.scope.present.insert("cable.dated");
}

void RuleCompiler::read_lets() {
  const yaml::Node* const lets = draft_.keys.find("let");
  if (lets == nullptr || !is_short(*lets, "`let`", errors_)) {
    return;
  }
  for (const auto& [name, body] : yaml::entries(*lets)) {
    draft_.unused_lets[name.value] = &name;
    expressions_.add_let(name.value, name, body);
  }
}

void RuleCompiler::warn_of_unused_lets() {
  // A condition that settings give need not read what that of the rule did.
  if (draft_.keys.change != nullptr && draft_.keys.change->find("let") == nullptr) {
    return;
  }
  for (const auto& [name, node] : draft_.unused_lets) {
    errors_.warning(node->place(), fmt::format("`{}` is never used", name), "remove it, or use it");
  }
}

void RuleCompiler::read_when() {
  if (const yaml::Node* const when = draft_.keys.find("when")) {
    if (std::optional<cel::Compilation> compiled = expressions_.expression(*when)) {
      if (compiled->type != cel::Type::boolean()) {
        expressions_.expect_type(*when, *compiled, cel::Type::boolean(), "`when`");
      }
      draft_.scope.present.insert(compiled->present_if_true.begin(),
                                  compiled->present_if_true.end());
      draft_.out.is_when_fixed = compiled->is_fixed;
      draft_.out.when = std::move(compiled->program);
    } else {
      draft_.has_broken_facts = true;
    }
  }
}

void RuleCompiler::read_condition() {
  const yaml::Node* const holds = draft_.keys.find("assert");
  const yaml::Node* const flag = draft_.keys.find("flag");
  if ((holds == nullptr) == (flag == nullptr)) {
    complain_of_missing_key(
        "a rule must have exactly one of `assert`, `flag`, `use`, `reported_by`");
    return;
  }
  const yaml::Node& condition = holds != nullptr ? *holds : *flag;
  draft_.out.is_flag = flag != nullptr;
  if (std::optional<cel::Compilation> compiled = expressions_.expression(condition)) {
    if (compiled->type != cel::Type::boolean()) {
      expressions_.expect_type(condition, *compiled, cel::Type::boolean(), "the condition");
    } else if (compiled->is_constant) {
      errors_.warning(condition.place(), "the condition is the same for every document",
                      "a condition must read the cable, or the item that the rule is `for`");
    }
    // What the message sees is a document for which a flag holds.
    if (draft_.out.is_flag) {
      draft_.scope.present.insert(compiled->present_if_true.begin(),
                                  compiled->present_if_true.end());
    }
    draft_.out.condition = std::move(compiled->program);
  }
  draft_.scope.first_cell.reset();  // from here on for findings only
  if (const yaml::Node* const text = draft_.keys.find("message")) {
    draft_.out.message = messages_.message(*text);
  } else {
    complain_of_missing_key("the rule has no `message`");
  }
}

/// A key that is missing may be the one that is misspelled, which has been reported.
void RuleCompiler::complain_of_missing_key(std::string_view what) {
  if (!facts_.has_misspelled_keys(*draft_.keys.rule)) {
    errors_.error(draft_.keys.rule->place(), what,
                  "keys of a rule: id, title, severity, for, needs, when, let, "
                  "assert, message, at, "
                  "tests");
  }
}

}  // namespace cablelint::rule
