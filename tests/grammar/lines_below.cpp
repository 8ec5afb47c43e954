// SPDX-License-Identifier: Apache-2.0
// SUBJECT, REF and TAGS go on over line ends. A new kind of line that `new_line_kind` of
// grammar/line_kinds.hpp does not know would be swallowed by the one above it, without a word.
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <tao/pegtl.hpp>
#include <type_traits>

#include "grammar/accepts.hpp"
#include "grammar/cable.hpp"

namespace g = cablelint::grammar;

namespace {

/// One line of a kind, and the lines above it that it continues, of S(UBJECT), R(EF), T(AGS): with
/// a reason.
struct Sample {
  std::string_view text;
  std::string_view continued = "";
  std::string_view why = "";
};

constexpr std::string_view envelope = "a line of the envelope, which is above all of these";
constexpr std::string_view words = "its words may be those of a subject or a reference";
constexpr std::string_view print = "the head of a print, which is above the envelope";

/// A kind of line. The test does not compile if one of `header_line` has no sample here.
template <class Line>
constexpr Sample sample = {};

// clang-format off
template <> constexpr Sample sample<g::viewer_head> = {
    "TELEGRAM   June 03, 2003\nTo: X\n______\n", "SR", print};
template <> constexpr Sample sample<g::message_record> = {"Message Attributes\nCopy: SINGLE\n"};
template <> constexpr Sample sample<g::review_stamp> = {"Declassified/Released\n"};
template <> constexpr Sample sample<g::record_text_title> = {"Message Text\n", "SR", print};
template <> constexpr Sample sample<g::smart_unknown> = {"E.O.: n/a\n"};
template <> constexpr Sample sample<g::eo_line> = {"E.O. 12958: DECL: 02/14/2018\n"};
template <> constexpr Sample sample<g::tags_block> = {"TAGS: PREL\n"};
template <> constexpr Sample sample<g::ref_block> = {"REF: SAMPLETON 12\n"};
template <> constexpr Sample sample<g::release_authority> = {
    "Classified by DAS, A/GIS, DoS on 11/30/2015 - Class: SECRET - Reason: 1.4(D)\n"};
template <> constexpr Sample sample<g::dump_line> = {"refid: 08SAMPLETON42\n", "SR", print};
template <> constexpr Sample sample<g::declassify_lines> = {"Declassify on: 02/14/2018\n"};
template <> constexpr Sample sample<g::cut_authority> = {"Classifie...\n"};
template <> constexpr Sample sample<g::authority_block> = {
    "Classified By: Pat Example, DCM, Reason: 1.4 (b)\n"};
template <> constexpr Sample sample<g::index_line> = {
    "SECRET SAMPLETON 00000042\nVZCZCXRO1234\n"};
template <> constexpr Sample sample<g::section_break> = {"SAMPLETON 00000042  002 OF 002\n"};
template <> constexpr Sample sample<g::page_line> = {"PAGE 02 SAMPLETON 00042 141515Z\n"};
template <> constexpr Sample sample<g::copies_line> = {"INFO LOG-00 ADS-00\n"};
template <> constexpr Sample sample<g::drafting_block> = {"DRAFTED BY POL:PEXAMPLE\n", "SR", print};
template <> constexpr Sample sample<g::message_center> = {"4A0042 141516Z /38\n", "SR", envelope};
template <> constexpr Sample sample<g::page_head> = {"UNCLASSIFIED POSS DUPE\n"};
template <> constexpr Sample sample<g::signed_release> = {
    "RELEASED IN FULL\nPat P. Example\nUS Department of State\n"};
template <> constexpr Sample sample<g::release_head_line> = {"RELEASED IN FULL\n"};
template <> constexpr Sample sample<g::page_banner_line> = {
    "UNCLASSIFIED//FOR OFFICIAL USE ONLY\n"};
template <> constexpr Sample sample<g::cable_date> = {
    "Cable dated:2002-11-15T12:40:00\n", "R", print};
template <> constexpr Sample sample<g::classification_line> = {"UNCLAS SAMPLETON 000042\n"};
template <> constexpr Sample sample<g::entire_level_line> = {
    "CONFIDENTIAL - ENTIRE TEXT.\nTAGS: PREL\n", "S", words};
template <> constexpr Sample sample<g::caption_line> = {"SIPDIS\n"};
template <> constexpr Sample sample<g::caption_joined> = {"STADIS//EYES ONLY FOR THE MINT\n"};
template <> constexpr Sample sample<g::handling_line> = {"DS CHANNEL\n", "SRT", words};
template <> constexpr Sample sample<g::handling_sentence> = {
    "SENSITIVE BUT UNCLASSIFIED - PLEASE PROTECT ACCORDINGLY.\n"};
template <> constexpr Sample sample<g::clear_line> = {
    "C L E A R SAMPLETON 000042\n", "SR", envelope};
template <> constexpr Sample sample<g::correction_note> = {
    "C O R R E C T E D  C O P Y\n", "SR", words};
template <> constexpr Sample sample<g::damaged_line> = {"S e c r e t sampleton 000042\n"};
template <> constexpr Sample sample<g::small_line> = {"Unclas Sampleton 000042\nTAGS: PREL\n"};
template <> constexpr Sample sample<g::caption_and_remark> = {
    "OFFICIAL INFORMAL NO. 14\n", "SR", words};
template <> constexpr Sample sample<g::mail_head> = {
    "From: Example, Pat\nSent: Friday\n", "SR", print};
template <> constexpr Sample sample<g::print_subject> = {"Subject: HATS\nPAGE 01 SAMPLETON\n"};
template <> constexpr Sample sample<g::sbu_line> = {"SBU\n", "SRT", words};
template <> constexpr Sample sample<g::start_line> = {"VZCZCXRO1234\n", "SR", envelope};
template <> constexpr Sample sample<g::routing_line> = {"OO RUEHAB RUEHCD\n", "SRT", envelope};
template <> constexpr Sample sample<g::routing_more> = {"RUEHAB RUEHCD RUEHEF\n", "SR", envelope};
template <> constexpr Sample sample<g::de_line> = {"DE RUEHXX #0042/01 0460930\n", "SRT", envelope};
template <> constexpr Sample sample<g::security_line> = {"ZNY CCCCC ZZH\n", "SRT", envelope};
template <> constexpr Sample sample<g::dtg_line> = {"O 140930Z FEB 08\n", "SRT", envelope};
template <> constexpr Sample sample<g::dtg_alone> = {"140930Z FEB 08\n", "SRT", envelope};
template <> constexpr Sample sample<g::from_line> = {"FM AMEMBASSY SAMPLETON\n", "SRT", envelope};
template <> constexpr Sample sample<g::address_block> = {
    "TO SECSTATE WASHDC 0100\n", "SRT", envelope};
template <> constexpr Sample sample<g::address_more> = {
    "RUEHAB/AMEMBASSY PORT SPECIMEN\n", "SRT", envelope};
template <> constexpr Sample sample<g::break_line> = {"BT\n"};
template <> constexpr Sample sample<g::dash_line> = {"-----\n"};
template <> constexpr Sample sample<g::office_number> = {"52-41\n", "SR", envelope};
template <> constexpr Sample sample<g::form_line> = {"CHARGE: PROG\n", "SR", print};
template <> constexpr Sample sample<g::repeated_message> = {
    "FOLLOWING SENT SAMPLETON:\n", "SR", words};
template <> constexpr Sample sample<g::quote_line> = {"QUOTE\n"};
template <> constexpr Sample sample<g::redacted_line> = {"XXXXXXXXXXXX\n", "SR", words};
template <> constexpr Sample sample<g::archive_head> = {"08SAMPLETON42\n", "SR", print};
template <> constexpr Sample sample<g::joined_from> = {
    "FM SECSTATE WASHDC TO AMEMBASSY SAMPLETON\n", "SRT", envelope};
template <> constexpr Sample sample<g::initials_level> = {"SECRET OTHER: PE\n", "SR", print};
template <> constexpr Sample sample<g::print_line> = {"@INFO: D(01) EUR(01)\n", "SR", print};
template <> constexpr Sample sample<g::passing_block> = {"STATE FOR EUR/RPM\n", "SRT", words};
template <> constexpr Sample sample<g::release_line> = {
    "Example Declassified/Released US Department of State\n", "R", words};
template <> constexpr Sample sample<g::address_office> = {
    "AMCONSUL PORT SPECIMEN\n", "SRT", envelope};
template <> constexpr Sample sample<g::glued_text> = {
    "The mint opens.C O N F I D E N T I A L SAMPLETON 000042\n", "R", words};
template <> constexpr Sample sample<g::unrecognised_line> = {"HATS\n", "SRT", "fits nothing"};

// clang-format on

/// How many bytes of the text the production reads; 0: it does not match.
template <class Rule>
std::size_t size_of(std::string_view text) {
  using namespace tao::pegtl;
  memory_input<tracking_mode::lazy> in(text.data(), text.size(), "");
  const bool is_read = parse<Rule, nothing, cablelint::tests::Plain, apply_mode::nothing>(in);
  return is_read ? text.size() - in.size() : 0;
}

/// Whether the line that `Above` reads goes on in the line below it.
template <class Above>
bool goes_on(std::string_view first_line, std::string_view below) {
  const std::string text = std::string(first_line) + std::string(below) + "\n1. (U) Hats.\n";
  return size_of<Above>(text) != first_line.size();
}

template <class Line>
void check_line() {
  const Sample& line = sample<Line>;
  static_assert(!sample<Line>.text.empty(), "a kind of line needs a sample");
  INFO(line.text << line.why);
  CHECK(size_of<Line>(line.text) != 0);
  std::string continued;
  continued += goes_on<g::subject_block>("SUBJECT: HARBOR FESTIVAL\n", line.text) ? "S" : "";
  continued += goes_on<g::ref_block>("REF: SAMPLETON 7\n", line.text) ? "R" : "";
  continued += goes_on<g::tags_block>("TAGS: PGOV\n", line.text) ? "T" : "";
  CHECK(continued == line.continued);
  CHECK(line.continued.empty() == line.why.empty());
}

template <class... Lines>
void check_lines(tao::pegtl::type_list<Lines...> /*lines*/) {
  (check_line<Lines>(), ...);
}

template <class List>
struct Third;
template <class First, class Second, class Item, class... Rest>
struct Third<tao::pegtl::type_list<First, Second, Item, Rest...>> {
  using Type = typename Item::subs_t;
};

}  // namespace

TEST_CASE("each kind of line ends a SUBJECT, REF or TAGS line above it", "[grammar]") {
  // header_line: blank lines, boxes, and `seq< blanks, opt< label_sign >, sor< ... > >`.
  using Labelled = Third<g::header_line::subs_t>::Type;
  check_lines(Third<Labelled>::Type());
}
