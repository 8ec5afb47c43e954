// SPDX-License-Identifier: Apache-2.0
#include "rule/pack/settings_schema.hpp"

#include <utility>

#include "rule/pack/rule_schema.hpp"

namespace cablelint::rule::schema {
namespace {

/// What settings say of one rule.
Json change_of_rule() {
  const Json of_rule = rule_properties();
  Json keys = {{"severity", refer("severity")}, {"params", {{"type", "object"}}}};
  for (const std::string_view key :
       {"needs", "effective", "when", "let", "assert", "flag", "message", "at", "related", "fix",
        "severity_when", "tests", "equivalent"}) {
    keys[std::string(key)] = of_rule.at(std::string(key));
  }
  keys["locked"] = flag("Only in a policy: nothing else may lower the rule");
  return {{"oneOf",
           {Json{{"enum", {"off", "on", "error", "warning", "info"}}}, Json{{"type", "boolean"}},
            object(std::move(keys))}}};
}

Json change_of_vocabulary() {
  const Json entries = array_of({{"type", "object"}});
  return object({{"add", with(entries, "Entries with the fields of the vocabulary")},
                 {"remove", with(array_of(text()), "Keys of entries")},
                 {"replace", with(entries, "Entries that replace those of the same key")}});
}

Json patterns() {
  return {{"type", "array"},
          {"items", text()},
          {"minItems", 1},
          {"description", "Patterns of paths, from the settings' folder: 2004/**, *.cable"}};
}

Json exception() {
  return object({{"rules", array_of(text())},
                 {"where", with(refer("expression"), "A condition on the cable")},
                 {"files", patterns()},
                 {"reason", {{"type", "string"}, {"minLength", 8}, {"description", "Why"}}},
                 {"expires", with(refer("date"), "The last day on which the exception counts")}},
                {"rules", "reason"});
}

}  // namespace

std::string of_settings() {
  Json common = {
      {"profile", text("auto, state, or a named set of a pack")},
      {"ceiling", text("The highest level that documents may have, such as SECRET")},
      {"params", {{"type", "object"}, {"description", "Values of parameters of the packs"}}},
      {"rules", with(map_of(change_of_rule()), "By rule or category; the last one counts")}};
  Json properties = {
      {"cablelint", {{"const", 1}, {"description", "The version of the format"}}},
      {"root", flag("Settings of the folders above are ignored")},
      {"extends", with(array_of(text()),
                       "Packs and settings: builtin:ID, or a path below the repository's root")},
      {"baseline", text("A file with accepted findings, from the settings' folder")},
      {"files", object({{"include", with(patterns(), "Names of documents")},
                        {"exclude", with(patterns(), "Files to skip")}})},
      {"vocabularies", map_of(change_of_vocabulary())},
      {"exceptions", array_of(exception())}};
  properties.update(common);
  common["files"] = patterns();
  properties["overrides"] =
      with(array_of(object(std::move(common), {"files"})), "Other settings for some documents");
  Json made = object(std::move(properties), {"cablelint"});
  made["definitions"] = {
      {"date", date()},       {"severity", severity()}, {"expression", expression()},
      {"rule_id", rule_id()}, {"path", path()},         {"test", test()}};
  return document("cablelint settings", made);
}

}  // namespace cablelint::rule::schema
