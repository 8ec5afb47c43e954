// SPDX-License-Identifier: Apache-2.0
#include "rule/compile/template_binder.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cel/type_text.hpp"
#include "rule/pack/values.hpp"
#include "text/nearest.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {

/// False after having said what is wrong with `use`.
bool TemplateBinder::find_template() {
  const yaml::Node* const use = draft_.keys.rule->find("use");
  if (use == nullptr) {
    return true;
  }
  std::vector<std::string> names;
  for (const auto& [known, node] : templates_) {
    names.push_back(known);
  }
  const yaml::Node* const name = use->find("template");
  if (name == nullptr) {
    return false;
  }
  draft_.keys.used_template = template_named_by(*draft_.keys.rule, templates_);
  if (draft_.keys.used_template == nullptr) {
    errors_.error(name->place(),
                  fmt::format("unknown template{}", did_you_mean(name->value, names)),
                  names.empty() ? "no pack defines templates"
                                : fmt::format("templates: {}", fmt::join(names, ", ")));
    return false;
  }
  const yaml::Node* const with = use->find("with");
  return with == nullptr || (with->is_map() && is_short(*with, "`with`", errors_));
}

/// The arguments of the template that are paths; `needs` may name them.
void TemplateBinder::bind_paths() {
  const yaml::Node* const arguments =
      draft_.keys.used_template == nullptr ? nullptr : draft_.keys.used_template->find("args");
  const yaml::Node* const use = draft_.keys.rule->find("use");
  const yaml::Node* const with = use == nullptr ? nullptr : use->find("with");
  for (std::size_t i = 0;
       arguments != nullptr && with != nullptr && i + 1 < arguments->items.size(); i += 2) {
    const yaml::Node* const given = with->find(arguments->items[i].value);
    if (given != nullptr && arguments->items[i + 1].value == "path") {
      draft_.path_arguments[arguments->items[i].value] = given;
    }
  }
}

void TemplateBinder::bind_arguments() {
  if (draft_.keys.used_template == nullptr) {
    return;
  }
  const yaml::Node& use = *draft_.keys.rule->find("use");
  const yaml::Node* const with = use.find("with");
  const yaml::Node* const arguments = draft_.keys.used_template->find("args");
  const std::string& name = use.find("template")->value;
  const std::vector<std::string> misspelled = misspelled_arguments(name, arguments, with);
  for (std::size_t i = 0; arguments != nullptr && i + 1 < arguments->items.size(); i += 2) {
    const yaml::Node& argument = arguments->items[i];
    const yaml::Node* const given = with == nullptr ? nullptr : with->find(argument.value);
    const bool is_reported = std::ranges::find(misspelled, argument.value) != misspelled.end();
    if (given == nullptr && !is_reported) {
      errors_.error(use.place(),
                    fmt::format("template `{}` needs the argument `{}`", name, argument.value),
                    fmt::format("with: {{{}: …}}, of type {}", argument.value,
                                arguments->items[i + 1].value));
    }
    bind_argument(argument, arguments->items[i + 1], given);
  }
}

/// Says which arguments the template does not have; answers those that were probably meant.
std::vector<std::string> TemplateBinder::misspelled_arguments(const std::string& name,
                                                              const yaml::Node* arguments,
                                                              const yaml::Node* with) {
  std::vector<std::string> known;
  for (std::size_t i = 0; arguments != nullptr && i + 1 < arguments->items.size(); i += 2) {
    known.push_back(arguments->items[i].value);
  }
  std::vector<std::string> misspelled;
  for (std::size_t i = 0; with != nullptr && i + 1 < with->items.size(); i += 2) {
    const yaml::Node& given = with->items[i];
    if (std::ranges::find(known, given.value) == known.end()) {
      misspelled.push_back(nearest(given.value, known));
      errors_.error(given.place(),
                    fmt::format("template `{}` has no argument `{}`{}", name, given.value,
                                did_you_mean(given.value, known)),
                    fmt::format("arguments: {}", fmt::join(known, ", ")));
    }
  }
  return misspelled;
}

/// An argument is a value with a name of its own, or a path that means the one that is given.
void TemplateBinder::bind_argument(const yaml::Node& name, const yaml::Node& type,
                                   const yaml::Node* given) {
  if (given == nullptr) {
    draft_.broken_names.insert(name.value);
  } else if (type.value != "path") {
    const std::size_t lets_before = draft_.out.lets.size();
    expressions_.add_let(name.value, name, *given);
    if (draft_.out.lets.size() != lets_before) {
      expect_argument_type(*given, type);
    }
  }
}

void TemplateBinder::expect_argument_type(const yaml::Node& given, const yaml::Node& type) {
  const cel::Type& found = draft_.scope.variables.back().type;
  const bool is_container = found.kind == cel::Kind::map || found.kind == cel::Kind::list;
  const bool fits = type.value == "vocabulary"
                        ? is_container && found.of.back().kind == cel::Kind::record
                        : model_type_from(type.value) == found;
  if (!fits) {
    errors_.error(
        given.place(),
        fmt::format("the argument must be {}; this is {}", type.value, cel::to_string(found)),
        fmt::format("the template is defined at {}:{}", type.file->path,
                    yaml::line_of(type.file->text, type.offset).first));
    draft_.broken_names.insert(draft_.scope.variables.back().name);
  }
}

}  // namespace cablelint::rule
