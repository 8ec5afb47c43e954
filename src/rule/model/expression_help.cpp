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
           "it is not finished here; in a map in { } a text with a comma or a brace needs quotes"},
    Advice{"expected", "rules/README.md shows the language by examples"},
    Advice{"in vocab", "vocab has the `vocabularies` of the packs that are read"},
    Advice{"in params", "params has the `params` of the packs that are read"},
    Advice{"no method",
           "methods: size, exists, all, filter, map, contains, startsWith, endsWith, matches, "
           "join, split, substring, lowerAscii, upperAscii, trim, ymd"},
    Advice{"fractions", "write a whole number"},
    Advice{"longer than", "write it as several rules, or name parts by `let`"},
    Advice{
        "no variable",
        "variables: cable, as_of, params, vocab; in a rule also the item that it is `for`, index, "
        "and what `let` names"},
    Advice{"no function",
           "functions: size, has, level, date, current, highest, suggest, and those of the pack"},
    Advice{"arguments, not", "a function takes as many as it names in `args`"},
    Advice{"argument `", "convert it: string(…), int(…), date('2009-11-13'), level('SECRET')"},
    Advice{"is a function", "write its name with ( ) and arguments"},
    Advice{"cannot compare",
           "both sides have one type: date('2009-11-13'), level('SECRET'), int('7'), string(7)"},
    Advice{"`in` does not go with", "of a list of records: cable.tags.exists(t, t.code == 'PGOV')"},
    Advice{"does not go with",
           "both sides have one type: date('2009-11-13'), level('SECRET'), int('7'), string(7)"},
    Advice{"has no order", "compare by == and !="},
    Advice{"does not fit", "the types of the arguments count, and their order"},
    Advice{"must be bool", "compare it: ==, <, in, has(…)"},
    Advice{"has no fields", "it is not a part of the cable; compare it, or call a method"},
    Advice{"has no element", "a list takes a number from 0, a vocabulary with `key` takes a word"},
    Advice{"never absent", "remove has(…): the field is always present"},
    Advice{"goes through", "name a list of the cable, such as cable.paragraphs"},
    Advice{"unknown level",
           "levels are those of the markings: UNCLASSIFIED, SBU, FOUO, CONFIDENTIAL, SECRET, TOP "
           "SECRET"},
    Advice{"not a valid date", "year, month and day: date('2009-11-13')"},
    Advice{"literals and parameters only", "write the text itself, or params.NAME"},
    Advice{"must be a literal", "write the pattern itself, or params.NAME"},
    Advice{"regular expression", "patterns are those of RE2: no look-ahead, no back references"},
    Advice{"calls itself",
           "functions of packs are expanded where they are called, so they cannot recur"},
    Advice{"too large", "write it as several rules, or name parts by `let`"},
    Advice{"more than", "write it as several rules, or name parts by `let`"},
    Advice{"type", "elements of a list, sides of a comparison and of : have one type"},
};

}  // namespace

std::string_view help_for(std::string_view message) {
  for (const Advice& advice : advices) {
    if (message.find(advice.part) != std::string_view::npos) {
      return advice.help;
    }
  }
  return "rules/README.md shows the language by examples";
}

}  // namespace cablelint::rule
