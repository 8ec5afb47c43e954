// SPDX-License-Identifier: Apache-2.0
#include "report/rule_link.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "rule/load.hpp"
#include "unit/rule/pack_on_disk.hpp"

using namespace cablelint;

namespace {

rule::Loaded load(const std::string& url_line) {
  const std::string lines =
      url_line + "    flag: cable.format == 'telegram'\n    message: it is a telegram\n";
  return rule::PackOnDisk(rule::pack_with_rule(lines)).load();
}

}  // namespace

TEST_CASE("a rule of one's own is described at its url", "[report]") {
  const rule::Loaded loaded = load("    url: https://example.org/rules#first\n");
  REQUIRE(loaded.ok());
  CHECK(report::RuleLinks(loaded.rules).of("mine/rule") == "https://example.org/rules#first");
}

TEST_CASE("a rule of one's own without a url has no link", "[report]") {
  const rule::Loaded loaded = load("");
  REQUIRE(loaded.ok());
  CHECK(report::RuleLinks(loaded.rules).of("mine/rule").empty());
}

TEST_CASE("an editor leads to the line of a rule of one's own", "[report]") {
  const rule::Loaded loaded = load("");
  REQUIRE(loaded.ok());
  const std::string page = report::rule_page(*loaded.rules.find("mine/rule"));
  CHECK(page.starts_with("file:///"));
  CHECK(page.ends_with("/pack.yaml#L" + std::to_string(loaded.rules.find("mine/rule")->line)));
}

TEST_CASE("a built-in rule is described in the reference", "[report]") {
  const rule::Loaded loaded = rule::load_rules({});
  report::RuleLinks links(loaded.rules);
  CHECK(links.of("portion/missing") ==
        "https://github.com/cablelint/cablelint/blob/main/rules/REFERENCE.md#portionmissing");
  CHECK(links.of("no/such-rule").empty());
}

TEST_CASE("the url of a rule is an address of the web", "[report]") {
  CHECK_FALSE(load("    url: javascript:alert(1)\n").ok());
}
