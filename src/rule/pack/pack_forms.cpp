// SPDX-License-Identifier: Apache-2.0
#include "rule/pack/pack_forms.hpp"

#include "rule/pack/rule_forms.hpp"
#include "yaml/files.hpp"

namespace cablelint::rule {
namespace {

using namespace yaml;  // the words of tables

constexpr std::size_t max_definitions = 1000;  // of each kind in one pack
constexpr std::size_t max_mark_schemes = 100;

Value definitions(Value one, std::string_view doc = {}) {
  return map_of(std::move(one), doc).at_most(max_definitions);
}

Form head() {
  return {"`pack`",
          {{"id", like("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "Its name, such as post-rules"), required},
           {"version", like(R"(^\d+\.\d+\.\d+$)", "Its version, such as 1.0.0"), required},
           {"engine", text("The version of the program that it needs")},
           {"description", text("What it is for")},
           {"license", text("Under which others may use it")},
           {"homepage", text("Where it is from")}},
          "pack: {id: post, version: 1.0.0}"};
}

}  // namespace

const Form& pack_form() {
  static const Form form{
      "a rule pack",
      {{"cablelint", format_version(), required},
       {"pack", of_form(head(), "What the pack is"), required},
       {"import", list_of(text(), "Other packs: builtin:ID, or a path below this folder")
                      .at_most(Files::max_count)},
       {"vocabularies",
        definitions(refer("vocabulary"), "Tables of words that conditions look up")},
       {"schemes", definitions(refer("scheme"), "The languages of control markings")},
       {"mark_schemes", list_of(of_form(mark_scheme_form()),
                                "By which schemes the marks of documents are checked; the first "
                                "that fits counts, of packs that import others before theirs")
                            .at_most(max_mark_schemes)},
       {"params", definitions(refer("param"), "Values that settings may change")},
       {"functions", definitions(refer("function"), "Expressions with a name")},
       {"templates", definitions(of_form(template_form()), "Rules with gaps, filled in by `use`")},
       {"fixtures", definitions(text(), "Complete documents that tests start from")},
       {"profiles", definitions(refer("profile"), "Named choices of rules")},
       {"forms", forms_value("The forms of message that its rules check, where a rule names none; "
                             "without it any")},
       {"rules", list_of(refer("rule"), "The rules")}},
      "cablelint: 1, then pack: {id: post, version: 1.0.0}"};
  return form;
}

const Form& mark_scheme_form() {
  static const Form form{
      "an entry of `mark_schemes`",
      {{"forms", forms_value("The forms of message"), required},
       {"level", word("Those of this level alone, as `level('…')` has it")},
       {"scheme", word("A scheme of this pack or one that is imported"), required}},
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
       {"default", any("Its value where settings give no other"), required},
       {"min", integer("The smallest value")},
       {"max", integer("The largest value")},
       {"enum", list_of(any(), "The only values")},
       {"doc", text("What it changes")}},
      "NAME: {type: int, default: 25}"};
  return form;
}

const Form& function_form() {
  static const Form form{"a function",
                         {{"args", map_of(text(), "Its arguments and their types")},
                          {"returns", text("A type such as bool, level or Paragraph"), required},
                          {"body", refer("expression", "Its value"), required},
                          {"doc", text("What it says")}},
                         "NAME: {args: {p: Paragraph}, returns: bool, body: EXPRESSION}"};
  return form;
}

const Form& profile_form() {
  static const Form form{
      "a profile",
      {{"description", text("What it is for")},
       {"extends", list_of(text(), "Profiles that it builds on")},
       {"enable", list_of(text(), "Rules and categories to switch on")},
       {"disable", list_of(text(), "Rules and categories to switch off")},
       {"severity", map_of(refer("severity"), "Severities by rule or category")},
       {"params", map_of(any(), "Values of parameters")},
       {"scheme", word("By which marks are checked, in place of `mark_schemes` for "
                       "any level")}}};
  return form;
}

const Form& vocabulary_form() {
  static const Form form{
      "a vocabulary",
      {{"key", text("The field by which entries are found; without it a list")},
       {"fields",
        map_of(text(),
               "Types: string, int, bool, date, level, list(string); with ? if it may be absent"),
        required},
       {"source", text("Where the facts are from")},
       {"checked", date("When they were last compared with it")},
       {"description", text("What it is for")},
       {"doc", text("What else is worth knowing")},
       {"entries", list_of(map_of(any()), "Maps of the fields"), required}},
      "fields: {code: string, year: \"int?\"}, then entries: a list of maps"};
  return form;
}

const Form& vocabulary_file_form() {
  static const Form form{"a vocabulary in a file of its own",
                         {{"file", text("Below the pack's folder"), required}}};
  return form;
}

const Form& vocabulary_terms_form() {
  static const Form form{
      "a vocabulary of the terms of a scheme",
      {{"scheme",
        text("Its name; entries have form, id, category, banner, portion, levels, "
             "requires, excludes and cite"),
        required}}};
  return form;
}

const Form& vocabulary_change_form() {
  static const Form form{
      "a change of a vocabulary",
      {{"add", list_of(map_of(any()), "Entries with the fields of the vocabulary")},
       {"remove", list_of(text(), "Keys of entries")},
       {"replace", list_of(map_of(any()), "Entries that replace those of the same key")}}};
  return form;
}

}  // namespace cablelint::rule
