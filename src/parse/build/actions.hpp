// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tao/pegtl.hpp>

#include "grammar/cable.hpp"
#include "parse/build/builder.hpp"

/// Which production fills what: one line each. This is the only place where PEGTL meets the model.
namespace cablelint::parse {

template <auto Fill>
struct Call {
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
template <> struct Build<grammar::release_line>          : Call<&Builder::release_line> {};
template <> struct Build<grammar::release_head_line>     : Call<&Builder::release_line> {};
template <> struct Build<grammar::unrecognised_line>     : Call<&Builder::unrecognised_line> {};
template <> struct Build<grammar::start_of_message>      : Call<&Builder::start_of_message> {};
template <> struct Build<grammar::precedence_pair>       : Call<&Builder::precedence_pair> {};
template <> struct Build<grammar::routing_indicator>     : Call<&Builder::routing_indicator> {};
template <> struct Build<grammar::routing_line>          : Call<&Builder::routing_line> {};
template <> struct Build<grammar::routing_more>          : Call<&Builder::routing_more> {};
template <> struct Build<grammar::de_station>            : Call<&Builder::de_station> {};
template <> struct Build<grammar::de_serial>             : Call<&Builder::de_serial> {};
template <> struct Build<grammar::de_section>            : Call<&Builder::de_section> {};
template <> struct Build<grammar::de_julian_day>         : Call<&Builder::de_julian_day> {};
template <> struct Build<grammar::de_filing_time>        : Call<&Builder::de_filing_time> {};
template <> struct Build<grammar::de_line>               : Call<&Builder::de_line> {};
template <> struct Build<grammar::security_prosign>      : Call<&Builder::security_prosign> {};
template <> struct Build<grammar::security_letters>      : Call<&Builder::security_letters> {};
template <> struct Build<grammar::operating_signal>      : Call<&Builder::operating_signal> {};
template <> struct Build<grammar::security_line>         : Call<&Builder::security_line> {};
template <> struct Build<grammar::precedence>            : Call<&Builder::precedence> {};
template <> struct Build<grammar::dtg_day>               : Call<&Builder::dtg_day> {};
template <> struct Build<grammar::dtg_clock>             : Call<&Builder::dtg_clock> {};
template <> struct Build<grammar::dtg_zone>              : Call<&Builder::dtg_zone> {};
template <> struct Build<grammar::month_name>            : Call<&Builder::month_name> {};
template <> struct Build<grammar::dtg_year>              : Call<&Builder::dtg_year> {};
template <> struct Build<grammar::dtg_group>             : Call<&Builder::dtg_group> {};
template <> struct Build<grammar::dtg_alone>             : Call<&Builder::dtg_line> {};
template <> struct Build<grammar::dtg_line>              : Call<&Builder::dtg_line> {};
template <> struct Build<grammar::station_name>          : Call<&Builder::station_name> {};
template <> struct Build<grammar::from_line>             : Call<&Builder::from_line> {};
template <> struct Build<grammar::address_action>        : Call<&Builder::address_action> {};
template <> struct Build<grammar::address_info>          : Call<&Builder::address_info> {};
template <> struct Build<grammar::address_exempt>        : Call<&Builder::address_exempt> {};
template <> struct Build<grammar::address_station>       : Call<&Builder::address_station> {};
template <> struct Build<grammar::address_name>          : Call<&Builder::address_name> {};
template <> struct Build<grammar::address_precedence>    : Call<&Builder::address_precedence> {};
template <> struct Build<grammar::address_serial>        : Call<&Builder::address_serial> {};
template <> struct Build<grammar::addressee>             : Call<&Builder::addressee> {};
template <> struct Build<grammar::break_sign>            : Call<&Builder::break_sign> {};
template <> struct Build<grammar::validation_number>     : Call<&Builder::validation_number> {};
template <> struct Build<grammar::end_sign>              : Call<&Builder::end_sign> {};
template <> struct Build<grammar::break_line>            : Call<&Builder::break_line> {};
template <> struct Build<grammar::header_level>          : Call<&Builder::header_level> {};
template <> struct Build<grammar::header_control>        : Call<&Builder::header_control> {};
template <> struct Build<grammar::stroked_control>       : Call<&Builder::header_control> {};
template <> struct Build<grammar::section_number>        : Call<&Builder::section_number> {};
template <> struct Build<grammar::section_total>         : Call<&Builder::section_total> {};
template <> struct Build<grammar::section_of>            : Call<&Builder::section_of> {};
template <> struct Build<grammar::line_post>             : Call<&Builder::line_post> {};
template <> struct Build<grammar::line_serial>           : Call<&Builder::line_serial> {};
template <> struct Build<grammar::damaged_level>         : Call<&Builder::damaged_level> {};
template <> struct Build<grammar::damaged_line>          : Call<&Builder::damaged_line> {};
template <> struct Build<grammar::classification_line>   : Call<&Builder::classification_line> {};
template <> struct Build<grammar::class_word_line>       : Call<&Builder::class_word_line> {};
template <> struct Build<grammar::caption>               : Call<&Builder::caption> {};
template <> struct Build<grammar::tag_caption>           : Call<&Builder::caption> {};
template <> struct Build<grammar::form_label>            : Call<&Builder::form_label> {};
template <> struct Build<grammar::viewer_head>           : Call<&Builder::viewer_head> {};
template <> struct Build<grammar::damaged_post>          : Call<&Builder::damaged_post> {};
template <> struct Build<grammar::passing_words>         : Call<&Builder::passing_words> {};
template <> struct Build<grammar::eo_number>             : Call<&Builder::eo_number> {};
template <> struct Build<grammar::decl_date>             : Call<&Builder::decl_date> {};
template <> struct Build<grammar::decl_not_applicable>   : Call<&Builder::decl_not_applicable> {};
template <> struct Build<grammar::decl_oadr>             : Call<&Builder::decl_oadr> {};
template <> struct Build<grammar::decl_retired>          : Call<&Builder::decl_retired> {};
template <> struct Build<grammar::decl_schedule>         : Call<&Builder::decl_schedule> {};
template <> struct Build<grammar::schedule_code>         : Call<&Builder::schedule_code> {};
template <> struct Build<grammar::schedule_digit>        : Call<&Builder::schedule_digit> {};
template <> struct Build<grammar::decl_name>             : Call<&Builder::decl_name> {};
template <> struct Build<grammar::decl_review>           : Call<&Builder::decl_review> {};
template <> struct Build<grammar::dng_level>             : Call<&Builder::dng_level> {};
template <> struct Build<grammar::dng_date>              : Call<&Builder::dng_date> {};
template <> struct Build<grammar::dng_instruction>       : Call<&Builder::dng_instruction> {};
template <> struct Build<grammar::decl_exemption>        : Call<&Builder::decl_exemption> {};
template <> struct Build<grammar::decl_redacted>         : Call<&Builder::decl_redacted> {};
template <> struct Build<grammar::decl_ground>           : Call<&Builder::decl_ground> {};
template <> struct Build<grammar::decl_event>            : Call<&Builder::decl_event> {};
template <> struct Build<grammar::eo_line>               : Call<&Builder::eo_line> {};
template <> struct Build<grammar::tag_code>              : Call<&Builder::tag_code> {};
template <> struct Build<grammar::link_code>             : Call<&Builder::link_code> {};
template <> struct Build<grammar::tag_link>              : Call<&Builder::tag_link> {};
template <> struct Build<grammar::tag_person>            : Call<&Builder::tag_person> {};
template <> struct Build<grammar::tags_block>            : Call<&Builder::tags_block> {};
template <> struct Build<grammar::subject_words>         : Call<&Builder::subject_words> {};
template <> struct Build<grammar::subject_block>         : Call<&Builder::subject_block> {};
template <> struct Build<grammar::ref_letter>            : Call<&Builder::ref_letter> {};
template <> struct Build<grammar::ref_year>              : Call<&Builder::ref_year> {};
template <> struct Build<grammar::ref_year_behind>       : Call<&Builder::ref_year> {};
template <> struct Build<grammar::ref_glued_year>        : Call<&Builder::ref_year> {};
template <> struct Build<grammar::ref_glued_post>        : Call<&Builder::ref_post> {};
template <> struct Build<grammar::ref_post>              : Call<&Builder::ref_post> {};
template <> struct Build<grammar::ref_serial>            : Call<&Builder::ref_serial> {};
template <> struct Build<grammar::ref_notal>             : Call<&Builder::ref_notal> {};
template <> struct Build<grammar::ref_cable>             : Call<&Builder::ref_cable> {};
template <> struct Build<grammar::ref_wrapped_post>      : Call<&Builder::ref_wrapped_post> {};
template <> struct Build<grammar::ref_wrapped>           : Call<&Builder::ref_cable> {};
template <> struct Build<grammar::ref_glued>             : Call<&Builder::ref_cable> {};
template <> struct Build<grammar::ref_bare>              : Call<&Builder::ref_bare> {};
template <> struct Build<grammar::ref_email>             : Call<&Builder::ref_email> {};
template <> struct Build<grammar::ref_unnumbered>        : Call<&Builder::ref_words> {};
template <> struct Build<grammar::ref_words>             : Call<&Builder::ref_words> {};
template <> struct Build<grammar::ref_block>             : Call<&Builder::ref_block> {};
template <> struct Build<grammar::classified_label>      : Call<&Builder::classified_label> {};
template <> struct Build<grammar::derived_label>         : Call<&Builder::derived_label> {};
template <> struct Build<grammar::reason_words>          : Call<&Builder::reason_words> {};
template <> struct Build<grammar::reason_section>        : Call<&Builder::reason_section> {};
template <> struct Build<grammar::reason_letter>         : Call<&Builder::reason_letter> {};
template <> struct Build<grammar::joined_letter>         : Call<&Builder::reason_letter> {};
template <> struct Build<grammar::reason>                : Call<&Builder::reason> {};
template <> struct Build<grammar::authority_words>       : Call<&Builder::authority_words> {};
template <> struct Build<grammar::authority_block>       : Call<&Builder::authority_block> {};
template <> struct Build<grammar::paragraph_authority>   : Call<&Builder::paragraph_authority> {};
template <> struct Build<grammar::mark_level>            : Call<&Builder::mark_level> {};
template <> struct Build<grammar::mark_control>          : Call<&Builder::mark_control> {};
template <> struct Build<grammar::mark_handling>         : Call<&Builder::mark_control> {};
template <> struct Build<grammar::entire_text>           : Call<&Builder::entire_text> {};
template <> struct Build<grammar::unclosed_control>      : Call<&Builder::mark_control> {};
template <> struct Build<grammar::unclosed_mark>         : Call<&Builder::unclosed_mark> {};
template <> struct Build<grammar::entire_text_first>     : Call<&Builder::entire_text_first> {};
template <> struct Build<grammar::subject_mark>          : Call<&Builder::portion_mark> {};
template <> struct Build<grammar::unnumbered_mark>       : Call<&Builder::portion_mark> {};
template <> struct Build<grammar::subparagraph_mark>     : Call<&Builder::portion_mark> {};
template <> struct Build<grammar::unnumbered_line>       : Call<&Builder::unnumbered_line> {};
template <> struct Build<grammar::subparagraph_line>     : Call<&Builder::subparagraph_line> {};
template <> struct Build<grammar::unknown_text_line>     : Call<&Builder::unknown_text_line> {};
template <> struct Build<grammar::unknown_mark>          : Call<&Builder::unknown_mark> {};
template <> struct Build<grammar::portion_mark>          : Call<&Builder::portion_mark> {};
template <> struct Build<grammar::bare_entire_text>      : Call<&Builder::portion_mark> {};
template <> struct Build<grammar::paragraph_sign>        : Call<&Builder::paragraph_sign> {};
template <> struct Build<grammar::paragraph_number>      : Call<&Builder::paragraph_number> {};
template <> struct Build<grammar::displaced_mark>        : Call<&Builder::displaced_mark> {};
template <> struct Build<grammar::paragraph_words>       : Call<&Builder::paragraph_words> {};
template <> struct Build<grammar::paragraph>             : Call<&Builder::paragraph> {};
template <> struct Build<grammar::break_post>            : Call<&Builder::break_post> {};
template <> struct Build<grammar::break_serial>          : Call<&Builder::break_serial> {};
template <> struct Build<grammar::break_section>         : Call<&Builder::break_section> {};
template <> struct Build<grammar::break_sections>        : Call<&Builder::break_sections> {};
template <> struct Build<grammar::break_page>            : Call<&Builder::break_page> {};
template <> struct Build<grammar::section_break>         : Call<&Builder::section_break> {};
template <> struct Build<grammar::page_level>            : Call<&Builder::page_level> {};
template <> struct Build<grammar::glued_level>           : Call<&Builder::page_level> {};
template <> struct Build<grammar::page_post>             : Call<&Builder::page_post> {};
template <> struct Build<grammar::page_serial>           : Call<&Builder::page_serial> {};
template <> struct Build<grammar::page_line>             : Call<&Builder::page_line> {};
template <> struct Build<grammar::heading_words>         : Call<&Builder::heading_words> {};
template <> struct Build<grammar::heading_line>          : Call<&Builder::heading_line> {};
template <> struct Build<grammar::signature_name>        : Call<&Builder::signature_name> {};
template <> struct Build<grammar::signature_line>        : Call<&Builder::signature_line> {};
template <> struct Build<grammar::text_words>            : Call<&Builder::text_words> {};
// clang-format on

}  // namespace cablelint::parse
