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

Form borrowed_form() {
  return {
      "categories of another scheme",
      {{"scheme", word("The other scheme"), required},
       {"categories", ids("Their ids there; controls that this scheme has are left out"), required},
       {"before", word("The category of this scheme before which they are"), required}}};
}

Form separators_form() {
  return {"separators of markings",
          {{"categories", text("Between categories; default: //")},
           {"controls", text("Between controls of one category; default: /")},
           {"compartments", text("Before the compartment of a control; default: -")},
           {"below", text("Before a sub-compartment; default: a blank")},
           {"codes", text("Between owners, and between sources; default: a blank")},
           {"list", text("Between codes of a list; default: a comma and a blank")}}};
}

Form release_form() {
  return {
      "the release controls",
      {{"none", word("The control that forbids release, such as NOFORN")},
       {"list", word("The control with a list of countries, such as REL TO")},
       {"defer", word("The control that leaves the decision to an official, such as RELIDO")},
       {"show", word("The control with a list of countries that may see it, such as DISPLAY ONLY")},
       {"eyes", word("An older form of the list")},
       {"is_free", flag("Lists may have any form, and are not compared").or_else("false")},
       {"unmarked_is_deferred_from",
        date("First day from which a portion without controls is left to an official, too")}}};
}

Form joint_form() {
  return {"joint markings",
          {{"requires", ids("Controls that joint markings must have")},
           {"excludes", ids("Controls that joint markings must not have")},
           {"cite", text("Where the source says so")}}};
}

Form designation_form() {
  return {"a designation",
          {{"words",
            list_of(text(), "The document must contain one of these").at_most(max_scheme_parts)},
           {"rule", word("The rule that reports that none is present")}}};
}

Form group_form() {
  return {"a group of countries",
          {{"code", word("Its code"), required},
           {"members", codes("Its countries, if the code may be read as a list of them")},
           {"until", date("Last day of use")}},
          "{code: FVEY, members: [AUS, CAN, GBR, NZL]}"};
}

}  // namespace

const Form& scheme_open_form() {
  static const Form form{"a place for unpublished controls",
                         {{"least", integer("The least number of characters")},
                          {"most", integer("The greatest number of characters")},
                          {"is_letters", flag("Digits are not allowed").or_else("false")},
                          {"among", ids("The only words allowed")},
                          {"levels", ids("Levels with which they may be used")},
                          {"requires", ids("Controls that they require")},
                          {"excludes", ids("Controls that they exclude")},
                          {"cite", text("Where the source says so")}}};
  return form;
}

const Form& scheme_level_form() {
  static const Form form{
      "a level of a scheme",
      {{"level", word("Its name in `level('…')`"), required},
       {"banner", word("Its words in a banner"), required},
       {"portion", word("Its letters in a portion mark"), required},
       {"owners", codes("Owners that use these words for the level")},
       {"is_foreign", flag("Only other countries use the level").or_else("false")}},
      "{level: SECRET, banner: SECRET, portion: S}"};
  return form;
}

const Form& scheme_category_form() {
  static const Form form{
      "a category of controls",
      {{"id", word("The name that terms use in `in`"), required},
       {"name", text("Its name in messages"), required},
       {"lead", text("Words that begin it")},
       {"short_lead", text("An abbreviation of `lead`")},
       {"is_tree", flag("Controls have compartments: SI-G ABCD").or_else("false")},
       {"is_codes", flag("It contains country codes").or_else("false")},
       {"is_sorted",
        flag("Sort by numbers and letters, not in the order of the terms").or_else("false")},
       {"open", of_form(scheme_open_form(), "The unpublished controls that it may have")},
       {"commas_until", date("Last day on which commas may separate its controls")},
       {"cite", text("Where the source says so")}},
      "{id: dissem, name: dissemination control}"};
  return form;
}

