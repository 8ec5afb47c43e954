// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/envelope.hpp"
#include "grammar/header.hpp"
#include "grammar/lines.hpp"
#include "grammar/smart.hpp"

/// By which lines the head of a message says whose it is. A line that only a cable of State or only
/// a formatted message has decides; where there is none, stations and levels of other services do.
namespace cablelint::grammar {

// clang-format off
// What services number their general messages with: NAVADMIN 161/16. Of 6,615 messages of the Navy of 2004 to
// 2025, 98 % have a number, 99 % the set SUBJ and 85 % MSGID/GENADMIN.
struct series_word        : texts<"NAVADMIN", "ALNAVRESFOR", "ALNAV", "MARADMIN", "ALMAR", "ALCOAST",
                                  "ALCGENL", "ALCGOFF", "ALCGPSC", "ALARACT", "NAVOP", "ACN"> {};
// Also NAVADMIN //161/16// and NAVADMIN/161/16.
struct series_gap         : sor< seq< gap, opt< text<"//"> > >, one<'/'> > {};
struct series_form        : seq< series_word, series_gap, rep_min_max< 1, 4, digit >, blanks, one<'/'>,
                                 blanks, sor< digits4, digits2 >, end_of_word > {};
struct message_set_form   : seq< text<"MSGID">, blanks, plus< one<'/'> >, blanks > {};
// GENDAMIN is how some write it.
struct general_set_form   : seq< message_set_form, sor< series_word, texts<"GENADMIN", "GENDAMIN"> >,
                                 end_of_word > {};
struct subject_set_form   : seq< text<"SUBJ">, blanks, one<'/'> > {};

struct form_cable         : sor< eo_label, seq< tags_word, blanks, one<':'> >, smart_mrn_form,
                                 numbered_classification > {};
struct form_genadmin      : sor< general_set_form, series_form, subject_set_form > {};
struct form_usmtf         : seq< message_set_form, upper > {};
struct sure_form          : seq< blanks, sor< form_cable, form_genadmin, form_usmtf > > {};

// Posts and offices of the Department, as FM lines of 1973 to 2010 have them.
struct state_office       : words<"AMEMBASSY", "AMCONSUL", "AMCONGEN", "EMBASSY", "SECSTATE", "USMISSION",
                                  "USINT", "USOFFICE", "USLO", "USDEL", "USUN", "USNATO", "USEU", "USOECD",
                                  "USOSCE", "USIA", "USIS", "AIT", "REO", "PRT", "STATE", "DEPT"> {};
struct form_state         : seq< text<"FM">, gap, state_office > {};
// Of the Marine Corps, with the class of the station first: FM (UC) COMSAMPLE.
struct from_class         : seq< any_case<"(UC)">, gap > {};
struct form_acp127        : seq< text<"FM">, gap, opt< from_class >, station_start > {};
// FM FBI SAMPLETON; TO DIRECTOR, FBI
struct form_fbi           : seq< texts<"FM", "TO">, gap,
                                 star< not_at< text<"FBI">, end_of_word >, none_of<"\r\n/"> >, text<"FBI">,
                                 end_of_word > {};
// CITE SAMPLETON 1234: the station and number of a cable of the Central Intelligence Agency.
struct form_cia           : seq< opt< level_words, gap >, opt< dtg_form, gap >, text<"CITE">, gap,
                                 list< seq< plus< upper >, end_of_word >, gap >, gap,
                                 rep_min_max< 3, 6, digit >, end_of_word > {};
// N A T O  S E C R E T, COSMIC TOP SECRET (CAPCO-2016 G.1 Table 4); with the strokes of others it is not
// NATO's.
struct form_nato          : seq< sor< spaced<"NATO">, spaced<"COSMIC"> >, gap, level_words,
                                 sor< line_tail, at< blanks, one<'/'>, not_at< one<'/'> > > > > {};
// (NS) at the beginning of a line, without a number: a paragraph of a paper.
struct form_nato_paper    : seq< one<'('>, texts<"CTS", "NS", "NC", "NR", "NU">, one<')'>, gap > {};
// TELNO 123: telegrams of the United Kingdom.
struct form_uk            : seq< sor< text<"TELNO">, seq< text<"TELEGRAM">, gap, text<"NUMBER"> > >, gap,
                                 digit > {};
// Telegram From the Defense Attache Office: a title in a printed collection of documents.
struct printed_service    : sor< seq< sor< text<"Defense">, text<"Naval">, text<"Army">, text<"Air">,
                                           text<"Military"> >, gap, text<"Attach"> >,
                                 text<"Commander"> > {};
struct form_printed       : seq< opt< plus< digit >, one<'.'>, gap >, text<"Telegram">, gap,
                                 texts<"From", "from">, gap, text<"the">, gap, printed_service > {};
struct possible_form      : seq< blanks, sor< form_state, form_printed, form_fbi, form_acp127, form_cia,
                                              form_nato, form_nato_paper, form_uk > > {};
struct form_head_line     : seq< opt< possible_form >, skip_line > {};
// A head with more lines than this has a list of addressees, and decides above it.
struct form_head          : seq< rep_opt< 120, not_at< sure_form >, form_head_line >, opt< sure_form > > {};
// clang-format on

}  // namespace cablelint::grammar
