// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "unit/rule/pack_on_disk.hpp"

using namespace cablelint::rule;

namespace {

struct Wrong {
  std::string text;
  std::size_t line;
  std::size_t column;
  std::string_view message;
};

}  // namespace

TEST_CASE("each fault of a rule file is reported at its place", "[rule]") {
  const std::vector<Wrong> table = {
      {pack_with_rule("    assert: has(cable.dtgg)\n    message: m\n"), 7, 23, "dtgg"},
      {pack_with_rule("    assert: cable.dtg.day > 1\n    message: m\n"), 7, 13, "may be absent"},
      {pack_with_rule("    needs: [cable.dtg]\n    assert: cable.dtg.day > 'x'\n    message: m\n"),
       8, 0, ""},
      {pack_with_rule("    asert: 'true'\n    message: m\n"), 7, 5, "did you mean `assert`?"},
      {pack_with_rule("    for: paragraf\n    assert: 1 == 1\n    message: m\n"), 7, 10,
       "did you mean `paragraph`?"},
      {pack_with_rule("    needs: [cable.dgt]\n    assert: has(cable.eo)\n    message: m\n"), 7, 19,
       "did you mean `dtg`?"},
      {pack_with_rule("    assert: has(cable.eo)\n    message: m\n    at: cable.format\n"), 9, 9,
       "no place"},
      {pack_with_rule("    assert: has(cable.eo)\n    message: '{{cable.format'\n"), 8, 15,
       "not closed"},
      {pack_with_rule("    assert: has(cable.eo)\n    message: '{{cable.tags}}'\n"), 8, 17,
       "a message can show"},
      {pack_with_rule("    assert: has(cable.eo) &&\n    message: m\n"), 7, 0, ""},
      {pack_with_rule("    assert: size(cable.tags)\n    message: m\n"), 7, 13, "must be bool"},
      {pack_with_rule("    assert: has(cable.eo)\n"), 4, 5, "no `message`"},
      {pack_with_rule("    message: m\n"), 4, 5, "exactly one of"},
      {pack_with_rule("    assert: cable.format in vocab.colours\n    message: m\n"), 7, 35,
       "colours"},
      {pack_with_rule("    use: {template: nothing}\n"), 7, 21, "unknown template"},
      {pack_with_rule(
           "    let: {index: '1'}\n    for: tag\n    assert: index > 0\n    message: m\n"),
       7, 11, "is taken"},
      {pack_with_rule(
           "    effective: {from: 2009-02-30}\n    assert: has(cable.eo)\n    message: m\n"),
       7, 23, "expected a date"},
      {pack_with_rule("    effective: {from: 2009-02-01, until: 2008-01-01}\n    assert: "
                      "has(cable.eo)\n    message: m\n"),
       7, 42, "before `from`"},
      {pack_with_rule(
           "    flag: has(cable.eo)\n    message: m\n    fix: {title: t, each: cable.format, "
           "delete: each}\n"),
       9, 27, "list of parts"},
      {pack_with_rule(
           "    for: tag\n    flag: tag.code == 'X'\n    message: m\n    fix: {title: t, "
           "each: cable.tags, delete: tag}\n"),
       10, 47, "must begin with `cable` or `each`"},
      {pack_with_rule(
           "    let: {each: '1'}\n    flag: size(cable.tags) > each\n    message: m\n    "
           "fix: {title: t, each: cable.tags, delete: each}\n"),
       10, 27, "`let` uses it"},
      {pack_with_rule("    supersedes: [mine/other]\n    assert: has(cable.eo)\n    message: m\n"),
       7, 18, "unknown rule `mine/other`"},
      {pack_with_rule("    supersedes: [mine/rule]\n    assert: has(cable.eo)\n    message: m\n"),
       7, 17, "supersede each other"},
      {pack_with_rule("    aliases: [mine/rule]\n    assert: has(cable.eo)\n    message: m\n"), 7,
       15, "is already a name of rule `mine/rule`"},
      {pack_with_rule("    aliases: [old]\n    assert: has(cable.eo)\n    message: m\n"), 7, 15,
       "category/name"},
      {pack_with_rule(
           "    deprecated: {since: 1.0.0}\n    assert: has(cable.eo)\n    message: m\n"),
       7, 17, "needs `reason`"},
      {pack_with_rule("    deprecated: {since: 1.0.0, reason: r, replaced_by: mine/rul}\n    "
                      "assert: has(cable.eo)\n    message: m\n"),
       7, 56, "did you mean `mine/rule`?"},
      {pack_with_rule("    locked: maybe\n    assert: has(cable.eo)\n    message: m\n"), 7, 13,
       "true or false"},
      {std::string(pack_head) + "rules:\n  - {id: Mine, title: t, severity: error}\n", 4, 10,
       "category/name"},
      {std::string(pack_head) + "rules:\n  - {id: a/b, title: t, severity: fatal}\n", 4, 35,
       "severity"},
      {std::string(pack_head) + "rules:\n  - {id: a/b, id: a/c}\n", 4, 15, "given twice"},
      {std::string(pack_head) + "rule: []\n", 3, 1, "did you mean `rules`?"},
      {std::string(pack_head) + "rules: &a [*a]\n", 3, 8, "anchors"},
      {std::string(pack_head) + "rules: !!set {}\n", 3, 8, "tags"},
      {std::string(pack_head) + "rules: *a\n", 3, 8, ""},
      {std::string(pack_head) + "vocabularies:\n  v: {file: ../../../etc/passwd}\n", 4, 13,
       "outside the pack's folder"},
      {std::string(pack_head) + "vocabularies:\n  v: {key: k, fields: {n: int}, entries: [{k: a, "
                                "n: 1}, {k: a, n: 2}]}\n",
       4, 57, "given twice"},
      {std::string(pack_head) +
           "vocabularies:\n  v: {key: k, fields: {n: int}, entries: [{k: a, n: one}]}\n",
       4, 53, "whole number"},
      {std::string(pack_head) +
           "vocabularies:\n  v: {key: k, fields: {n: int}, entries: [{k: a, m: 1}]}\n",
       4, 50, "no field `m`"},
      {std::string(pack_head) + "params:\n  p: {type: float, default: 1}\n", 4, 13, "unknown type"},
      {"pack: {id: mine}\n", 1, 1, "cablelint: 1"},
      {"cablelint: 1\n", 1, 1, "needs `pack`"},
      {"", 1, 1, "empty"},
      {"a: b: c\n", 1, 0, "not YAML"},
  };
  for (const Wrong& wrong : table) {
    INFO(wrong.text);
    const std::vector<cablelint::yaml::LoadError> errors = PackOnDisk(wrong.text).load().errors;
    REQUIRE_FALSE(errors.empty());
    const auto found = std::ranges::find_if(errors, [&](const cablelint::yaml::LoadError& error) {
      return error.line == wrong.line && (wrong.column == 0 || error.column == wrong.column) &&
             error.message.find(wrong.message) != std::string::npos && !error.is_warning;
    });
    std::string all;
    for (const cablelint::yaml::LoadError& error : errors) {
      all += to_string(error);
    }
    INFO(all);
    CHECK(found != errors.end());
  }
}