const Form& scheme_term_form() {
  static const Form form{
      "a term of a scheme",
      {{"id", word("Its name, such as NF"), required},
       {"in", word("Its category"), required},
       {"under", ids("The controls that it may be a compartment of")},
       {"title", word("The control in full"), required},
       {"banner", word("Its form in a banner"), required},
       {"portion", word("Its form in a portion mark"), required},
       {"bare", word("Its form in a portion mark that refers to the list of the banner")},
       {"list", among({"commas", "strokes_before"}, "How its country codes are written")},
       {"levels", ids("Levels with which it may be used, as portion marks write them")},
       {"requires", ids("Controls that it requires")},
       {"excludes", ids("Controls that it excludes")},
       {"below", of_form(scheme_open_form(), "The unpublished compartments that it may have")},
       {"needs_below", flag("It must have a compartment").or_else("false")},
       {"from", date("First day of use")},
       {"until", date("Last day of use")},
       {"instead", word("The term that replaced it")},
       {"is_routing",
        flag("It is about routing, not about the content of a document").or_else("false")},
       {"cite", text("Where the source says so")}},
      "{id: NF, in: dissem, title: NOT RELEASABLE TO FOREIGN NATIONALS, banner: NOFORN, portion: "
      "NF}"};
  return form;
}

const Form& scheme_rewrite_form() {
  static const Form form{
      "a rewrite of a banner",
      {{"when", ids("All of these are present: controls, `classified`, `released`")},
       {"any", ids("At least one of these is present, too")},
       {"drop", ids("Controls, or all of a category, to remove from the banner"), required},
       {"add", ids("Controls to add to the banner")},
       {"into", word("Receives the compartments of the dropped controls")},
       {"rule", word("The rule that reports a dropped control; default: rollup/superseded")},
       {"cite", text("Where the source says so")}},
      "{when: [OC], drop: [OC-USGOV]}"};
  return form;
}

const Form& scheme_reporter_form() {
  static const Form form{
      "a reporter of faults",
      {{"of", word("The rule that usually reports them"), required},
       {"in", word("The category of the control")},
       {"form", among({"banner", "portion"}, "The form of the marking")},
       {"begins", word("A prefix of the id of the control or level")},
       {"terms", ids("The control, and the one that it requires or excludes")},
       {"by", word("The rule that reports them instead; without it, no rule does")}},
      "{of: marking/value-order, in: dissem, by: cui/ldc-order}"};
  return form;
}

const Form& scheme_form() {
  static const Form form{
      "a scheme of control markings",
      {{"extends", word("The scheme, of this or an earlier pack, that it changes")},
       {"source", text("Where the facts come from")},
       {"checked", date("When the facts were last compared with the source")},
       {"manual", text("The manual that `cite` refers to")},
       {"cites", map_of(text(), "Places in the manual, by rule")},
       {"home", word("The code of the country that uses the scheme")},
       {"separators", of_form(separators_form(), "The separators between the words of a marking")},
       {"levels", list_of(of_form(scheme_level_form()), "Its levels").at_most(max_scheme_parts)},
       {"categories",
        list_of(of_form(scheme_category_form()), "Its categories, in the order of a marking")
            .at_most(max_scheme_parts)},
       {"terms",
        list_of(of_form(scheme_term_form()), "Its controls, in order; those of `extends` stay")
            .at_most(max_terms)},
       {"release", of_form(release_form(), "The controls that say who may receive a portion")},
       {"joint", of_form(joint_form(), "Rules for joint markings")},
       {"rewrites", list_of(of_form(scheme_rewrite_form()),
                            "Replacements in a banner, applied in order after those of `extends`")
                        .at_most(max_scheme_parts)},
       {"reporters", list_of(of_form(scheme_reporter_form()),
                             "Rules that report certain faults; the first match applies, before "
                             "those of `extends`")
                         .at_most(max_scheme_parts)},
       {"designation", of_form(designation_form(), "Labels of the controlling agency")},
       {"codes_of", word("The scheme whose countries and groups it uses")},
       {"controls_of", of_form(borrowed_form(), "Categories that it takes from another scheme")},
       {"countries", codes("Country codes")},
       {"groups", list_of(of_form(group_form()), "Organization codes").at_most(max_codes)}},
      "levels: [{level: SECRET, banner: SECRET, portion: S}], categories: […], terms: […]"};
  return form;
}

const Form& scheme_file_form() {
  static const Form form{"a scheme in a file of its own",
                         {{"file", text("A path below the pack's folder"), required}}};
  return form;
}

}  // namespace cablelint::rule
