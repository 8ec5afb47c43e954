// SPDX-License-Identifier: Apache-2.0
#include "rule/pack/scheme_forms.hpp"

namespace cablelint::rule {
namespace {

using namespace yaml;  // the words of tables

constexpr std::size_t max_codes = 1000;
constexpr std::size_t max_terms = 1000;
constexpr std::size_t max_scheme_parts = 100;  // levels, categories, rewrites

Value ids(std::string_view doc) { return list_of(word(), doc).at_most(max_scheme_parts); }

Value codes(std::string_view doc) { return list_of(word(), doc).at_most(max_codes); }

Form separators_form() {
  return {"separators of markings",
          {{"categories", text("Between categories; default: //")},
           {"controls", text("Between controls of one category; default: /")},
           {"compartments", text("Before the compartment of a control; default: -")},
           {"below", text("Before what is below a compartment; default: a blank")},
           {"codes", text("Between owners, and between sources; default: a blank")},
           {"list", text("Between codes of a list; default: a comma and a blank")}}};
}

Form release_form() {
  return {"whom a portion may go to",
          {{"none", word("The control that shuts out all others")},
           {"list", word("The one with a list of countries")},
           {"defer", word("The one that leaves it to an official")},
           {"show", word("The one with a list of those who may see it")},
           {"eyes", word("An older form of the list")},
           {"is_free", flag("Lists are in any form: they are not compared").or_else("false")},
           {"unmarked_is_deferred_from",
            date("From then, a portion without controls is left to an official too")}}};
}

Form joint_form() {
  return {"joint markings",
          {{"requires", ids("Controls that they have")},
           {"excludes", ids("Controls that they never have")},
           {"cite", text("Where that is written")}}};
}

Form designation_form() {
  return {"a designation",
          {{"words", list_of(text(), "One of these is in the document").at_most(max_scheme_parts)},
           {"rule", word("It reports that none is")}}};
}

Form group_form() {
  return {"a group of countries",
          {{"code", word("Its code"), required},
           {"members", codes("Countries, if it may be read as them")},
           {"until", date("The last day of its use")}},
          "{code: FVEY, members: [AUS, CAN, GBR, NZL]}"};
}

}  // namespace

const Form& scheme_open_form() {
  static const Form form{"a place for unpublished controls",
                         {{"least", integer("Characters, at least")},
                          {"most", integer("Characters, at most")},
                          {"is_letters", flag("No digit").or_else("false")},
                          {"among", ids("The only words")},
                          {"levels", ids("Levels with which they are used")},
                          {"requires", ids("Controls that they need beside them")},
                          {"excludes", ids("Controls that must not be beside them")},
                          {"cite", text("Where that is written")}}};
  return form;
}

const Form& scheme_level_form() {
  static const Form form{"a level of a scheme",
                         {{"level", word("As `level('…')` has it"), required},
                          {"banner", word("Its words in a banner"), required},
                          {"portion", word("Its letters in a portion mark"), required},
                          {"owners", codes("Whose level these words mean")},
                          {"is_foreign", flag("Only others have it").or_else("false")}},
                         "{level: SECRET, banner: SECRET, portion: S}"};
  return form;
}

const Form& scheme_category_form() {
  static const Form form{
      "a category of controls",
      {{"id", word("By which terms name it"), required},
       {"name", text("For messages"), required},
       {"lead", text("Words that open it")},
       {"short_lead", text("The same, abbreviated")},
       {"is_tree", flag("Controls have compartments: SI-G ABCD").or_else("false")},
       {"is_codes", flag("It holds codes of countries").or_else("false")},
       {"is_sorted",
        flag("By numbers and letters, not in the order of the terms").or_else("false")},
       {"open", of_form(scheme_open_form(), "Which unpublished controls it may have")},
       {"commas_until", date("The last day of commas between its controls")},
       {"cite", text("Where that is written")}},
      "{id: dissem, name: dissemination control}"};
  return form;
}

const Form& scheme_term_form() {
  static const Form form{
      "a term of a scheme",
      {{"id", word("Its name, such as NF"), required},
       {"in", word("Its category"), required},
       {"under", ids("The controls of which it is a compartment")},
       {"title", word("In full"), required},
       {"banner", word("In a banner"), required},
       {"portion", word("In a portion mark"), required},
       {"bare", word("In a portion mark, for the list of the banner")},
       {"list", among({"commas", "strokes_before"}, "How its codes are written")},
       {"levels", ids("Levels with which it is used, as portion marks have them")},
       {"requires", ids("Controls that it needs beside it")},
       {"excludes", ids("Controls that must not be beside it")},
       {"below", of_form(scheme_open_form(), "What may be below it")},
       {"needs_below", flag("Something does").or_else("false")},
       {"from", date("The first day of its use")},
       {"until", date("The last day of its use")},
       {"instead", word("The term that replaced it")},
       {"is_routing", flag("It says nothing of what is in a document").or_else("false")},
       {"cite", text("Where it is written")}},
      "{id: NF, in: dissem, title: NOT RELEASABLE TO FOREIGN NATIONALS, banner: NOFORN, portion: "
      "NF}"};
  return form;
}

const Form& scheme_rewrite_form() {
  static const Form form{
      "a rewrite of a banner",
      {{"when", ids("All of these are there: controls, `classified`, `released`")},
       {"any", ids("And one of these")},
       {"drop", ids("Controls that leave the banner"), required},
       {"add", ids("Controls that it has then")},
       {"into", word("What was below the dropped is below this one")},
       {"rule", word("It reports a dropped control that is there; default: rollup/superseded")},
       {"cite", text("Where it is written")}},
      "{when: [OC], drop: [OC-USGOV]}"};
  return form;
}

const Form& scheme_reporter_form() {
  static const Form form{"a reporter of faults",
                         {{"of", word("The rule that usually reports them"), required},
                          {"in", word("The category of the control")},
                          {"form", among({"banner", "portion"}, "The form of the marking")},
                          {"begins", word("How the id of the control, or of the level, begins")},
                          {"terms", ids("The control, and the one that it needs or excludes")},
                          {"by", word("The rule that reports them; without it, none does")}},
                         "{of: marking/value-order, in: dissem, by: cui/ldc-order}"};
  return form;
}

const Form& scheme_form() {
  static const Form form{
      "a scheme of control markings",
      {{"extends", word("A scheme of this or an earlier pack, of which it changes some keys")},
       {"source", text("Where the facts are from")},
       {"checked", date("When they were last compared with it")},
       {"manual", text("Of which `cite` gives a place")},
       {"cites", map_of(text(), "Places by the name of a rule")},
       {"home", word("The code of the country itself")},
       {"separators", of_form(separators_form(), "What is between the words of a marking")},
       {"levels", list_of(of_form(scheme_level_form()), "Its levels").at_most(max_scheme_parts)},
       {"categories", list_of(of_form(scheme_category_form()), "In the order of a marking")
                          .at_most(max_scheme_parts)},
       {"terms",
        list_of(of_form(scheme_term_form()), "Its controls, in order; those of `extends` stay")
            .at_most(max_terms)},
       {"release", of_form(release_form(), "The controls that say whom a portion may go to")},
       {"joint", of_form(joint_form(), "What goes for markings of several owners")},
       {"rewrites", list_of(of_form(scheme_rewrite_form()),
                            "What replaces what in a banner, in order, after those of `extends`")
                        .at_most(max_scheme_parts)},
       {"reporters", list_of(of_form(scheme_reporter_form()),
                             "Which rules report some faults; the first that fits counts, before "
                             "those of `extends`")
                         .at_most(max_scheme_parts)},
       {"designation", of_form(designation_form(), "What names who controls a document")},
       {"codes_of", word("A scheme whose countries and groups it has")},
       {"countries", codes("Codes of countries")},
       {"groups", list_of(of_form(group_form()), "Codes of organizations").at_most(max_codes)}},
      "levels: [{level: SECRET, banner: SECRET, portion: S}], categories: […], terms: […]"};
  return form;
}

const Form& scheme_file_form() {
  static const Form form{"a scheme in a file of its own",
                         {{"file", text("Below the pack's folder"), required}}};
  return form;
}

}  // namespace cablelint::rule
