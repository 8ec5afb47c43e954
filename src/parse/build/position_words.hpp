// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace cablelint::parse {

/// What the positions of Classified By lines are made of: the titles of 2 FAM and the short forms
/// of cables. rules/vocab/position-words.yaml has the words that show that a position is named.
// clang-format off
inline constexpr std::array<std::string_view, 87> position_words = {
    "A", "A.I.", "ACTING", "AD", "ADCM", "ADVISER", "ADVISOR", "AFFAIRS", "AGENT", "AMB",
    "AMBASSADOR", "AMBASSADOR-AT-LARGE", "AND", "ASSISTANT", "ATTACHE", "BY", "CDA", "CG",
    "CHAIRMAN", "CHARGE", "CHIEF", "COM", "CONGEN", "CONGENOFF", "CONSUL", "CONSULAR", "CONSULATE",
    "COORDINATOR", "COUNS", "COUNSELLOR", "COUNSELOR", "COUNTRY", "D'AFFAIRES", "DAS", "DATT",
    "DCG", "DCM", "DEFENSE", "DEPARTMENT", "DEPUTY", "DESK", "DIRECTOR", "ECON", "ECONCOUNS",
    "ECONOMIC", "EMBASSY", "ENVOY", "EXECUTIVE", "FOR", "GENERAL", "HEAD", "IN", "INTERIM", "LABOR",
    "LEGATT", "MANAGEMENT", "MINISTER", "MISSION", "NAS", "OF", "OFFICE", "OFFICER", "OIC", "P/E",
    "PAO", "PO", "POL", "POLAD", "POLCOUNS", "POLECON", "POLITICAL", "PRINCIPAL", "PUBLIC",
    "REFUGEE", "REGIONAL", "REO", "REPRESENTATIVE", "RSO", "SECRETARY", "SECTION", "SECURITY",
    "SENIOR", "SPECIAL", "STATE", "THE", "UNDER", "USUN"};
// clang-format on

}  // namespace cablelint::parse
