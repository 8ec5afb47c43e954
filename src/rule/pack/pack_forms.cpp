// SPDX-License-Identifier: Apache-2.0
#include "rule/pack/pack_forms.hpp"

#include "rule/pack/rule_forms.hpp"
#include "yaml/files.hpp"

namespace cablelint::rule {
namespace {

using namespace yaml;  // the words of tables

constexpr std::size_t max_mark_schemes = 100;

Value definitions(Value one, std::string_view doc = {}) {
  return map_of(std::move(one), doc).at_most(max_definitions);
}

Form head() {
  return {"`pack`",
          {{"id", like("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "Its name, such as post-rules"), required},
           {"version", like(R"(^\d+\.\d+\.\d+$)", "Its version, such as 1.0.0"), required},
           {"engine", text("The engine version that it requires, such as >=1.0")},
           {"description", text("What it is for")},
           {"license", text("Its license")},
           {"homepage", text("Its home page")}},
          "pack: {id: post, version: 1.0.0}"};
}

}  // namespace

const Form& pack_form() {
  static const Form form{
      "a rule pack",
      {{"cablelint", format_version(), required},
       {"pack", of_form(head(), "The name and version of the pack"), required},
       {"import", list_of(text(), "Other packs: builtin:ID, or a path below this folder")
                      .at_most(Files::max_count)},
       {"vocabularies",
        definitions(refer("vocabulary"), "Tables that conditions look up words in")},
       {"schemes", definitions(refer("scheme"), "Schemes of control markings")},
       {"mark_schemes",
        list_of(of_form(mark_scheme_form()),
                "Schemes that check the marks of documents; the first match applies, "
                "and a pack's entries come before those it imports")
            .at_most(max_mark_schemes)},
       {"params", definitions(refer("param"), "Values that settings may change")},
       {"functions", definitions(refer("function"), "Named expressions with arguments")},
       {"templates",
        definitions(of_form(template_form()), "Rules with arguments, filled in by `use`")},
       {"fixtures", definitions(text(), "Complete documents that tests start from")},
       {"profiles", definitions(refer("profile"), "Named sets of rules and severities")},
       {"forms", forms_value("The forms of message checked by rules that name none; default: any")},
       {"rules", list_of(refer("rule"), "The rules")}},
      "cablelint: 1, then pack: {id: post, version: 1.0.0}"};
  return form;
}

const Form& mark_scheme_form() {
  static const Form form{
      "an entry of `mark_schemes`",
      {{"forms", forms_value("The forms of message that the scheme checks"), required},
       {"level", word("Only messages of this level, named as in `level('…')`")},
       {"beside",
        flag("Instead: marks of other levels that have a word of this level beside their own")
            .or_else("false")},
       {"scheme", word("A scheme of this pack or an imported one"), required}},
      "{forms: [paper], level: CUI, scheme: us-cui}"};
  return form;
}

const Form& parameter_form() {
  static const Form form{
      "a parameter",
      {{"type",
        like(R"(^(bool|int|string|date|level|list\((bool|int|string|date|level)\))$)",
             "bool, int, string, date, level, or list(…) of one of them"),
        required},
       {"default", any("Its value unless settings change it"), required},
       {"min", integer("The smallest value")},
       {"max", integer("The largest value")},
       {"enum", list_of(any(), "The only values allowed")},
       {"doc", text("What it changes")}},
      "NAME: {type: int, default: 25}"};
  return form;
}

const Form& function_form() {
  static const Form form{
      "a function",
      {{"args", map_of(text(), "Its arguments and their types")},
       {"returns", text("The type of its value, such as bool, level or Paragraph"), required},
       {"body", refer("expression", "The expression that gives its value"), required},
       {"doc", text("What its value means")}},
      "NAME: {args: {p: Paragraph}, returns: bool, body: EXPRESSION}"};
  return form;
}

const Form& profile_form() {
  static const Form form{
      "a profile",
      {{"description", text("What it is for")},
       {"extends", list_of(text(), "Profiles that it extends")},
       {"enable", list_of(text(), "Rules and categories to switch on")},
       {"disable", list_of(text(), "Rules and categories to switch off")},
       {"severity", map_of(refer("severity"), "Severities by rule or category")},
       {"params", map_of(any(), "Values of parameters")},
       {"scheme", word("The scheme that checks marks, instead of `mark_schemes` for any level")}}};
  return form;
}

const Form& vocabulary_form() {
  static const Form form{
      "a vocabulary",
      {{"key", text("The field that identifies entries; without it the vocabulary is a list")},
       {"fields",
        map_of(text(),
               "The type of each field: string, int, bool, date, level, list(string); add ? if it "
               "may be absent"),
        required},
       {"source", text("Where the facts come from")},
       {"checked", date("When the facts were last compared with the source")},
       {"description", text("What it is for")},
       {"doc", text("Notes")},
       {"entries", list_of(map_of(any()), "Maps from fields to values"), required}},
      "fields: {code: string, year: \"int?\"}, then entries: a list of maps"};
  return form;
}

const Form& vocabulary_file_form() {
  static const Form form{"a vocabulary in a file of its own",
                         {{"file", text("A path below the pack's folder"), required}}};
  return form;
}

const Form& vocabulary_terms_form() {
  static const Form form{
      "a vocabulary of the terms of a scheme",
      {{"scheme",
        text("The name of the scheme; entries have form, id, category, banner, portion, levels, "
             "requires, excludes and cite"),
        required}}};
  return form;
}

const Form& vocabulary_change_form() {
  static const Form form{
      "a change to a vocabulary",
      {{"add", list_of(map_of(any()), "Entries to add, with the fields of the vocabulary")},
       {"remove", list_of(text(), "Keys of entries to remove")},
       {"replace", list_of(map_of(any()), "Entries that replace those with the same key")}}};
  return form;
}

}  // namespace cablelint::rule
