// SPDX-License-Identifier: Apache-2.0
// The parts of a rule, in the order in which they see each other.
#include "rule/compile/rule_compiler.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/nearest.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {

/// The value of a key: as settings give it, else the rule's own, else the template's.
const yaml::Node* RuleCompiler::key(std::string_view name) const {
  const bool is_condition = name == "assert" || name == "flag";
  const bool changes_condition = change_ != nullptr && (change_->find("assert") != nullptr ||
                                                        change_->find("flag") != nullptr);
  if (const yaml::Node* const changed = change_ == nullptr ? nullptr : change_->find(name);
      changed != nullptr || (is_condition && changes_condition)) {
    return changed;
  }
  const bool has_own =
      rule_->find(name) != nullptr ||
      (is_condition && (rule_->find("assert") != nullptr || rule_->find("flag") != nullptr));
  return has_own || template_ == nullptr ? rule_->find(name) : template_->find(name);
}

void RuleCompiler::start() {
  rule_ = nullptr;
  change_ = nullptr;
  template_ = nullptr;
  path_arguments_.clear();
  out_ = {};
  scope_ = {};
  scope_.first_cell = next_cell_;
  unused_lets_.clear();
  broken_names_ = broken_functions_;
  has_broken_facts_ = false;
}

std::optional<CompiledRule> RuleCompiler::compile(const RawRule& raw, bool is_locked,
                                                  CompiledRules& body) {
  start();
  rule_ = raw.node;
  change_ = raw.change;
  const std::size_t errors_before = errors_.error_count();
  if (rule_->find("reported_by") != nullptr || !find_template() || !read_scope(is_locked)) {
    return std::nullopt;
  }
  bind_paths();
  read_needs(body);
  bind_arguments();
  read_effective();
  read_lets();
  read_when();
  read_condition();
  read_places();
  read_related();
  read_fix();
  read_severity_when();
  if (errors_.error_count() == errors_before) {
    warn_of_unused_lets();
  }
  return std::move(out_);
}

std::optional<cel::Program> RuleCompiler::compile_condition(const yaml::Node& node) {
  start();
  scope_.takes_declarations = false;  // an exception has no `needs`
  out_.scope = &item_scopes().front();
  bind_scope(false);
  return expression(node, cel::Type::boolean(), "the condition");
}

void RuleCompiler::check(const RawFunction& function) {
  start();
  for (std::size_t i = 0; i < function.macro.parameters.size(); ++i) {
    cel::Variable made;
    made.name = function.macro.parameters[i];
    made.type = function.macro.parameter_types[i];
    made.slot = static_cast<std::uint32_t>(i);
    scope_.variables.push_back(std::move(made));
  }
  has_broken_facts_ = true;  // what is there is known where it is called
  const std::size_t errors_before = errors_.error_count();
  const cel::Compilation compiled = compile_text(*function.body, 0, function.body->value);
  if (compiled.program) {
    expect_type(*function.body, compiled, function.macro.result, "the body of a function");
  }
  // A body that only lacks guards is complete: its callers may guard.
  const bool is_left_out = !compiled.program && compiled.problems.empty();
  if (is_left_out || errors_.error_count() != errors_before) {
    broken_functions_.insert(function.macro.name);
  }
}

bool RuleCompiler::read_scope(bool is_locked) {
  const yaml::Node* const node = key("for");
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
  out_.scope = &*found;
  bind_scope(is_locked);
  return true;
}

void RuleCompiler::bind_scope(bool is_locked) {
  const auto add = [this](std::string_view variable, cel::Type type, std::uint32_t slot,
                          const cel::Value& constant = cel::Value::absent()) {
    cel::Variable made;
    made.name = variable;
    made.type = std::move(type);
    made.slot = slot;
    made.constant = constant;
    made.is_fixed = slot != slot_item && slot != slot_index;
    scope_.variables.push_back(std::move(made));
  };
  add("cable", cel::Type::of_record(cable_record().type), slot_cable);
  if (out_.scope->name != "cable") {
    add(out_.scope->name, cel::Type::of_record(out_.scope->record->type), slot_item);
    add("index", cel::Type::integer(), slot_index);
  }
  const yaml::Node* const own_params = change_ == nullptr ? nullptr : change_->find("params");
  const cel::Value params = own_params != nullptr ? params_.value_with(*own_params, errors_)
                            : is_locked           ? globals_.trusted_params
                                                  : globals_.params;
  add("as_of", cel::Type::timestamp(), slot_as_of);
  add("params", cel::Type::of_record(*globals_.params_type), slot_params, params);
  add("vocab", cel::Type::of_record(*globals_.vocab_type), slot_vocab,
      is_locked ? globals_.trusted_vocab : globals_.vocab);
}

void RuleCompiler::read_needs(CompiledRules& body) {
  const yaml::Node* const needs = key("needs");
  if (needs == nullptr || !yaml::expect_list(*needs, "`needs`", errors_) ||
      !is_short(*needs, "`needs`")) {
    return;
  }
  for (const yaml::Node& need : needs->items) {
    if (std::optional<Path> found = path(need, false)) {
      const bool may_be_absent = std::ranges::any_of(found->steps, [](const Path::Step& step) {
        return step.record->type.fields[step.field].nullable;
      });
      if (!may_be_absent) {
        errors_.warning(need.place(), fmt::format("`{}` is never absent", need.value),
                        "remove it from `needs`");
      }
      add_need(std::move(*found), body);
      const auto argument = path_arguments_.find(need.value);
      scope_.present.insert(argument == path_arguments_.end() ? need.value
                                                              : argument->second->value);
    } else {
      has_broken_facts_ = true;
    }
  }
}

