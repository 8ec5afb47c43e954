// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/labels.hpp"

/// The codes of the TAGS line. wrapped_lines.hpp says how they wrap (TL:TAGS-1 sec. 4; 5 FAH-3 H-416).
namespace cablelint::grammar {

// clang-format off
// TAGS: PGOV, PREL, OVIP (EXAMPLE, PAT): blanks or commas or both, persons in parentheses (TL:TAGS-1
// sec. 4). Some have committees, UNGA/C-6; web copies have links, [PGOV](#).
struct tag_committee      : seq< one<'/'>, sor< seq< any_case<"C-">, digit >, any_case<"SPC"> >,
                                 not_at< alnum > > {};
// Regions since the list of 2024 (5 FAH-3 H-416): 1A, 2E.
struct tag_region         : seq< range< '1', '8' >, upper, end_of_word > {};
// A copy may join the next label to the last code: "PGOVSUBJECT: HARBOR DUES".
struct tag_letter         : sor< alpha, digit, seq< one_of<"-&'">, at< alnum > > > {};
struct tag_letters        : plus< not_at< subject_colon >, tag_letter > {};
struct tag_code           : seq< sor< tag_region, seq< alpha, tag_letters > >,
                                 opt< tag_committee >,
                                 not_at< sor< one_of<"][">, seq< one<'('>, not_at< alpha > > > > > {};
struct link_code          : seq< alpha, plus< alnum > > {};
struct link_target        : seq< one<'('>, star< none_of<" ()[\n\r"> >, one<')'> > {};
struct tag_link           : when< seq< one<'['>, link_code, one<']'> >,
                                  one<'['>, link_code, one<']'>, opt< link_target > > {};
struct person_words       : plus< none_of<")(:\n\r"> > {};
struct tag_person         : seq< one<'('>, person_words, opt< line_break, person_words >, one<')'> > {};
struct tag                : sor< tag_link, tag_code, tag_person > {};
// Some cables have a semicolon or no colon, web copies hash signs: TAGS #KZ, #PGOV.
struct hashed_codes       : seq< text<"TAGS">,
                                 at< blanks, opt< line_break >, blanks, one<'#'>, upper, plus< upper >,
                                     end_of_word > > {};
// Or another sign in its place: TAGS - PGOV, PREL.
struct tags_sign          : seq< text<"TAGS">, blanks, one_of<"-.">, at< gap, rep_min_max< 2, 5, upper >,
                                                              next_code > > {};
struct tags_label         : sor< tags_colon, hashed_codes, tags_sign,
                                 seq< any_case<"TAGS">, sor< one<','>, at< gap > >,
                                      at< blanks, sor< tag_link, tag_code, tag_person > > >,
                                 seq< text<"TAGS">,
                                      at< gap, rep_min_max< 1, 8, sor< upper, digit > >,
                                          sor< one<','>,
                                               seq< opt< one_of<"]?*"> >, blanks,
                                                    sor< one<','>, upper, line_end > > > > >,
                                 seq< at< bare_tags >, tags_word > > {};
// clang-format on

template <>
inline constexpr Expectation expectation<tag>{
    "tags/malformed", "a TAGS code such as PGOV or KZ, or a person in parentheses"};

}  // namespace cablelint::grammar
