// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "records.hpp"

using namespace cablelint::cel;
using namespace cablelint::cel::test;
using Lines = std::vector<std::string>;
using Catch::Matchers::Equals;

TEST_CASE("an unguarded field that may be absent is refused", "[cel]") {
  CHECK(problems_of("cable.dtg.time < timestamp(0)") ==
        Lines{"0+14 field may be absent: cable.dtg.time | add `needs: [cable.dtg.time]`, or guard "
              "with has(cable.dtg.time) &&"});
  CHECK(problems_of("cable.dtg.text == 'a'") ==
        Lines{"0+9 field may be absent: cable.dtg | add `needs: [cable.dtg]`, or guard with "
              "has(cable.dtg) &&"});
  CHECK(problems_of("cable.paragraphs.all(p, p.portion.level > level('SECRET'))") ==
        Lines{"24+15 field may be absent: p.portion.level | guard with has(p.portion.level) &&"});
  CHECK(problems_of("cable.paragraphs[0].portion.text == ''") ==
        Lines{"0+27 field may be absent: cable.paragraphs[0].portion | guard with "
              "has(cable.paragraphs[0].portion) &&"});
}

TEST_CASE("what a rule needs is known to be there, with its prefixes", "[cel]") {
  CHECK_THAT(
      problems_of("cable.dtg.time.julianDay() == 1 && cable.dtg.text != ''", {"cable.dtg.time"}),
      Equals(Lines{}));
  CHECK(problems_of("cable.dtg.time == timestamp(0)", {"cable.dtg"}).size() == 1);
}

TEST_CASE("conditions tell what is there on their other sides", "[cel]") {
  const std::string guard = GENERATE(
      as<std::string>{}, "has(cable.dtg.time) && PATH",
      "has(cable.dtg) && has(cable.dtg.time) && PATH", "!has(cable.dtg.time) || PATH",
      "!(!has(cable.dtg.time) || index > 1) && PATH", "has(cable.dtg.time) ? PATH : false",
      "!has(cable.dtg.time) ? true : PATH", "(has(cable.dtg.time) ? index > 0 : false) && PATH",
      "(index > 0 ? has(cable.dtg.time) : false) && PATH", "(has(cable.dtg.time) || false) && PATH",
      "false && PATH", "cable.tags.all(t, !has(cable.dtg.time) || PATH)",
      "has(cable.dtg.time) && cable.tags.exists(t, PATH)",
      "has(cable.dtg.time) && cel.bind(d, cable.dtg, PATH)",
      "cel.bind(d, cable.dtg.time, has(cable.dtg.time) && PATH)");
  std::string text = guard;
  text.replace(text.find("PATH"), 4, "cable.dtg.time > timestamp(0)");
  CAPTURE(text);
  const bool binds_unguarded = guard.find("cel.bind(d, cable.dtg.time,") == 0;
  CHECK(problems_of(text).empty() == !binds_unguarded);
}

TEST_CASE("a guard on the wrong side does not help", "[cel]") {
  const std::string text = GENERATE(
      as<std::string>{}, "has(cable.dtg.time) || PATH", "!has(cable.dtg.time) && PATH",
      "PATH && has(cable.dtg.time)", "has(cable.dtg.time) ? true : PATH",
      "(has(cable.dtg.time) || index > 1) && PATH", "(has(cable.dtg.time) && true) || PATH",
      "has(cable.dtg) && PATH", "(index > 0 ? has(cable.dtg.time) : true) && PATH",
      "cable.tags.all(t, has(cable.dtg.time)) && PATH");
  std::string expression = text;
  expression.replace(expression.find("PATH"), 4, "cable.dtg.time > timestamp(0)");
  CAPTURE(expression);
  CHECK(problems_of(expression).size() == 1);
}

