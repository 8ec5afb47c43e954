// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <string>

#include "records.hpp"

using namespace cablelint::cel::test;

TEST_CASE("strings are searched by code points", "[cel]") {
  CHECK(value_of("'ta©o©αT'.size()") == "7");
  CHECK(value_of("size('') + ''.size()") == "0");
  CHECK(value_of("'ta©o'.charAt(2) + 'ta©o'.charAt(4)") == "'©'");
  CHECK(value_of("'abc'.charAt(4)") == "error: index out of range: 4");
  CHECK(value_of("'abc'.charAt(-1)") == "error: index out of range: -1");
  CHECK(value_of("'ta©o©αT'.indexOf('©')") == "2");
  CHECK(value_of("'ta©o©αT'.indexOf('©', 3)") == "4");
  CHECK(value_of("'abc'.indexOf('', 3)") == "3");
  CHECK(value_of("'abc'.indexOf('a', 4)") == "error: index out of range: 4");
  CHECK(value_of("'ta©o©αT'.lastIndexOf('©')") == "4");
  CHECK(value_of("'ta©o©αT'.lastIndexOf('©', 3)") == "2");
  CHECK(value_of("'abc'.lastIndexOf('')") == "3");
  CHECK(value_of("'abc'.lastIndexOf('x')") == "-1");
  CHECK(value_of("'ta©o'.substring(1, 3)") == "'a©'");
  CHECK(value_of("'ta©o'.substring(4)") == "''");
  CHECK(value_of("'abc'.substring(2, 1)") == "error: invalid substring range: start 2, end 1");
  CHECK(value_of("'abc'.substring(4)") == "error: index out of range: 4");
  CHECK(value_of("'abc'.substring(9223372036854775807)") ==
        "error: index out of range: 9223372036854775807");
  CHECK(value_of("cable.post.startsWith('EX') && cable.post.endsWith('E')") == "true");
  CHECK(value_of("cable.post.contains('AMPLE') && !cable.post.contains('x')") == "true");
  CHECK(value_of("cable.post.matches('^[A-Z]+$') && matches(cable.post, 'VILLE')") == "true");
}

