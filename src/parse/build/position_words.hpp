// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace cablelint::parse {

/// Without apostrophes and full stops, what the positions of Classified By lines are made of: the
/// titles of 2 FAM and the short forms of cables. rules/vocab/position-words.yaml has the words
/// that show that a position is named.
// clang-format off
inline constexpr std::array<std::string_view, 114> position_words = {
    "A", "ACG", "ACTING", "AD", "ADCM", "ADMIN", "ADVISER", "ADVISOR", "AFFAIRES", "AFFAIRS",
    "AGENT", "AI", "AMB", "AMBASSADOR", "AMBASSADOR-AT-LARGE", "AND", "ARSO", "ASSISTANT", "ASST",
    "ATTACHE", "BY", "CDA", "CG", "CHAIRMAN", "CHARG", "CHARGE", "CHG", "CHIEF", "COM", "CONGEN",
    "CONGENOFF", "CONSUL", "CONSULAR", "CONSULATE", "COORDINATOR", "COUNS", "COUNSELLOR",
    "COUNSELOR", "COUNTRY", "DAFFAIRES", "DAFFAIRS", "DAS", "DATT", "DCG", "DCM", "DEFENSE", "DEP",
    "DEPARTMENT", "DEPUTY", "DESK", "DIRECTOR", "DPO", "DPR", "ECON", "ECONCOUNS", "ECONOMIC",
    "EMBASSY", "ENVOY", "EST", "EXECUTIVE", "FCS", "FOR", "GENERAL", "GSO", "HEAD", "IN", "INTERIM",
    "IO", "IPAO", "IPO", "LABOR", "LEGATT", "MANAGEMENT", "MC", "MEMBER", "MGT", "MINISTER",
    "MISSION", "NAS", "NIV", "OF", "OFFICE", "OFFICER", "OIC", "P/E", "PAO", "PDAS", "PO", "POL",
    "POLAD", "POLCOUNS", "POLECON", "POLITICAL", "POLMC", "PRINCIPAL", "PRT", "PUBLIC", "REFUGEE",
    "REGIONAL", "REO", "REPRESENTATIVE", "RSO", "SECRETARY", "SECTION", "SECURITY", "SENIOR",
    "SPECIAL", "STATE", "THE", "UNDER", "USAID", "USDEL", "USUN", "VICE"};
// clang-format on

}  // namespace cablelint::parse
