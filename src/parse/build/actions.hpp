// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tao/pegtl.hpp>
#include <tuple>

#include "grammar/message.hpp"
#include "grammar/paper.hpp"
#include "parse/build/cable_builder.hpp"
#include "parse/build/store.hpp"

/// Which production fills what: one line each. This is the only place where PEGTL meets the model.
namespace cablelint::parse {

/// The place of what a production matched.
template <class ActionInput>
[[nodiscard]] Span span_of(const ActionInput& in, const char* text) {
  return {static_cast<std::uint32_t>(in.begin() - text), static_cast<std::uint32_t>(in.size())};
}

/// Calls the function of the builder that has it.
template <class Builder>
void call(void (Builder::*fill)(Span), CableBuilder& cable, Span at) {
  auto& [draft, marks, envelope, header, eo, tags, refs, authority, text, paragraph, sections,
         smart, sets, paper] = cable;
  const auto builders = std::tie(draft, marks, envelope, header, eo, tags, refs, authority, text,
                                 paragraph, sections, smart, sets, paper);
  (std::get<Builder&>(builders).*fill)(at);
}

template <auto... Fill>
struct Call {
  template <class ActionInput>
  static void apply(const ActionInput& in, const char* text, CableBuilder& cable) {
    (call(Fill, cable, span_of(in, text)), ...);
  }
};

/// Stores what was matched in the member that the path leads to, or what a function of the draft
/// makes of it.
template <auto... Path>
struct Store {
  template <class ActionInput>
  static void apply(const ActionInput& in, const char* text, CableBuilder& cable) {
    store<Path...>(cable.draft, span_of(in, text));
  }
};

template <auto Read, auto... Path>
struct StoreAs {
  template <class ActionInput>
  static void apply(const ActionInput& in, const char* text, CableBuilder& cable) {
    store_as<Read, Path...>(cable.draft, span_of(in, text));
  }
};

template <class Rule>
struct Build : tao::pegtl::nothing<Rule> {};

template <class Rule, class Skip>
struct Build<grammar::unmet<Rule, Skip>> {
  template <class ActionInput>
  static void apply(const ActionInput& in, const char* text, CableBuilder& cable) {
    const auto& [rule, expected] = grammar::expectation<Rule>;
    cable.draft.unmet(rule, expected, span_of(in, text));
  }
};

// clang-format off
template <> struct Build<grammar::release_line>          : Call<&Draft::release_line> {};
template <> struct Build<grammar::release_head_line>     : Call<&Draft::release_line> {};
template <> struct Build<grammar::release_authority>     : Call<&Draft::release_line> {};
template <> struct Build<grammar::unrecognised_line>     : Call<&Draft::unrecognised_line> {};
template <> struct Build<grammar::start_of_message>      : Call<&EnvelopeBuilder::start_of_message> {};
template <> struct Build<grammar::precedence_pair>       : Call<&EnvelopeBuilder::precedence_pair> {};
template <> struct Build<grammar::routing_indicator>     : Store<&RoutingLine::routing_indicators> {};
template <> struct Build<grammar::routing_line>          : Call<&EnvelopeBuilder::routing_line> {};
template <> struct Build<grammar::routing_more>          : Call<&EnvelopeBuilder::routing_more> {};
template <> struct Build<grammar::de_station>            : Store<&DeLine::routing_indicator> {};
template <> struct Build<grammar::de_serial>             : Store<&DeLine::serial> {};
template <> struct Build<grammar::de_section>            : Store<&DeLine::section> {};
template <> struct Build<grammar::de_julian_day>         : Store<&DeLine::julian_day> {};
template <> struct Build<grammar::de_filing_time>        : Store<&DeLine::filing_time> {};
template <> struct Build<grammar::de_line>               : Call<&EnvelopeBuilder::de_line> {};
template <> struct Build<grammar::security_prosign>      : Store<&SecurityLine::prosign> {};
template <> struct Build<grammar::security_letters>      : Call<&EnvelopeBuilder::security_letters> {};
template <> struct Build<grammar::operating_signal>      : Store<&SecurityLine::transmission> {};
template <> struct Build<grammar::security_line>         : Call<&EnvelopeBuilder::security_line> {};
template <> struct Build<grammar::precedence>            : Store<&Dtg::precedences> {};
template <> struct Build<grammar::dtg_day>               : Store<&Dtg::day> {};
template <> struct Build<grammar::dtg_clock>             : Call<&EnvelopeBuilder::dtg_clock> {};
template <> struct Build<grammar::dtg_zone>              : Store<&Dtg::zone> {};
template <> struct Build<grammar::month_name>            : Store<&Dtg::month> {};
template <> struct Build<grammar::dtg_year>              : StoreAs<&Draft::year, &Dtg::year> {};
template <> struct Build<grammar::dtg_group>             : Call<&EnvelopeBuilder::dtg_group> {};
template <> struct Build<grammar::dtg_alone>             : Call<&EnvelopeBuilder::dtg_line> {};
template <> struct Build<grammar::dtg_line>              : Call<&EnvelopeBuilder::dtg_line> {};
template <> struct Build<grammar::later_date>            : Call<&EnvelopeBuilder::later_date> {};
template <> struct Build<grammar::station_name>          : Call<&EnvelopeBuilder::station_name> {};
template <> struct Build<grammar::joined_originator>     : Call<&EnvelopeBuilder::station_name> {};
template <> struct Build<grammar::joined_from>           : Call<&EnvelopeBuilder::from_line> {};
template <> struct Build<grammar::from_line>             : Call<&EnvelopeBuilder::from_line> {};
template <> struct Build<grammar::address_action>        : Call<&EnvelopeBuilder::address_action> {};
template <> struct Build<grammar::address_info>          : Call<&EnvelopeBuilder::address_info> {};
template <> struct Build<grammar::info_alone>            : Call<&EnvelopeBuilder::address_info> {};
template <> struct Build<grammar::address_exempt>        : Call<&EnvelopeBuilder::address_exempt> {};
template <> struct Build<grammar::address_station>       : Store<&Addressee::routing_indicator> {};
template <> struct Build<grammar::address_name>          : StoreAs<&Draft::trimmed, &Addressee::name> {};
template <> struct Build<grammar::address_precedence>    : Store<&Addressee::precedence> {};
template <> struct Build<grammar::address_serial>        : Store<&Addressee::serial> {};
template <> struct Build<grammar::addressee>             : Call<&EnvelopeBuilder::addressee> {};
template <> struct Build<grammar::break_sign>            : Store<&Ending::break_sign> {};
template <> struct Build<grammar::validation_number>     : Store<&Ending::serial> {};
template <> struct Build<grammar::end_sign>              : Store<&Ending::end_of_message> {};
template <> struct Build<grammar::break_line>            : Call<&EnvelopeBuilder::break_line> {};
template <> struct Build<grammar::header_level>          : Call<&HeaderBuilder::header_level> {};
template <> struct Build<grammar::header_control>        : Call<&HeaderBuilder::header_control> {};
template <> struct Build<grammar::stroked_control>       : Call<&HeaderBuilder::header_control> {};
template <> struct Build<grammar::dump_fields>           : Call<&HeaderBuilder::begin_again,
                                                                &RefsBuilder::begin_again> {};
template <> struct Build<grammar::section_number>        : Call<&HeaderBuilder::section_number> {};
template <> struct Build<grammar::section_total>         : Call<&HeaderBuilder::section_total> {};
template <> struct Build<grammar::final_total>           : Call<&HeaderBuilder::section_number,
                                                                &HeaderBuilder::section_total,
                                                                &HeaderBuilder::section_of> {};
template <> struct Build<grammar::section_of>            : Call<&HeaderBuilder::section_of> {};
template <> struct Build<grammar::line_post>             : StoreAs<&Draft::capitals,
                                                                   &ClassificationLine::post> {};
template <> struct Build<grammar::line_serial>           : StoreAs<&Draft::meant_number,
                                                                   &ClassificationLine::serial> {};
template <> struct Build<grammar::damaged_level>         : Call<&HeaderBuilder::damaged_level> {};
template <> struct Build<grammar::glued_level_damage>    : Call<&HeaderBuilder::damaged_level> {};
template <> struct Build<grammar::damaged_line>          : Call<&HeaderBuilder::damaged_line> {};
template <> struct Build<grammar::classification_line>   : Call<&HeaderBuilder::classification_line> {};
template <> struct Build<grammar::level_in_title>        : Call<&HeaderBuilder::header_level> {};
template <> struct Build<grammar::small_line>            : Call<&HeaderBuilder::classification_line> {};
template <> struct Build<grammar::page_banner_line>      : Call<&HeaderBuilder::class_word_line> {};
template <> struct Build<grammar::initials_level>        : Call<&HeaderBuilder::class_word_line> {};
template <> struct Build<grammar::class_word_line>       : Call<&HeaderBuilder::class_word_line> {};
template <> struct Build<grammar::caption>               : Call<&HeaderBuilder::caption> {};
template <> struct Build<grammar::glued_caption>         : Call<&HeaderBuilder::caption> {};
template <> struct Build<grammar::other_channel>         : Call<&HeaderBuilder::caption> {};
template <> struct Build<grammar::clear_word>            : Call<&HeaderBuilder::caption> {};
template <> struct Build<grammar::line_sipdis>           : Call<&HeaderBuilder::line_caption> {};
template <> struct Build<grammar::line_series>           : Call<&HeaderBuilder::line_caption> {};
template <> struct Build<grammar::tag_caption>           : Call<&HeaderBuilder::caption> {};
template <> struct Build<grammar::spaced_caption>        : Call<&HeaderBuilder::spaced_caption> {};
template <> struct Build<grammar::agency_sensitive>      : Call<&HeaderBuilder::caption> {};
template <> struct Build<grammar::handling_phrase>       : Call<&HeaderBuilder::handling_phrase> {};
template <> struct Build<grammar::index_level>           : Call<&HeaderBuilder::page_level> {};
template <> struct Build<grammar::entire_level>          : Call<&HeaderBuilder::page_level> {};
template <> struct Build<grammar::late_passing>          : Call<&HeaderBuilder::late_passing> {};
template <> struct Build<grammar::line_passing>          : Call<&HeaderBuilder::line_passing> {};
template <> struct Build<grammar::ref_passing_words>     : Call<&HeaderBuilder::late_passing> {};
template <> struct Build<grammar::repeated_words>        : Call<&HeaderBuilder::late_passing> {};
template <> struct Build<grammar::smart_year>            : Call<&SmartBuilder::year> {};
template <> struct Build<grammar::smart_post>            : Store<&Mrn::post> {};
template <> struct Build<grammar::smart_serial>          : Store<&Mrn::serial> {};
template <> struct Build<grammar::smart_mrn_line>        : Call<&SmartBuilder::mrn_line> {};
template <> struct Build<grammar::viewer_day>            : Call<&SmartBuilder::viewer_day> {};
template <> struct Build<grammar::viewer_station>        : Call<&EnvelopeBuilder::station_name> {};
template <> struct Build<grammar::viewer_from_line>      : Call<&EnvelopeBuilder::from_line,
                                                                &SmartBuilder::viewer_from_line> {};
template <> struct Build<grammar::smart_date_line>       : Call<&EnvelopeBuilder::smart_date_line> {};
template <> struct Build<grammar::smart_station_name>    : Call<&EnvelopeBuilder::station_name> {};
template <> struct Build<grammar::smart_from_line>       : Call<&EnvelopeBuilder::smart_from_line> {};
template <> struct Build<grammar::smart_action>          : Call<&EnvelopeBuilder::address_action> {};
template <> struct Build<grammar::smart_info>            : Call<&EnvelopeBuilder::address_info> {};
template <> struct Build<grammar::smart_exempt>          : Call<&EnvelopeBuilder::address_exempt> {};
template <> struct Build<grammar::smart_address_name>    : StoreAs<&Draft::joined, &Addressee::name> {};
template <> struct Build<grammar::archive_order>         : Call<&SmartBuilder::field_label> {};
template <> struct Build<grammar::archive_no_value>         : Call<&SmartBuilder::field_words> {};
template <> struct Build<grammar::smart_priority>        : StoreAs<&Draft::capitals,
                                                                   &Addressee::precedence> {};
template <> struct Build<grammar::smart_addressee>       : Call<&EnvelopeBuilder::smart_addressee> {};
template <> struct Build<grammar::blanked_caption>       : Call<&HeaderBuilder::blanked_caption> {};
template <> struct Build<grammar::smart_pass_words>      : Call<&HeaderBuilder::passing_words> {};
template <> struct Build<grammar::sbu_banner>            : Call<&HeaderBuilder::page_level> {};
template <> struct Build<grammar::print_subject>         : Call<&SmartBuilder::begin_telegram> {};
template <> struct Build<grammar::smart_signer>          : Call<&SmartBuilder::signer> {};
template <> struct Build<grammar::smart_field_label>     : Call<&SmartBuilder::field_label> {};
template <> struct Build<grammar::smart_field_words>     : Call<&SmartBuilder::field_words> {};
template <> struct Build<grammar::release_foot>          : Call<&Draft::release_line> {};
template <> struct Build<grammar::signed_release>        : Call<&Draft::release_line> {};
template <> struct Build<grammar::release_page>          : Call<&Draft::release_line> {};
template <> struct Build<grammar::exemption_line>        : Call<&Draft::release_line> {};
template <> struct Build<grammar::mail_level>            : Call<&HeaderBuilder::page_level> {};
template <> struct Build<grammar::review_line>           : Call<&Draft::release_line> {};
template <> struct Build<grammar::review_stamp>          : Call<&Draft::release_line> {};
template <> struct Build<grammar::message_record>        : Call<&Draft::release_line> {};
template <> struct Build<grammar::record_text_title>     : Call<&Draft::release_line> {};
template <> struct Build<grammar::approval_line>         : Call<&Draft::release_line> {};
template <> struct Build<grammar::frame_line>            : Call<&Draft::release_line> {};
template <> struct Build<grammar::form_label>            : Call<&HeaderBuilder::form_label> {};
template <> struct Build<grammar::viewer_head>           : Call<&HeaderBuilder::viewer_head> {};
template <> struct Build<grammar::damaged_post>          : StoreAs<&Draft::capitals,
                                                                   &ClassificationLine::post> {};
template <> struct Build<grammar::small_post>            : StoreAs<&Draft::capitals,
                                                                   &ClassificationLine::post> {};
template <> struct Build<grammar::passing_words>         : Call<&HeaderBuilder::passing_words> {};
template <> struct Build<grammar::eo_number>             : StoreAs<&Draft::meant_digits, &EoLine::number> {};
template <> struct Build<grammar::decl_date>             : Call<&EoBuilder::decl_date> {};
template <> struct Build<grammar::decl_broken_date>      : Call<&EoBuilder::decl_date> {};
template <> struct Build<grammar::decl_not_applicable>   : Call<&EoBuilder::decl_not_applicable> {};
template <> struct Build<grammar::decl_source_list>      : Call<&EoBuilder::decl_source_list> {};
template <> struct Build<grammar::decl_oadr>             : Call<&EoBuilder::decl_oadr> {};
template <> struct Build<grammar::decl_retired>          : Call<&EoBuilder::decl_retired> {};
template <> struct Build<grammar::decl_schedule>         : Call<&EoBuilder::decl_schedule> {};
template <> struct Build<grammar::schedule_code>         : Call<&EoBuilder::schedule_code> {};
template <> struct Build<grammar::schedule_digit>        : Call<&EoBuilder::schedule_digit> {};
template <> struct Build<grammar::decl_name>             : Call<&EoBuilder::decl_name> {};
template <> struct Build<grammar::decl_review>           : Store<&Declassification::review> {};
template <> struct Build<grammar::dng_level>             : Call<&EoBuilder::dng_level> {};
template <> struct Build<grammar::dng_date>              : Call<&EoBuilder::dng_date> {};
template <> struct Build<grammar::dng_instruction>       : Call<&EoBuilder::dng_instruction> {};
template <> struct Build<grammar::decl_exemption>        : Call<&EoBuilder::decl_exemption> {};
template <> struct Build<grammar::decl_redacted>         : Call<&EoBuilder::decl_redacted> {};
template <> struct Build<grammar::decl_ground>           : Call<&EoBuilder::decl_ground> {};
template <> struct Build<grammar::decl_event>            : Call<&EoBuilder::decl_event> {};
template <> struct Build<grammar::eo_line>               : Call<&EoBuilder::eo_line> {};
template <> struct Build<grammar::declassify_statement>  : Call<&EoBuilder::declassify_line> {};
template <> struct Build<grammar::tag_code>              : Call<&TagsBuilder::tag_code> {};
template <> struct Build<grammar::link_code>             : Call<&TagsBuilder::link_code> {};
template <> struct Build<grammar::tag_link>              : Call<&TagsBuilder::tag_link> {};
template <> struct Build<grammar::tag_person>            : Call<&TagsBuilder::tag_person> {};
template <> struct Build<grammar::tags_block>            : Call<&TagsBuilder::tags_block> {};
template <> struct Build<grammar::subject_words>         : Call<&HeaderBuilder::subject_words> {};
template <> struct Build<grammar::subject_block>         : Call<&HeaderBuilder::subject_block> {};
template <> struct Build<grammar::ref_named_letter>       : Call<&RefsBuilder::ref_letter> {};
template <> struct Build<grammar::ref_letter>            : Call<&RefsBuilder::ref_letter> {};
template <> struct Build<grammar::ref_year>              : StoreAs<&Draft::year, &Ref::year> {};
template <> struct Build<grammar::ref_later_year>       : StoreAs<&Draft::year, &Ref::year> {};
template <> struct Build<grammar::ref_glued_year>        : StoreAs<&Draft::year, &Ref::year> {};
template <> struct Build<grammar::ref_glued_post>        : Call<&RefsBuilder::ref_post> {};
template <> struct Build<grammar::ref_post>              : Call<&RefsBuilder::ref_post> {};
template <> struct Build<grammar::ref_small_post>        : Call<&RefsBuilder::ref_post> {};
template <> struct Build<grammar::ref_small>             : Call<&RefsBuilder::ref_cable> {};
template <> struct Build<grammar::ref_serial>            : Store<&Ref::serial> {};
template <> struct Build<grammar::ref_notal>             : Store<&Ref::notal> {};
template <> struct Build<grammar::ref_cable>             : Call<&RefsBuilder::ref_cable> {};
template <> struct Build<grammar::ref_wrapped_post>      : StoreAs<&Draft::joined, &Ref::post> {};
template <> struct Build<grammar::ref_labeled>          : Call<&RefsBuilder::ref_cable> {};
template <> struct Build<grammar::ref_wrapped>           : Call<&RefsBuilder::ref_cable> {};
template <> struct Build<grammar::ref_glued>             : Call<&RefsBuilder::ref_cable> {};
template <> struct Build<grammar::ref_bare>              : Call<&RefsBuilder::ref_bare> {};
template <> struct Build<grammar::ref_report>            : Call<&RefsBuilder::ref_words> {};
template <> struct Build<grammar::ref_regulation>        : Call<&RefsBuilder::ref_words> {};
template <> struct Build<grammar::ref_email>             : Call<&RefsBuilder::ref_email> {};
template <> struct Build<grammar::ref_unnumbered>        : Call<&RefsBuilder::ref_words> {};
template <> struct Build<grammar::ref_words>             : Call<&RefsBuilder::ref_words> {};
template <> struct Build<grammar::ref_block>             : Call<&RefsBuilder::ref_block> {};
template <> struct Build<grammar::late_sources>          : Call<&AuthorityBuilder::late_sources> {};
template <> struct Build<grammar::classified_label>      : Call<&AuthorityBuilder::classified_label> {};
template <> struct Build<grammar::derived_label>         : Call<&AuthorityBuilder::derived_label> {};
template <> struct Build<grammar::cut_authority>         : Call<&AuthorityBuilder::cut_authority> {};
template <> struct Build<grammar::order_words>           : Call<&AuthorityBuilder::reason_words> {};
template <> struct Build<grammar::run_on_heads>          : Call<&HeaderBuilder::run_on_heads> {};
template <> struct Build<grammar::reason_words>          : Call<&AuthorityBuilder::reason_words> {};
template <> struct Build<grammar::pursuant_words>        : Call<&AuthorityBuilder::reason_words> {};
template <> struct Build<grammar::reason_section>        : Call<&AuthorityBuilder::reason_section> {};
template <> struct Build<grammar::late_section>          : Call<&AuthorityBuilder::late_section> {};
template <> struct Build<grammar::letters_first>         : Call<&AuthorityBuilder::letters_first> {};
template <> struct Build<grammar::reason_letter>         : Call<&AuthorityBuilder::reason_letter> {};
template <> struct Build<grammar::joined_letter>         : Call<&AuthorityBuilder::reason_letter> {};
template <> struct Build<grammar::odd_section>           : Call<&AuthorityBuilder::reason_section> {};
template <> struct Build<grammar::dotless_section>       : Call<&AuthorityBuilder::reason_section> {};
template <> struct Build<grammar::dotless_reason>        : Call<&AuthorityBuilder::reason> {};
template <> struct Build<grammar::sectionless>           : Call<&AuthorityBuilder::sectionless> {};
template <> struct Build<grammar::source_words>          : Call<&AuthorityBuilder::source_words> {};
template <> struct Build<grammar::leading_source>        : Call<&AuthorityBuilder::leading_source> {};
template <> struct Build<grammar::reason>                : Call<&AuthorityBuilder::reason> {};
template <> struct Build<grammar::authority_words>       : Call<&AuthorityBuilder::authority_words> {};
template <> struct Build<grammar::authority_block>       : Call<&AuthorityBuilder::authority_block> {};
template <> struct Build<grammar::paragraph_authority>   : Call<&ParagraphBuilder::paragraph_words,
                                                                &AuthorityBuilder::paragraph_authority> {};
template <> struct Build<grammar::mark_level>            : Call<&MarksBuilder::mark_level> {};
template <> struct Build<grammar::mark_control>          : Call<&MarksBuilder::mark_control> {};
template <> struct Build<grammar::mark_handling>         : Call<&MarksBuilder::mark_control> {};
template <> struct Build<grammar::entire_text>           : Call<&MarksBuilder::entire_text> {};
template <> struct Build<grammar::unclosed_control>      : Call<&MarksBuilder::mark_control> {};
template <> struct Build<grammar::unclosed_mark>         : Call<&MarksBuilder::unclosed_mark> {};
template <> struct Build<grammar::entire_text_first>     : Call<&MarksBuilder::entire_text_first> {};
template <> struct Build<grammar::entire_text_line>      : Call<&MarksBuilder::entire_text_first> {};
template <> struct Build<grammar::subject_mark>          : Call<&MarksBuilder::portion_mark> {};
template <> struct Build<grammar::unnumbered_mark>       : Call<&MarksBuilder::portion_mark> {};
template <> struct Build<grammar::subparagraph_mark>     : Call<&MarksBuilder::portion_mark> {};
template <> struct Build<grammar::unnumbered_line>       : Call<&TextBuilder::unnumbered_line> {};
template <> struct Build<grammar::subparagraph_line>     : Call<&TextBuilder::subparagraph_line> {};
template <> struct Build<grammar::unknown_text_line>     : Call<&TextBuilder::unknown_text_line> {};
template <> struct Build<grammar::unknown_mark>          : Call<&MarksBuilder::unknown_mark> {};
template <> struct Build<grammar::portion_mark>          : Call<&MarksBuilder::portion_mark> {};
template <> struct Build<grammar::bare_entire_text>      : Call<&MarksBuilder::portion_mark> {};
template <> struct Build<grammar::paragraph_sign>        : Call<&ParagraphBuilder::paragraph_sign> {};
template <> struct Build<grammar::paragraph_number>      : Call<&ParagraphBuilder::paragraph_number> {};
template <> struct Build<grammar::displaced_mark>        : Call<&MarksBuilder::displaced_mark> {};
template <> struct Build<grammar::paragraph_words>       : Call<&ParagraphBuilder::paragraph_words> {};
template <> struct Build<grammar::paragraph>             : Call<&ParagraphBuilder::paragraph> {};
template <> struct Build<grammar::break_post>            : Call<&SectionsBuilder::break_post> {};
template <> struct Build<grammar::break_serial>          : Store<&SectionBreak::serial> {};
template <> struct Build<grammar::break_section>         : Store<&SectionBreak::section> {};
template <> struct Build<grammar::break_sections>        : Store<&SectionBreak::sections> {};
template <> struct Build<grammar::break_page>            : Store<&SectionBreak::is_page> {};
template <> struct Build<grammar::section_break>         : Call<&SectionsBuilder::section_break> {};
template <> struct Build<grammar::page_level>            : Call<&HeaderBuilder::page_level> {};
template <> struct Build<grammar::glued_level>           : Call<&HeaderBuilder::page_level> {};
template <> struct Build<grammar::page_post>             : Store<&Section::post> {};
template <> struct Build<grammar::page_serial>           : Store<&Section::serial> {};
template <> struct Build<grammar::page_line>             : Call<&SectionsBuilder::page_line> {};
template <> struct Build<grammar::head_section>          : Store<&Section::section> {};
template <> struct Build<grammar::head_sections>         : Store<&Section::sections> {};
template <> struct Build<grammar::head_serial>           : Store<&Section::serial> {};
template <> struct Build<grammar::section_head>          : Call<&SectionsBuilder::section_head> {};
template <> struct Build<grammar::heading_words>         : Call<&TextBuilder::heading_words> {};
template <> struct Build<grammar::boxed_words>           : Call<&TextBuilder::boxed_words> {};
template <> struct Build<grammar::boxed_heading>         : Call<&TextBuilder::heading_line> {};
template <> struct Build<grammar::dashed_words>          : Call<&TextBuilder::heading_words> {};
template <> struct Build<grammar::dashed_title>          : Call<&TextBuilder::heading_line> {};
template <> struct Build<grammar::ruled_words>           : Call<&TextBuilder::heading_words> {};
template <> struct Build<grammar::ruled_title>           : Call<&TextBuilder::heading_line> {};
template <> struct Build<grammar::joined_words>          : Call<&TextBuilder::heading_words> {};
template <> struct Build<grammar::joined_title>          : Call<&TextBuilder::joined_title> {};
template <> struct Build<grammar::framed_words>          : Call<&TextBuilder::heading_words> {};
template <> struct Build<grammar::framed_title>          : Call<&TextBuilder::heading_line> {};
template <> struct Build<grammar::title_line>            : Call<&TextBuilder::heading_line> {};
template <> struct Build<grammar::heading_line>          : Call<&TextBuilder::heading_line> {};
template <> struct Build<grammar::signature_name>        : Call<&TextBuilder::signature_name> {};
template <> struct Build<grammar::mixed_name>            : Call<&TextBuilder::mixed_name> {};
template <> struct Build<grammar::mixed_signature>       : Call<&TextBuilder::signature_line> {};
template <> struct Build<grammar::signature_line>        : Call<&TextBuilder::signature_line> {};
template <> struct Build<grammar::blacked_out>           : Call<&ParagraphBuilder::blacked_out> {};
template <> struct Build<grammar::redacted_text>         : Call<&TextBuilder::redacted_text> {};
template <> struct Build<grammar::text_words>            : Call<&TextBuilder::text_words> {};
template <> struct Build<grammar::janap_precedence>        : Store<&JanapLine::precedence> {};
template <> struct Build<grammar::janap_class>             : Store<&JanapLine::class_letter> {};
template <> struct Build<grammar::janap_station>           : Store<&JanapLine::routing_indicator> {};
template <> struct Build<grammar::janap_serial>            : Store<&JanapLine::serial> {};
template <> struct Build<grammar::janap_day>               : Store<&JanapLine::julian_day> {};
template <> struct Build<grammar::janap_time>              : Store<&JanapLine::filing_time> {};
template <> struct Build<grammar::janap_letters>           : Call<&EnvelopeBuilder::janap_letters> {};
template <> struct Build<grammar::janap_line>              : Call<&EnvelopeBuilder::janap_line> {};
template <> struct Build<grammar::dtg_number>              : Store<&Dtg::number> {};
template <> struct Build<grammar::numbered_dtg>            : Call<&EnvelopeBuilder::dtg_line> {};
template <> struct Build<grammar::level_dtg>               : Call<&EnvelopeBuilder::dtg_line> {};
template <> struct Build<grammar::message_station>         : Call<&EnvelopeBuilder::message_station> {};
template <> struct Build<grammar::station_office>          : Call<&EnvelopeBuilder::station_office> {};
template <> struct Build<grammar::message_from>            : Call<&EnvelopeBuilder::message_from> {};
template <> struct Build<grammar::message_to>              : Call<&EnvelopeBuilder::address_action> {};
template <> struct Build<grammar::message_info>            : Call<&EnvelopeBuilder::address_info> {};
template <> struct Build<grammar::message_name>            : Call<&EnvelopeBuilder::message_name> {};
template <> struct Build<grammar::message_addressee>       : Call<&EnvelopeBuilder::message_addressee> {};
template <> struct Build<grammar::level_fouo>              : Call<&HeaderBuilder::header_control> {};
template <> struct Build<grammar::subject_code>            : Store<&ClassificationLine::subject_code> {};
template <> struct Build<grammar::ssic_code>               : Call<&HeaderBuilder::late_subject_code> {};
template <> struct Build<grammar::section_line>            : Call<&HeaderBuilder::late_section> {};
template <> struct Build<grammar::message_level>           : Call<&HeaderBuilder::level_line> {};
template <> struct Build<grammar::nato_line>               : Call<&HeaderBuilder::level_line> {};
template <> struct Build<grammar::timed_level_line>        : Call<&HeaderBuilder::level_line> {};
template <> struct Build<grammar::worded_level_line>       : Call<&HeaderBuilder::level_line> {};
template <> struct Build<grammar::printed_title>           : Call<&MessageBuilder::service_line> {};
template <> struct Build<grammar::listed_references>       : Call<&MessageBuilder::listed_references> {};
template <> struct Build<grammar::service_line>            : Call<&MessageBuilder::service_line> {};
template <> struct Build<grammar::message_banner>          : Call<&HeaderBuilder::banner_line> {};
template <> struct Build<grammar::message_page_level>      : Call<&HeaderBuilder::page_level> {};
template <> struct Build<grammar::message_page_number>     : Store<&MessagePage::number> {};
template <> struct Build<grammar::message_page_serial>     : Store<&MessagePage::serial> {};
template <> struct Build<grammar::message_page>            : Call<&SectionsBuilder::page_line,
                                                                &SectionsBuilder::message_page> {};
template <> struct Build<grammar::pass_line>               : Call<&HeaderBuilder::pass_line> {};
template <> struct Build<grammar::precedence_word>         : Store<&Cable::precedence_word> {};
template <> struct Build<grammar::foot_break_signs>        : Call<&EnvelopeBuilder::break_line> {};
template <> struct Build<grammar::series_name>             : Store<&SeriesNumber::series> {};
template <> struct Build<grammar::series_number>           : Store<&SeriesNumber::number> {};
template <> struct Build<grammar::series_year>             : StoreAs<&Draft::year, &SeriesNumber::year> {};
template <> struct Build<grammar::series_line>             : Call<&MessageBuilder::series_line> {};
template <> struct Build<grammar::part_number>             : Store<&Cable::part, &MessagePart::part> {};
template <> struct Build<grammar::part_total>              : Store<&Cable::part, &MessagePart::parts> {};
template <> struct Build<grammar::part_words>              : Store<&Cable::part, &MessagePart::span> {};
template <> struct Build<grammar::set_name>                : Store<&MessageSet::name> {};
template <> struct Build<grammar::set_mark>                : Call<&MessageBuilder::set_mark> {};
template <> struct Build<grammar::set_words>               : Call<&MessageBuilder::set_words> {};
template <> struct Build<grammar::set_close>               : Store<&MessageSet::closed> {};
template <> struct Build<grammar::set_line>                : Call<&MessageBuilder::set_line> {};
template <> struct Build<grammar::declass_set_date>        : Call<&EoBuilder::decl_date> {};
template <> struct Build<grammar::declass_set_event>       : Call<&EoBuilder::decl_event> {};
template <> struct Build<grammar::declass_set_words>       : Call<&MessageBuilder::set_words> {};
template <> struct Build<grammar::declass_set>             : Call<&EoBuilder::declassify_line> {};
template <> struct Build<grammar::derived_set_name>        : Call<&AuthorityBuilder::derived_label,
                                                                &MessageBuilder::set_name> {};
template <> struct Build<grammar::derived_set_words>       : Call<&MessageBuilder::set_words,
                                                                &AuthorityBuilder::authority_words> {};
template <> struct Build<grammar::derived_set>             : Call<&AuthorityBuilder::authority_block> {};
template <> struct Build<grammar::reference_line>          : Call<&MessageBuilder::reference_line> {};
template <> struct Build<grammar::listed_letter>           : Call<&MessageBuilder::listed_letter> {};
template <> struct Build<grammar::listed_words>            : Call<&MessageBuilder::set_words> {};
template <> struct Build<grammar::listed_reference>        : Call<&MessageBuilder::listed_reference> {};
template <> struct Build<grammar::for_from_words>          : Call<&HeaderBuilder::late_passing> {};
template <> struct Build<grammar::personal_words>          : Call<&HeaderBuilder::late_passing> {};
template <> struct Build<grammar::personal_level>          : Call<&HeaderBuilder::level_line> {};
template <> struct Build<grammar::text_set_label>          : Call<&MessageBuilder::text_set> {};
template <> struct Build<grammar::subject_set_words>       : Call<&HeaderBuilder::subject_words> {};
template <> struct Build<grammar::subject_set>             : Call<&HeaderBuilder::subject_set,
                                                                &MessageBuilder::subject_set> {};
template <> struct Build<grammar::subject_line_words>      : Call<&HeaderBuilder::subject_words> {};
template <> struct Build<grammar::subject_line>            : Call<&HeaderBuilder::subject_block> {};
template <> struct Build<grammar::marked_point>            : Call<&TextBuilder::subparagraph_line> {};
template <> struct Build<grammar::misspelled_level>        : Call<&Draft::unrecognised_line> {};
template <> struct Build<grammar::other_line>              : Call<&MessageBuilder::other_line> {};
template <> struct Build<grammar::paper_level>             : Call<&PaperBuilder::banner_level> {};
template <> struct Build<grammar::paper_label>             : Call<&PaperBuilder::banner_label> {};
template <> struct Build<grammar::overall_label>           : Call<&PaperBuilder::overall_label> {};
template <> struct Build<grammar::scanned_words>           : Call<&PaperBuilder::misspelled_level> {};
template <> struct Build<grammar::misspelled_words>          : Call<&PaperBuilder::misspelled_level> {};
template <> struct Build<grammar::misspelled_joint>          : Call<&PaperBuilder::misspelled_level> {};
template <> struct Build<grammar::misspelled_marking>        : Call<&PaperBuilder::banner_words> {};
template <> struct Build<grammar::misspelled_banner>         : Call<&PaperBuilder::misspelled_banner> {};
template <> struct Build<grammar::signed_control>          : Call<&PaperBuilder::banner_control> {};
template <> struct Build<grammar::signed_words>            : Call<&PaperBuilder::banner_words> {};
template <> struct Build<grammar::signed_banner>           : Call<&PaperBuilder::signed_banner> {};
template <> struct Build<grammar::lone_control>            : Call<&PaperBuilder::lone_control> {};
template <> struct Build<grammar::agency_word>             : Call<&MarksBuilder::agency_word> {};
template <> struct Build<grammar::memorandum_line>         : Call<&PaperBuilder::memorandum> {};
template <> struct Build<grammar::approved_stamp>          : Call<&PaperBuilder::release_stamp> {};
template <> struct Build<grammar::controlled_by>           : Call<&PaperBuilder::controlled_by> {};
template <> struct Build<grammar::control_detail>          : Call<&PaperBuilder::control_detail> {};
template <> struct Build<grammar::paper_authority>         : Call<&PaperBuilder::authority> {};
template <> struct Build<grammar::control_line>            : Call<&PaperBuilder::authority> {};
template <> struct Build<grammar::small_level>             : Call<&PaperBuilder::banner_level> {};
template <> struct Build<grammar::owner_level>             : Call<&PaperBuilder::banner_level> {};
template <> struct Build<grammar::paper_control>           : Call<&PaperBuilder::banner_control> {};
template <> struct Build<grammar::small_control>           : Call<&PaperBuilder::banner_control> {};
template <> struct Build<grammar::blank_control>           : Call<&PaperBuilder::banner_control> {};
template <> struct Build<grammar::foreign_banner>          : Call<&PaperBuilder::banner_words> {};
template <> struct Build<grammar::national_banner>         : Call<&PaperBuilder::banner_words> {};
template <> struct Build<grammar::odd_banner>              : Call<&PaperBuilder::banner_words> {};
template <> struct Build<grammar::mark_letters>            : Call<&PaperBuilder::banner_level> {};
template <> struct Build<grammar::stroked_level>           : Call<&PaperBuilder::banner_words> {};
template <> struct Build<grammar::small_banner>            : Call<&PaperBuilder::banner_words> {};
template <> struct Build<grammar::paper_banner>            : Call<&PaperBuilder::banner_line> {};
template <> struct Build<grammar::titled_words>            : Call<&PaperBuilder::banner_words> {};
template <> struct Build<grammar::titled_banner>           : Call<&PaperBuilder::banner_line> {};
template <> struct Build<grammar::page_feed>               : Call<&PaperBuilder::page_feed> {};
template <> struct Build<grammar::portion_number>          : Call<&PaperBuilder::portion_number> {};
template <> struct Build<grammar::paper_mark>              : Call<&MarksBuilder::portion_mark,
                                                                  &PaperBuilder::mark> {};
template <> struct Build<grammar::unread_mark>             : Call<&MarksBuilder::unknown_mark,
                                                                  &PaperBuilder::mark> {};
template <> struct Build<grammar::broken_control>          : Call<&MarksBuilder::mark_control> {};
template <> struct Build<grammar::broken_mark>             : Call<&MarksBuilder::unclosed_mark,
                                                                  &PaperBuilder::mark> {};
template <> struct Build<grammar::broken_level_mark>       : Call<&MarksBuilder::unclosed_mark,
                                                                  &PaperBuilder::mark> {};
template <> struct Build<grammar::blanket_words>           : Call<&MarksBuilder::entire_text_first> {};
template <> struct Build<grammar::paper_date>              : Call<&PaperBuilder::date> {};
template <> struct Build<grammar::paper_sentence>           : Call<&PaperBuilder::sentence> {};
template <> struct Build<grammar::paper_text>              : Call<&PaperBuilder::text> {};
template <> struct Build<grammar::end_of_paper>            : Call<&PaperBuilder::end> {};
// clang-format on

}  // namespace cablelint::parse
