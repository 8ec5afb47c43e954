// SPDX-License-Identifier: Apache-2.0
#include "rule/pack/pack_schema.hpp"

#include <fmt/format.h>

#include "rule/pack/pack_forms.hpp"
#include "rule/pack/rule_forms.hpp"
#include "rule/pack/scheme_forms.hpp"
#include "settings/settings_form.hpp"
#include "yaml/form_schema.hpp"

namespace cablelint::rule::schema {
namespace {

using yaml::Json;

/// What the values of rules refer to.
yaml::Definitions basics() {
  return {{"rule_id", yaml::like("^[a-z0-9-]+/[a-z0-9-]+$", "category/name")},
          {"path", yaml::like(R"(^[a-z_]+(\.[a-z_]+)*$)", "A part of the cable")},
          {"date", yaml::date()},
          {"severity", yaml::among({"error", "warning", "info"})},
          {"expression", yaml::scalar("A strict subset of CEL")},
          {"test", yaml::of_form(test_form())}};
}

/// A rule has one of several sets of keys.
void add_choices(Json& rule) {
  rule["anyOf"] = {Json{{"required", {"title", "severity", "assert", "message", "tests"}}},
                   Json{{"required", {"title", "severity", "flag", "message", "tests"}}},
                   Json{{"required", {"use", "tests"}}},
                   Json{{"required", {"title", "severity", "reported_by"}}}};
  rule["not"] = {{"required", {"assert", "flag"}}};
}

/// What the yaml-language-server reads, and with it most editors. The files are in editors/schemas.
std::string line_of(std::string_view file) {
  return fmt::format(
      "# yaml-language-server: $schema=https://raw.githubusercontent.com/cablelint/cablelint/main/"
      "editors/schemas/{}\n",
      file);
}

}  // namespace

std::string line_of_packs() { return line_of("cablelint-rules.schema.json"); }

std::string line_of_settings() { return line_of("cablelint-settings.schema.json"); }

std::string of_packs() {
  yaml::Definitions definitions = basics();
  const yaml::Definitions own = {
      {"param", yaml::of_form(parameter_form())},
      {"vocabulary",
       yaml::either({yaml::of_form(vocabulary_file_form()), yaml::of_form(vocabulary_form()),
                     yaml::of_form(vocabulary_terms_form())})},
      {"scheme", yaml::either({yaml::of_form(scheme_file_form()), yaml::of_form(scheme_form())})},
      {"function", yaml::of_form(function_form())},
      {"profile", yaml::of_form(profile_form())},
      {"rule", yaml::of_form(rule_form())}};
  definitions.insert(definitions.end(), own.begin(), own.end());
  Json schema = yaml::schema_of("cablelint rule pack", pack_form(), definitions);
  add_choices(schema["definitions"]["rule"]);
  return schema.dump(2) + "\n";
}

std::string of_settings() {
  const yaml::Value change = yaml::either({yaml::among({"off", "on", "error", "warning", "info"}),
                                           yaml::flag(""), yaml::of_form(rule_change_form())});
  const yaml::Form form =
      settings::settings_form({change, yaml::of_form(vocabulary_change_form())});
  return yaml::schema_of("cablelint settings", form, basics()).dump(2) + "\n";
}

}  // namespace cablelint::rule::schema
