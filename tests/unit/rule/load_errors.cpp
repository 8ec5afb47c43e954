// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "rule/load.hpp"

using namespace cablelint::rule;

namespace {

/// A pack file that is there as long as this is.
class PackOnDisk {
 public:
  explicit PackOnDisk(std::string_view text)
      : path_(std::filesystem::temp_directory_path() /
              ("cablelint-pack-" + std::to_string(std::hash<std::string_view>{}(text)) + ".yaml")) {
    std::ofstream(path_, std::ios::binary) << text;
  }
  PackOnDisk(const PackOnDisk&) = delete;
  PackOnDisk& operator=(const PackOnDisk&) = delete;
  ~PackOnDisk() { std::filesystem::remove(path_); }

  [[nodiscard]] Loaded load() const {
    LoadRequest request;
    request.builtin = false;
    request.pack_files.push_back(path_.string());
    return load_rules(request);
  }

 private:
  std::filesystem::path path_;
};

constexpr std::string_view head = "cablelint: 1\npack: {id: mine}\n";

/// A pack of one rule with these lines among its keys.
std::string rule_with(std::string_view lines) {
  return std::string(head) + "rules:\n  - id: mine/rule\n    title: A rule\n    severity: error\n" +
         std::string(lines);
}

struct Wrong {
  std::string text;
  std::size_t line;
  std::size_t column;
  std::string_view message;
};

}  // namespace

TEST_CASE("each fault of a rule file is told at its place", "[rule]") {
  const std::vector<Wrong> table = {
      {rule_with("    assert: has(cable.dtgg)\n    message: m\n"), 7, 23, "dtgg"},
      {rule_with("    assert: cable.dtg.day > 1\n    message: m\n"), 7, 13, "may be absent"},
      {rule_with("    needs: [cable.dtg]\n    assert: cable.dtg.day > 'x'\n    message: m\n"), 8, 0, ""},
      {rule_with("    asert: 'true'\n    message: m\n"), 7, 5, "did you mean `assert`?"},
      {rule_with("    for: paragraf\n    assert: 1 == 1\n    message: m\n"), 7, 10, "did you mean `paragraph`?"},
      {rule_with("    needs: [cable.dgt]\n    assert: has(cable.eo)\n    message: m\n"), 7, 19, "did you mean `dtg`?"},
      {rule_with("    assert: has(cable.eo)\n    message: m\n    at: cable.format\n"), 9, 9, "no place"},
      {rule_with("    assert: has(cable.eo)\n    message: '{{cable.format'\n"), 8, 15, "not closed"},
      {rule_with("    assert: has(cable.eo)\n    message: '{{cable.tags}}'\n"), 8, 17, "a message shows"},
      {rule_with("    assert: has(cable.eo) &&\n    message: m\n"), 7, 0, ""},
      {rule_with("    assert: size(cable.tags)\n    message: m\n"), 7, 13, "must be a bool"},
      {rule_with("    assert: has(cable.eo)\n"), 4, 5, "no `message`"},
      {rule_with("    message: m\n"), 4, 5, "exactly one of"},
      {rule_with("    assert: cable.format in vocab.colours\n    message: m\n"), 7, 35, "colours"},
      {rule_with("    use: {template: nothing}\n"), 7, 21, "no such template"},
      {rule_with("    let: {index: '1'}\n    for: tag\n    assert: index > 0\n    message: m\n"), 7, 11, "is taken"},
      {rule_with("    effective: {from: 2009-02-30}\n    assert: has(cable.eo)\n    message: m\n"), 7, 23, "expected a date"},
      {rule_with("    effective: {from: 2009-02-01, until: 2008-01-01}\n    assert: has(cable.eo)\n    message: m\n"), 7, 42, "before `from`"},
      {rule_with("    supersedes: [mine/other]\n    assert: has(cable.eo)\n    message: m\n"), 7, 18, "no rule `mine/other`"},
      {std::string(head) + "rules:\n  - {id: Mine, title: t, severity: error}\n", 4, 10, "category/name"},
      {std::string(head) + "rules:\n  - {id: a/b, title: t, severity: fatal}\n", 4, 35, "severity"},
      {std::string(head) + "rules:\n  - {id: a/b, id: a/c}\n", 4, 15, "given twice"},
      {std::string(head) + "rule: []\n", 3, 1, "did you mean `rules`?"},
      {std::string(head) + "rules: &a [*a]\n", 3, 8, "anchors"},
      {std::string(head) + "rules: !!set {}\n", 3, 8, "tags"},
      {std::string(head) + "rules: *a\n", 3, 8, ""},
      {std::string(head) + "vocabularies:\n  v: {file: ../../../etc/passwd}\n", 4, 13, "outside the pack's folder"},
      {std::string(head) + "vocabularies:\n  v: {key: k, fields: {n: int}, entries: [{k: a, n: 1}, {k: a, n: 2}]}\n", 4, 57, "given twice"},
      {std::string(head) + "vocabularies:\n  v: {key: k, fields: {n: int}, entries: [{k: a, n: one}]}\n", 4, 53, "whole number"},
      {std::string(head) + "vocabularies:\n  v: {key: k, fields: {n: int}, entries: [{k: a, m: 1}]}\n", 4, 50, "no field `m`"},
      {std::string(head) + "params:\n  p: {type: float, default: 1}\n", 4, 3, "needs a type"},
      {"pack: {id: mine}\n", 1, 1, "cablelint: 1"},
      {"cablelint: 1\n", 1, 1, "no id"},
      {"", 1, 1, "empty"},
      {"a: b: c\n", 1, 0, "not YAML"},
  };
  for (const Wrong& wrong : table) {
    INFO(wrong.text);
    const std::vector<LoadError> errors = PackOnDisk(wrong.text).load().errors;
    REQUIRE_FALSE(errors.empty());
    const auto found = std::ranges::find_if(errors, [&](const LoadError& error) {
      return error.line == wrong.line && (wrong.column == 0 || error.column == wrong.column) &&
             error.message.find(wrong.message) != std::string::npos && !error.is_warning;
    });
    std::string all;
    for (const LoadError& error : errors) {
      all += to_string(error);
    }
    INFO(all);
    CHECK(found != errors.end());
  }
}

