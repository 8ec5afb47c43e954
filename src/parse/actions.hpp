// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tao/pegtl.hpp>

#include "grammar/cable.hpp"
#include "parse/builder.hpp"

/// Which production fills what: one line each. This is the only place where PEGTL meets the model.
namespace cablelint::parse {

template <auto Fill>
struct call {
  template <class ActionInput>
  static void apply(const ActionInput& in, const char* text, Builder& builder) {
    (builder.*
     Fill)({static_cast<std::uint32_t>(in.begin() - text), static_cast<std::uint32_t>(in.size())});
  }
};

template <class Rule>
struct Build : tao::pegtl::nothing<Rule> {};

template <class Rule, class Skip>
struct Build<grammar::unmet<Rule, Skip>> {
  template <class ActionInput>
  static void apply(const ActionInput& in, const char* text, Builder& builder) {
    builder.unmet(
        grammar::expectation<Rule>.rule, grammar::expectation<Rule>.expected,
        {static_cast<std::uint32_t>(in.begin() - text), static_cast<std::uint32_t>(in.size())});
  }
};

// clang-format off
template <> struct Build<grammar::unrecognised_line>     : call<&Builder::unrecognised_line> {};
template <> struct Build<grammar::start_of_message>      : call<&Builder::start_of_message> {};
template <> struct Build<grammar::precedence_pair>       : call<&Builder::precedence_pair> {};
template <> struct Build<grammar::routing_indicator>     : call<&Builder::routing_indicator> {};
template <> struct Build<grammar::routing_line>          : call<&Builder::routing_line> {};
template <> struct Build<grammar::routing_more>          : call<&Builder::routing_more> {};
template <> struct Build<grammar::de_station>            : call<&Builder::de_station> {};
template <> struct Build<grammar::de_serial>             : call<&Builder::de_serial> {};
template <> struct Build<grammar::de_section>            : call<&Builder::de_section> {};
template <> struct Build<grammar::de_julian_day>         : call<&Builder::de_julian_day> {};
template <> struct Build<grammar::de_filing_time>        : call<&Builder::de_filing_time> {};
template <> struct Build<grammar::de_line>               : call<&Builder::de_line> {};
template <> struct Build<grammar::security_prosign>      : call<&Builder::security_prosign> {};
template <> struct Build<grammar::security_letters>      : call<&Builder::security_letters> {};
template <> struct Build<grammar::operating_signal>      : call<&Builder::operating_signal> {};
template <> struct Build<grammar::security_line>         : call<&Builder::security_line> {};
template <> struct Build<grammar::precedence>            : call<&Builder::precedence> {};
template <> struct Build<grammar::dtg_day>               : call<&Builder::dtg_day> {};
template <> struct Build<grammar::dtg_clock>             : call<&Builder::dtg_clock> {};
template <> struct Build<grammar::dtg_zone>              : call<&Builder::dtg_zone> {};
template <> struct Build<grammar::month_name>            : call<&Builder::month_name> {};
template <> struct Build<grammar::dtg_year>              : call<&Builder::dtg_year> {};
template <> struct Build<grammar::dtg_group>             : call<&Builder::dtg_group> {};
template <> struct Build<grammar::dtg_alone>             : call<&Builder::dtg_line> {};
template <> struct Build<grammar::dtg_line>              : call<&Builder::dtg_line> {};
template <> struct Build<grammar::station_name>          : call<&Builder::station_name> {};
template <> struct Build<grammar::from_line>             : call<&Builder::from_line> {};
template <> struct Build<grammar::address_action>        : call<&Builder::address_action> {};
template <> struct Build<grammar::address_info>          : call<&Builder::address_info> {};
template <> struct Build<grammar::address_exempt>        : call<&Builder::address_exempt> {};
template <> struct Build<grammar::address_station>       : call<&Builder::address_station> {};
template <> struct Build<grammar::address_name>          : call<&Builder::address_name> {};
template <> struct Build<grammar::address_precedence>    : call<&Builder::address_precedence> {};
template <> struct Build<grammar::address_serial>        : call<&Builder::address_serial> {};
template <> struct Build<grammar::addressee>             : call<&Builder::addressee> {};
template <> struct Build<grammar::break_sign>            : call<&Builder::break_sign> {};
template <> struct Build<grammar::validation_number>     : call<&Builder::validation_number> {};
template <> struct Build<grammar::end_sign>              : call<&Builder::end_sign> {};
template <> struct Build<grammar::break_line>            : call<&Builder::break_line> {};
template <> struct Build<grammar::header_level>          : call<&Builder::header_level> {};
template <> struct Build<grammar::header_control>        : call<&Builder::header_control> {};
template <> struct Build<grammar::stroked_control>       : call<&Builder::header_control> {};
template <> struct Build<grammar::section_number>        : call<&Builder::section_number> {};
template <> struct Build<grammar::section_total>         : call<&Builder::section_total> {};
template <> struct Build<grammar::section_of>            : call<&Builder::section_of> {};
template <> struct Build<grammar::line_post>             : call<&Builder::line_post> {};
template <> struct Build<grammar::line_serial>           : call<&Builder::line_serial> {};
template <> struct Build<grammar::damaged_level>         : call<&Builder::damaged_level> {};
template <> struct Build<grammar::damaged_line>          : call<&Builder::damaged_line> {};
template <> struct Build<grammar::classification_line>   : call<&Builder::classification_line> {};
template <> struct Build<grammar::class_word_line>       : call<&Builder::class_word_line> {};
template <> struct Build<grammar::caption>               : call<&Builder::caption> {};
template <> struct Build<grammar::tag_caption>           : call<&Builder::caption> {};
template <> struct Build<grammar::form_label>            : call<&Builder::form_label> {};
template <> struct Build<grammar::viewer_head>           : call<&Builder::viewer_head> {};
template <> struct Build<grammar::damaged_post>          : call<&Builder::damaged_post> {};
template <> struct Build<grammar::passing_words>         : call<&Builder::passing_words> {};
template <> struct Build<grammar::eo_number>             : call<&Builder::eo_number> {};
template <> struct Build<grammar::decl_date>             : call<&Builder::decl_date> {};
template <> struct Build<grammar::decl_not_applicable>   : call<&Builder::decl_not_applicable> {};
template <> struct Build<grammar::decl_oadr>             : call<&Builder::decl_oadr> {};
template <> struct Build<grammar::decl_retired>          : call<&Builder::decl_retired> {};
template <> struct Build<grammar::decl_schedule>         : call<&Builder::decl_schedule> {};
template <> struct Build<grammar::schedule_code>         : call<&Builder::schedule_code> {};
template <> struct Build<grammar::schedule_digit>        : call<&Builder::schedule_digit> {};
template <> struct Build<grammar::decl_name>             : call<&Builder::decl_name> {};
template <> struct Build<grammar::decl_review>           : call<&Builder::decl_review> {};
template <> struct Build<grammar::dng_level>             : call<&Builder::dng_level> {};
template <> struct Build<grammar::dng_date>              : call<&Builder::dng_date> {};
template <> struct Build<grammar::dng_instruction>       : call<&Builder::dng_instruction> {};
template <> struct Build<grammar::decl_exemption>        : call<&Builder::decl_exemption> {};
template <> struct Build<grammar::decl_redacted>         : call<&Builder::decl_redacted> {};
template <> struct Build<grammar::decl_ground>           : call<&Builder::decl_ground> {};
template <> struct Build<grammar::decl_event>            : call<&Builder::decl_event> {};
template <> struct Build<grammar::eo_line>               : call<&Builder::eo_line> {};
template <> struct Build<grammar::tag_code>              : call<&Builder::tag_code> {};
template <> struct Build<grammar::link_code>             : call<&Builder::link_code> {};
template <> struct Build<grammar::tag_link>              : call<&Builder::tag_link> {};
template <> struct Build<grammar::tag_person>            : call<&Builder::tag_person> {};
template <> struct Build<grammar::tags_block>            : call<&Builder::tags_block> {};
template <> struct Build<grammar::subject_words>         : call<&Builder::subject_words> {};
template <> struct Build<grammar::subject_block>         : call<&Builder::subject_block> {};
template <> struct Build<grammar::ref_letter>            : call<&Builder::ref_letter> {};
template <> struct Build<grammar::ref_year>              : call<&Builder::ref_year> {};
template <> struct Build<grammar::ref_year_behind>       : call<&Builder::ref_year> {};
template <> struct Build<grammar::ref_glued_year>        : call<&Builder::ref_year> {};
template <> struct Build<grammar::ref_glued_post>        : call<&Builder::ref_post> {};
template <> struct Build<grammar::ref_post>              : call<&Builder::ref_post> {};
template <> struct Build<grammar::ref_serial>            : call<&Builder::ref_serial> {};
template <> struct Build<grammar::ref_notal>             : call<&Builder::ref_notal> {};
template <> struct Build<grammar::ref_cable>             : call<&Builder::ref_cable> {};
template <> struct Build<grammar::ref_glued>             : call<&Builder::ref_cable> {};
template <> struct Build<grammar::ref_bare>              : call<&Builder::ref_bare> {};
template <> struct Build<grammar::ref_email>             : call<&Builder::ref_email> {};
template <> struct Build<grammar::ref_unnumbered>        : call<&Builder::ref_words> {};
template <> struct Build<grammar::ref_words>             : call<&Builder::ref_words> {};
template <> struct Build<grammar::ref_block>             : call<&Builder::ref_block> {};
template <> struct Build<grammar::classified_label>      : call<&Builder::classified_label> {};
template <> struct Build<grammar::derived_label>         : call<&Builder::derived_label> {};
template <> struct Build<grammar::reason_words>          : call<&Builder::reason_words> {};
template <> struct Build<grammar::reason_section>        : call<&Builder::reason_section> {};
template <> struct Build<grammar::reason_letter>         : call<&Builder::reason_letter> {};
template <> struct Build<grammar::joined_letter>         : call<&Builder::reason_letter> {};
template <> struct Build<grammar::reason>                : call<&Builder::reason> {};
template <> struct Build<grammar::authority_words>       : call<&Builder::authority_words> {};
template <> struct Build<grammar::authority_block>       : call<&Builder::authority_block> {};
template <> struct Build<grammar::paragraph_authority>   : call<&Builder::paragraph_authority> {};
template <> struct Build<grammar::mark_level>            : call<&Builder::mark_level> {};
template <> struct Build<grammar::mark_control>          : call<&Builder::mark_control> {};
template <> struct Build<grammar::mark_handling>         : call<&Builder::mark_control> {};
template <> struct Build<grammar::entire_text>           : call<&Builder::entire_text> {};
template <> struct Build<grammar::unclosed_control>      : call<&Builder::mark_control> {};
template <> struct Build<grammar::unclosed_mark>         : call<&Builder::unclosed_mark> {};
template <> struct Build<grammar::entire_text_first>     : call<&Builder::entire_text_first> {};
template <> struct Build<grammar::subject_mark>          : call<&Builder::portion_mark> {};
template <> struct Build<grammar::unnumbered_mark>       : call<&Builder::portion_mark> {};
template <> struct Build<grammar::subparagraph_mark>     : call<&Builder::portion_mark> {};
template <> struct Build<grammar::unnumbered_line>       : call<&Builder::unnumbered_line> {};
template <> struct Build<grammar::subparagraph_line>     : call<&Builder::subparagraph_line> {};
template <> struct Build<grammar::unknown_text_line>     : call<&Builder::unknown_text_line> {};
template <> struct Build<grammar::unknown_mark>          : call<&Builder::unknown_mark> {};
template <> struct Build<grammar::portion_mark>          : call<&Builder::portion_mark> {};
template <> struct Build<grammar::bare_entire_text>      : call<&Builder::portion_mark> {};
template <> struct Build<grammar::paragraph_sign>        : call<&Builder::paragraph_sign> {};
template <> struct Build<grammar::paragraph_number>      : call<&Builder::paragraph_number> {};
template <> struct Build<grammar::displaced_mark>        : call<&Builder::displaced_mark> {};
template <> struct Build<grammar::paragraph_words>       : call<&Builder::paragraph_words> {};
template <> struct Build<grammar::paragraph>             : call<&Builder::paragraph> {};
template <> struct Build<grammar::break_post>            : call<&Builder::break_post> {};
template <> struct Build<grammar::break_serial>          : call<&Builder::break_serial> {};
template <> struct Build<grammar::break_section>         : call<&Builder::break_section> {};
template <> struct Build<grammar::break_sections>        : call<&Builder::break_sections> {};
template <> struct Build<grammar::break_page>            : call<&Builder::break_page> {};
template <> struct Build<grammar::section_break>         : call<&Builder::section_break> {};
template <> struct Build<grammar::page_level>            : call<&Builder::page_level> {};
template <> struct Build<grammar::glued_level>           : call<&Builder::page_level> {};
template <> struct Build<grammar::page_line>             : call<&Builder::page_line> {};
template <> struct Build<grammar::heading_words>         : call<&Builder::heading_words> {};
template <> struct Build<grammar::heading_line>          : call<&Builder::heading_line> {};
template <> struct Build<grammar::signature_name>        : call<&Builder::signature_name> {};
template <> struct Build<grammar::signature_line>        : call<&Builder::signature_line> {};
template <> struct Build<grammar::text_words>            : call<&Builder::text_words> {};
// clang-format on

}  // namespace cablelint::parse
