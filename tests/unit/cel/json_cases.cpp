// SPDX-License-Identifier: Apache-2.0
#include "cli/command/json_cases.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <string>

using cablelint::cli::answer_json_case;

TEST_CASE("a case is answered with its value", "[cel]") {
  CHECK(answer_json_case(R"j({"expr": "x + 1", "bindings": {"x": {"int": "-5"}}})j") ==
        R"j({"value":{"int":"-4"}})j");
  CHECK(answer_json_case(R"j({"expr": "[null, null]"})j") ==
        R"j({"value":{"list":[{"null":null},{"null":null}]}})j");
  CHECK(answer_json_case(R"j({"expr": "{1: true, 0: false}"})j") ==
        R"j({"value":{"map":[[{"int":"0"},{"bool":false}],[{"int":"1"},{"bool":true}]]}})j");
  CHECK(answer_json_case(R"j({"expr": "timestamp('1969-12-31T23:59:59.5Z')"})j") ==
        R"j({"value":{"timestamp":[-1,500000000]}})j");
  CHECK(answer_json_case(R"j({"expr": "duration('-1.5s')"})j") ==
        R"j({"value":{"duration":[-1,-500000000]}})j");
  CHECK(answer_json_case(R"j({"expr": "[optional.of('é'), optional.none()]"})j") ==
        R"j({"value":{"list":[{"optional":{"string":"é"}},{"optional":null}]}})j");
}

TEST_CASE("every kind of value can be bound", "[cel]") {
  const auto echo = [](const std::string& value) {
    return answer_json_case(R"j({"expr": "x", "bindings": {"x": )j" + value + "}}") ==
           R"j({"value":)j" + value + "}";
  };
  CHECK(echo(R"j({"int":"-9223372036854775808"})j"));
  CHECK(echo(R"j({"string":"\u0000ü"})j"));
  CHECK(echo(R"j({"bool":true})j"));
  CHECK(echo(R"j({"null":null})j"));
  CHECK(echo(R"j({"list":[{"list":[]},{"list":[{"int":"1"}]}]})j"));
  CHECK(echo(R"j({"map":[[{"bool":false},{"int":"1"}],[{"bool":true},{"int":"2"}]]})j"));
  CHECK(echo(R"j({"timestamp":[-1,5]})j"));
  CHECK(echo(R"j({"duration":[-1,-5]})j"));
  CHECK(echo(R"j({"optional":{"int":"1"}})j"));
  CHECK(echo(R"j({"optional":null})j"));
}

TEST_CASE("bindings have the type of their value, or that of the environment", "[cel]") {
  CHECK(answer_json_case(R"j({"expr": "x + [1]", "bindings": {"x": {"list": []}}})j") ==
        R"j({"value":{"list":[{"int":"1"}]}})j");
  CHECK(
      answer_json_case(
          R"j({"expr": "x + ['a']", "bindings": {"x": {"list": []}}, "type_env": {"x": "list(int)"}})j")
          .starts_with(R"j({"load_error":)j"));
  CHECK(
      answer_json_case(
          R"j({"expr": "x.a", "bindings": {"x": {"map": []}}, "type_env": {"x": "map(string, list(int))"}})j") ==
      R"j({"error":"no such key: 'a'"})j");
  CHECK(answer_json_case(R"j({"expr": "x", "type_env": {"x": "optional(timestamp)"}})j") ==
        R"j({"error":"a variable has no value"})j");
  CHECK(answer_json_case(R"j({"expr": "a.b.c", "bindings": {"a.b.c": {"bool": true}}})j") ==
        R"j({"value":{"bool":true}})j");
}

TEST_CASE("what is not a case is refused", "[cel]") {
  for (const char* const line :
       {"",
        "x",
        "[]",
        "{}",
        R"j({"expr": 1})j",
        R"j({"expr": "1 +"})j",
        R"j({"expr": "x"})j",
        R"j({"expr": "1", "bindings": {"x": 1}})j",
        R"j({"expr": "1", "bindings": {"x": {}}})j",
        R"j({"expr": "1", "bindings": {"x": {"double": 1}}})j",
        R"j({"expr": "1", "bindings": {"x": {"int": 1}}})j",
        R"j({"expr": "1", "bindings": {"x": {"int": "1x"}}})j",
        R"j({"expr": "1", "bindings": {"x": {"list": [{"int": "1"}, {"bool": true}]}}})j",
        R"j({"expr": "1", "bindings": {"x": {"timestamp": [253402300800, 0]}}})j",
        R"j({"expr": "1", "bindings": {"x": {"duration": [1]}}})j",
        R"j({"expr": "x", "bindings": {"x": {"int": "1"}}, "type_env": {"x": "string"}})j",
        R"j({"expr": "x", "type_env": {"x": "dyn"}})j",
        R"j({"expr": "x", "type_env": {"x": "list("}})j",
        R"j({"expr": "x", "type_env": {"x": "map(int)"}})j",
        R"j({"expr": "x", "type_env": {"x": "int int"}})j"}) {
    CAPTURE(line);
    CHECK(answer_json_case(line).starts_with(R"j({"load_error":)j"));
  }
}

TEST_CASE("values nested without end are refused", "[cel]") {
  std::string value = R"j({"int":"1"})j";
  for (int i = 0; i < 10'000; ++i) {
    value.insert(0, R"j({"list":[)j").append("]}");
  }
  CHECK(answer_json_case(R"j({"expr": "1", "bindings": {"x": )j" + value + "}}")
            .starts_with(R"j({"load_error":)j"));
}

TEST_CASE("a value that shares its parts does not grow without end in JSON", "[cel]") {
  std::string text = "cel.bind(a0, [0], ";
  std::string brackets = ")";
  for (int i = 1; i <= 40; ++i) {
    text += fmt::format("cel.bind(a{0}, [a{1}, a{1}], ", i, i - 1);
    brackets += ")";
  }
  const std::string answer = answer_json_case(R"j({"expr": ")j" + text + "a40" + brackets + "\"}");
  CHECK(answer == R"j({"load_error":"the value is too large"})j");
}

TEST_CASE("a line that is not a case is reported in our words", "[cel]") {
  CHECK(answer_json_case("garbage") == R"j({"load_error":"the line is not JSON"})j");
  for (const std::string line : {R"j({"bindings": {}})j", R"j({"expr": 5})j", "[1]", "7"}) {
    INFO(line);
    CHECK(answer_json_case(line).find("an object with a text `expr`") != std::string::npos);
  }
}
