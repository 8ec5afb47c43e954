// SPDX-License-Identifier: Apache-2.0
// Templates: a rule takes their keys, with arguments of its own.
#include <fmt/format.h>

#include <algorithm>

#include "rule/nearest.hpp"
#include "rule/reading.hpp"
#include "rule/rule_compiler.hpp"
#include "rule/values.hpp"

namespace cablelint::rule {

bool RuleCompiler::bind_template() {
  const Node* const use = rule_->find("use");
  if (use == nullptr) {
    return true;
  }
  if (!expect_map(*use, "`use`", errors_)) {
    return false;
  }
  const bool are_known = check_keys(*use, {"template", "with"}, "`use`", errors_);
  std::vector<std::string> names;
  for (const auto& [known, node] : templates_) {
    names.push_back(known);
  }
  const Node* const name = use->find("template");
  if (name == nullptr) {
    if (are_known) {
      errors_.error(use->place(), "`use` names no template",
                    fmt::format("templates: {}", fmt::join(names, ", ")));
    }
    return false;
  }
  const auto found = templates_.find(name->value);
  if (found == templates_.end()) {
    errors_.error(name->place(),
                  fmt::format("there is no such template{}", did_you_mean(name->value, names)),
                  names.empty() ? "no pack defines templates"
                                : fmt::format("templates: {}", fmt::join(names, ", ")));
    return false;
  }
  template_ = found->second;
  const Node* const with = use->find("with");
  if (with != nullptr && (!expect_map(*with, "`with`", errors_) || !is_short(*with, "`with`"))) {
    return false;
  }
  const Node* const arguments = template_->find("args");
  std::vector<std::string> known;
  std::vector<std::string> misspelt;
  for (std::size_t i = 0; arguments != nullptr && i + 1 < arguments->items.size(); i += 2) {
    known.push_back(arguments->items[i].value);
  }
  for (std::size_t i = 0; with != nullptr && i + 1 < with->items.size(); i += 2) {
    const Node& given = with->items[i];
    if (std::ranges::find(known, given.value) == known.end()) {
      misspelt.push_back(nearest(given.value, known));
      errors_.error(given.place(),
                    fmt::format("template `{}` has no argument `{}`{}", name->value, given.value,
                                did_you_mean(given.value, known)),
                    fmt::format("arguments: {}", fmt::join(known, ", ")));
    }
  }
  for (std::size_t i = 0; arguments != nullptr && i + 1 < arguments->items.size(); i += 2) {
    const Node& argument = arguments->items[i];
    const Node* const given = with == nullptr ? nullptr : with->find(argument.value);
    const bool is_told = std::ranges::find(misspelt, argument.value) != misspelt.end();
    if (given == nullptr && !is_told) {
      errors_.error(
          use->place(),
          fmt::format("template `{}` needs the argument `{}`", name->value, argument.value),
          fmt::format("with: {{{}: …}}, of type {}", argument.value,
                      arguments->items[i + 1].value));
    }
    bind_argument(argument, arguments->items[i + 1], given);
  }
  return true;
}

/// An argument is a value with a name of its own, or a path that stands for the one that is given.
void RuleCompiler::bind_argument(const Node& name, const Node& type, const Node* given) {
  if (given == nullptr) {
    broken_names_.insert(name.value);
  } else if (type.value == "path") {
    path_arguments_[name.value] = given;
  } else {
    const std::size_t lets_before = out_.lets.size();
    add_let(name.value, name, *given);
    if (out_.lets.size() != lets_before) {
      expect_argument_type(*given, type);
    }
  }
}

void RuleCompiler::expect_argument_type(const Node& given, const Node& type) {
  const cel::Type& found = scope_.variables.back().type;
  const bool is_container = found.kind == cel::Kind::map || found.kind == cel::Kind::list;
  const bool fits = type.value == "vocabulary"
                        ? is_container && found.of.back().kind == cel::Kind::record
                        : model_type_from(type.value) == found;
  if (!fits) {
    errors_.error(
        given.place(),
        fmt::format("this argument must be a {}; this is {}", type.value, cel::to_string(found)),
        fmt::format("the template stands at {}:{}", type.file->path,
                    line_of(type.file->text, type.offset).first));
    broken_names_.insert(scope_.variables.back().name);
  }
}

}  // namespace cablelint::rule
