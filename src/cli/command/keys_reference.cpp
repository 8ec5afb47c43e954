// SPDX-License-Identifier: Apache-2.0
// The reference of the keys of rule packs and settings, from the forms by which they are checked.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command/commands.hpp"
#include "cli/command/reference_tables.hpp"
#include "rule/pack/pack_forms.hpp"
#include "rule/pack/rule_forms.hpp"
#include "rule/pack/scheme_forms.hpp"
#include "settings/settings_form.hpp"

namespace cablelint::cli {
namespace {

using yaml::Form;

struct KeySection {
  std::string_view title;
  Form form;
};

std::vector<KeySection> key_sections() {
  return {{"Rule packs", rule::pack_form()},
          {"Rules", rule::rule_form()},
          {"Templates", rule::template_form()},
          {"Tests", rule::test_form()},
          {"Functions", rule::function_form()},
          {"Parameters", rule::parameter_form()},
          {"Vocabularies", rule::vocabulary_form()},
          {"Schemes", rule::scheme_form()},
          {"Levels of schemes", rule::scheme_level_form()},
          {"Categories of schemes", rule::scheme_category_form()},
          {"Terms of schemes", rule::scheme_term_form()},
          {"Places for unpublished controls", rule::scheme_open_form()},
          {"Rewrites of schemes", rule::scheme_rewrite_form()},
          {"Profiles", rule::profile_form()},
          {"Settings", settings::settings_form({yaml::of_form(rule::rule_change_form()),
                                                yaml::of_form(rule::vocabulary_change_form())})},
          {"Rules in settings", rule::rule_change_form()},
          {"Vocabularies in settings", rule::vocabulary_change_form()}};
}

bool has_section(const Form& form) {
  return std::ranges::any_of(
      key_sections(), [&](const KeySection& section) { return section.form.what == form.what; });
}

bool is_text(const yaml::Value& value) {
  return value.kind == yaml::Value::Kind::text || value.kind == yaml::Value::Kind::word ||
         (value.kind == yaml::Value::Kind::any && (!value.pattern.empty() || value.max));
}

std::string bounds_of(const yaml::Value& value) {
  const std::string_view unit = is_text(value) ? " characters" : "";
  return (value.min ? fmt::format(", at least {}{}", *value.min, unit) : "") +
         (value.max ? fmt::format(", at most {}{}", *value.max, unit) : "");
}

/// `template` of `a template`.
std::string name_of(const Form& form) {
  return form.what.substr(form.what.starts_with("an ") ? 3 : form.what.starts_with("a ") ? 2 : 0);
}

std::string kind_of(const yaml::Value& value) {
  using ValueKind = yaml::Value::Kind;
  const auto some = [&](std::string_view what) {
    const std::string of = kind_of(value.of.front());
    return of == "any value" ? std::string(what) : fmt::format("{} of {}", what, of);
  };
  if (!value.definition.empty()) {
    std::string name = value.definition;
    std::ranges::replace(name, '_', ' ');
    return name;
  }
  if (!value.words.empty()) {
    return fmt::format("{}", fmt::join(value.words, ", "));
  }
  if (is_text(value)) {
    return "text";
  }
  switch (value.kind) {
    case ValueKind::text:
    case ValueKind::word:
    case ValueKind::any:
      return "any value";
    case ValueKind::scalar:
      return "text, number or true and false";
    case ValueKind::version:
      return "1";
    case ValueKind::flag:
      return "true or false";
    case ValueKind::integer:
      return "whole number";
    case ValueKind::date:
      return "date";
    case ValueKind::list:
      return some("list");
    case ValueKind::map:
      return some("map");
    case ValueKind::form:
      return has_section(value.form.front()) ? name_of(value.form.front()) : "map";
    case ValueKind::either: {
      std::vector<std::string> kinds;
      for (const yaml::Value& one : value.of) {
        kinds.push_back(kind_of(one));
      }
      return fmt::format("{}", fmt::join(kinds, ", or "));
    }
  }
  return {};
}

void add_rows(std::vector<ReferenceRow>& rows, const std::string& prefix, const Form& form);

/// The keys of the maps in a value, other than those that have a section of their own.
void add_inner(std::vector<ReferenceRow>& rows, const std::string& name, const yaml::Value& value) {
  for (const Form& form : value.form) {
    if (!has_section(form)) {
      add_rows(rows, name + ".", form);
    }
  }
  for (const yaml::Value& of : value.of) {
    add_inner(rows, value.kind == yaml::Value::Kind::list ? name + "[]" : name, of);
  }
}

void add_rows(std::vector<ReferenceRow>& rows, const std::string& prefix, const Form& form) {
  for (const yaml::Key& key : form.keys) {
    const std::string name = prefix + key.name;
    const std::string standard =
        key.value.otherwise.empty() ? "" : fmt::format(", default {}", key.value.otherwise);
    rows.push_back({name,
                    fmt::format("{}{}{}{}", kind_of(key.value), bounds_of(key.value), standard,
                                key.is_required ? ", required" : ""),
                    key.value.doc,
                    {}});
    add_inner(rows, name, key.value);
  }
}

Reference keys_reference() {
  Reference reference{"Keys of rule packs and settings",
                      "cablelint rules keys",
                      "`a.b` is key `b` of the map under `a`, `a[].b` of the maps of a list.",
                      {}};
  for (const KeySection& section : key_sections()) {
    std::vector<ReferenceRow> rows;
    add_rows(rows, {}, section.form);
    reference.sections.push_back({section.title, std::move(rows)});
  }
  return reference;
}

}  // namespace

Run rules_keys_command(OptionTable& table) { return reference_command(table, keys_reference); }

}  // namespace cablelint::cli
