// SPDX-License-Identifier: Apache-2.0
#include "cel/evaluation.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

#include "cel/compile.hpp"
#include "records.hpp"

using namespace cablelint::cel;
using namespace cablelint::cel::test;

TEST_CASE("arithmetic is exact or fails", "[cel]") {
  CHECK(value_of("index + 9223372036854775807") == "error: integer overflow");
  CHECK(value_of("-9223372036854775807 - index - index") == "error: integer overflow");
  CHECK(value_of("(index + index) * 4611686018427387904") == "error: integer overflow");
  CHECK(value_of("(-9223372036854775807 - index) / -index") == "error: integer overflow");
  CHECK(value_of("(-9223372036854775807 - index) % -index") == "error: integer overflow");
  CHECK(value_of("-(-9223372036854775807 - index)") == "error: integer overflow");
  CHECK(value_of("1 / (index - 1)") == "error: division by zero");
  CHECK(value_of("1 % (index - 1)") == "error: modulus by zero");
  CHECK(value_of("-7 / 2 * index") == "-3");
  CHECK(value_of("-7 % 2 * index") == "-1");
}

TEST_CASE("&& and || decide beside errors, in any order", "[cel]") {
  const std::string error = "(1 / (index - 1) > 0)";
  CHECK(value_of("false && " + error) == "false");
  CHECK(value_of(error + " && false") == "false");
  CHECK(value_of("true || " + error) == "true");
  CHECK(value_of(error + " || true") == "true");
  CHECK(value_of(error + " || index == 5 || index == 1") == "true");
  CHECK(value_of(error + " && true") == "error: division by zero");
  CHECK(value_of("false || " + error) == "error: division by zero");
  CHECK(value_of(error + " || [1][index] > 0") == "error: division by zero");
  CHECK(value_of(error + " ? 1 : 2") == "error: division by zero");
  CHECK(value_of("index == 1 ? 1 : 1 / 0") == "1");
}

TEST_CASE("a text is given in its pieces, and which of them are the author's", "[cel]") {
  const auto shown = [](std::string_view text) {
    const Compilation compiled = compile(text, schema(), scope_of_cable());
    REQUIRE(compiled.program);
    const Cable cable = example();
    Evaluation evaluation;
    evaluation.bind(0, value_of(cable));
    evaluation.bind(1, Value::integer(1));
    const std::vector<Value> pieces = evaluation.run_in_pieces(*compiled.program).value();
    std::string all;
    for (const Value& piece : pieces) {
      all += piece.is_literal() ? "<" + std::string(piece.as_string()) + ">"
                                : std::string(piece.as_string());
    }
    return all;
  };
  CHECK(shown("'from ' + cable.post + '!'") == "<from >EXAMPLEVILLE<!>");
  CHECK(shown("index == 1 ? 'one' : cable.post") == "<one>");
  CHECK(shown("index == 2 ? 'two' : 'not ' + cable.post") == "<not >EXAMPLEVILLE");
  CHECK(shown("['a', 'b'].join('-')") == "<a-b>");
  CHECK(shown("['a', cable.post].join('-')") == "a-EXAMPLEVILLE");
  CHECK(shown("[cable.post, 'a'][index]") == "<a>");
  CHECK(shown("suggest('EXAMPEL', {'EXAMPLE': 1})[0]") == "<EXAMPLE>");
  CHECK(shown("'ABC'.substring(index)") == "BC");
}

TEST_CASE("comparisons go by the order of their type", "[cel]") {
  CHECK(value_of("index < 2 && index <= 1 && 2 > index && 1 >= index && index != 2") == "true");
  CHECK(value_of("cable.post < 'F' && cable.post >= 'EX' && 'Z' > cable.post") == "true");
  CHECK(value_of("'ÿ' < 'Ā' && 'a' < 'ä'") == "true");
  CHECK(value_of("false < true") == "true");
  CHECK(value_of("level('SECRET') > level('CONFIDENTIAL')") == "true");
  CHECK(value_of("level('SECRET') == level('SECRET')") == "true");
  CHECK(value_of("cable.dtg.time < date('2010-01-01')", {"cable.dtg.time"}) == "true");
  CHECK(value_of("duration('-1s') < duration('-0.5s')") == "true");
  CHECK(value_of("[[1, 2], [3]] == [[1, 2], [index + 2]]") == "true");
  CHECK(value_of("{'a': [index]} == {'a': [1]} && {'a': 1} != {'b': index}") == "true");
  CHECK(value_of("optional.of(index) == optional.of(1) && optional.of(index) != optional.none()") ==
        "true");
  CHECK(value_of("cable.tags[0] == cable.tags[0] && cable.tags[0] != cable.tags[1]") == "true");
  CHECK(value_of("cable.post == 'EXAMPLEVILLE' && 'x' != cable.post") == "true");
}

