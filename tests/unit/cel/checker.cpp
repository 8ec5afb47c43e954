// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "cel/evaluation.hpp"
#include "cel/type_text.hpp"
#include "records.hpp"

using namespace cablelint::cel;
using namespace cablelint::cel::test;
using Lines = std::vector<std::string>;
using Catch::Matchers::Equals;

namespace {

std::string type_of(const char* text) {
  return to_string(compile(text, schema(), scope_of_cable({"cable.dtg.time"})).type);
}

}  // namespace

TEST_CASE("every expression has one type", "[cel]") {
  CHECK(type_of("cable") == "Cable");
  CHECK(type_of("cable.tags") == "list(Tag)");
  CHECK(type_of("cable.tags.map(t, t.code)") == "list(string)");
  CHECK(type_of("cable.tags[0].code + 'x'") == "string");
  CHECK(type_of("cable.dtg.time - timestamp(0)") == "duration");
  CHECK(type_of("cable.dtg.time + duration('1s')") == "timestamp");
  CHECK(type_of("cable.?order") == "optional(string)");
  CHECK(type_of("{1: [true]}") == "map(int, list(bool))");
  CHECK(type_of("cable.tags.transformMap(i, t, t.code)") == "map(int, string)");
  CHECK(type_of("level('SECRET')") == "level");
  CHECK(type_of("null") == "null");
}

TEST_CASE("types that are open become known by use", "[cel]") {
  CHECK(type_of("[] + [1]") == "list(int)");
  CHECK(type_of("index > 0 ? [] : ['a']") == "list(string)");
  CHECK(type_of("[[], [1]]") == "list(list(int))");
  CHECK(type_of("[[], [[]], [[[1]]]]") == "list(list(list(list(int))))");
  CHECK(type_of("optional.none().orValue(1)") == "int");
  CHECK(type_of("cel.bind(x, [], x + ['a'])") == "list(string)");
  CHECK(type_of("[].map(x, x + 1)") == "list(int)");
  CHECK(type_of("[].filter(x, x.startsWith('a'))") == "list(string)");
  CHECK(type_of("[].map(x, x + x) + ['a']") == "list(string)");
  CHECK(value_of("[].map(x, x + x)") == "[]");
  CHECK(value_of("[].map(x, x.f).map(y, y.g + 1)") == "[]");
  CHECK(value_of("{}.?a.b.hasValue()") == "false");
  CHECK(value_of("[] == [] && {} == {}") == "true");
  CHECK(value_of("optional.none().?f[0].hasValue()") == "false");
}

TEST_CASE("types that are learnt too late are held against what was written", "[cel]") {
  CHECK(problems_of("cel.bind(x, [], x.map(y, y.f) == ['a'] && x == [1])").size() == 1);
  CHECK(problems_of("cel.bind(x, optional.none(), x.f.hasValue() && x.or(optional.of(cable)) == x)")
            .at(0)
            .find("no field `f` in Cable") != std::string::npos);
  CHECK(problems_of("cel.bind(x, [], x == [x])").size() == 1);
}

TEST_CASE("names that do not exist come with the nearest ones", "[cel]") {
  CHECK(problems_of("cabel.tags.size() == 1") ==
        Lines{"0+5 no variable `cabel`; did you mean `cable`?"});
  CHECK(problems_of("cable.tag.size() == 1") ==
        Lines{"6+3 no field `tag` in Cable; did you mean `tags`? | it has post, dtg, order, tags, "
              "paragraphs, period"});
  CHECK(problems_of("cable.tags.exists(t, t.coed == '')")
            .at(0)
            .starts_with("23+4 no field `coed` in Tag; did you mean `code`?"));
  CHECK(problems_of("sizze(cable.tags)") == Lines{"0+5 no function `sizze`; did you mean `size`?"});
  CHECK(problems_of("cable.post.startWith('A')") ==
        Lines{"11+9 no method `startWith`; did you mean `startsWith`?"});
  CHECK(problems_of("math.greatst(1, 2)").at(0) == "0+4 no variable `math`");
  CHECK(problems_of("levl('SECRET')") == Lines{"0+4 no function `levl`; did you mean `level`?"});
  CHECK(problems_of("cable.tags.exsits(t, true)") ==
        Lines{"11+6 no method `exsits`; did you mean `exists`?"});
}

