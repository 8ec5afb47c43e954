// SPDX-License-Identifier: Apache-2.0
// The JSON Schemas name the keys that the readers of packs and settings know, no more and no less.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "rule/load.hpp"
#include "rule/pack/pack_schema.hpp"
#include "unit/rule/pack_on_disk.hpp"
#include "unit/rule/settings_request.hpp"

using namespace cablelint::rule;

namespace {

using Json = nlohmann::json;
using Keys = std::set<std::string>;

Keys keys_in(const Json& schema) {
  Keys keys;
  for (const auto& [key, value] : schema.at("properties").items()) {
    keys.insert(key);
  }
  return keys;
}

/// The keys that the help of a misspelled one lists: `keys: a, b, c`.
Keys keys_of_help(const std::vector<cablelint::yaml::LoadError>& errors) {
  const auto found = std::ranges::find_if(errors, [](const cablelint::yaml::LoadError& error) {
    return error.message.find("`qqq`") != std::string::npos;
  });
  REQUIRE(found != errors.end());
  INFO(to_string(*found));
  REQUIRE(found->help.starts_with("keys: "));
  std::istringstream in(found->help.substr(6));
  Keys keys;
  for (std::string key; std::getline(in, key, ',');) {
    keys.insert(key.substr(key.find_first_not_of(' ')));
  }
  return keys;
}

Keys known_in_pack(const std::string& text) {
  return keys_of_help(PackOnDisk(std::string(pack_head) + text).load().errors);
}

Keys known_in_rule(const std::string& line) {
  return keys_of_help(
      PackOnDisk(pack_with_rule("    flag: has(cable.eo)\n    message: m\n    " + line + "\n"))
          .load()
          .errors);
}

Keys known_in_settings(const std::string& text) {
  const PackOnDisk pack(pack_with_rule("    flag: has(cable.eo)\n    message: m\n") +
                        "vocabularies: {v: {key: k, fields: {n: int}, entries: []}}\n");
  const PackOnDisk settings("cablelint: 1\n" + text);
  LoadRequest request;
  request.builtin = false;
  request.pack_files = {pack.path()};
  return keys_of_help(load_with_settings(request, settings.path()).errors);
}

}  // namespace

TEST_CASE("the schema of packs names the keys that packs may have", "[rules]") {
  const Json schema = Json::parse(schema::of_packs());
  const Json& kinds = schema.at("definitions");
  const Json& rule = kinds.at("rule").at("properties");
  CHECK(keys_in(schema) == known_in_pack("qqq: 1\n"));
  CHECK(keys_in(schema.at("properties").at("pack")) ==
        keys_of_help(
            PackOnDisk("cablelint: 1\npack: {id: a, version: 1.0.0, qqq: 1}\n").load().errors));
  CHECK(keys_in(kinds.at("rule")) == known_in_rule("qqq: 1"));
  CHECK(keys_in(kinds.at("param")) == known_in_pack("params: {p: {qqq: 1}}\n"));
  CHECK(keys_in(kinds.at("function")) == known_in_pack("functions: {f: {qqq: 1}}\n"));
  CHECK(keys_in(schema.at("properties").at("templates").at("additionalProperties")) ==
        known_in_pack("templates: {t: {qqq: 1}}\n"));
  CHECK(keys_in(kinds.at("vocabulary").at("oneOf").at(1)) ==
        known_in_pack("vocabularies: {v: {fields: {}, qqq: 1}}\n"));
  CHECK(keys_in(rule.at("fix")) == known_in_rule("fix: {qqq: 1}"));
  CHECK(keys_in(rule.at("effective")) == known_in_rule("effective: {qqq: 1}"));
  CHECK(keys_in(rule.at("related").at("items")) == known_in_rule("related: [{qqq: 1}]"));
  CHECK(keys_in(rule.at("cite").at("items")) == known_in_rule("cite: [{qqq: 1}]"));
  CHECK(keys_in(rule.at("severity_when").at("items")) ==
        known_in_rule("severity_when: [{qqq: 1}]"));
  CHECK(keys_in(rule.at("deprecated")) == known_in_rule("deprecated: {qqq: 1}"));
  CHECK(keys_in(rule.at("equivalent").at("items")) == known_in_rule("equivalent: [{qqq: 1}]"));
  CHECK(keys_in(rule.at("use")) == known_in_rule("use: {qqq: 1}"));
  const std::string a_rule =
      "rules:\n  - {id: a/b, title: T, severity: info, flag: has(cable.eo), message: m, tests: ";
  CHECK(keys_in(kinds.at("test")) == known_in_pack(a_rule + "[{qqq: 1}]}\n"));
  CHECK(keys_in(kinds.at("test").at("properties").at("expect").at("oneOf").at(1)) ==
        known_in_pack(a_rule + "[{name: t, cable: c, expect: {qqq: 1}}]}\n"));
}

TEST_CASE("the schema of packs names the keys that profiles may have", "[rules]") {
  const Json schema = Json::parse(schema::of_packs());
  const PackOnDisk pack(std::string(pack_head) + "profiles: {p: {qqq: 1}}\n");
  LoadRequest request;
  request.builtin = false;
  request.pack_files = {pack.path()};
  request.profile = "p";
  CHECK(keys_in(schema.at("definitions").at("profile")) ==
        keys_of_help(load_rules(request).errors));
}

TEST_CASE("the schema of settings names the keys that settings may have", "[rules]") {
  const Json schema = Json::parse(schema::of_settings());
  const Json& keys = schema.at("properties");
  CHECK(keys_in(schema) == known_in_settings("qqq: 1\n"));
  CHECK(keys_in(keys.at("rules").at("additionalProperties").at("oneOf").at(2)) ==
        known_in_settings("rules: {mine/rule: {qqq: 1}}\n"));
  CHECK(keys_in(keys.at("vocabularies").at("additionalProperties")) ==
        known_in_settings("vocabularies: {v: {qqq: 1}}\n"));
  CHECK(keys_in(keys.at("exceptions").at("items")) ==
        known_in_settings("exceptions: [{qqq: 1}]\n"));
  CHECK(keys_in(keys.at("overrides").at("items")) == known_in_settings("overrides: [{qqq: 1}]\n"));
  CHECK(keys_in(keys.at("files")) == known_in_settings("files: {qqq: 1}\n"));
}

TEST_CASE("each key of packs and settings has a sentence", "[rules]") {
  for (const std::string& text : {schema::of_packs(), schema::of_settings()}) {
    std::vector<std::string> missing;
    const auto visit = [&](const auto& self, const Json& node) -> void {
      if (node.is_object() && node.contains("properties")) {
        for (const auto& [key, value] : node["properties"].items()) {
          if (!value.contains("description")) {
            missing.push_back(key);
          }
        }
      }
      for (const Json& inner : node.is_structured() ? node : Json::array()) {
        self(self, inner);
      }
    };
    visit(visit, Json::parse(text));
    CHECK(missing == std::vector<std::string>{});
  }
}