TEST_CASE("lists and maps give their elements or fail", "[cel]") {
  CHECK(value_of("[10, 20, 30][index]") == "20");
  CHECK(value_of("[10][index]") == "error: index 1 is out of range of a list of 1");
  CHECK(value_of("[10][-index]") == "error: index -1 is out of range of a list of 1");
  CHECK(value_of("{'a': index}['a'] + {'a': index}.a") == "2");
  CHECK(value_of("{'a': index}['b']") == "error: no such key: 'b'");
  CHECK(value_of("{'a': index}.b") == "error: no such key: 'b'");
  CHECK(value_of("{1: 'x', index + 1: 'y'}[2]") == "'y'");
  CHECK(value_of("{1: 'x', index: 'y'}") == "error: a key is given twice");
  CHECK(value_of("{true: 1, false: 2}[index == 2]") == "2");
  CHECK(value_of("'a' in {'a': index} && !('b' in {'a': index})") == "true");
  CHECK(value_of("index in [1, 2] && !(index in [2, 3]) && 'PREL' in cable.tags.map(t, t.code)") ==
        "true");
  CHECK(value_of("[index] + [2, 3] + []") == "[1, 2, 3]");
  CHECK(value_of("[?cable.?order, 'a', ?optional.of('b')]") == "['a', 'b']");
  CHECK(value_of("{?'a': cable.?order, 'b': 'c'}") == "{'b': 'c'}");
  CHECK(value_of("{'b': 1, 'a': 2, 'c': index}") == "{'a': 2, 'b': 1, 'c': 1}");
}

TEST_CASE("macros go through lists and the keys of maps", "[cel]") {
  CHECK(value_of("cable.tags.all(t, t.kind == 'subject')") == "true");
  CHECK(value_of("cable.tags.exists(t, t.code == 'PREL')") == "true");
  CHECK(value_of("cable.tags.exists_one(t, t.code == 'PREL')") == "true");
  CHECK(value_of("cable.tags.exists_one(t, t.kind == 'subject')") == "false");
  CHECK(value_of("cable.paragraphs.filter(p, p.number > 1).map(p, p.number * 10)") == "[20, 30]");
  CHECK(value_of("cable.paragraphs.map(p, p.number > 1, p.number)") == "[2, 3]");
  CHECK(value_of("{'b': 1, 'a': 2}.map(k, k + '!')") == "['a!', 'b!']");
  CHECK(value_of("{'b': 1, 'a': 2}.exists(k, v, k == 'a' && v == 2)") == "true");
  CHECK(value_of("cable.tags.exists(i, t, i < index && t.code == 'PGOV')") == "true");
  CHECK(value_of("cable.tags.all(i, t, i < 2)") == "true");
  CHECK(value_of("[1, 1].existsOne(i, v, i == v)") == "true");
  CHECK(value_of("cable.tags.transformList(i, t, string(i) + t.code)") == "['0PGOV', '1PREL']");
  CHECK(value_of("cable.tags.transformList(i, t, i > 0, t.code)") == "['PREL']");
  CHECK(value_of("cable.tags.transformMap(i, t, t.code)") == "{0: 'PGOV', 1: 'PREL'}");
  CHECK(value_of("{'a': 1, 'b': 2}.transformMap(k, v, v > 1, v * index)") == "{'b': 2}");
  CHECK(value_of("[1, 2].map(x, [10, 20].map(y, x + y))") == "[[11, 21], [12, 22]]");
  CHECK(value_of("[1, 2].map(x, [x].map(x, x * 10))") == "[[10], [20]]");
}