void RuleCompiler::add_need(Path path, CompiledRules& body) {
  const auto scope = static_cast<std::size_t>(out_.scope - item_scopes().data());
  NeededPaths& needed = path.from_cable ? body.needed_of_cable : body.needed_of_items[scope];
  const auto known = std::ranges::find(needed.paths, path);
  const auto bit = static_cast<std::size_t>(known - needed.paths.begin());
  if (bit == NeededPaths::max_count) {
    out_.further_needs.push_back(std::move(path));
    return;
  }
  if (known == needed.paths.end()) {
    needed.paths.push_back(path);
  }
  (path.from_cable ? out_.needs_of_cable : out_.needs_of_item) |= std::uint64_t{1} << bit;
}

void RuleCompiler::read_effective() {
  const yaml::Node* const effective = key("effective");
  if (effective == nullptr) {
    return;
  }
  if (const yaml::Node* const from = effective->find("from")) {
    out_.from = read_date(*from, errors_);
  }
  if (const yaml::Node* const until = effective->find("until")) {
    out_.until = read_date(*until, errors_);
    if (out_.until && out_.from && *out_.until < *out_.from) {
      errors_.error(until->place(), "`until` is before `from`", "`until` is the last day");
    }
  }
  scope_.present.insert("cable.dated");
}

void RuleCompiler::read_lets() {
  const yaml::Node* const lets = key("let");
  if (lets == nullptr || !is_short(*lets, "`let`")) {
    return;
  }
  for (const auto& [name, body] : yaml::entries(*lets)) {
    unused_lets_[name.value] = &name;
    add_let(name.value, name, body);
  }
}

void RuleCompiler::warn_of_unused_lets() {
  // A condition that settings give need not read what that of the rule did.
  if (change_ != nullptr && change_->find("let") == nullptr) {
    return;
  }
  for (const auto& [name, node] : unused_lets_) {
    errors_.warning(node->place(), fmt::format("nothing reads `{}`", name), "remove it, or use it");
  }
}

void RuleCompiler::add_let(const std::string& name, const yaml::Node& name_node,
                           const yaml::Node& body) {
  const bool is_taken = std::ranges::any_of(
      scope_.variables, [&](const cel::Variable& other) { return other.name == name; });
  if (is_taken) {
    errors_.error(name_node.place(), fmt::format("the name `{}` is taken", name),
                  "choose a name that no variable has");
    return;
  }
  if (std::optional<cel::Compilation> compiled = expression(body)) {
    cel::Variable made;
    made.name = name;
    made.type = compiled->type;
    made.slot = next_slot_++;
    made.sensitive = compiled->reads_sensitive;
    made.max_size = compiled->max_size;
    made.is_fixed = compiled->is_fixed;
    out_.lets.push_back({made.slot, compiled->is_fixed, std::move(compiled->program)});
    scope_.variables.push_back(std::move(made));
  } else {
    broken_names_.insert(name);
  }
}

void RuleCompiler::read_when() {
  if (const yaml::Node* const when = key("when")) {
    if (std::optional<cel::Compilation> compiled = expression(*when)) {
      if (compiled->type != cel::Type::boolean()) {
        expect_type(*when, *compiled, cel::Type::boolean(), "`when`");
      }
      scope_.present.insert(compiled->present_if_true.begin(), compiled->present_if_true.end());
      out_.when = std::move(compiled->program);
    } else {
      has_broken_facts_ = true;
    }
  }
}

void RuleCompiler::read_condition() {
  const yaml::Node* const holds = key("assert");
  const yaml::Node* const flag = key("flag");
  if ((holds == nullptr) == (flag == nullptr)) {
    complain_of_missing_key("a rule has exactly one of `assert`, `flag`, `use`, `reported_by`");
    return;
  }
  const yaml::Node& condition = holds != nullptr ? *holds : *flag;
  out_.is_flag = flag != nullptr;
  if (std::optional<cel::Compilation> compiled = expression(condition)) {
    if (compiled->type != cel::Type::boolean()) {
      expect_type(condition, *compiled, cel::Type::boolean(), "the condition");
    } else if (compiled->is_constant) {
      errors_.warning(condition.place(), "the condition is the same for every document",
                      "a condition reads the cable, or the item that the rule is `for`");
    }
    // What the message sees is a document for which a flag holds.
    if (out_.is_flag) {
      scope_.present.insert(compiled->present_if_true.begin(), compiled->present_if_true.end());
    }
    out_.condition = std::move(compiled->program);
  }
  scope_.first_cell.reset();  // from here on for findings only
  if (const yaml::Node* const text = key("message")) {
    out_.message = message(*text);
  } else {
    complain_of_missing_key("the rule has no `message`");
  }
}

bool RuleCompiler::is_short(const yaml::Node& node, std::string_view what) {
  const std::size_t size = node.is_map() ? node.items.size() / 2 : node.items.size();
  if (size > max_listed) {
    errors_.error(node.place(),
                  fmt::format("{} has {} entries; at most {} are read", what, size, max_listed));
  }
  return size <= max_listed;
}

/// A key that is missing may be the one that is misspelled, which has been reported.
void RuleCompiler::complain_of_missing_key(std::string_view what) {
  if (!misspelled_.contains(rule_)) {
    errors_.error(rule_->place(), what,
                  "keys of a rule: id, title, severity, for, needs, when, let, "
                  "assert, message, at, "
                  "tests");
  }
}

}  // namespace cablelint::rule
