// SPDX-License-Identifier: Apache-2.0
// What can be written at a place of a rule pack or of settings.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "files.hpp"
#include "lsp/rule_file_outline.hpp"
#include "lsp/rule_place.hpp"
#include "lsp/yaml_place.hpp"
#include "model/calendar.hpp"
#include "paths.hpp"
#include "rule/load.hpp"
#include "unit/lsp/client.hpp"

using namespace cablelint;
using test::Json;

namespace {

/// `a.b = v` for a value, `a.b < k` for a key.
std::string shown(const lsp::YamlPlace& place) {
  std::string text;
  for (const std::string& step : place.path) {
    text += (text.empty() ? "" : ".") + step;
  }
  return text + (place.is_key ? " < " : " = ") + place.begun;
}

/// The labels of the completions at the end of a text.
std::vector<std::string> completions(const std::string& uri, const std::string& text) {
  test::Client client(test::sources(true));
  client.request(1, "initialize", {{"capabilities", Json::object()}});
  client.open(uri, text);
  const auto lines = std::count(text.begin(), text.end(), '\n');
  const Json position = {{"line", lines}, {"character", text.size() - (text.rfind('\n') + 1)}};
  const Json answer = client
                          .request(2, "textDocument/completion",
                                   {{"textDocument", {{"uri", uri}}}, {"position", position}})
                          .front()["result"];
  std::vector<std::string> labels;
  for (const Json& item : answer["items"]) {
    labels.push_back(item["label"]);
  }
  return labels;
}

bool has(const std::vector<std::string>& labels, const std::string& label) {
  return std::ranges::find(labels, label) != labels.end();
}

const std::string pack = "cablelint: 1\npack: {id: post, version: 1.0.0}\n";

}  // namespace

TEST_CASE("the outline of a pack has its rules, and that of settings their keys", "[lsp]") {
  const std::vector<lsp::OutlinePart> of_pack = lsp::outline_of_rule_file(
      pack +
      "rules:\n  # one\n  - id: post/one\n    title: \"First\"\n    tests:\n"
      "      - {name: t, cable: c}\n  - id: post/two\n");
  REQUIRE(of_pack.size() == 3);
  REQUIRE(of_pack[2].parts.size() == 2);
  CHECK(of_pack[2].parts[0].name == "post/one");
  CHECK(of_pack[2].parts[0].detail == "First");
  CHECK(of_pack[2].parts[1].name == "post/two");
  const std::vector<lsp::OutlinePart> of_settings =
      lsp::outline_of_rule_file("cablelint: 1\nrules:\n  tags/unknown: off\n  : \n-\n  x\n");
  REQUIRE(of_settings.size() == 2);
  CHECK(of_settings[1].parts.front().name == "tags/unknown");
  CHECK(of_settings[1].parts.front().detail == "off");
  CHECK(lsp::outline_of_rule_file("- a\n  b\n\t:").empty());
}

TEST_CASE("a built-in rule is found in a tree that has the same text", "[lsp]") {
  const rule::Loaded builtin = rule::load_rules({});
  const rule::RuleFacts& facts = *builtin.rules.find("portion/missing");
  CHECK(lsp::file_of_builtin(facts, tests::source_dir()) == tests::source_dir() / facts.file);
  CHECK(lsp::file_of_builtin(facts, tests::source_dir() / "tests").empty());
}

TEST_CASE("settings complete levels and profiles", "[lsp]") {
  const std::string uri = "file:///cables/.cablelint.yaml";
  CHECK(has(completions(uri, "cablelint: 1\nceiling: "), "SECRET"));
  CHECK(has(completions(uri, "cablelint: 1\nprofile: "), "ic"));
}

TEST_CASE("a place in unfinished YAML is found by indentation and brackets", "[lsp]") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", " < "},
      {"ru", " < ru"},
      {"rules:\n  - id: a/b\n    wh", "rules.[] < wh"},
      {"rules:\n  - wh", "rules.[] < wh"},
      {"rules:\n- id: a/b\n  when: has(cable.", "rules.[].when = has(cable."},
      {"rules:\n  - id: a/b\n    severity: ", "rules.[].severity = "},
      {"rules:\n  - id: a/b\n    let:\n      x: cable.\n", " < "},
      {"rules:\n  - id: a/b\n    let:\n      x: 1\n\n      # note\n      y: ca",
       "rules.[].let.y = ca"},
      {"rules:\n  - id: a/b\n    needs: [cable.eo, cable.d", "rules.[].needs.[] = cable.d"},
      {"rules:\n  - id: a/b\n    tests:\n      - {name: \"a, b: c\", ba", "rules.[].tests.[] < ba"},
      {"rules: {tags/unknown: off, de", "rules < de"},
      {"rules: {tags/unknown: {severity: ", "rules.tags/unknown.severity = "},
      {"rules: {tags/unknown: {severity: off}, x: ", "rules.x = "},
      {"a: [{b: [1, 2], c", "a.[] < c"},
      {"a: b: c", "a = b: c"},
      {"}]", " < }]"},
      {"- - - x", "[].[].[] < x"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(shown(lsp::yaml_place(text)) == expected);
  }
}