TEST_CASE("errors in macros are those of && and ||, or of the whole", "[cel]") {
  CHECK(value_of("[2, 1, 0].all(x, 2 / x > 1)") == "false");
  CHECK(value_of("[0, 1].exists(x, 1 / x == 1)") == "true");
  CHECK(value_of("[0, 1].all(x, 1 / x == 1)") == "error: division by zero");
  CHECK(value_of("[0, 1].exists_one(x, 1 / x == 1)") == "error: division by zero");
  CHECK(value_of("[0, 1].map(x, 1 / x)") == "error: division by zero");
  CHECK(value_of("[0, 1].filter(x, 1 / x == 1)") == "error: division by zero");
  CHECK(value_of("[0].map(x, 1 / x).all(y, true)") == "error: division by zero");
}

TEST_CASE("bound values are computed once, when they are read", "[cel]") {
  CHECK(value_of("cel.bind(x, index + 1, x * x)") == "4");
  CHECK(value_of("cel.bind(x, 1 / (index - 1), index == 1 || x > 0)") == "true");
  CHECK(value_of("cel.bind(x, 1 / (index - 1), x + 1)") == "error: division by zero");
  CHECK(value_of("[1, 2].map(i, cel.bind(x, i * 10, x + x))") == "[20, 40]");
  CHECK(value_of("cel.bind(x, index, [5, 6].map(y, x + y))") == "[6, 7]");
  CHECK(value_of("cel.bind(x, 1, cel.bind(x, x + 1, x))") == "2");
}

TEST_CASE("optional values", "[cel]") {
  CHECK(value_of("optional.of(index).value()") == "1");
  CHECK(value_of("cable.?order.value()") == "error: the optional has no value");
  CHECK(value_of("cable.?order.or(optional.of('b')).value()") == "'b'");
  CHECK(value_of("cable.?dtg.text.or(optional.of(cable.tags[9].code)).value()") ==
        "'130749Z NOV 09'");
  CHECK(value_of("optional.ofNonZeroValue(index - 1).hasValue()") == "false");
  CHECK(value_of("[optional.ofNonZeroValue(''), optional.ofNonZeroValue('a')]") ==
        "[none, some('a')]");
  CHECK(value_of("optional.ofNonZeroValue([1].filter(x, x > 1)).hasValue()") == "false");
  CHECK(value_of("optional.ofNonZeroValue(duration('0s')).hasValue()") == "false");
  CHECK(value_of("optional.ofNonZeroValue(cable).hasValue()") == "true");
  CHECK(value_of("cable.?dtg.optMap(d, d.text + '!')") == "some('130749Z NOV 09!')");
  CHECK(value_of("cable.?order.optMap(o, o + '!')") == "none");
  CHECK(value_of("cable.?dtg.optFlatMap(d, d.?time).hasValue()") == "true");
  CHECK(value_of("{'a': {'b': index}}.?a.b") == "some(1)");
  CHECK(value_of("{'a': {'b': index}}.?x.b") == "none");
  CHECK(value_of("{'a': [index]}[?'a'][0]") == "some(1)");
  CHECK(value_of("has({'a': {'b': index}}.?a.b) && !has({'a': {'b': index}}.?x.b)") == "true");
  CHECK(value_of("has({'a': index}.x.y)").starts_with("refused: "));
  CHECK(value_of("has({'a': {'b': index}}.x.b)") == "error: no such key: 'x'");
}

TEST_CASE("functions of the caller are called with their arguments", "[cel]") {
  CHECK(value_of("cable.tags.first().code") == "'PGOV'");
  CHECK(value_of("[[index]].first().first()") == "1");
  CHECK(value_of("cable.tags.filter(t, false).first().code") == "error: nothing is first");
  CHECK(value_of("current(cable.period, cable.dtg.time)", {"cable.dtg.time"}) == "true");
  CHECK(value_of("current(cable.period, timestamp('2009-11-14T00:00:00Z'))") == "false");
}