TEST_CASE("functions and methods are not mixed up", "[cel]") {
  CHECK(problems_of("startsWith('a', 'b')") ==
        Lines{"0+10 `startsWith` is a method | write x.startsWith(…)"});
  CHECK(problems_of("cable.post.int()") == Lines{"11+3 `int` is a function | write int(x)"});
  CHECK(problems_of("size") == Lines{"0+4 `size` is a function: call it with ( )"});
  CHECK(problems_of("cable.post.substring()") ==
        Lines{"11+9 wrong number of arguments for `substring`; it takes "
              "`string.substring(int)` or `string.substring(int, int)`"});
  CHECK(problems_of("cable.post.charAt('a')") ==
        Lines{"0+22 `string.charAt(string)` matches no overload; valid: `string.charAt(int)`"});
  CHECK(problems_of("size(1)").at(0).starts_with("0+7 `size(int)` matches no overload; valid: "));
}

TEST_CASE("wrong types are named", "[cel]") {
  CHECK(problems_of("cable.post + 1") == Lines{"0+14 `+` cannot be applied to string and int"});
  CHECK(problems_of("cable.post == 1") == Lines{"0+15 cannot compare string with int"});
  CHECK(
      problems_of("cable.order == null", {"cable.order"}) ==
      Lines{"0+19 cannot compare string with null | there is no null; use has(…) to ask whether a "
            "field is present"});
  CHECK(problems_of("cable.post && true") ==
        Lines{"0+10 each side of && must be bool, not string"});
  CHECK(problems_of("!index") == Lines{"1+5 the operand of ! must be bool, not int"});
  CHECK(problems_of("-'a'") == Lines{"1+3 the operand of - must be int, not string"});
  CHECK(problems_of("index ? 1 : 2") == Lines{"0+5 the condition before ? must be bool, not int"});
  CHECK(problems_of("true ? 1 : 'a'") ==
        Lines{"0+14 the two sides of : have different types, int and string"});
  CHECK(problems_of("[1, 'a']") ==
        Lines{"4+3 the elements of a list must have one type: this is string, not int"});
  CHECK(problems_of("{'a': 1, 'b': 'c'}") ==
        Lines{"14+3 the values of a map must have one type: this is string, not int"});
  CHECK(problems_of("{'a': 1, 2: 3}") ==
        Lines{"9+1 the keys of a map must have one type: this is int, not string"});
  CHECK(problems_of("{timestamp(0): 1}") ==
        Lines{"1+12 a key of a map must be a string, an int or a bool, not timestamp"});
  CHECK(problems_of("{'a': 1, 'a': 2}") == Lines{"9+3 this key is already in the map"});
  CHECK(problems_of("cable < cable") ==
        Lines{"0+13 Cable has no order: it cannot be compared with <, <=, > or >="});
  CHECK(problems_of("[1] < [2]").size() == 1);
  CHECK(problems_of("cable.tags[0].code.x") == Lines{"19+1 string has no fields"});
  CHECK(problems_of("{1: 2}.x").at(0).starts_with("0+8 this map has keys of type int"));
  CHECK(problems_of("index[0]") == Lines{"0+8 int has no element [int]"});
  CHECK(problems_of("cable.tags['a']") == Lines{"0+15 list(Tag) has no element [string]"});
  CHECK(problems_of("index.all(x, true)") ==
        Lines{"0+5 `all` iterates over a list or a map, not int"});
  CHECK(problems_of("[1].all(x, x)") == Lines{"11+1 the condition of `all` must be bool, not int"});
  CHECK(problems_of("[1].filter(1, true)") ==
        Lines{"11+1 `filter` needs the name of a new variable here"});
  CHECK(problems_of("[cable.tags].sort()").at(0).find("has no order") != std::string::npos);
  CHECK(problems_of("[[1]].distinct()").size() == 1);
  CHECK(problems_of("current(cable, timestamp(0))") ==
        Lines{"8+5 Cable has no period: it lacks `from` and `until`"});
  CHECK(problems_of("'a' in 'abc'").size() == 1);
}

