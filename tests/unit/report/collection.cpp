// SPDX-License-Identifier: Apache-2.0
#include "report/collection.hpp"

#include <catch2/catch.hpp>

#include "model/calendar.hpp"

using namespace cablelint;

namespace {

lint::DocumentFacts document(std::size_t cable, std::string level, std::optional<Timestamp> date) {
  lint::DocumentFacts facts;
  facts.cable = cable;
  facts.post = "SAMPLETON";
  facts.date = date;
  facts.due.classification = std::move(level);
  return facts;
}

lint::ReportedFinding finding(std::size_t cable, Severity severity) {
  lint::ReportedFinding found;
  found.rule = "some/rule";
  found.cable = cable;
  found.severity = severity;
  return found;
}

}  // namespace

TEST_CASE("a finding counts for the cable of its file that it is about", "[report]") {
  lint::FileReport report;
  report.name = "cables/two.TXT";
  report.documents = {document(0, "SECRET", date(1985, 1, 1)), document(2, "", std::nullopt)};
  report.findings = {finding(2, Severity::error), finding(0, Severity::info)};
  report::Collection all;
  all.add(report);
  CHECK(all.documents == 2);
  CHECK(all.by_level.at("SECRET").of(Severity::info) == 1);
  CHECK(all.by_level.at("SECRET").of(Severity::error) == 0);
  CHECK(all.by_level.at("").of(Severity::error) == 1);
  CHECK(all.by_year.at("1985").documents == 1);
  CHECK(all.by_year.at("").all_findings() == 1);
  CHECK(all.by_ending.at(".txt").documents == 2);
  CHECK(all.by_post.at("SAMPLETON").all_findings() == 2);
}

TEST_CASE("what is found later about a file adds findings and no documents", "[report]") {
  lint::FileReport report;
  report.name = "one";
  report.documents = {document(0, "SECRET", date(1985, 1, 1))};
  report::Collection all;
  all.add(report);
  report.is_sequel = true;
  report.findings = {finding(0, Severity::warning)};
  all.add(report);
  CHECK(all.documents == 1);
  CHECK(all.by_level.at("SECRET").documents == 1);
  CHECK(all.by_level.at("SECRET").of(Severity::warning) == 1);
  CHECK(all.by_ending.at("").all_findings() == 1);
}