TEST_CASE("a failure points at what failed", "[cel]") {
  const std::string text = "index == 1 && [10, 20][index + 5] > 0";
  const Compilation compilation = compile(text, schema(), scope_of_cable());
  REQUIRE(compilation.program);
  Evaluation evaluation;
  evaluation.bind(1, Value::integer(1));
  REQUIRE(evaluation.run(*compilation.program) == nullptr);
  const Failure& failure = evaluation.failure();
  CHECK(text.substr(failure.offset, failure.size) == "[10, 20][index + 5]");
  CHECK(failure.program == &*compilation.program);
}

namespace {

Scope scope_with_limit() {
  Scope scope = scope_of_cable();
  Variable limit;
  limit.name = "limit";
  limit.type = Type::integer();
  limit.slot = 2;
  scope.variables.push_back(limit);
  return scope;
}

}  // namespace

TEST_CASE("a variable bound lazily is computed once and only when it is read", "[cel]") {
  const Scope scope = scope_with_limit();
  const Compilation value = compile("10 / index", schema(), scope);
  const Compilation reads = compile("limit + limit", schema(), scope);
  const Compilation ignores = compile("true || limit > 1", schema(), scope);
  const Compilation circular = compile("limit + 1", schema(), scope);
  Evaluation evaluation;
  evaluation.bind(1, Value::integer(5));
  evaluation.bind_lazily(2, *value.program);
  CHECK(evaluation.run(*reads.program)->as_int() == 4);
  evaluation.bind(1, Value::integer(0));
  CHECK(evaluation.run(*reads.program)->as_int() == 4);
  evaluation.bind_lazily(2, *value.program);
  CHECK(evaluation.run(*ignores.program)->as_bool());
  CHECK(evaluation.run(*reads.program) == nullptr);
  CHECK(evaluation.failure().message == "division by zero");
  CHECK(evaluation.failure().program == &*value.program);
  evaluation.bind_lazily(2, *circular.program);
  CHECK(evaluation.run(*reads.program) == nullptr);
  CHECK(evaluation.failure().message == "a variable depends on itself");
}

TEST_CASE("a reset forgets values and keeps what is bound lazily", "[cel]") {
  const Scope scope = scope_with_limit();
  const Compilation value = compile("10 / index", schema(), scope);
  const Compilation reads = compile("limit", schema(), scope);
  Evaluation evaluation;
  evaluation.bind(1, Value::integer(5));
  evaluation.bind_lazily(2, *value.program);
  CHECK(evaluation.run(*reads.program)->as_int() == 2);
  evaluation.reset();
  CHECK(evaluation.run(*reads.program) == nullptr);
  CHECK(evaluation.failure().message == "a variable has no value");
  evaluation.bind(1, Value::integer(2));
  CHECK(evaluation.run(*reads.program)->as_int() == 5);
}

TEST_CASE("a value of an item is computed again for the next one", "[cel]") {
  const Scope scope = scope_with_limit();
  const Compilation value = compile("10 / index", schema(), scope);
  const Compilation reads = compile("limit", schema(), scope);
  Evaluation evaluation;
  evaluation.bind_lazily(2, *value.program, true);
  evaluation.next_item(0, Value::null(), 5);
  CHECK(evaluation.run(*reads.program)->as_int() == 2);
  evaluation.bind(1, Value::integer(2));
  CHECK(evaluation.run(*reads.program)->as_int() == 2);
  evaluation.next_item(0, Value::null(), 2);
  CHECK(evaluation.run(*reads.program)->as_int() == 5);
}

TEST_CASE("threads share a program", "[cel]") {
  const Compilation compilation = compile(
      "cable.tags.map(t, t.code + '!').join(',').matches('PREL!$')", schema(), scope_of_cable());
  const Cable cable = example();
  std::vector<int> right(4);
  std::vector<std::thread> threads;
  threads.reserve(right.size());
  for (int& count : right) {
    threads.emplace_back([&] {
      Evaluation evaluation;
      for (int i = 0; i < 500; ++i) {
        evaluation.reset();
        evaluation.bind(0, value_of(cable));
        const Value* const value = evaluation.run(*compilation.program);
        count += value != nullptr && value->as_bool() ? 1 : 0;
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  CHECK(right == std::vector<int>(4, 500));
}
