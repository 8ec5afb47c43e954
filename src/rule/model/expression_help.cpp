// SPDX-License-Identifier: Apache-2.0
#include "rule/model/expression_help.hpp"

#include <array>

namespace cablelint::rule {
namespace {

struct Advice {
  std::string_view part;  ///< of the message
  std::string_view help;
};

/// The first whose part is in the message counts.
constexpr std::array advices = {
    Advice{"found the end",
           "it is incomplete; in a map in { } a text with a comma or a brace needs quotes"},
    Advice{"expected", "rules/README.md shows the language with examples"},
    Advice{"in vocab", "vocab has the `vocabularies` of the packs in use"},
    Advice{"in params", "params has the `params` of the packs in use"},
    Advice{"no method",
           "methods: size, exists, all, filter, map, contains, startsWith, endsWith, matches, "
           "join, split, substring, lowerAscii, upperAscii, trim, ymd"},
    Advice{"fractions", "write a whole number"},
    Advice{"longer than", "write it as several rules, or name parts with `let`"},
    Advice{
        "no variable",
        "variables: cable, as_of, params, vocab; in a rule also the item that it is `for`, index, "
        "and what `let` names"},
    Advice{"no function",
           "functions: size, has, level, date, current, highest, suggest, and those of the pack"},
    Advice{"arguments, not", "a function takes the arguments that its `args` names"},
    Advice{"argument `", "convert it: string(…), int(…), date('2009-11-13'), level('SECRET')"},
    Advice{"is a function", "write its name with ( ) and arguments"},
    Advice{
        "cannot compare",
        "both sides must have one type: date('2009-11-13'), level('SECRET'), int('7'), string(7)"},
    Advice{"`in` cannot be applied",
           "for a list of records, write cable.tags.exists(t, t.code == 'PGOV')"},
    Advice{
        "cannot be applied",
        "both sides must have one type: date('2009-11-13'), level('SECRET'), int('7'), string(7)"},
    Advice{"has no order", "compare with == and !="},
    Advice{"matches no overload", "the types of the arguments matter, and their order"},
    Advice{"must be bool", "compare it: ==, <, in, has(…)"},
    Advice{"has no fields", "it is not a part of the cable; compare it, or call a method"},
    Advice{"has no element", "a list takes a number from 0, a vocabulary with `key` takes a word"},
    Advice{"never absent", "remove has(…): the field is always present"},
    Advice{"iterates over", "name a list of the cable, such as cable.paragraphs"},
    Advice{"unknown level",
           "levels have the names of markings: UNCLASSIFIED, SBU, FOUO, CONFIDENTIAL, SECRET, TOP "
           "SECRET"},
    Advice{"not a valid date", "write year, month and day: date('2009-11-13')"},
    Advice{"literals and parameters only", "write the text itself, or params.NAME"},
    Advice{"must be a literal", "write the pattern itself, or params.NAME"},
    Advice{"regular expression", "patterns use RE2 syntax: no look-ahead, no back references"},
    Advice{"calls itself",
           "functions of packs are expanded where they are called, so they cannot be recursive"},
    Advice{"too large", "write it as several rules, or name parts with `let`"},
    Advice{"more than", "write it as several rules, or name parts with `let`"},
    Advice{"type",
           "elements of a list, and both sides of a comparison and of :, must have one type"},
};

}  // namespace

std::string_view help_for(std::string_view message) {
  for (const Advice& advice : advices) {
    if (message.find(advice.part) != std::string_view::npos) {
      return advice.help;
    }
  }
  return "rules/README.md shows the language with examples";
}

}  // namespace cablelint::rule
