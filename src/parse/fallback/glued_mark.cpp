// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/glued_mark.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "parse/fallback/mark_signs.hpp"

namespace cablelint::parse {
namespace {

enum class Sure : std::uint8_t { no, with_ts, with_s, always };

struct GluedControl {
  std::string_view letters;
  Sure is_sure;  ///< the lowest level with which the letters are those of nothing else
};

// Published controls (CAPCO-2016 H). SOC is an operations center, STK a tool kit, CHCS a system of
// health care, CSAR a rescue and SPR a reserve of oil.
constexpr std::array<GluedControl, 27> glued_controls = {{
    {"DCNI", Sure::always},  {"FGI", Sure::always},    {"FISA", Sure::always},
    {"FOUO", Sure::always},  {"FRD", Sure::always},    {"HCS", Sure::with_s},
    {"IMC", Sure::no},       {"IMCON", Sure::with_s},  {"LES", Sure::no},
    {"NF", Sure::always},    {"NOFORN", Sure::always}, {"OC", Sure::no},
    {"ORCON", Sure::always}, {"PR", Sure::no},         {"PROPIN", Sure::always},
    {"RD", Sure::with_s},    {"REL", Sure::always},    {"RELIDO", Sure::always},
    {"RS", Sure::no},        {"RSEN", Sure::always},   {"SAR", Sure::with_s},
    {"SBU", Sure::no},       {"SCI", Sure::with_ts},   {"SI", Sure::with_ts},
    {"TFNI", Sure::always},  {"TK", Sure::with_ts},    {"UCNI", Sure::always},
}};

/// Resuscitation, a department, services of reports, a committee, information of transport.
constexpr std::array<std::string_view, 7> other_words = {"CPR", "CRD", "CRS", "SSCI",
                                                         "SSI", "UPR", "URS"};

bool is_sure(const GluedControl& control, Level level) {
  switch (control.is_sure) {
    case Sure::no:
      return false;
    case Sure::with_ts:
      return level == Level::top_secret;
    case Sure::with_s:
      return level >= Level::secret;
    case Sure::always:
      return true;
  }
  return false;
}

}  // namespace

std::optional<GluedMark> glued_mark(std::string_view capitals) {
  if (std::ranges::find(other_words, capitals) != other_words.end()) {
    return std::nullopt;
  }
  for (const std::string_view letters : {"TS", "S", "C", "U"}) {
    const std::string_view rest = capitals.substr(std::min(letters.size(), capitals.size()));
    const auto* const control =
        capitals.starts_with(letters)
            ? std::ranges::find(glued_controls, rest, &GluedControl::letters)
            : glued_controls.end();
    if (control != glued_controls.end()) {
      const Level level = *level_of_letters(letters);
      return GluedMark{level, is_sure(*control, level)};
    }
  }
  return std::nullopt;
}

}  // namespace cablelint::parse
