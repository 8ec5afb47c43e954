// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "cel/evaluation.hpp"
#include "records.hpp"

using namespace cablelint::cel;
using namespace cablelint::cel::test;

namespace {

std::string repeated(std::string_view part, std::size_t count) {
  std::string text;
  text.reserve(part.size() * count);
  for (std::size_t i = 0; i < count; ++i) {
    text += part;
  }
  return text;
}

/// Limits under which only the depth can be in the way.
Limits any_size() {
  Limits limits;
  limits.max_text_bytes = 100'000'000;
  return limits;
}

std::string first_problem(std::string_view text, const Limits& limits = {}) {
  const Compilation compilation = compile(text, schema(), scope_of_cable(), limits);
  return compilation.problems.empty() ? "" : compilation.problems.front().message;
}

/// Doubles a value again and again: `cel.bind(a1, a0 + a0, cel.bind(…))`.
std::string doubling(std::string_view start, std::string_view result, int times) {
  std::string text = "cel.bind(a0, " + std::string(start) + ", ";
  for (int i = 1; i <= times; ++i) {
    const std::string last = "a" + std::to_string(i - 1);
    std::string doubled(result);
    for (std::size_t at = doubled.find('#'); at != std::string::npos; at = doubled.find('#')) {
      doubled.replace(at, 1, last);
    }
    text += "cel.bind(a" + std::to_string(i) + ", " + doubled + ", ";
  }
  return text + "a" + std::to_string(times) + " == a" + std::to_string(times) +
         repeated(")", static_cast<std::size_t>(times) + 1);
}

}  // namespace

TEST_CASE("the depths and lengths that CEL demands are accepted", "[cel]") {
  // langdef, "Syntax": 32 levels of nesting and 32 repetitions.
  CHECK(value_of(repeated("(", 32) + "7" + repeated(")", 32)) == "7");
  CHECK(value_of(repeated("int(", 32) + "7" + repeated(")", 32)) == "7");
  CHECK(value_of("size(" + repeated("[", 32) + "0" + repeated("]", 32) + ")") == "1");
  CHECK(value_of("0" + repeated(" + 1", 32)) == "32");
  CHECK(value_of("1" + repeated(" * 1", 32)) == "1");
  CHECK(value_of("1 == 1" + repeated(" == true", 32)) == "true");
  CHECK(value_of(repeated("!", 32) + "true") == "true");
  CHECK(value_of(repeated("- ", 32) + "index") == "1");
  CHECK(value_of(repeated("true ? ", 1) + "1" + repeated(" : true ? 1", 32) + " : 2") == "1");
  CHECK(value_of("false" + repeated(" || false", 1000)) == "false");
  CHECK(value_of("true" + repeated(" && true", 1000)) == "true");
  CHECK(value_of("[0" + repeated(", 0", 1000) + "].size()") == "1001");
}

