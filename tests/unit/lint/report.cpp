// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <string>

#include "text/sha256.hpp"
#include "unit/lint/lint.hpp"

using namespace cablelint;
using namespace cablelint::test;

namespace {

const std::string bad =
    "C O N F I D E N T I A L EXAMPLEVILLE 000042\nE.O. 13526: DECL: 02/14/2034\nTAGS: PGOV\n"
    "SUBJECT: HARBOR\nClassified By: Pat Example for reason 1.4 (b).\n1. (S) The harbor opens.\n";
constexpr const char* rule_id = "classification/portion-exceeds-header";

std::string utf16(const std::string& ascii) {
  std::string result = "\xFF\xFE";
  for (const char c : ascii) {
    result += c;
    result += '\0';
  }
  return result;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("hash, size and offsets are those of the file on disk", "[lint]") {
  const lint::FileReport plain = lint_of(bad);
  CHECK(plain.sha256 == sha256_hex(bad));
  CHECK(plain.size_bytes == bad.size());
  CHECK(the(plain, rule_id).place.offset == bad.find("(S)"));

  const std::string wide = utf16(bad);
  const lint::FileReport report = lint_of(wide);
  CHECK(report.encoding == "utf-16le");
  CHECK(report.sha256 == sha256_hex(wide));
  CHECK(report.size_bytes == wide.size());
  CHECK(the(report, rule_id).place.offset == 2 + 2 * bad.find("(S)"));
  CHECK(the(report, rule_id).place.start.column == 4);
}

TEST_CASE("the fingerprint of a finding survives edits elsewhere", "[lint]") {
  const std::string before = the(lint_of(bad), rule_id).fingerprint;
  CHECK(before.size() == 16);
  CHECK(the(lint_of("\n\n" + bad), rule_id).fingerprint == before);
  CHECK(the(lint_of(replaced(bad, "HARBOR", "FESTIVAL")), rule_id).fingerprint == before);
  CHECK(the(lint_of(utf16(bad)), rule_id).fingerprint == before);
  CHECK(the(lint_of(replaced(bad, "(S)", "(TS)")), rule_id).fingerprint != before);
}

TEST_CASE("a file on which the rules work too long could not be checked", "[lint]") {
  const rule::Loaded loaded = rule::load_rules({});
  lint::LintOptions options;
  options.check.as_of = *date(2026, 1, 1);
  options.check.max_steps = 0;
  const auto state_of = [&](const std::string& text, std::uint64_t steps_a_byte) {
    options.check.max_steps_a_byte = steps_a_byte;
    rule::DocumentChecker checker(loaded.rules, options.check);
    return lint::lint_text(SourceText("a.txt", text), loaded.rules, checker, options).state;
  };
  const std::string many = bad + "\nNNNN\n\n" + bad;
  for (const std::string& text : {bad, many}) {
    CHECK(state_of(text, 1) == lint::FileState::failed);
    CHECK(state_of(text, 200) == lint::FileState::checked);
  }
}

TEST_CASE("what is not a cable is reported as such, and counted", "[lint]") {
  const lint::FileReport report = lint_of("int main() { return 0; }\n");
  CHECK(report.state == lint::FileState::not_a_document);
  CHECK(report.findings.empty());
  lint::Summary summary;
  summary.add(report);
  summary.add(lint_of(bad));
  CHECK(summary.checked == 1);
  CHECK(summary.skipped.count(select::SkipReason::unmarked) == 1);
  CHECK(summary.errors == 1);
}