TEST_CASE("strings are made from others", "[cel]") {
  CHECK(value_of("'TacoCÆt'.lowerAscii() + 'tacoæ'.upperAscii()") == "'tacocÆtTACOæ'");
  CHECK(value_of("'a©b'.reverse()") == "'b©a'");
  CHECK(value_of("['a', 'b'].join() + ['a', 'b'].join('-') + [].join('x')") == "'aba-b'");
  CHECK(value_of("'a,b,,c'.split(',')") == "['a', 'b', '', 'c']");
  CHECK(value_of("'a,b,c'.split(',', 2)") == "['a', 'b,c']");
  CHECK(value_of("'a,b'.split(',', 0)") == "[]");
  CHECK(value_of("'a,b'.split(',', -1)") == "['a', 'b']");
  CHECK(value_of("'a©'.split('')") == "['a', '©']");
  CHECK(value_of("''.split('')") == "[]");
  CHECK(value_of("''.split(',')") == "['']");
  CHECK(value_of("'a b a'.replace('a', 'xy')") == "'xy b xy'");
  CHECK(value_of("'a b a'.replace('a', 'xy', 1)") == "'xy b a'");
  CHECK(value_of("'a b a'.replace('a', '', 0)") == "'a b a'");
  CHECK(value_of("'©b'.replace('', '-')") == "'-©-b-'");
  CHECK(value_of("' \\t\\u00a0x \\u3000'.trim()") == "'x'");
  CHECK(value_of("'   '.trim()") == "''");
  CHECK(value_of(R"(strings.quote('a"b\\c\n\x01'))") == "'\"a\\\"b\\\\c\\n\x01\"'");
  CHECK(value_of("7.pad(3) + (-5).pad(3) + 1234.pad(3) + index.pad(0)") == "'007-0512341'");
  CHECK(value_of("index.pad(101)") == "error: the width is not between 0 and 100: 101");
}

TEST_CASE("values are converted where it is exact", "[cel]") {
  CHECK(value_of("int('-42') + int(42)") == "0");
  CHECK(value_of("int('4 2')") == "error: not a valid int");
  CHECK(value_of("int('')") == "error: not a valid int");
  CHECK(value_of("int('9223372036854775808')") == "error: not a valid int");
  CHECK(value_of("int(timestamp('2009-02-13T23:31:30Z'))") == "1234567890");
  CHECK(value_of("string(42) + string(true) + string('x')") == "'42truex'");
  CHECK(value_of("bool('true') && bool('1') && !bool('False') && bool(true)") == "true");
  CHECK(value_of("bool('yes')") == "error: not a valid bool");
  CHECK(value_of("string(timestamp('2009-02-13T23:31:30.5+01:00'))") == "'2009-02-13T22:31:30.5Z'");
  CHECK(value_of("string(duration('90m'))") == "'5400s'");
  CHECK(value_of("string(duration('-0.25s'))") == "'-0.25s'");
  CHECK(value_of("timestamp(timestamp(5)) == timestamp(5) && duration(duration('1s')) > "
                 "duration('0')") == "true");
}

TEST_CASE("timestamps are real dates in the years 1 to 9999", "[cel]") {
  const std::string bad =
      "error: not a valid timestamp of the years 1 to 9999, such as 2009-11-13T07:49:00Z";
  CHECK(value_of("timestamp('2009-02-29T00:00:00Z')") == bad);
  CHECK(value_of("timestamp('2009-13-01T00:00:00Z')") == bad);
  CHECK(value_of("timestamp('2009-01-01T24:00:00Z')") == bad);
  CHECK(value_of("timestamp('2009-01-01T00:00:00')") == bad);
  CHECK(value_of("timestamp('2009-01-01 00:00:00Z')") == bad);
  CHECK(value_of("timestamp('2009-01-01T00:00:00.Z')") == bad);
  CHECK(value_of("timestamp('0001-01-01T00:00:00+01:00')") == bad);
  CHECK(value_of("timestamp('2009-01-01T00:00:00+24:00')") == bad);
  CHECK(value_of("timestamp('2009-01-01T00:00:00Zx')") == bad);
  CHECK(value_of("timestamp('0000-01-01T00:00:00Z')") == bad);
  CHECK(value_of("timestamp('0001-01-01T00:00:00Z')") == "0001-01-01T00:00:00Z");
  CHECK(value_of("timestamp('9999-12-31T23:59:59.999999999Z')") ==
        "9999-12-31T23:59:59.999999999Z");
  CHECK(value_of("timestamp('2000-02-29t12:00:00z')") == "2000-02-29T12:00:00Z");
  CHECK(value_of("timestamp(253402300800)") ==
        "error: the timestamp is outside the years 1 to 9999");
  CHECK(value_of("timestamp(-62135596801)").starts_with("error: "));
}

TEST_CASE("durations are read as Go writes them", "[cel]") {
  CHECK(value_of("duration('1h2m3s4ms5us6ns')") == "3723.004005006s");
  CHECK(value_of("duration('1.5h')") == "5400s");
  CHECK(value_of("duration('-9223372036.854775808s')") == "-9223372036.854775808s");
  CHECK(value_of("duration('-9223372036854775808ns')") == "-9223372036.854775808s");
  CHECK(value_of("duration('9223372036.854775807s')") == "9223372036.854775807s");
  CHECK(value_of("duration('9223372036.854775808s')").starts_with("error: "));
  CHECK(value_of("duration('-9223372036.854775809s')").starts_with("error: "));
  CHECK(value_of("duration('-9223372037s')").starts_with("error: "));
  CHECK(value_of("duration('-1.5s')") == "-1.5s");
  CHECK(value_of("duration('+.5m')") == "30s");
  CHECK(value_of("duration('0')") == "0s");
  CHECK(value_of("duration('1.0000000001h')") == "3600.00000036s");
  CHECK(value_of("duration('9223372036854775807ns')") == "9223372036.854775807s");
  for (const char* const text : {"", "1", "s", "1x", "1s2", "-", "1..5s", "9223372036854775808ns",
                                 "99999999999999999999h", "1s 2s"}) {
    CAPTURE(text);
    CHECK(value_of("duration('" + std::string(text) + "')").starts_with("error: not a valid "));
  }
}

TEST_CASE("time is added and subtracted within its range", "[cel]") {
  CHECK(value_of("timestamp(10) + duration('-1.5s')") == "1970-01-01T00:00:08.5Z");
  CHECK(value_of("duration('1s') + timestamp(0)") == "1970-01-01T00:00:01Z");
  CHECK(value_of("timestamp(0) - duration('0.5s')") == "1969-12-31T23:59:59.5Z");
  CHECK(value_of("timestamp(5) - timestamp(7)") == "-2s");
  CHECK(value_of("duration('1s') - duration('1.5s')") == "-0.5s");
  CHECK(value_of("timestamp('9999-12-31T23:59:59.9Z') + duration('1s')") ==
        "error: the timestamp is outside the years 1 to 9999");
  CHECK(value_of("timestamp('9999-12-31T00:00:00Z') - timestamp('0001-01-01T00:00:00Z')") ==
        "error: the duration is longer than 292 years");
  CHECK(value_of("duration('2500000h') + duration('2500000h')") ==
        "error: the duration is longer than 292 years");
}

TEST_CASE("parts of time", "[cel]") {
  const std::string at = "timestamp('2009-02-13T23:31:20.123456789Z')";
  CHECK(value_of(at + ".getFullYear()") == "2009");
  CHECK(value_of(at + ".getMonth()") == "1");
  CHECK(value_of(at + ".getDate()") == "13");
  CHECK(value_of(at + ".getDayOfMonth()") == "12");
  CHECK(value_of(at + ".getDayOfWeek()") == "5");
  CHECK(value_of(at + ".getDayOfYear()") == "43");
  CHECK(value_of(at + ".julianDay()") == "44");
  CHECK(value_of(at + ".getHours()") == "23");
  CHECK(value_of(at + ".getMinutes()") == "31");
  CHECK(value_of(at + ".getSeconds()") == "20");
  CHECK(value_of(at + ".getMilliseconds()") == "123");
  CHECK(value_of(at + ".ymd()") == "'2009-02-13'");
  CHECK(value_of(at + ".dtg()") == "'132331Z FEB 09'");
  CHECK(value_of("timestamp('0001-01-01T00:00:00Z').getDayOfWeek()") == "1");
  CHECK(value_of("timestamp('1969-12-31T23:59:59.5Z').getMilliseconds()") == "500");
  CHECK(value_of("timestamp('1904-02-29T00:00:00Z').getDayOfYear()") == "59");
  CHECK(value_of("[duration('10000s').getHours(), duration('10000s').getMinutes(), "
                 "duration('10000s').getSeconds(), duration('1.5s').getMilliseconds()]") ==
        "[2, 166, 10000, 500]");
  CHECK(value_of(at + ".getHours('America/New_York')").starts_with("refused: "));
}

TEST_CASE("dates move in the calendar", "[cel]") {
  CHECK(value_of("date('2004-02-29').addYears(1).ymd()") == "'2005-02-28'");
  CHECK(value_of("date('2004-02-29').addYears(4).ymd()") == "'2008-02-29'");
  CHECK(value_of("date('2004-02-29').addYears(-1).ymd()") == "'2003-02-28'");
  CHECK(value_of("date('2004-01-31').addMonths(1).ymd()") == "'2004-02-29'");
  CHECK(value_of("date('2004-01-31').addMonths(-2).ymd()") == "'2003-11-30'");
  CHECK(value_of("date('2004-02-28').addDays(2).ymd()") == "'2004-03-01'");
  CHECK(value_of("string(timestamp('2004-02-29T07:49:00.5Z').addYears(25))") ==
        "'2029-02-28T07:49:00.5Z'");
  for (const char* const move :
       {"addYears(8000)", "addYears(-2010)", "addMonths(9223372036854775807)",
        "addDays(-9223372036854775807)", "addYears(9223372036854775807)", "addMonths(-24120)",
        "addDays(3000000)"}) {
    CAPTURE(move);
    CHECK(value_of("date('2009-11-13')." + std::string(move)) ==
          "error: the timestamp is outside the years 1 to 9999");
  }
}

TEST_CASE("lists are sorted and made distinct", "[cel]") {
  CHECK(value_of("[3, 1, 2].sort()") == "[1, 2, 3]");
  CHECK(value_of("['b', 'a'].sort()") == "['a', 'b']");
  CHECK(value_of("[level('SECRET'), level('CONFIDENTIAL')].sort()[0] < level('SECRET')") == "true");
  CHECK(value_of("['b', 'a', 'b', 'a'].distinct()") == "['b', 'a']");
  CHECK(value_of("['b', 'a', 'b', 'b', 'c', 'a'].duplicates()") == "['b', 'a']");
  CHECK(value_of("[].distinct()") == "[]");
  CHECK(value_of("cable.tags.distinct().size()") == "2");
  CHECK(value_of("size({'a': 1}) + {'a': 1}.size() + [1].size() + size([])") == "3");
}

TEST_CASE("numbers", "[cel]") {
  CHECK(value_of("math.greatest(1, index + 4, 3) + math.least(3, -2)") == "3");
  CHECK(value_of("math.greatest([1, 5]) + math.least([4])") == "9");
  CHECK(value_of("math.greatest([1].filter(x, x > 1))") == "error: the list has no element");
  CHECK(value_of("math.abs(-5) * math.sign(-7) + math.sign(0)") == "-5");
  CHECK(value_of("math.abs(-9223372036854775807 - index)") == "error: integer overflow");
  CHECK(value_of("math.greatest()").starts_with("refused: "));
}

TEST_CASE("the nearest key is suggested if one is closest", "[cel]") {
  const std::string known = ", {'PGOV': 1, 'PREL': 1, 'PTER': 1, 'KZ': 1, 'KS': 1, 'ECON': 1})";
  CHECK(value_of("suggest('PGVO'" + known) == "['PGOV']");
  CHECK(value_of("suggest('PGOVT'" + known) == "['PGOV']");
  CHECK(value_of("suggest('PREI'" + known) == "['PREL']");
  CHECK(value_of("suggest('pgov'" + known) == "['PGOV']");
  CHECK(value_of("suggest('KX'" + known) == "[]");  // KZ or KS
  CHECK(value_of("suggest('XXXX'" + known) == "[]");
  CHECK(value_of("suggest('PGOV'" + known) == "[]");  // it is one
  CHECK(value_of("suggest(''" + known) == "[]");
}
