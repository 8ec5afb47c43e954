// SPDX-License-Identifier: Apache-2.0
// The official cases of CEL that lie beside the source tree (google/cel-spec, tests/simple).
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command/json_cases.hpp"
#include "paths.hpp"

namespace {

using nlohmann::json;

/// The cases of a file, or none, saying so, where the suite is not there.
std::vector<json> read_cases(std::string_view name) {
  const std::filesystem::path path =
      cablelint::tests::source_dir() / "../shared/conformance/cel" / name;
  std::ifstream in(path);
  if (!in) {
    WARN("skipped: " << path.string() << " is not there");
  }
  std::vector<json> cases;
  for (std::string line; std::getline(in, line);) {
    cases.push_back(json::parse(line));
  }
  return cases;
}

/// A value with the entries of its maps in one order.
json canonical(json value) {
  if (value.contains("list")) {
    for (json& element : value["list"]) {
      element = canonical(element);
    }
  } else if (value.contains("map")) {
    for (json& entry : value["map"]) {
      entry = json::array({canonical(entry.at(0)), canonical(entry.at(1))});
    }
    std::sort(value["map"].begin(), value["map"].end());
  }
  return value;
}

void check_answer(const json& test) {
  const json answer = json::parse(cablelint::cli::answer_json_case(test.dump()));
  INFO(test.at("section") << " " << test.at("name") << ": " << test.at("expr") << " gives "
                          << answer.dump());
  if (test.contains("expected")) {
    REQUIRE(answer.contains("value"));
    CHECK(canonical(answer.at("value")) == canonical(test.at("expected")));
  } else {
    CHECK_FALSE(answer.contains("value"));
  }
}

}  // namespace

TEST_CASE("the official cases of the language give their values", "[conformance]") {
  for (const json& test : read_cases("core.jsonl")) {
    check_answer(test);
  }
}

TEST_CASE("the official cases of the extensions give their values", "[conformance]") {
  for (const json& test : read_cases("ext.jsonl")) {
    check_answer(test);
  }
}

TEST_CASE("cases that only a dynamic language accepts are refused at load", "[conformance]") {
  for (const json& test : read_cases("strict_reject.jsonl")) {
    const std::string answer = cablelint::cli::answer_json_case(test.dump());
    INFO(test.at("expr"));
    CHECK(answer.starts_with("{\"load_error\":"));
  }
}
