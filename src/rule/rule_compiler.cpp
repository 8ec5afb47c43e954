// SPDX-License-Identifier: Apache-2.0
// The parts of a rule, in the order in which they see each other.
#include "rule/rule_compiler.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rule/nearest.hpp"
#include "rule/reading.hpp"

namespace cablelint::rule {

const Node* RuleCompiler::key(std::string_view name) const {
  const Node* const own = rule_->find(name);
  return own != nullptr || template_ == nullptr ? own : template_->find(name);
}

std::optional<CompiledRule> RuleCompiler::compile(const RawRule& raw, RuleSet::Body& body) {
  rule_ = raw.node;
  template_ = nullptr;
  path_arguments_.clear();
  out_ = {};
  scope_ = {};
  scope_.first_cell = next_cell_;
  unused_lets_.clear();
  broken_names_.clear();
  has_broken_facts_ = false;
  const std::size_t errors_before = errors_.error_count();
  if (rule_->find("reported_by") != nullptr || !read_scope()) {
    return std::nullopt;
  }
  read_needs(body);
  if (!bind_template()) {
    return std::nullopt;
  }
  read_effective();
  read_lets();
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

bool RuleCompiler::read_scope() {
  const Node* const node = rule_->find("for");
  const std::string_view name = node == nullptr ? "cable" : std::string_view(node->value);
  out_.scope = &item_scopes().front();
  std::vector<std::string> names;
  bool is_found = false;
  for (const ItemScope& scope : item_scopes()) {
    names.emplace_back(scope.name);
    if (scope.name == name) {
      out_.scope = &scope;
      is_found = true;
    }
  }
  if (!is_found) {
    errors_.error(node->place(),
                  fmt::format("there is no scope `{}`{}", name, did_you_mean(name, names)),
                  fmt::format("scopes: {}", fmt::join(names, ", ")));
    return false;
  }
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
  add("as_of", cel::Type::timestamp(), slot_as_of);
  add("params", cel::Type::of_record(*globals_.params_type), slot_params, globals_.params);
  add("vocab", cel::Type::of_record(*globals_.vocab_type), slot_vocab, globals_.vocab);
  return true;
}

void RuleCompiler::read_needs(RuleSet::Body& body) {
  const Node* const needs = rule_->find("needs");
  if (needs == nullptr || !expect_list(*needs, "`needs`", errors_)) {
    return;
  }
  for (const Node& need : needs->items) {
    if (std::optional<Path> found = path(need, false)) {
      const bool may_be_absent = std::ranges::any_of(found->steps, [](const Path::Step& step) {
        return step.record->type.fields[step.field].nullable;
      });
      if (!may_be_absent) {
        errors_.warning(need.place(), fmt::format("`{}` is never absent", need.value));
      }
      add_need(std::move(*found), body);
      scope_.present.insert(need.value);
    } else {
      has_broken_facts_ = true;
    }
  }
}

void RuleCompiler::add_need(Path path, RuleSet::Body& body) {
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

bool RuleCompiler::bind_template() {
  const Node* const use = rule_->find("use");
  if (use == nullptr) {
    return true;
  }
  if (!expect_map(*use, "`use`", errors_)) {
    return false;
  }
  check_keys(*use, {"template", "with"}, "`use`", errors_);
  const Node* const name = use->find("template");
  const auto found = name == nullptr ? templates_.end() : templates_.find(name->value);
  if (found == templates_.end()) {
    std::vector<std::string> names;
    for (const auto& [known, node] : templates_) {
      names.push_back(known);
    }
    errors_.error(name == nullptr ? use->place() : name->place(),
                  fmt::format("there is no such template{}",
                              name == nullptr ? "" : did_you_mean(name->value, names)));
    return false;
  }
  template_ = found->second;
  const Node* const with = use->find("with");
  const Node* const arguments = template_->find("args");
  for (std::size_t i = 0; arguments != nullptr && i + 1 < arguments->items.size(); i += 2) {
    const Node& argument = arguments->items[i];
    const Node* const given = with == nullptr ? nullptr : with->find(argument.value);
    if (given == nullptr) {
      errors_.error(use->place(), fmt::format("template `{}` needs the argument `{}`", name->value,
                                              argument.value));
      broken_names_.insert(argument.value);
    } else if (arguments->items[i + 1].value == "path") {
      path_arguments_[argument.value] = given;
    } else {
      add_let(argument.value, argument, *given);
    }
  }
  for (std::size_t i = 0; with != nullptr && i + 1 < with->items.size(); i += 2) {
    if (arguments == nullptr || arguments->find(with->items[i].value) == nullptr) {
      errors_.error(with->items[i].place(), fmt::format("template `{}` has no argument `{}`",
                                                        name->value, with->items[i].value));
    }
  }
  return true;
}

void RuleCompiler::read_effective() {
  const Node* const effective = key("effective");
  if (effective == nullptr || !expect_map(*effective, "`effective`", errors_)) {
    return;
  }
  check_keys(*effective, {"from", "until"}, "`effective`", errors_);
  if (const Node* const from = effective->find("from")) {
    out_.from = read_date(*from, errors_);
  }
  if (const Node* const until = effective->find("until")) {
    out_.until = read_date(*until, errors_);
    if (out_.until && out_.from && *out_.until < *out_.from) {
      errors_.error(until->place(), "`until` lies before `from`");
    }
  }
  scope_.present.insert("cable.dtg.time");
}

void RuleCompiler::read_lets() {
  const Node* const lets = key("let");
  if (lets == nullptr || !expect_map(*lets, "`let`", errors_)) {
    return;
  }
  for (std::size_t i = 0; i + 1 < lets->items.size(); i += 2) {
    unused_lets_[lets->items[i].value] = &lets->items[i];
    add_let(lets->items[i].value, lets->items[i], lets->items[i + 1]);
  }
}

void RuleCompiler::warn_of_unused_lets() {
  for (const auto& [name, node] : unused_lets_) {
    errors_.warning(node->place(), fmt::format("nothing reads `{}`", name));
  }
}

void RuleCompiler::add_let(const std::string& name, const Node& name_node, const Node& body) {
  const bool is_taken = std::ranges::any_of(
      scope_.variables, [&](const cel::Variable& other) { return other.name == name; });
  if (is_taken) {
    errors_.error(name_node.place(), fmt::format("the name `{}` is taken", name));
    return;
  }
  if (std::optional<cel::Compilation> compiled = expression(body)) {
    const auto slot = static_cast<std::uint32_t>(slot_first_let + out_.lets.size());
    cel::Variable made;
    made.name = name;
    made.type = compiled->type;
    made.slot = slot;
    made.sensitive = compiled->reads_sensitive;
    made.max_size = compiled->max_size;
    made.is_fixed = compiled->is_fixed;
    scope_.variables.push_back(std::move(made));
    out_.lets.push_back({slot, compiled->is_fixed, std::move(compiled->program)});
  } else {
    broken_names_.insert(name);
  }
}

void RuleCompiler::read_condition() {
  if (const Node* const when = key("when")) {
    if (std::optional<cel::Compilation> compiled = expression(*when)) {
      if (compiled->type != cel::Type::boolean()) {
        errors_.error(when->place(), fmt::format("`when` must be a bool; this is {}",
                                                 cel::to_string(compiled->type)));
      }
      scope_.present.insert(compiled->present_if_true.begin(), compiled->present_if_true.end());
      out_.when = std::move(compiled->program);
    } else {
      has_broken_facts_ = true;
    }
  }
  const Node* const holds = key("assert");
  const Node* const flag = key("flag");
  if ((holds == nullptr) == (flag == nullptr)) {
    complain_of_missing_key("a rule has exactly one of `assert`, `flag`, `use`, `reported_by`");
    return;
  }
  const Node& condition = holds != nullptr ? *holds : *flag;
  out_.is_flag = flag != nullptr;
  if (std::optional<cel::Compilation> compiled = expression(condition)) {
    if (compiled->type != cel::Type::boolean()) {
      errors_.error(condition.place(), fmt::format("the condition must be a bool; this is {}",
                                                   cel::to_string(compiled->type)));
    } else if (compiled->is_constant) {
      errors_.warning(condition.place(), "the condition is the same for every document");
    }
    // What the message sees is a document for which a flag holds.
    if (out_.is_flag) {
      scope_.present.insert(compiled->present_if_true.begin(), compiled->present_if_true.end());
    }
    out_.condition = std::move(compiled->program);
  }
  scope_.first_cell.reset();  // from here on for findings only
  if (const Node* const text = key("message")) {
    out_.message = message(*text);
  } else {
    complain_of_missing_key("the rule has no `message`");
  }
}

/// A key that is missing may be the one that is misspelt, and that has been told.
void RuleCompiler::complain_of_missing_key(std::string_view what) {
  if (!misspelt_.contains(rule_)) {
    errors_.error(rule_->place(), std::string(what));
  }
}

}  // namespace cablelint::rule
