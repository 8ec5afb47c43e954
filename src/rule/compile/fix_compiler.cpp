// SPDX-License-Identifier: Apache-2.0
#include "rule/compile/fix_compiler.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

/// What a fix does, and where.
struct Change {
  FixRecipe::Kind kind;
  const yaml::Node* place;
};

/// The change of a fix; nothing if it does not name exactly one.
std::optional<Change> change_of(const yaml::Node& fix) {
  constexpr std::array<std::pair<std::string_view, FixRecipe::Kind>, 3> kinds = {{
      {"replace", FixRecipe::Kind::replace},
      {"delete", FixRecipe::Kind::remove},
      {"insert", FixRecipe::Kind::insert},
  }};
  std::optional<Change> found;
  for (const auto& [key, kind] : kinds) {
    const yaml::Node* const place = fix.find(key);
    if (place != nullptr && found) {
      return std::nullopt;
    }
    if (place != nullptr) {
      found = {kind, place};
    }
  }
  return found;
}

}  // namespace

void FixCompiler::read_fix() {
  const yaml::Node* const node = draft_.keys.find("fix");
  if (node == nullptr || !node->is_map()) {
    return;
  }
  FixRecipe fix;
  const std::set<std::string> present = draft_.scope.present;
  const std::size_t variables = draft_.scope.variables.size();
  if (const yaml::Node* const when = node->find("when")) {
    if (std::optional<cel::Compilation> compiled = expressions_.expression(*when)) {
      expressions_.expect_type(*when, *compiled, cel::Type::boolean(), "`when` of a fix");
      draft_.scope.present.insert(compiled->present_if_true.begin(),
                                  compiled->present_if_true.end());
      fix.when = std::move(compiled->program);
    }
  }
  if (const yaml::Node* const title = node->find("title")) {
    fix.title = messages_.message(*title);
  }
  const yaml::Node* const each = node->find("each");
  if (each == nullptr || bind_each(*each, fix)) {
    read_change(*node, fix);
  }
  draft_.each = nullptr;
  draft_.scope.variables.resize(variables);
  draft_.scope.present = present;
  draft_.out.fix = std::move(fix);
}

/// The variable `each`, which what is put in may read, and paths that begin with it.
bool FixCompiler::bind_each(const yaml::Node& each, FixRecipe& fix) {
  std::optional<cel::Compilation> list = expressions_.list_of_parts(each);
  if (!list) {
    return false;
  }
  const bool is_taken = std::ranges::any_of(
      draft_.scope.variables, [](const cel::Variable& other) { return other.name == each_name; });
  if (is_taken) {
    errors_.error(each.place(), "a fix with `each` needs this name, but `let` uses it",
                  "choose another name in `let`");
    return false;
  }
  fix.each_slot = expressions_.new_slot();
  fix.each = std::move(list->program);
  draft_.each = record_of(*list->type.of.front().record);
  cel::Variable variable;
  variable.name = each_name;
  variable.type = list->type.of.front();
  variable.slot = fix.each_slot;
  draft_.scope.variables.push_back(std::move(variable));
  return true;
}

/// What is changed, and into what.
void FixCompiler::read_change(const yaml::Node& node, FixRecipe& fix) {
  const std::optional<Change> change = change_of(node);
  const yaml::Node* const with = node.find("with");
  const bool needs_text = change && change->kind != FixRecipe::Kind::remove;
  if (!change || needs_text != (with != nullptr)) {
    errors_.error(node.place(),
                  "a fix must have `replace` and `with`, or `insert` and `with`, or `delete`",
                  "fix: {title: correct the code, replace: tag.code, with: EXPRESSION}");
    return;
  }
  fix.kind = change->kind;
  if (std::optional<Path> at = paths_.path(*change->place, true)) {
    fix.at = std::move(*at);
  }
  fix.takes_separator = bool_of(node, "separator", false, errors_);
  fix.is_safe = bool_of(node, "safe", false, errors_);
  if (with != nullptr) {
    std::optional<cel::Compilation> compiled = expressions_.expression(*with);
    if (compiled && expressions_.expect_type(*with, *compiled, cel::Type::string(), "`with`")) {
      fix.with = MessageCompiler::part_of(std::move(*compiled));
    }
  }
}

}  // namespace cablelint::rule
