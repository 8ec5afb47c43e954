// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <string>
#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze.hpp>
#include <vector>

#include "grammar/expression.hpp"
#include "records.hpp"

using namespace cablelint::cel;
using namespace cablelint::cel::test;
using Lines = std::vector<std::string>;

TEST_CASE("the grammar of expressions always goes forward", "[cel]") {
  CHECK(tao::pegtl::analyze<cablelint::grammar::expression::expression>() == 0);
}

TEST_CASE("operators bind as CEL says", "[cel]") {
  CHECK(value_of("2 + 3 * 4") == "14");
  CHECK(value_of("(2 + 3) * 4") == "20");
  CHECK(value_of("10 - 3 - 2") == "5");
  CHECK(value_of("100 / 5 / 2") == "10");
  CHECK(value_of("7 % 4 * 2") == "6");
  CHECK(value_of("-3 % 5") == "-3");
  CHECK(value_of("- 3 + 5") == "2");
  CHECK(value_of("2--3") == "5");
  CHECK(value_of("--index") == "1");
  CHECK(value_of("1 + 1 == 2 && 1 < 2 || 1 / 0 == 0") == "true");
  CHECK(value_of("true || false && false") == "true");
  CHECK(value_of("!false && false") == "false");
  CHECK(value_of("1 < 2 == true") == "true");
  CHECK(value_of("2 in [1, 2] == true") == "true");
  CHECK(value_of("false ? 1 : true ? 2 : 3") == "2");
  CHECK(value_of("(true ? false : true) ? 1 : 2") == "2");
  CHECK(value_of("-[1, 2][1]") == "-2");
  CHECK(value_of("!{'a': false}.a") == "true");
  CHECK(value_of("[[1, 2], [3]][0][1]") == "2");
}