TEST_CASE("an error points into each style of YAML text", "[rule]") {
  // In each of them `dtgg` is what is wrong, on the line and in the column given.
  const std::vector<Wrong> table = {
      {pack_with_rule("    message: m\n    assert: has(cable.dtgg)\n"), 8, 23, ""},
      {pack_with_rule("    message: m\n    assert: 'has(cable.dtgg)'\n"), 8, 24, ""},
      {pack_with_rule("    message: m\n    assert: '''a'' == ''a'' && has(cable.dtgg)'\n"), 8, 42,
       ""},
      {pack_with_rule("    message: m\n    assert: \"\\x61s_of == as_of && has(cable.dtgg)\"\n"), 8,
       45, ""},
      {pack_with_rule(
           "    message: m\n    assert: |\n      has(cable.eo) &&\n      has(cable.dtgg)\n"),
       10, 17, ""},
      {pack_with_rule(
           "    message: m\n    assert: >-\n      has(cable.eo) &&\n      has(cable.dtgg)\n"),
       10, 17, ""},
      {pack_with_rule("    message: m\n    assert: has(cable.eo) &&\n      has(cable.dtgg)\n"), 9,
       17, ""},
  };
  for (const Wrong& wrong : table) {
    INFO(wrong.text);
    const std::vector<cablelint::yaml::LoadError> errors = PackOnDisk(wrong.text).load().errors;
    REQUIRE(errors.size() == 1);
    INFO(to_string(errors.front()));
    CHECK(errors.front().line == wrong.line);
    CHECK(errors.front().column == wrong.column);
    CHECK(errors.front().message.find("dtgg") != std::string::npos);
  }
}

