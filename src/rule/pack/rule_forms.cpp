// SPDX-License-Identifier: Apache-2.0
#include "rule/pack/rule_forms.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "model/form_bits.hpp"
#include "rule/model/fields.hpp"
#include "settings/level_word.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

using namespace yaml;  // the words of tables

/// Which maps may have a key.
enum FormPlace : unsigned { in_rule = 1, in_reported = 2, in_template = 4, in_change = 8 };

constexpr unsigned everywhere = in_rule | in_reported | in_template | in_change;

struct RuleKey {
  unsigned in;
  Key key;
};

Value ceiling(std::string_view doc) {
  return text(doc).checked_by([](const Node& node, LoadErrors& errors) {
    static_cast<void>(settings::read_ceiling(node, errors));
  });
}

std::vector<std::string> scope_names() {
  std::vector<std::string> names;
  std::ranges::transform(item_scopes(), std::back_inserter(names),
                         [](const ItemScope& scope) { return std::string(scope.name); });
  return names;
}

std::vector<std::string> form_names() {
  const std::span<const std::string_view> forms = message_forms();
  std::vector<std::string> names(forms.begin(), forms.end());
  names.emplace_back("any");
  return names;
}

Form period() {
  return {"`effective`", {{"from", date("First day")}, {"until", date("Last day")}}};
}

Value places() {
  return either({refer("path"), of_form(place_form()),
                 list_of(either({refer("path"), of_form(place_form())}))});
}

Value described(Value value, std::string_view doc) {
  value.doc = doc;
  return value;
}

Form deprecation() {
  return {"`deprecated`",
          {{"since", word("The version of the pack that deprecated it"), required},
           {"replaced_by", text("The id of the rule that replaces it")},
           {"reason", word("Why"), required}},
          "deprecated: {since: 1.2.0, replaced_by: category/name, reason: ...}"};
}

Form related_place() {
  return {"a related place",
          {{"at", described(places(), "A place; in a list, the first that is present")},
           {"each", refer("expression", "A list of parts of the cable, each of which is a place")},
           {"message", text("What the place shows"), required}},
          "related: [{at: cable.dtg, message: date-time group}]",
          {"at", "each"}};
}

Form fix() {
  return {"`fix`",
          {{"title", text("What the change does"), required},
           {"each", refer("expression",
                          "A list of parts of the cable, all of which are changed; `each` is the "
                          "part in paths and in `with`")},
           {"replace", refer("path", "The part to replace with the value of `with`")},
           {"delete", refer("path", "The part to delete")},
           {"insert", refer("path", "Where to insert the value of `with`")},
           {"with", refer("expression", "The new text")},
           {"when", refer("expression", "The fix is offered only if this is true")},
           {"separator", flag("Also delete the comma or space before it")},
           {"safe", flag("The fix cannot change the meaning")}},
          "the title says what the change does: remove the second one"};
}

Form conditional_severity() {
  return {"an entry of `severity_when`",
          {{"severity", refer("severity", "The severity, instead of the rule's own"), required},
           {"when", refer("expression", "When it applies"), required}},
          "severity_when: [{severity: info, when: CONDITION}]"};
}

Form citation() {
  return {"a citation",
          {{"title", word("The regulation, such as 32 CFR 2001.21(b)"), required},
           {"section", text("The section, such as 1.4(b)")},
           {"url", text("Where to read it")}},
          "cite: [{title: 32 CFR 2001.21(b), url: \"https://…\"}]"};
}

Form equivalent_comparison() {
  return {"an entry of `equivalent`",
          {{"of", word("The comparison as it is written"), required},
           {"instead", one_of({"==", "!=", "<", "<=", ">", ">="}, "Another comparison"), required},
           {"why", word("Why no document distinguishes them"), required}},
          "equivalent: [{of: a < b, instead: <=, why: a is never b}]"};
}

