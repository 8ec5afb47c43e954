// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "cablelint/cablelint.hpp"
#include "paths.hpp"

namespace {

std::string sample(const std::string& name) {
  std::ifstream in(cablelint::tests::source_dir() / "tests/samples" / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

cablelint::Finding portion_finding(const std::string& text,
                                   const cablelint::LintOptions& options = {}) {
  const cablelint::Rules rules = cablelint::Rules::load();
  for (cablelint::Finding& finding : cablelint::lint(text, rules, options).findings) {
    if (finding.rule == "classification/portion-exceeds-header") {
      return finding;
    }
  }
  FAIL("the portion was not reported");
  return {};
}

}  // namespace

TEST_CASE("a linted text gives findings with their places, helps and citations", "[api]") {
  const std::string text = sample("portion-exceeds-header.txt");
  const cablelint::Finding finding = portion_finding(text);
  CHECK(finding.severity == cablelint::Severity::error);
  CHECK(finding.place.start.line == 23);
  CHECK(finding.place.start.column == 5);
  CHECK(text.substr(finding.place.offset, finding.place.end_offset - finding.place.offset) ==
        "(S)");
  CHECK_FALSE(finding.help.empty());
  CHECK_FALSE(finding.citations.empty());
  CHECK_FALSE(finding.related.empty());
}

TEST_CASE("a report repeats the text of a paragraph only on demand", "[api]") {
  const std::string text = sample("portion-exceeds-header.txt");
  CHECK(portion_finding(text).excerpt == "¶2. (S) […]");
  CHECK(portion_finding(text, {.excerpts = cablelint::Excerpts::none}).excerpt.empty());
  const std::string full = portion_finding(text, {.excerpts = cablelint::Excerpts::full}).excerpt;
  CHECK(full.size() > 20);
  CHECK(text.find(full) != std::string::npos);
}

TEST_CASE("a text that is not a marked document is not reported", "[api]") {
  const cablelint::Report report = cablelint::lint("Not a cable.\n", cablelint::Rules::load());
  CHECK_FALSE(report.is_document);
  CHECK(report.findings.empty());
}

TEST_CASE("a text that cannot be read is not taken for one that is no document", "[api]") {
  const cablelint::Rules rules = cablelint::Rules::load();
  CHECK(cablelint::lint("Not a cable.\n", rules).unread.empty());
  const cablelint::Report report =
      cablelint::lint(sample("portion-exceeds-header.txt") + '\0', rules);
  CHECK_FALSE(report.is_document);
  CHECK(report.findings.empty());
  CHECK_FALSE(report.unread.empty());
}

TEST_CASE("only selected rules report", "[api]") {
  const cablelint::Rules rules =
      cablelint::Rules::load({.ignore = {"classification/portion-exceeds-header"}});
  const cablelint::Report report = cablelint::lint(sample("portion-exceeds-header.txt"), rules);
  CHECK(report.is_document);
  CHECK(std::ranges::none_of(report.findings, [](const cablelint::Finding& finding) {
    return finding.rule == "classification/portion-exceeds-header";
  }));
}

TEST_CASE("rules that cannot be loaded throw, with what is wrong", "[api]") {
  CHECK_THROWS_WITH(cablelint::Rules::load({.packs = {"missing.yaml"}}),
                    Catch::Matchers::StartsWith("missing.yaml: "));
  CHECK_THROWS_WITH(cablelint::Rules::load({.select = {"no/such-rule"}}),
                    Catch::Matchers::Contains("no/such-rule"));
}