TEST_CASE("an error points into each style of YAML text", "[rule]") {
  // In each of them `dtgg` is what is wrong, on the line and in the column given.
  const std::vector<Wrong> table = {
      {rule_with("    message: m\n    assert: has(cable.dtgg)\n"), 8, 23, ""},
      {rule_with("    message: m\n    assert: 'has(cable.dtgg)'\n"), 8, 24, ""},
      {rule_with("    message: m\n    assert: '''a'' == ''a'' && has(cable.dtgg)'\n"), 8, 42, ""},
      {rule_with("    message: m\n    assert: \"\\x61s_of == as_of && has(cable.dtgg)\"\n"), 8, 45, ""},
      {rule_with("    message: m\n    assert: |\n      has(cable.eo) &&\n      has(cable.dtgg)\n"), 10, 17, ""},
      {rule_with("    message: m\n    assert: >-\n      has(cable.eo) &&\n      has(cable.dtgg)\n"), 10, 17, ""},
      {rule_with("    message: m\n    assert: has(cable.eo) &&\n      has(cable.dtgg)\n"), 9, 17, ""},
  };
  for (const Wrong& wrong : table) {
    INFO(wrong.text);
    const std::vector<LoadError> errors = PackOnDisk(wrong.text).load().errors;
    REQUIRE(errors.size() == 1);
    INFO(to_string(errors.front()));
    CHECK(errors.front().line == wrong.line);
    CHECK(errors.front().column == wrong.column);
    CHECK(errors.front().message.find("dtgg") != std::string::npos);
  }
}

TEST_CASE("hostile rule files are refused", "[rule]") {
  const std::string deep(1'000'000, '[');
  const std::string large(2'000'000, ' ');
  for (const std::string& text : {deep, large}) {
    const Loaded loaded = PackOnDisk(text).load();
    CHECK_FALSE(loaded.ok());
  }
}