TEST_CASE("one fault is one error", "[rule]") {
  const std::vector<std::string> table = {
      pack_with_rule("    asert: has(cable.eo)\n    message: m\n"),
      pack_with_rule("    assert: has(cable.eo)\n    mesage: m\n"),
      pack_with_rule("    let: {x: cable.dgt.day}\n    assert: x > 1\n    message: \"{{x}}\"\n"),
      pack_with_rule("    assert: cable.dtg.day > 1\n    message: \"day {{cable.dtg.day}}\"\n"),
      pack_with_rule("    needs: [cable.dgt]\n    assert: cable.dtg.day > 1\n    message: m\n"),
      pack_with_rule("    for: paragraf\n    assert: has(paragraf.portion)\n    message: m\n"),
      pack_with_rule("    when: has(cable.dgt)\n    assert: cable.dtg.day > 1\n    message: m\n"),
      pack_with_rule("    use: {template: t}\n") +
          "templates:\n  t: {args: {code: string, at: path}, assert: code == 'a', message: m, at: "
          "at}\n",
  };
  for (const std::string& text : table) {
    INFO(text);
    std::string all;
    std::size_t count = 0;
    for (const cablelint::yaml::LoadError& error : PackOnDisk(text).load().errors) {
      all += to_string(error);
      ++count;
    }
    INFO(all);
    CHECK(count == (text.find("use:") == std::string::npos ? 1 : 2));
  }
}

TEST_CASE("warnings never push an error out", "[rule]") {
  std::string text = std::string(pack_head) + "rules:\n";
  for (int i = 0; i < 70; ++i) {
    text += "  - {id: a/b" + std::to_string(i) +
            ", title: t, severity: info, assert: 1 == 1, message: m, " + std::string(tests_inline) +
            "}\n";
  }
  text += "  - {id: z/z, title: t, severity: info, assert: has(cable.dgt), message: m, " +
          std::string(tests_inline) + "}\n";
  const Loaded loaded = PackOnDisk(text).load();
  CHECK_FALSE(loaded.ok());
  CHECK(loaded.errors.size() == 50);
  CHECK(loaded.errors.back().line == 74);
}

TEST_CASE("a value that nothing reads is worth a warning", "[rule]") {
  const Loaded loaded =
      PackOnDisk(
          pack_with_rule(
              "    let: {used: has(cable.eo), idle: '1'}\n    assert: used\n    message: m\n"))
          .load();
  CHECK(loaded.ok());
  REQUIRE(loaded.errors.size() == 1);
  CHECK(loaded.errors.front().message == "`idle` is never used");
  CHECK(loaded.errors.front().column == 32);
}

TEST_CASE("places are right after a byte-order mark", "[rule]") {
  const std::vector<cablelint::yaml::LoadError> errors =
      PackOnDisk(
          "\xEF\xBB\xBF"
          "cablelint: 2\npack: {id: a, version: 1.0.0}\n")
          .load()
          .errors;
  REQUIRE(errors.size() == 1);
  CHECK(errors.front().line == 1);
  CHECK(errors.front().line_text.find("cablelint: 2") != std::string::npos);
}

TEST_CASE("a rule file is UTF-8", "[rule]") {
  const std::vector<cablelint::yaml::LoadError> errors =
      PackOnDisk("cablelint: 1\npack: {id: \"\xE9\"}\n").load().errors;
  REQUIRE(errors.size() == 1);
  CHECK(errors.front().line == 2);
  CHECK(errors.front().column == 13);
}

TEST_CASE("hostile rule files are refused in time", "[rule]") {
  const auto repeated = [](std::string_view part, std::size_t bytes) {
    std::string text;
    while (text.size() + part.size() < bytes) {
      text += part;
    }
    return text;
  };
  std::string keys;
  for (int i = 0; keys.size() < 1'000'000; ++i) {
    keys += std::to_string(i) + ":\n";
  }
  const std::string aliases = "a: &a [x, x]\nb: [*a, *a]\n";
  const std::vector<std::string> table = {std::string(1'000'000, '['),
                                          std::string(2'000'000, ' '),
                                          repeated("- ", 1'000'000),
                                          repeated("{a: ", 1'000'000),
                                          repeated("[],", 1'000'000),
                                          repeated("? ", 1'000'000),
                                          repeated("a: |\n", 1'000'000),
                                          std::string(1'000'000, '"'),
                                          keys,
                                          aliases};
  for (const std::string& text : table) {
    INFO(text.substr(0, 40));
    const std::clock_t begin = std::clock();  // of this process: other work does not count
    const Loaded loaded = PackOnDisk(text).load();
    const std::clock_t took = std::clock() - begin;
    CHECK_FALSE(loaded.ok());
    // A bound for endless work, not for speed: a second where nothing else runs.
    CHECK(took / CLOCKS_PER_SEC < 20);
  }
}

