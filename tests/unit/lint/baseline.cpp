// SPDX-License-Identifier: Apache-2.0
#include "lint/baseline.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <type_traits>
#include <vector>

using namespace cablelint;
using lint::Baseline;

namespace {

lint::FileReport report(const std::string& file, const std::string& mrn,
                        const std::vector<std::string>& fingerprints) {
  lint::FileReport file_report;
  file_report.name = file;
  file_report.mrn = mrn;
  for (const std::string& fingerprint : fingerprints) {
    lint::ReportedFinding finding;
    finding.rule = "portion/missing";
    finding.fingerprint = fingerprint;
    file_report.findings.push_back(finding);
  }
  return file_report;
}

/// The findings that are left of a report.
std::size_t left(Baseline& baseline, lint::FileReport file_report) {
  (void)baseline.take_accepted(file_report);
  return file_report.findings.size();
}

}  // namespace

static_assert(!std::is_copy_constructible_v<Baseline> && !std::is_copy_assignable_v<Baseline>,
              "a copy would have iterators of the other one");

TEST_CASE("an entry accepts one finding; a second one of the same kind shows", "[lint]") {
  Baseline baseline;
  baseline.add(report("a.txt", "24POST1", {"x", "y"}));
  baseline.expect({"a.txt"});
  lint::FileReport again = report("a.txt", "24POST1", {"x", "x", "y"});
  CHECK(baseline.take_accepted(again) == 2);
  CHECK(again.findings.size() == 1);
  REQUIRE(again.suppressed.size() == 2);
  CHECK(again.suppressed.front().suppressed_by == "baseline");
  CHECK(baseline.stale(rule::RuleSet()).empty());
}

TEST_CASE("a finding that omits others is never accepted", "[lint]") {
  lint::FileReport omits = report("a.txt", "24POST1", {"x", "y"});
  omits.findings.back().omits_others = true;
  Baseline baseline;
  baseline.add(omits);
  CHECK(baseline.entries().size() == 1);
  baseline.add(report("a.txt", "24POST1", {"y"}));
  baseline.expect({"a.txt"});
  CHECK(left(baseline, omits) == 1);
}

TEST_CASE("a message is known again under another name", "[lint]") {
  Baseline baseline;
  baseline.add(report("a.txt", "24POST1", {"x"}));
  baseline.expect({"moved.txt"});
  CHECK(left(baseline, report("moved.txt", "24POST1", {"x"})) == 0);
}

TEST_CASE("without a reference number the entry of a file that is there is its own", "[lint]") {
  Baseline baseline;
  baseline.add(report("old.txt", "", {"x"}));
  SECTION("another file does not use it up, though it is read first") {
    baseline.expect({"new.txt", "old.txt"});
    CHECK(left(baseline, report("new.txt", "", {"x"})) == 1);
    CHECK(left(baseline, report("old.txt", "", {"x"})) == 0);
  }
  SECTION("of a file that is gone another may have it, once") {
    baseline.expect({"new.txt", "third.txt"});
    CHECK(left(baseline, report("new.txt", "", {"x"})) == 0);
    CHECK(left(baseline, report("third.txt", "", {"x"})) == 1);
  }
}

TEST_CASE("what was not looked at is not stale", "[lint]") {
  Baseline baseline;
  baseline.add(report("a.txt", "24POST1", {"x", "y"}));
  baseline.add(report("b.txt", "24POST2", {"z"}));
  baseline.expect({"a.txt"});
  CHECK(left(baseline, report("a.txt", "24POST1", {"x"})) == 0);
  const std::vector<lint::BaselineEntry> stale = baseline.stale(rule::RuleSet());
  REQUIRE(stale.size() == 1);
  CHECK(stale.front().fingerprint == "y");
  baseline.remove(stale);
  CHECK(baseline.entries().size() == 2);
}

TEST_CASE("many files of one content are looked up without a walk over all of them", "[lint]") {
  constexpr int count = 20'000;
  Baseline baseline;
  std::vector<std::string> files;
  for (int i = 0; i < count; ++i) {
    files.push_back(std::to_string(i) + ".txt");
    baseline.add(report(files.back(), "", {"x"}));
  }
  baseline.expect({});
  std::size_t shown = 0;
  for (int i = 0; i < count; ++i) {
    shown += left(baseline, report("moved-" + files[static_cast<std::size_t>(i)], "", {"x"}));
  }
  CHECK(shown == 0);
  CHECK(left(baseline, report("one-more.txt", "", {"x"})) == 1);
}

TEST_CASE("a baseline is sorted in its file, one entry a line", "[lint]") {
  Baseline one;
  one.add(report("b.txt", "24POST2", {"z"}));
  one.add(report("a.txt", "24POST1", {"y", "x"}));
  Baseline other;
  other.add(report("a.txt", "24POST1", {"x", "y"}));
  other.add(report("b.txt", "24POST2", {"z"}));
  CHECK(one.text() == other.text());
  CHECK(one.text().find("\"x\"") < one.text().find("\"y\""));
}

TEST_CASE("two baselines of one finding have nothing in common, and both are known", "[lint]") {
  const lint::FileReport found = report("a.txt", "24POST1", {"0123456789abcdef"});
  const auto made = [&found] {
    Baseline baseline = Baseline::in_place_of(Baseline());
    baseline.add(found);
    return baseline.text();
  };
  const std::string one = made();
  const std::string other = made();
  const auto first_line = [](const std::string& text) { return text.substr(0, text.find('\n')); };
  CHECK(one.find("0123456789abcdef") == std::string::npos);
  CHECK(first_line(one) != first_line(other));

  SECTION("each by itself, and joined by lines") {
    for (const std::string& text : {one, other, one + other}) {
      Baseline read = Baseline::read_text(text, "baseline");
      CHECK(left(read, found) == 0);
    }
  }
  SECTION("what replaces one keeps its salt, and entries that were not seen") {
    Baseline former = Baseline::read_text(one, "baseline");
    Baseline next = Baseline::in_place_of(former);
    CHECK(next.text().find("salt") != std::string::npos);
    next.keep_unchecked(former, rule::RuleSet());
    CHECK(next.text() == one);
  }
}

TEST_CASE("a baseline without a salt is read, and what replaces it has one", "[lint]") {
  const std::string old =
      R"({"rule":"portion/missing","fingerprint":"0123456789abcdef","mrn":"","file":"a.txt"})";
  Baseline former = Baseline::read_text(old + "\n", "baseline");
  Baseline next = Baseline::in_place_of(former);
  next.keep_unchecked(former, rule::RuleSet());
  const lint::FileReport more = report("b.txt", "", {"00000000deadbeef"});
  next.add(more);
  Baseline read = Baseline::read_text(next.text(), "baseline");
  CHECK(left(read, report("a.txt", "", {"0123456789abcdef"})) == 0);
  CHECK(left(read, more) == 0);
  CHECK(next.text().find("deadbeef") == std::string::npos);
}

TEST_CASE("a baseline has only so many salts", "[lint]") {
  std::string text;
  for (int i = 0; i < 17; ++i) {
    text += R"({"salt":")" + std::to_string(i) + "\"}\n";
  }
  CHECK_THROWS_WITH(Baseline::read_text(text, "baseline"),
                    Catch::Contains("line 17: more than 16 salts"));
  text.erase(text.rfind("{\"salt\""));
  CHECK_NOTHROW(Baseline::read_text(text + text, "baseline"));  // each of them again
  CHECK_THROWS(Baseline::read_text(R"({"salt":""})", "baseline"));
}