// NOLINTNEXTLINE(readability-function-size): a table
std::vector<RuleKey> rule_keys() {
  constexpr unsigned of_condition = in_rule | in_template | in_change;
  constexpr unsigned of_facts = in_rule | in_reported | in_template;
  constexpr unsigned of_identity = in_rule | in_reported;
  return {
      {in_template,
       {"args", map_of(text(), "Its arguments: path, vocabulary, or a type of values")}},
      {of_identity, {"id", refer("rule_id", "category/name; it never changes"), required}},
      {of_facts, {"title", any("The fault that it finds, in a few words").at_most(100)}},
      {everywhere, {"severity", refer("severity", "The severity of its findings")}},
      {in_change, {"params", map_of(any(), "Values of parameters for this rule only")}},
      {of_facts, {"description", text("Why it matters; Markdown")}},
      {of_facts, {"help", text("What to do")}},
      {of_facts, {"url", text("A web page about the rule, https://...")}},
      {of_facts, {"default", one_of({"on", "off"}, "off: runs only if switched on")}},
      {of_facts,
       {"on_for",
        map_of(refer("severity"),
               "The severity of the rule by form of message; with `default: off` it is on "
               "only for these forms")}},
      {in_change,
       {"locked", flag("Only in a policy: no other settings may lower the rule's severity")}},
      {of_identity,
       {"locked", flag("Settings of a repository cannot lower its severity; only in a pack given "
                       "by --policy")}},
      {of_identity, {"since", text("The version of the pack that added the rule")}},
      {of_identity, {"aliases", list_of(refer("rule_id"), "Its former ids")}},
      {of_facts, {"tags", list_of(text(), "Keywords")}},
      {of_identity, {"deprecated", of_form(deprecation(), "The rule will be removed")}},
      {in_rule | in_template,
       {"for",
        among(scope_names(), "The parts of a cable that it checks one by one").or_else("cable")}},
      {of_condition,
       {"needs",
        list_of(refer("path"), "Fields that must be present; otherwise the rule does not apply")}},
      {of_condition, {"forms", forms_value("The forms of message that it checks")}},
      {of_condition, {"effective", of_form(period(), "The rule applies to cables of this period")}},
      {of_condition, {"when", refer("expression", "The rule applies only if this is true")}},
      {of_condition,
       {"let", map_of(refer("expression"), "Named values, each computed at most once")}},
      {of_condition, {"assert", refer("expression", "Must be true")}},
      {of_condition, {"flag", refer("expression", "Must be false")}},
      {in_rule,
       {"use", of_form({"`use`",
                        {{"template", text("Its name"), required},
                         {"with", map_of(any(), "Its arguments")}},
                        "use: {template: NAME, with: {ARGUMENT: EXPRESSION}}"},
                       "The template that supplies the rule's keys")}},
      {of_identity,
       {"reported_by", one_of({"grammar", "markings", "engine", "run"},
                              "The part of the program that makes the findings; other rules have "
                              "`assert` or `flag`")}},
      {everywhere, {"message", text("Text with {{expressions}}")}},
      {of_condition,
       {"at",
        described(places(), "The place of the fault; in a list, the first place that is present")}},
      {of_condition,
       {"related", list_of(of_form(related_place()), "Other places that the finding names")}},
      {of_condition, {"fix", of_form(fix(), "A change to the document that removes the finding")}},
      {of_condition,
       {"severity_when", list_of(of_form(conditional_severity()),
                                 "Severities with conditions; the first that is true applies")}},
      {of_identity,
       {"supersedes", list_of(refer("rule_id"), "Rules that do not report where this one does")}},
      {of_facts,
       {"cite", list_of(of_form(citation()), "The regulations that the rule is based on")}},
      {of_identity | in_change,
       {"tests", list_of(refer("test"), "Examples that test it").at_least(1)}},
      {in_rule | in_change,
       {"equivalent",
        list_of(of_form(equivalent_comparison()),
                "Changed comparisons that no document can distinguish from the original, for "
                "`rules test --mutate`")}},
  };
}

