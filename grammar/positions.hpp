// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/lines.hpp"

/// Positions in one word, as cables shorten them: a field of work and a rank. Blanks, apostrophes
/// and full stops are taken out before.
namespace cablelint::grammar {

// clang-format off
struct position_field : sor< any_cases<"POLITICAL", "POLMIL", "POL", "ECONOMIC", "ECON", "ECO", "ESTH", "EST",
                                       "CONSULAR", "CONS", "CON", "ADMIN", "MGMT", "MGT", "MANAGEMENT",
                                       "LABOR", "LAB", "SCI", "ENV", "AGR", "COMM", "FIN", "ENERGY", "MIL",
                                       "DEFENSE", "DEF", "REFUGEE", "REF", "NARC", "NAR", "LEGAL", "LEG",
                                       "TREAS", "SECURITY", "REG", "PRM", "PAS", "INFO", "INF", "CULT",
                                       "PRESS", "GEN", "TRADE", "INT">,
                             // Two letters alone are also the beginning of names.
                             seq< any_cases<"PA", "PD", "PO", "AG", "PM", "CA">,
                                  at< any_cases<"OFF", "COUNS", "CHIEF", "MC", "ATT"> > > > {};
struct position_rank  : any_cases<"MINISTER", "MIN", "COUNSELOR", "COUNSELLOR", "COUNS", "MC", "CHIEF",
                                  "OFFICER", "OFF", "DIRECTOR", "DIR", "DEPUTY", "DEP", "ASSISTANT", "ASST",
                                  "ACTING", "VICE", "ADVISER", "ADVISOR", "ADV", "ATTACHE", "ATT", "HEAD",
                                  "UNIT", "SECTION", "COORDINATOR", "COORD"> {};
struct position_part  : seq< sor< position_field, position_rank >, opt< one<'-'> > > {};
// EconMinCouns, PolMC, ESTOff, DepPolCouns.
struct position_compound : seq< rep_min< 2, position_part >, eof > {};
// clang-format on

}  // namespace cablelint::grammar