TEST_CASE("what is too much is refused where it is", "[rule]") {
  const auto many = [](std::size_t count, const auto& part) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      text += part(i);
    }
    return text;
  };
  const auto rule = [](std::size_t i, const std::string& keys) {
    return "  - {id: a/b" + std::to_string(i) + ", title: t, severity: info, message: m, " +
           std::string(tests_inline) + ", " + keys + "}\n";
  };
  const std::string doubling = "functions:\n  f0: {args: {x: int}, returns: int, body: x + x}\n" +
                               many(30, [](std::size_t i) {
                                 const std::string call = "f" + std::to_string(i) + "(x)";
                                 return "  f" + std::to_string(i + 1) +
                                        ": {args: {x: int}, returns: int, body: " + call + " + " +
                                        call + "}\n";
                               });
  const std::vector<std::pair<std::string, std::string_view>> table = {
      {"rules:\n" + many(4001, [&](std::size_t i) { return rule(i, "assert: has(cable.eo)"); }),
       "4001 rules"},
      {"rules:\n" + rule(0, "assert: '" + std::string(10'000, '!') + "true'"), "64 deep"},
      {"rules:\n" + rule(0,
                         "assert: 'cable.paragraphs.all(a, cable.paragraphs.all(b, "
                         "cable.paragraphs.all(c, a == b)))'"),
       "elements"},
      {doubling + "rules:\n" + rule(0, "for: tag, assert: f30(index) > 0"), "too large"},
      {"rules:\n" + many(600,
                         [&](std::size_t i) {
                           return rule(
                               i, "assert: \"cable.format.matches('a" + std::to_string(i) + "')\"");
                         }),
       "patterns"},
      {"rules:\n" +
           rule(0, "let: {" +
                       many(65, [](std::size_t i) { return "x" + std::to_string(i) + ": '1',"; }) +
                       "}, assert: has(cable.eo)"),
       "65 entries"},
      {"params: {" +
           many(1001,
                [](std::size_t i) {
                  return "p" + std::to_string(i) + ": {type: int, default: 1},";
                }) +
           "}\n",
       "1001 entries; at most 1000"},
      {"vocabularies:\n  v: {file: .}\n", "directory"},
      {"vocabularies:\n  v: {file: /etc/passwd}\n", "outside"},
      {"vocabularies:\n  v: {file: \"x\\0y\"}\n", "x<U+0000>y"},
      {"import: [../x.yaml]\n", "outside"},
      {"import: [builtin:stat-core]\n", "did you mean `state-core`?"},
      {std::string("rules:\n  - {id: a/b\0}\n", 20), "control character"},
  };
  for (const auto& [text, message] : table) {
    INFO(text.substr(0, 60) << " … " << message);
    const Loaded loaded = PackOnDisk(std::string(pack_head) + text).load();
    REQUIRE_FALSE(loaded.errors.empty());
    const cablelint::yaml::LoadError& error = loaded.errors.front();
    INFO(to_string(error));
    CHECK_FALSE(error.is_warning);
    CHECK(error.message.find(message) != std::string::npos);
    CHECK(error.line > 2);
  }
}

TEST_CASE("a pack may import others, each once, also in a circle", "[rule]") {
  const PackOnDisk file(std::string(pack_head) + "import: [builtin:state-core]\n");
  const Loaded loaded = file.load();
  CHECK(loaded.ok());
  CHECK(loaded.rules.find("tags/unknown") != nullptr);
  const std::string own = file.path().substr(file.path().rfind('/') + 1);
  const PackOnDisk other(std::string(pack_head) + "import: [" + own + ", " + own + "]\n");
  CHECK(other.load().ok());
}

TEST_CASE("entries of one key have periods that do not overlap, and then no value by key",
          "[rule]") {
  const std::string vocabulary =
      "vocabularies:\n  v:\n    key: k\n    fields: {n: int}\n    entries:\n"
      "      - {k: a, n: 1, until: 2000-01-01}\n      - {k: a, n: 2, from: 2000-01-0";
  CHECK(PackOnDisk(std::string(pack_head) + vocabulary + "2}\n").load().ok());
  const auto overlap = PackOnDisk(std::string(pack_head) + vocabulary + "1}\n").load().errors;
  REQUIRE(overlap.size() == 1);
  CHECK(overlap.front().line == 9);
  CHECK(overlap.front().message.find("for the same time") != std::string::npos);
  const auto asked = [&](const std::string& condition) {
    return PackOnDisk(pack_with_rule("    assert: " + condition + "\n    message: m\n") +
                      vocabulary + "2}\n")
        .load()
        .errors;
  };
  CHECK(asked("cable.format in vocab.v").empty());
  for (const std::string condition :
       {"vocab.v['a'].n == size(cable.tags)", "vocab.v.a.n == size(cable.tags)",
        "vocab.v[?'a'].hasValue() == has(cable.eo)",
        "vocab.v.exists(k, e, e.n == size(cable.tags))"}) {
    INFO(condition);
    REQUIRE(asked(condition).size() == 1);
    CHECK(asked(condition).front().help.find("current(e, time)") != std::string::npos);
  }
}