Form form_in(FormPlace in, std::string_view what) {
  Form form{std::string(what), {}, "id: category/name, such as tags/unknown"};
  for (RuleKey& row : rule_keys()) {
    if ((row.in & in) != 0) {
      form.keys.push_back(std::move(row.key));
    }
  }
  return form;
}

Value replacements(std::string_view doc) { return map_of(any(), doc); }

Form test_document() {
  return {"a document",
          {{"cable", text("A complete document")},
           {"base", text("A fixture of the pack")},
           {"replace", replacements("Texts to replace, each of which occurs once in the fixture")}},
          "documents: [{base: FIXTURE}, {base: FIXTURE, replace: {...}}]",
          {"cable", "base"}};
}

}  // namespace

Value forms_value(std::string_view doc) { return list_of(among(form_names()), doc).at_least(1); }

std::uint32_t forms_of(const Node& list) {
  std::uint32_t forms = 0;
  for (const Node& word : yaml::elements(list)) {
    const auto form = std::ranges::find(message_forms(), word.value);
    const auto bit = static_cast<unsigned>(form - message_forms().begin());
    forms |= form == message_forms().end() ? all_forms : std::uint32_t{1} << bit;
  }
  return forms;
}

const Form& rule_form() {
  static const Form form = form_in(in_rule, "a rule");
  return form;
}

const Form& reported_rule_form() {
  static const Form form = form_in(in_reported, "a rule that is reported elsewhere");
  return form;
}

const Form& template_form() {
  static const Form form = form_in(in_template, "a template");
  return form;
}

const Form& rule_change_form() {
  static const Form form = form_in(in_change, "a rule in settings");
  return form;
}

const Form& place_form() {
  static const Form form{
      "a place",
      {{"path", refer("path", "A part of the cable, such as paragraph.portion")},
       {"match", word("An RE2 pattern: each match is a place with its own finding")},
       {"in", refer("path", "The text to search for matches, such as paragraph.text")},
       {"when", refer("expression", "The place counts only if this is true")}},
      "at: paragraph.portion, at: [{path: paragraph.portion, when: …}, paragraph], or at: {match: "
      "'[Tt]eh', in: paragraph.text}",
      {"path", "match"}};
  return form;
}

const Form& expectation_form() {
  static const Form form{
      "`expect`",
      {{"count", integer("The number of findings; for none, write `expect: pass`").at_least(1)},
       {"message", text("A part of the message")},
       {"severity", refer("severity", "Their severity")},
       {"related", integer("The number of related places").at_least(0)},
       {"fixed", replacements("The changes that the fix makes to the document")}}};
  return form;
}

const Form& test_form() {
  static const Form form{
      "a test",
      {{"name", word("What the example shows"), required},
       {"cable", text("A complete document; «…» marks where the finding must point")},
       {"base", text("A fixture of the pack")},
       {"replace", replacements("Texts to replace, each of which occurs once in the fixture")},
       {"documents",
        list_of(of_form(test_document()), "Several documents, for rules about a repository")},
       {"ceiling", ceiling("The highest level or marking that documents may have")},
       {"scheme", word("The scheme that checks marks; default: as `mark_schemes` says")},
       {"description", text("Notes")},
       {"params", map_of(any(), "Values of parameters")},
       {"as_of", date("The date of the check")},
       {"expect",
        described(either({among({"pass", "not-applicable"}), of_form(expectation_form())}),
                  "What the rule must report"),
        required},
       {"also", list_of(refer("rule_id"), "Other rules that report on the document")},
       {"todo", scalar("Why the example is known to fail")},
       {"allow_unparsed", flag("The document may have unknown lines")}},
      "tests: [{name: equal marks pass, base: FIXTURE, expect: pass}, …]",
      {"cable", "base", "documents"}};
  return form;
}

}  // namespace cablelint::rule