TEST_CASE("several problems are reported in the order of the text", "[cel]") {
  CHECK(problems_of("cabel.x == 1 && index == 'a' || cable.nix") ==
        Lines{"0+5 no variable `cabel`; did you mean `cable`?",
              "16+12 cannot compare int with string",
              "38+3 no field `nix` in Cable | it has post, dtg, order, tags, paragraphs, period"});
  std::string many = "x0";
  for (int i = 1; i < 60; ++i) {
    many += " || x" + std::to_string(i);
  }
  CHECK(problems_of(many).size() == 20);
}

TEST_CASE("a field with a closed list of words is compared with one of them", "[cel]") {
  CHECK(problems_of("cable.tags[0].kind == 'persom'") ==
        Lines{"22+8 cable.tags[0].kind is never 'persom'; did you mean `person`? | it is one of "
              "subject, person, unknown"});
  CHECK(problems_of("cable.tags.exists(t, 'x' != t.kind)").size() == 1);
  CHECK(problems_of("cable.tags.exists(t, t.kind in ['person', 'subjekt'])")
            .at(0)
            .starts_with("42+9 t.kind is never 'subjekt'; did you mean `subject`?"));
  CHECK_THAT(problems_of("cable.tags.exists(t, t.kind == 'person' || t.code == 'anything')"),
             Equals(Lines{}));
}

TEST_CASE("functions at load take literals, and their errors are errors of the load", "[cel]") {
  CHECK(problems_of("level('SECERT') > level('SECRET')") ==
        Lines{"6+8 no level 'SECERT'; did you mean `SECRET`?"});
  CHECK(problems_of("level('none').id") == Lines{"6+6 no level 'none'"});
  CHECK(problems_of("level(cable.post).id") ==
        Lines{"6+10 `level` takes literals and parameters only"});
  CHECK(value_of("level('SEC' + 'RET') > level('CONFIDENTIAL')") == "true");
  CHECK(problems_of("date('2009-02-29')") == Lines{"5+12 not a valid date, such as 2009-11-13"});
  CHECK(problems_of("date(cable.post)").size() == 1);
}

TEST_CASE("what is known at load is computed at load", "[cel]") {
  Scope scope = scope_of_cable();
  Variable years;
  years.name = "years";
  years.type = Type::integer();
  years.constant = Value::integer(25);
  Variable pattern;
  pattern.name = "pattern";
  pattern.type = Type::string();
  pattern.constant = Value::string("^EX");
  Variable name;
  name.name = "name";
  name.type = Type::string();
  name.constant = Value::string("SECRET");
  scope.variables.insert(scope.variables.end(), {years, pattern, name});
  const Cable cable = example();
  Evaluation evaluation;
  evaluation.bind(0, value_of(cable));
  const auto value = [&](const char* text) {
    const Compilation compilation = compile(text, schema(), scope);
    REQUIRE(compilation.program);
    return show(*evaluation.run(*compilation.program));
  };
  CHECK(value("years + 1") == "26");
  CHECK(value("cable.post.matches(pattern)") == "true");
  CHECK(value("level(name) > level('CONFIDENTIAL')") == "true");
}

