// SPDX-License-Identifier: Apache-2.0
#include "cel/notation.hpp"

#include <array>

namespace cablelint::cel {
namespace {

constexpr std::array operator_rows = {
    Notation{"record.field", "A field of a record, or an entry of a map", "{'a': 1}.a == 1"},
    Notation{"map.?key", "An optional with the field or entry, if present",
             "{'a': 1}.?b.hasValue() == false"},
    Notation{"list[index]", "An element of a list, counted from 0; an error outside the list",
             "[5, 6][1] == 6"},
    Notation{"map[key]", "The value of a key; an error if there is none", "{'a': 1}['a'] == 1"},
    Notation{"list[?index], map[?key]", "An optional with the element or value, if present",
             "[5, 6][?2].orValue(0) == 0"},
    Notation{"!", "Not", "!(1 > 2) == true"},
    Notation{"-", "Negates a number", "0 - 3 == -3"},
    Notation{"* / %",
             "Multiplies, divides (rounding toward zero) and gives the remainder of whole numbers",
             "7 / 2 * 2 + 7 % 2 == 7"},
    Notation{"+", "Adds numbers or durations, shifts a time, joins texts or lists",
             "'EXAMPLE' + 'VILLE' == 'EXAMPLEVILLE'"},
    Notation{"-", "Subtracts numbers, durations or times, or shifts a time back by a duration",
             "date('2009-11-13') - date('2009-11-12') == duration('24h')"},
    Notation{"< <= > >=", "Compares numbers, texts, truth values, times, durations or levels",
             "(level('SBU') < level('SECRET')) == true"},
    Notation{
        "== !=", "Whether two values of the same type are equal; lists and maps by their elements",
        "([1, 2] == [1, 2]) == true"},
    Notation{"in", "Whether a value is an element of a list or a key of a map",
             "('PGOV' in ['PGOV', 'PREL']) == true"},
    Notation{"&&", "And; false if one side is false, even if the other is an error",
             "(1 < 2 && 2 < 3) == true"},
    Notation{"||", "Or; true if one side is true, even if the other is an error",
             "(1 > 2 || 2 < 3) == true"},
    Notation{"condition ? a : b", "One of two values; the other is not evaluated",
             "(1 < 2 ? 'yes' : 'no') == 'yes'"},
};

constexpr std::array literal_rows = {
    Notation{"true, false", "Truth values", "true != false"},
    Notation{"null", "The value null", "null == null"},
    Notation{"42, 0x2A", "Whole numbers of 64 bits; there are no fractions", "0x2A == 42"},
    Notation{"'text', \"text\"", "Text, with escapes such as \\n, \\' and \\u00e9",
             "\"it's\" == 'it\\'s'"},
    Notation{"r'text'", "Text without escapes, for patterns", "r'\\d' == '\\\\d'"},
    Notation{"'''text'''", "Text of several lines", "'''a'b''' == 'a\\'b'"},
    Notation{"[a, b]", "A list of values of one type", "[1, 2].size() == 2"},
    Notation{"{key: value}", "A map; keys are numbers, texts or truth values",
             "{'a': 1, 'b': 2}.size() == 2"},
    Notation{"[?a], {?key: a}", "An element or entry that is present if the optional has a value",
             "[1, ?optional.none()] == [1]"},
    Notation{"level('SECRET')", "A level, by its id in the vocabulary of levels",
             "level('SECRET') < level('TOP SECRET')"},
    Notation{"date('2009-11-13')", "The beginning of a day, UTC",
             "date('2009-11-13').getFullYear() == 2009"},
    Notation{"timestamp('2009-11-13T07:49:00Z')", "A time",
             "timestamp('2009-11-13T07:49:00Z') > date('2009-11-13')"},
    Notation{"duration('36h')", "A duration",
             "duration('36h') == duration('1h') + duration('35h')"},
};

}  // namespace

std::span<const Notation> operators() { return operator_rows; }
std::span<const Notation> literals() { return literal_rows; }

}  // namespace cablelint::cel