TEST_CASE("what is nested too deep is refused", "[cel]") {
  const std::string deep = "expressions are nested more than 64 deep";
  for (const std::size_t depth : {65U, 10'000U, 1'000'000U}) {
    CAPTURE(depth);
    CHECK(first_problem(repeated("(", depth) + "1" + repeated(")", depth), any_size()) == deep);
    CHECK(first_problem(repeated("[", depth), any_size()) == deep);
    CHECK(first_problem(repeated("{1:", depth), any_size()) == deep);
    CHECK(first_problem(repeated("f(", depth), any_size()) == deep);
    CHECK(first_problem(repeated("a[", depth), any_size()) == deep);
    CHECK(first_problem(repeated("[].map(x, ", depth), any_size()) == deep);
    CHECK(first_problem(repeated("true ? 1 : ", depth) + "1", any_size()) == deep);
  }
}

TEST_CASE("long chains of operators are refused as deep ones", "[cel]") {
  const std::string deep = "expressions are nested more than 64 deep";
  for (const std::size_t length : {65U, 10'000U, 100'000U}) {
    CAPTURE(length);
    CHECK(first_problem("1" + repeated(" + 1", length), any_size()) == deep);
    CHECK(first_problem("1" + repeated(" * 1", length), any_size()) == deep);
    CHECK(first_problem("1" + repeated(" < 1", length), any_size()) == deep);
    CHECK(first_problem(repeated("!", length) + "true", any_size()) == deep);
    CHECK(first_problem(repeated("-", length) + "index", any_size()) == deep);
    CHECK(first_problem("a" + repeated(".b", length), any_size()) == deep);
    CHECK(first_problem("a" + repeated("[0]", length), any_size()) == deep);
    CHECK(first_problem("a" + repeated(".b()", length), any_size()) == deep);
  }
}

TEST_CASE("a long text is refused unread", "[cel]") {
  constexpr std::size_t longest = 16'384;
  CHECK(first_problem(std::string(longest, ' ') + "1") ==
        "the expression is longer than 16384 bytes");
  CHECK(first_problem(std::string(longest - 1, ' ') + "1").empty());
}

TEST_CASE("loops in one another are bounded at load", "[cel]") {
  CHECK(first_problem("[1].all(a, [1].all(b, [1].all(c, [1].all(d, true))))") ==
        "loops are nested more than 3 deep");
  const std::string two = "cable.paragraphs.all(a, cable.paragraphs.all(b, a.number != b.number))";
  CHECK(first_problem(two).empty());
  CHECK(first_problem("cable.paragraphs.all(a, cable.paragraphs.all(b, cable.paragraphs.all(c, "
                      "true)))") == "this may visit 8004002000 elements, more than 10000000");
  CHECK(first_problem("cable.paragraphs.all(a, cable.tags.all(b, a.number in "
                      "cable.paragraphs.map(c, c.number)))") ==
        "this may visit 400202000 elements, more than 10000000");
}

TEST_CASE("the step budget ends what the load let pass", "[cel]") {
  Cable cable = example();
  cable.paragraphs.resize(2000);
  const Compilation compilation = compile(
      "cable.paragraphs.all(a, cable.paragraphs.all(b, a.number == b.number || true)) || "
      "cable.tags.all(t, true)",
      schema(), scope_of_cable());
  REQUIRE(compilation.program);
  Evaluation evaluation(1'000'000);
  evaluation.bind(0, value_of(cable));
  CHECK(evaluation.run(*compilation.program) == nullptr);
  CHECK(evaluation.failure().message == "the step budget is used up");
  CHECK(evaluation.run(*compilation.program) == nullptr);
  evaluation.refill();
  const Compilation small = compile("cable.tags.size()", schema(), scope_of_cable());
  CHECK(evaluation.run(*small.program) != nullptr);
}

TEST_CASE("values that double cost steps, not memory", "[cel]") {
  const std::string spent = "error: the step budget is used up";
  CHECK(value_of(doubling("cable.post", "# + #", 40)) == spent);
  CHECK(value_of(doubling("[cable.post]", "# + #", 40)) == spent);
  CHECK(value_of(doubling("cable.post", "#.replace('', #)", 6)) == spent);
  // The list shares its parts, so that it is small; comparing it would take 2^30 steps.
  CHECK(value_of(doubling("[[cable.post]]", "[#[0] + #[0]]", 30)) == spent);
}

TEST_CASE("expressions that share parts are compared within the budget", "[cel]") {
  std::string text = "cel.bind(a0, [cable.post], ";
  // Each type is a list of the one before, so that the depth of the types grows as well.
  for (int i = 1; i <= 28; ++i) {
    text += fmt::format("cel.bind(a{0}, [a{1}, a{1}], ", i, i - 1);
  }
  text += "a28 == a28" + repeated(")", 29);
  CHECK(value_of(text) == "error: the step budget is used up");
}

TEST_CASE("a regular expression cannot take exponential time or much memory", "[cel]") {
  CHECK(value_of("'" + repeated("a", 5000) + "b'.matches('^(a+)+$')") == "false");
  CHECK(first_problem("cable.post.matches('((a{1,100}){1,100}){1,100}')")
            .starts_with("not a regular expression: "));
  CHECK(first_problem("cable.post.matches(cable.post)") ==
        "a pattern must be a literal or a parameter");
}

TEST_CASE("no text makes the compiler do more than refuse it", "[cel]") {
  const std::string whole =
      "cable.paragraphs.filter(p, has(p.portion.level)).map(p, p.portion.?level.?id)"
      "[?0].orValue('x') in {'a': [1, ?optional.of(2)], ?'b': optional.none()} ? r'\\x' : "
      "\"\\u00e9\"";
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    const std::string start = whole.substr(0, size);
    const Compilation compilation = compile(start, schema(), scope_of_cable());
    for (const Problem& problem : compilation.problems) {
      CAPTURE(start);
      CHECK(problem.offset + problem.size <= start.size());
    }
    std::string without = whole;
    without.erase(std::min(size, whole.size() - 1), 1);
    static_cast<void>(compile(without, schema(), scope_of_cable()));
  }
}