TEST_CASE("keys, values and conditions of rule packs are completed", "[lsp]") {
  const std::string uri = "file:///cables/pack.yaml";
  const auto top = completions(uri, pack);
  CHECK(has(top, "rules"));
  CHECK_FALSE(has(top, "pack"));  // it is there
  const std::string rule = pack + "rules:\n  - id: post/signed\n    ";
  CHECK(has(completions(uri, rule), "message"));
  CHECK_FALSE(has(completions(uri, rule), "id"));
  CHECK(completions(uri, rule + "severity: ") ==
        std::vector<std::string>{"error", "warning", "info"});
  CHECK(has(completions(uri, rule + "supersedes: [ta"), "tags/duplicate"));
  CHECK(has(completions(uri, rule + "when: has(cable.eo."), "declassification"));
  CHECK(has(completions(uri, rule + "when: has(cable.?eo.?decl"), "exemptions") == false);
  CHECK(has(completions(uri, rule + "when: si"), "size"));
  CHECK(has(completions(uri, rule + "when: vocab."), "tags"));
  CHECK(has(completions(uri, rule + "for: paragraph\n    when: paragraph."), "portion"));
  CHECK(has(completions(uri, rule + "when: cable.paragraphs."), "exists"));
  CHECK(has(completions(uri, rule + "needs: [cable."), "subject"));
  CHECK(has(completions(uri, rule + "message: \"signed by {{cable."), "signature"));
  CHECK(completions(uri, rule + "message: signed by ").empty());
}

TEST_CASE("keys and rules of settings are completed, also while they are invalid", "[lsp]") {
  const std::string uri = "file:///cables/.cablelint.yaml";
  CHECK(has(completions(uri, "cablelint: 1\n"), "ceiling"));
  CHECK(has(completions(uri, "cablelint: 1\nrulez: 1\nrules:\n  "), "tags/duplicate"));
  CHECK(has(completions(uri, "cablelint: 1\nrules:\n  "), "tags"));
  CHECK(has(completions(uri, "cablelint: 1\nrules:\n  tags: "), "off"));
  CHECK(has(completions(uri, "cablelint: 1\nrules: {tags: {"), "severity"));
  CHECK(has(completions(uri, "cablelint: 1\nexceptions:\n  - rules: ["), "tags/duplicate"));
  CHECK(has(completions(uri, "cablelint: 1\noverrides:\n  - files: [a]\n    rules: {"), "tags"));
}

TEST_CASE("the definition of a rule is in the pack that has it", "[lsp]") {
  const tests::TemporaryFolder folder;
  const std::string path = folder.write("pack.yaml", pack + R"(rules:
  - id: post/signed
    title: Signed
    severity: info
    flag: has(cable.signature)
    help: None.
    message: the cable is signed
    tests:
      - {name: signed, cable: "UNCLAS SAMPLETON 000042\n1. It opened.\nEXAMPLE", expect: {count: 1}}
      - {name: unsigned, cable: "UNCLAS SAMPLETON 000042\n1. It opened.", expect: pass}
)");
  lsp::RuleSources sources = test::sources(true);
  sources.request.pack_files = {path};
  test::Client client(sources);
  client.request(1, "initialize", {{"capabilities", Json::object()}});
  const std::string uri = "file:///cables/.cablelint.yaml";
  client.open(uri, "cablelint: 1\nrules: {post/signed: off, tags/unknown: off}\n");
  const auto definition = [&](int character) {
    return client
        .request(2, "textDocument/definition",
                 {{"textDocument", {{"uri", uri}}},
                  {"position", {{"line", 1}, {"character", character}}}})
        .front()["result"];
  };
  const Json found = definition(10);
  REQUIRE(found.is_object());
  CHECK(found["uri"] == "file://" + path);
  CHECK(found["range"]["start"]["line"] == 3);
  CHECK(definition(28).is_null());  // built in: in no file
  CHECK(definition(0).is_null());
}

TEST_CASE("the definition of a rule may be in the open file, saved or not", "[lsp]") {
  test::Client client(test::sources(true));
  client.request(1, "initialize", {{"capabilities", Json::object()}});
  for (const std::string line :
       {"  - id: post/signed\n", "  - id: post/signed\r\n", "  - id: \"post/signed\"\n",
        "  - title: x\n    id: 'post/signed'"}) {
    CAPTURE(line);
    const std::string uri = "file:///cables/pack.yaml";
    client.open(uri, "cablelint: 1\noff: post/signed\n" + pack.substr(pack.find('\n') + 1) +
                         "rules:\n" + line);
    const Json found = client
                           .request(2, "textDocument/definition",
                                    {{"textDocument", {{"uri", uri}}},
                                     {"position", {{"line", 1}, {"character", 8}}}})
                           .front()["result"];
    REQUIRE(found.is_object());
    CHECK(found["uri"] == uri);
    CHECK(found["range"]["start"]["line"] == (line.find("title") == std::string::npos ? 4 : 5));
  }
}
