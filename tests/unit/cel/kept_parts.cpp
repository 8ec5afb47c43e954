// SPDX-License-Identifier: Apache-2.0
#include "cel/translate/kept_parts.hpp"

#include <catch2/catch.hpp>
#include <string_view>

#include "cel/compile.hpp"
#include "cel/evaluation.hpp"
#include "cel/program.hpp"

namespace cablelint::cel {
namespace {

int calls = 0;

/// The same number, and a note that it was asked for.
Answer counted(std::span<const Value> arguments, Evaluation&) {
  ++calls;
  return {arguments.front(), {}, {}};
}

struct Bench {
  Bench() {
    schema.functions.push_back(
        {"counted", false, {Type::integer()}, Type::integer(), counted, false, ""});
    Variable fixed;
    fixed.name = "size_of_cable";
    fixed.type = Type::integer();
    fixed.slot = 0;
    fixed.is_fixed = true;
    Variable item;
    item.name = "item";
    item.type = Type::integer();
    item.slot = 1;
    scope.variables = {fixed, item};
    scope.first_cell = 0;
  }

  /// How often the function is called for three items; the condition holds for `expected` of them.
  [[nodiscard]] int calls_of(std::string_view text, int expected) const {
    const Compilation compilation = compile(text, schema, scope);
    REQUIRE(compilation.program);
    Evaluation evaluation;
    evaluation.bind(0, Value::integer(2));
    calls = 0;
    int holding = 0;
    for (const int item : {1, 2, 3}) {
      evaluation.bind(1, Value::integer(item));
      holding += evaluation.test(*compilation.program).value() ? 1 : 0;
    }
    CHECK(holding == expected);
    return calls;
  }

  Schema schema;
  Scope scope;
};

}  // namespace

TEST_CASE("what reads fixed variables alone is computed once", "[cel]") {
  Bench bench;
  CHECK(bench.calls_of("counted(size_of_cable) == 2", 3) == 1);
  CHECK(bench.calls_of("item >= counted(size_of_cable)", 2) == 1);
  CHECK(bench.calls_of("item < 3 && counted(size_of_cable) > 0 && counted(size_of_cable) < 9", 2) ==
        2);
  CHECK(bench.calls_of("[item, 5].all(x, x < counted(size_of_cable + 4))", 3) == 1);
}

TEST_CASE("what reads the item or a local is computed each time", "[cel]") {
  Bench bench;
  CHECK(bench.calls_of("counted(item) == size_of_cable", 1) == 3);
  CHECK(bench.calls_of("[1, 2].exists(x, counted(x + size_of_cable - size_of_cable) == item)", 2) ==
        5);
}

TEST_CASE("a part that is kept may fail where another part decides", "[cel]") {
  Bench bench;
  CHECK(bench.calls_of("item > 0 || counted(size_of_cable) / (size_of_cable - 2) == 1", 3) == 0);
  CHECK(bench.calls_of("counted(size_of_cable) / (size_of_cable - 2) == 1 || counted(item) > 0",
                       3) == 6);
}

TEST_CASE("what takes long is asked last", "[cel]") {
  Bench bench;
  CHECK(bench.calls_of("counted(item) == item || item > 0", 3) == 0);
  CHECK(bench.calls_of("counted(item) == item && item > 2", 1) == 1);
}

TEST_CASE("without fixed variables nothing is kept", "[cel]") {
  Bench bench;
  CHECK(compile("item + 1 > 2 && item < 9", bench.schema, bench.scope).cells == 0);
  bench.scope.first_cell.reset();
  CHECK(compile("size_of_cable + 1 > 2", bench.schema, bench.scope).cells == 0);
}

}  // namespace cablelint::cel