TEST_CASE("functions of a pack are put in with their types", "[cel]") {
  CHECK(value_of("cable.paragraphs.map(p, is_marked(p))") == "[true, true, false]");
  CHECK(value_of("twice(twice('ab'))") == "'abababab'");
  CHECK(problems_of("twice(1)") == Lines{"6+1 argument `s` of `twice` must be string, not int"});
  CHECK(problems_of("twice()") == Lines{"0+7 `twice` takes 1 arguments, not 0"});
  CHECK(problems_of("endless('a')").at(0).ends_with("`endless` calls itself"));
  CHECK(problems_of("broken('a')").at(0) ==
        "0+11 in `broken`: expected a value after the operator, found the end");
  CHECK(problems_of("ill_typed('a')") ==
        Lines{"0+14 in `ill_typed`: its body must be string, not int"});
  // The body does not see the variables where it is put in.
  CHECK(problems_of("['a'].map(p, peeks(p))") == Lines{"13+8 in `peeks`: no variable `p`"});
}

TEST_CASE("functions of a pack cannot grow an expression without end", "[cel]") {
  Schema growing;
  for (int i = 0; i < 12; ++i) {
    const std::string next = "f" + std::to_string(i + 1) + "(s)";
    const std::string body = i == 11 ? "s" : fmt::format("{0} + {0} + {0} + {0}", next);
    growing.macros.push_back(
        {"f" + std::to_string(i), {"s"}, {Type::string()}, Type::string(), body});
  }
  const Compilation compilation = compile("f0('a')", growing, {});
  REQUIRE_FALSE(compilation.problems.empty());
  CHECK(compilation.problems.front().message.ends_with(
      "the expression is too large after expanding its functions"));

  Schema deep;
  for (int i = 0; i < 40; ++i) {
    const std::string body = i == 39 ? "s" : "f" + std::to_string(i + 1) + "(s)";
    deep.macros.push_back({"f" + std::to_string(i), {"s"}, {Type::string()}, Type::string(), body});
  }
  CHECK(compile("f0('a')", deep, {})
            .problems.front()
            .message.ends_with("function calls are nested more than 16 deep"));
  CHECK(compile("f24('a')", deep, {}).program);
}

TEST_CASE("a compilation says what its expression reads", "[cel]") {
  const auto compiled = [](const char* text) { return compile(text, schema(), scope_of_cable()); };
  CHECK(compiled("cable.tags.size() > index").variables == std::set<std::string>{"cable", "index"});
  CHECK(compiled("[1].all(x, x > 0)").is_constant);
  CHECK_FALSE(compiled("index > 0").is_constant);
  CHECK(compiled("cable.post == 'a'").visibility == Visibility::hidden);
  CHECK(compiled("cable.tags.size() > 0").visibility == Visibility::shown);
  CHECK(compiled("has({'a': {'b': 1}}[cable.post].b)").visibility == Visibility::hidden);
  CHECK(compiled("cable.paragraphs.filter(p, has(p.portion))").max_size == 2000);
  CHECK(compiled("cable.tags.map(t, t.code) + ['a', 'b']").max_size == 102);
}

TEST_CASE("variables may have dotted names, and macros hide them", "[cel]") {
  Scope scope;
  for (const char* name : {"a.b", "a.b.c", "y.z"}) {
    Variable variable;
    variable.name = name;
    variable.type = Type::integer();
    variable.slot = static_cast<std::uint32_t>(scope.variables.size());
    variable.constant = Value::integer(static_cast<std::int64_t>(variable.name.size()));
    scope.variables.push_back(variable);
  }
  const auto value = [&](const char* text) {
    const Compilation compilation = compile(text, schema(), scope);
    Evaluation evaluation;
    return compilation.program ? show(*evaluation.run(*compilation.program))
                               : compilation.problems.at(0).message;
  };
  CHECK(value("a.b.c") == "5");
  CHECK(value("a.b") == "3");
  CHECK(value("(a.b).c") == "int has no fields");
  CHECK(value("[{'z': 7}].map(y, y.z)") == "[7]");
  CHECK(value("[{'z': 7}].map(y, .y.z)") == "[3]");
}