TEST_CASE("facts are about the loop's own variable", "[cel]") {
  const std::string level = " p.portion.level > level('UNCLASSIFIED')";
  CHECK_THAT(problems_of("cable.paragraphs.all(p, has(p.portion) && has(p.portion.level) &&" +
                         level + ")"),
             Equals(Lines{}));
  CHECK_THAT(problems_of("cable.paragraphs.map(p, has(p.portion.level), p.portion.level)"),
             Equals(Lines{}));
  // Another variable of the same name is another one.
  CHECK(problems_of("cable.paragraphs.exists(p, has(p.portion.level)) && "
                    "cable.paragraphs.exists(p," +
                    level + ")")
            .size() == 1);
  CHECK(problems_of("cable.paragraphs.all(p, has(p.portion.level) && "
                    "cable.paragraphs.all(p," +
                    level + "))")
            .size() == 1);
  CHECK(problems_of("has(cable.paragraphs[0].portion) && cable.paragraphs[1].portion.text == ''")
            .size() == 1);
  CHECK_THAT(problems_of("index > 0 && has(cable.paragraphs[index - 1].portion) && "
                         "cable.paragraphs[index - 1].portion.text == ''"),
             Equals(Lines{}));
}

TEST_CASE("what is known of a value is known under its other names", "[cel]") {
  CHECK_THAT(problems_of("cel.bind(c, cable, has(c.dtg.time) && cable.dtg.time > timestamp(0))"),
             Equals(Lines{}));
  CHECK_THAT(problems_of("cable.paragraphs.all(p, !is_marked(p) || p.portion.text != '')"),
             Equals(Lines{}));
  CHECK(problems_of("cable.paragraphs.all(p, is_marked(p) || p.portion.text != '')").size() == 1);
}

TEST_CASE("optional selection needs no guard", "[cel]") {
  CHECK(value_of("cable.?dtg.?time.hasValue()") == "true");
  CHECK(value_of("cable.?dtg.time.hasValue()") == "true");
  CHECK(value_of("cable.?order.orValue('none')") == "'none'");
  CHECK(value_of("cable.?order.orValue(cable.post)") == "'EXAMPLEVILLE'");
  CHECK(value_of("cable.?order.orValue(string(1 / (index - 1)))") == "error: division by zero");
  CHECK(value_of("cable.?dtg.?time.orValue(timestamp(0)) > timestamp(0)") == "true");
  CHECK(value_of("cable.?dtg.time.orValue(timestamp(0)) > timestamp(0)") == "true");
  CHECK(value_of("cable.paragraphs[?7].?portion.text.orValue('nothing')") == "'nothing'");
  CHECK(value_of("cable.paragraphs[?0].portion.?text.orValue('nothing')") == "'(C)'");
  CHECK(value_of("cable.paragraphs.map(p, p.?portion.?level.hasValue())") ==
        "[true, false, false]");
  CHECK(problems_of("cable.dtg.?time.hasValue()").size() == 1);
}

TEST_CASE("has is false where a part of its path is absent", "[cel]") {
  CHECK(value_of("cable.paragraphs.map(p, has(p.portion.level))") == "[true, false, false]");
  CHECK(value_of("cable.paragraphs.map(p, has(p.portion.text))") == "[true, true, false]");
  CHECK(value_of("has(cable.order)") == "false");
  CHECK(problems_of("has(cable.post)") ==
        Lines{"4+10 cable.post is never absent: has( ) is always true"});
  CHECK(problems_of("has(cable)") == Lines{"4+5 has( ) takes a field, as in has(a.b)"});
  CHECK(problems_of("has(cable.dtg.?time)").size() == 2);
}

TEST_CASE("a true condition says what is there", "[cel]") {
  const auto known = [](const char* text) {
    return compile(text, schema(), scope_of_cable()).present_if_true;
  };
  CHECK(known("has(cable.dtg.time) && index > 1") ==
        std::set<std::string>{"cable.dtg", "cable.dtg.time"});
  CHECK(known("has(cable.dtg.time) || has(cable.order)").empty());
  CHECK(known("cable.paragraphs.all(p, has(p.portion))").empty());
  CHECK(known("has(cable.order) && (has(cable.dtg) || false)") ==
        std::set<std::string>{"cable.dtg", "cable.order"});
}

TEST_CASE("an absent field that an error let through fails, and does no harm", "[cel]") {
  // && goes on after an error, so that the guard has not held where its right side is evaluated.
  CHECK(value_of("(1 / 0 > 0 ? has(cable.order) : false) && cable.order == ''") ==
        "error: division by zero");
  CHECK(value_of("(1 / 0 > 0 ? has(cable.order) : false) && cable.order == '' && false") ==
        "false");
}
