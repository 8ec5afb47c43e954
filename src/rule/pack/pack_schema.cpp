// SPDX-License-Identifier: Apache-2.0
#include "rule/pack/pack_schema.hpp"

#include <string>

#include "rule/model/fields.hpp"
#include "rule/pack/rule_schema.hpp"

namespace cablelint::rule::schema {
namespace {

Json scope_names() {
  Json names = Json::array();
  for (const ItemScope& scope : item_scopes()) {
    names.push_back(scope.name);
  }
  return names;
}

Json place() {
  return {{"oneOf",
           {refer("path"),
            object({{"path", refer("path")}, {"when", refer("expression")}}, {"path"})}}};
}

}  // namespace

// NOLINTNEXTLINE(readability-function-size): a table
Json rule_properties() {
  Json made;
  made["id"] = refer("rule_id");
  made["title"] = {{"type", "string"}, {"maxLength", 100}};
  made["severity"] = refer("severity");
  made["description"] = text("Why it matters; Markdown");
  made["help"] = text("What to do");
  made["default"] = {{"enum", {"on", "off"}},
                     {"description", "off: runs only if it is switched on"}};
  made["locked"] =
      flag("Settings of a repository cannot lower it; only in a pack given by --policy");
  made["since"] = text("The version of the pack that brought the rule");
  made["aliases"] = array_of(refer("rule_id"));
  made["tags"] = array_of(text());
  made["deprecated"] =
      object({{"since", text()}, {"replaced_by", text()}, {"reason", text()}}, {"since", "reason"});
  made["for"] = {{"enum", scope_names()}, {"default", "cable"}};
  made["needs"] = with(array_of(refer("path")),
                       "Fields that must be present; otherwise the rule does not apply");
  made["effective"] = with(period(), "The rule is for cables of this period");
  made["when"] = refer("expression");
  made["let"] = with(map_of(refer("expression")), "Named values, each computed at most once");
  made["assert"] = with(refer("expression"), "Must be true");
  made["flag"] = with(refer("expression"), "Must be false");
  made["use"] = object({{"template", text()}, {"with", {{"type", "object"}}}}, {"template"});
  made["reported_by"] = {{"enum", {"grammar", "engine", "run"}}};
  made["message"] = text("Text with {{expressions}}");
  made["at"] = with({{"oneOf", {refer("path"), array_of(place())}}},
                    "The characters that are wrong; in a list, the first that are present");
  Json related = object({{"at", {{"oneOf", {refer("path"), array_of(place())}}}},
                         {"each", refer("expression")},
                         {"message", text()}},
                        {"message"});
  related["oneOf"] = {Json{{"required", {"at"}}}, Json{{"required", {"each"}}}};
  made["related"] = array_of(std::move(related));
  made["fix"] = object({{"title", text()},
                        {"each", with(refer("expression"),
                                      "A list of parts of the cable, of which each is changed; "
                                      "`each` names it in paths and in `with`")},
                        {"replace", refer("path")},
                        {"delete", refer("path")},
                        {"insert", refer("path")},
                        {"with", refer("expression")},
                        {"when", refer("expression")},
                        {"separator", flag("Also delete the comma or space before it")},
                        {"safe", flag("The fix cannot change the meaning")}},
                       {"title"});
  made["severity_when"] =
      with(array_of(object({{"severity", refer("severity")}, {"when", refer("expression")}},
                           {"severity", "when"})),
           "The first that is true gives the severity");
  made["supersedes"] =
      with(array_of(refer("rule_id")), "Rules that do not report where this one does");
  made["cite"] =
      array_of(object({{"title", text()}, {"section", text()}, {"url", text()}}, {"title"}));
  made["tests"] = array_of(refer("test"));
  made["tests"]["minItems"] = 1;
  made["equivalent"] =
      with(array_of(object({{"of", text("The comparison as it is written")},
                            {"instead", {{"enum", {"==", "!=", "<", "<=", ">", ">="}}}},
                            {"why", text()}},
                           {"of", "instead", "why"})),
           "Comparisons that no document distinguishes from the changed ones, for `rules test "
           "--mutate`");
  return made;
}

Json test() {
  const Json outcome = {{"oneOf",
                         {Json{{"enum", {"pass", "not-applicable"}}},
                          object({{"count", {{"type", "integer"}, {"minimum", 1}}},
                                  {"message", text("A part of the message")},
                                  {"severity", refer("severity")},
                                  {"related", {{"type", "integer"}, {"minimum", 0}}},
                                  {"fixed", {{"type", "object"}}}})}}};
  Json made = object(
      {{"name", text()},
       {"cable", text("A complete document; «…» marks where the finding must point")},
       {"base", text("A fixture of the pack")},
       {"replace", with({{"type", "object"}}, "Each key occurs once in the fixture")},
       {"documents",
        array_of(object({{"cable", text()}, {"base", text()}, {"replace", {{"type", "object"}}}}))},
       {"ceiling", text("The highest level that documents may have")},
       {"description", text()},
       {"params", {{"type", "object"}}},
       {"as_of", refer("date")},
       {"expect", outcome},
       {"also", with(array_of(refer("rule_id")), "Other rules that may report on it")},
       {"todo", with({{"type", {"string", "boolean"}}}, "Known to fail, and why")},
       {"allow_unparsed", flag("Lines of it may be unrecognised")}},
      {"name", "expect"});
  made["oneOf"] = {Json{{"required", {"cable"}}}, Json{{"required", {"base"}}},
                   Json{{"required", {"documents"}}}};
  return made;
}

namespace {

Json vocabulary() {
  return {{"oneOf",
           {object({{"file", text("Below the pack's folder")}}, {"file"}),
            object({{"key", text("The field by which entries are found; without it a list")},
                    {"description", text()},
                    {"doc", text()},
                    {"source", text("Where the facts are from")},
                    {"checked", refer("date")},
                    {"fields", with(map_of(text()),
                                    "Types: string, int, bool, date, level, list(string); "
                                    "with ? if it may be absent")},
                    {"entries", array_of({{"type", "object"}})}},
                   {"fields", "entries"})}}};
}

Json parameter() {
  return object(
      {{"type", pattern(R"(^(bool|int|string|date|level|list\((bool|int|string|date|level)\))$)")},
       {"default", Json::object()},
       {"min", {{"type", "integer"}}},
       {"max", {{"type", "integer"}}},
       {"enum", {{"type", "array"}}},
       {"doc", text()}},
      {"type", "default"});
}

Json profile() {
  return object({{"description", text()},
                 {"extends", array_of(text())},
                 {"enable", array_of(text())},
                 {"disable", array_of(text())},
                 {"severity", map_of(refer("severity"))},
                 {"params", {{"type", "object"}}}});
}

Json rule() {
  Json made = object(rule_properties(), {"id"});
  made["anyOf"] = {Json{{"required", {"title", "severity", "assert", "message", "tests"}}},
                   Json{{"required", {"title", "severity", "flag", "message", "tests"}}},
                   Json{{"required", {"use", "tests"}}},
                   Json{{"required", {"title", "severity", "reported_by"}}}};
  made["not"] = {{"required", {"assert", "flag"}}};
  return made;
}

/// A rule with arguments in its gaps.
Json rule_template() {
  Json properties = {{"args", with(map_of(text()), "path, vocabulary, or a type of values")}};
  const Json own = rule_properties();
  for (const auto& [key, schema] : own.items()) {
    const bool is_of_one_rule = key == "id" || key == "aliases" || key == "deprecated" ||
                                key == "since" || key == "use" || key == "reported_by" ||
                                key == "locked" || key == "supersedes" || key == "tests" ||
                                key == "equivalent";
    if (!is_of_one_rule) {
      properties[key] = schema;
    }
  }
  return object(std::move(properties));
}

Json function() {
  return object({{"args", map_of(text())},
                 {"returns", text("A type such as bool, level or Paragraph")},
                 {"body", refer("expression")},
                 {"doc", text()}},
                {"returns", "body"});
}

}  // namespace

std::string of_packs() {
  Json made = object(
      {{"cablelint", {{"const", 1}, {"description", "The version of the format"}}},
       {"pack", object({{"id", pattern("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")},
                        {"version", pattern(R"(^\d+\.\d+\.\d+$)")},
                        {"engine", text()},
                        {"description", text()},
                        {"license", text()},
                        {"homepage", text()}},
                       {"id", "version"})},
       {"import", with(array_of(text()), "Other packs: builtin:ID, or a path below this folder")},
       {"vocabularies", map_of(refer("vocabulary"))},
       {"params", map_of(refer("param"))},
       {"functions", map_of(refer("function"))},
       {"templates", map_of(rule_template())},
       {"fixtures", with(map_of(text()), "Complete documents that tests start from")},
       {"profiles", map_of(refer("profile"))},
       {"rules", array_of(refer("rule"))}},
      {"cablelint", "pack"});
  made["definitions"] = {{"rule_id", rule_id()},
                         {"path", path()},
                         {"date", date()},
                         {"severity", severity()},
                         {"expression", expression()},
                         {"param", parameter()},
                         {"vocabulary", vocabulary()},
                         {"function", function()},
                         {"profile", profile()},
                         {"rule", rule()},
                         {"test", test()}};
  return document("cablelint rule pack", made);
}

}  // namespace cablelint::rule::schema