TEST_CASE("literals are read in all their forms", "[cel]") {
  CHECK(value_of("0x1F + 0XfF") == "286");
  CHECK(value_of("-0x10") == "-16");
  CHECK(value_of("9223372036854775807") == "9223372036854775807");
  CHECK(value_of("-9223372036854775808") == "-9223372036854775808");
  CHECK(value_of("- /* no comment */ 1").starts_with("refused: "));
  CHECK(value_of("- // a comment\n 1") == "-1");
  CHECK(value_of(R"('a"b')") == "'a\"b'");
  CHECK(value_of(R"("a'b")") == "'a'b'");
  CHECK(value_of("'''a'b\n'''") == "'a'b\n'");
  CHECK(value_of(R"("""a"b""")") == "'a\"b'");
  CHECK(value_of(R"(r'\d\'')").starts_with("refused: "));
  CHECK(value_of(R"(r'\d' + R"\n")") == R"('\d\n')");
  CHECK(value_of(R"('\\ \' \" \` \? \a\b\f\n\r\t\v')") == "'\\ ' \" ` ? \a\b\f\n\r\t\v'");
  CHECK(value_of(R"('\101 \x41 \X41 \u0041 \U00000041')") == "'A A A A A'");
  CHECK(value_of(R"('\377' == 'ÿ' && '\xff' == 'ÿ')") == "true");
  CHECK(value_of(R"('\uD83D\uDE2C')") == "'😬'");
  CHECK(value_of("[true, false]") == "[true, false]");
  CHECK(value_of("null") == "null");
}

TEST_CASE("blanks and comments may be between any two words", "[cel]") {
  CHECK(value_of("\t[ 1 ,\r\n2 , ] . size ( ) // two\n == 2 // at the end") == "true");
  CHECK(value_of("index//\n+//\n1") == "2");
  CHECK(value_of("{ 'a' : 1 , } . a") == "1");
  CHECK(value_of("cable . ? order . orValue ( 'x' )") == "'x'");
}

TEST_CASE("reserved words are fields, but neither variables nor functions", "[cel]") {
  CHECK(value_of("{'package': 1}.package + {'if': 2}.if") == "3");
  CHECK(value_of("if") == "refused: expected an expression, found `if`");
  CHECK(value_of("[1].map(for, 1)") == "refused: expected an argument or ), found `for`");
  CHECK(value_of("{'in': 1}.in") == "refused: expected a field or a method after ., found `in`");
  CHECK(value_of("indexed").starts_with("refused: no variable `indexed`"));
  CHECK(value_of("truely").starts_with("refused: no variable `truely`"));
  CHECK(value_of("{'a-b': 1, 'c/d': 2}.`a-b`") == "1");
}

TEST_CASE("a syntax error says what was expected and where", "[cel]") {
  const auto only = [](const char* text) { return problems_of(text).at(0); };
  CHECK(only("") == "0+0 expected an expression, found the end");
  CHECK(only("  ") == "2+0 expected an expression, found the end");
  CHECK(only("1 +") == "3+0 expected a value after the operator, found the end");
  CHECK(only("1 + * 2") == "4+1 expected a value after the operator, found `*`");
  CHECK(only("true && || false") ==
        "8+1 expected a value after the operator, found `|` | write || "
        "for \"or\"");
  CHECK(only("!") == "1+0 expected a value after the sign, found the end");
  CHECK(only("(1 + 2") == "6+0 expected ), found the end");
  CHECK(only("()") == "1+1 expected an expression after (, found `)`");
  CHECK(only("[1, 2") == "5+0 expected , or ] after an element, found the end");
  CHECK(only("[1 2]") == "3+1 expected , or ] after an element, found `2`");
  CHECK(only("{'a' 1}") == "5+1 expected : after a key, found `1`");
  CHECK(only("{'a': }") == "6+1 expected a value after the key, found `}`");
  CHECK(only("[for]") == "1+3 expected an element or ], found `for`");
  CHECK(only("{if: 1}") == "1+2 expected a key or }, found `if`");
  CHECK(only("{'a': 1") == "7+0 expected , or } after an entry, found the end");
  CHECK(only("size(1") == "6+0 expected , or ) after an argument, found the end");
  CHECK(only("size(1,)") == "7+1 expected an argument after ,, found `)`");
  CHECK(only("cable.") == "6+0 expected a field or a method after ., found the end");
  CHECK(only("cable.?") == "7+0 expected a field name after .?, found the end");
  CHECK(only("cable[") == "6+0 expected an index or a key after [, found the end");
  CHECK(only("cable[0") == "7+0 expected ], found the end");
  CHECK(only("true ? 1") == "8+0 expected : and a value for the other case, found the end");
  CHECK(only("true ? : 1") == "7+1 expected a value after ?, found `:`");
  CHECK(only("true ? 1 :") == "10+0 expected a value after :, found the end");
}

TEST_CASE("habits from other languages are explained", "[cel]") {
  const auto only = [](const char* text) { return problems_of(text).at(0); };
  CHECK(only("index = 1") ==
        "6+1 expected an operator or the end of the expression, found `=` | "
        "write == to compare");
  CHECK(only("true and false") ==
        "5+3 expected an operator or the end of the expression, found "
        "`and` | write && for \"and\"");
  CHECK(only("true & false").ends_with("| write && for \"and\""));
  CHECK(only("Tag{code: 'a'}")
            .ends_with("| there are no messages (Type{field: value}) in this language"));
  CHECK(only("1)") ==
        "1+1 expected an operator or the end of the expression, found `)` | it closes "
        "a ( that was not opened");
}

TEST_CASE("what the subset leaves out is refused by name", "[cel]") {
  CHECK(problems_of("1.5 > 1") == Lines{"0+1 this language has no fractions (double)"});
  CHECK(problems_of("1e3") == Lines{"0+3 this language has no fractions (double)"});
  CHECK(problems_of(".5") == Lines{"0+1 this language has no fractions (double)"});
  CHECK(problems_of("-1.5") == Lines{"0+1 this language has no fractions (double)"});
  CHECK(problems_of("7u") == Lines{"1+1 this language has no unsigned numbers (uint)"});
  CHECK(problems_of("b'a'") == Lines{"1+1 this language has no bytes"});
  CHECK(problems_of("int == int").at(0) == "0+3 a type is not a value here: `int`");
  CHECK(problems_of("dyn(1)") == Lines{"0+3 no function `dyn`"});
}

TEST_CASE("broken literals are refused where they break", "[cel]") {
  CHECK(problems_of("index == 'abc").at(0).starts_with("9+4 the string is not closed | "));
  CHECK(problems_of("'a\nb'").at(0).starts_with("0+2 the string is not closed | "));
  CHECK(problems_of("'''a''").at(0).starts_with("0+6 the string is not closed | "));
  CHECK(problems_of(R"('a\q')") == Lines{"3+1 unknown escape sequence"});
  CHECK(problems_of(R"('a\x4')") == Lines{"3+2 unknown escape sequence"});
  CHECK(problems_of(R"('\400')") == Lines{"2+3 unknown escape sequence"});
  CHECK(problems_of(R"('\uD800')").at(0).ends_with(" the escape is half of a surrogate pair"));
  CHECK(problems_of(R"('\uD800a')").at(0).ends_with(" the escape is half of a surrogate pair"));
  CHECK(problems_of(R"('\U00110000')").at(0).ends_with(" the escape is not a Unicode code point"));
  CHECK(problems_of("9223372036854775808") ==
        Lines{"0+19 the number does not fit into an int (64 bits)"});
  CHECK(problems_of("0x10000000000000000").size() == 1);
  CHECK(problems_of("12abc") == Lines{"2+3 a name cannot begin with a digit"});
  CHECK(problems_of("'a' + '\xFF'") == Lines{"7+1 the expression is not UTF-8"});
  CHECK(problems_of("'\xC3\xA9\x80\x80\x80\x80'") == Lines{"3+1 the expression is not UTF-8"});
  CHECK(problems_of("'\xED\xA0\x80'") == Lines{"1+1 the expression is not UTF-8"});
  CHECK(problems_of("'\xC0\x80'") == Lines{"1+1 the expression is not UTF-8"});
}
