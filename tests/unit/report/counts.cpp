// SPDX-License-Identifier: Apache-2.0
#include "report/counts.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "report/format/xml.hpp"

using namespace cablelint;
using select::Skipped;
using select::SkipReason;

TEST_CASE("there are no findings only where all was checked", "[report]") {
  lint::Summary summary;
  CHECK(report::counts_line(summary) == "0 cables checked");
  summary.checked = 1;
  CHECK(report::counts_line(summary) == "1 cable checked: no findings");
  summary.failed = 1;
  CHECK(report::counts_line(summary) == "1 cable checked; 1 file could not be checked");
  CHECK_FALSE(report::has_nothing_to_report(summary));
  summary.errors = 2;
  CHECK(report::counts_line(summary) ==
        "1 cable checked: 2 errors, 0 warnings, 0 infos; 1 file could not be checked");
}

TEST_CASE("what was skipped is counted by reason", "[report]") {
  lint::Summary summary;
  summary.skipped.add(SkipReason::unmarked, "a.txt");
  CHECK(report::counts_line(summary) == "0 cables checked; 1 file not a marked document");
  summary.skipped.add(SkipReason::link, "b.txt");
  CHECK(report::counts_line(summary) ==
        "0 cables checked; 1 file not a marked document; 1 skipped: link");
  summary.skipped.add(SkipReason::name, "c.cpp");
  summary.skipped.add(SkipReason::link, "d.txt");
  CHECK(report::counts_line(summary) ==
        "0 cables checked; 1 file not a marked document; 3 skipped: 1 by name, 2 links");
}

TEST_CASE("the names of skipped files are bounded, and their number is not", "[report]") {
  Skipped skipped;
  for (std::size_t i = 0; i < Skipped::max_names + 5; ++i) {
    skipped.add(SkipReason::name, std::to_string(i));
  }
  CHECK(skipped.count(SkipReason::name) == Skipped::max_names + 5);
  CHECK(skipped.names(SkipReason::name).size() == Skipped::max_names);
  CHECK(skipped.names(SkipReason::name).front() == "0");
  Skipped all;
  all.add(SkipReason::name, "first");
  all.add(skipped, "tar/");
  CHECK(all.count() == Skipped::max_names + 6);
  CHECK(all.names(SkipReason::name).size() == Skipped::max_names);
  CHECK(all.names(SkipReason::name).at(1) == "tar/0");
}

TEST_CASE("a comment in XML does not end before its end", "[report]") {
  CHECK(report::xml_comment("with --fix --- \x1B") == "<!-- with - -fix - - - <U+001B> -->\n");
}
