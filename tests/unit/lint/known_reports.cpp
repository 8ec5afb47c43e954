// SPDX-License-Identifier: Apache-2.0
#include "lint/known_reports.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "files.hpp"
#include "model/calendar.hpp"
#include "rule/load.hpp"
#include "select/read_document.hpp"
#include "text/input_error.hpp"

namespace cablelint::lint {
namespace {

using Names = std::vector<std::string>;

/// Runs over files, one after another, and which of the files each has read.
class Runs {
 public:
  Runs() {
    options_.lint.check.as_of = *date(2026, 1, 1);
    options_.lint.check.wants_records = true;
    options_.read = [this](const std::string& name) {
      read_.push_back(name);
      return select::read_document(name);
    };
  }

  /// Returns: what was read. The reports are those of all files, in their order.
  Names run(const Names& files, const rule::RuleSet& rules) {
    read_.clear();
    reports_.clear();
    known_.lint(
        files, [&rules](std::size_t) -> const rule::RuleSet& { return rules; }, options_,
        [this](FileReport report) { reports_.push_back(std::move(report)); });
    REQUIRE(reports_.size() == files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
      CHECK(reports_[i].name == files[i]);
    }
    return read_;
  }

  [[nodiscard]] const std::vector<FileReport>& reports() const { return reports_; }
  FilesOptions& options() { return options_; }

 private:
  FilesOptions options_;
  KnownReports known_;
  Names read_;
  std::vector<FileReport> reports_;
};

constexpr std::string_view cable =
    "R 161015Z FEB 24\nFM AMEMBASSY EXAMPLEVILLE\nTO SECSTATE WASHDC 0001\n\n"
    "UNCLAS EXAMPLEVILLE 000001\n\nE.O. 13526: N/A\nTAGS: SCUL\nSUBJECT: A CHOIR\n\n"
    "1. The choir sang.\n";

TEST_CASE("a file is read again when it or its rules changed, and else known", "[lint]") {
  const tests::TemporaryFolder folder;
  const Names files = {folder.write("a.txt", cable), folder.write("b.txt", cable),
                       folder.write("c.txt", cable)};
  const rule::Loaded loaded = rule::load_rules({});
  const rule::RuleSet& rules = loaded.rules;
  Runs runs;
  REQUIRE(runs.run(files, rules) == files);
  const std::size_t findings = runs.reports()[1].findings.size();
  CHECK(runs.run(files, rules).empty());
  CHECK(runs.reports()[1].findings.size() == findings);

  SECTION("it was written in place") {
    folder.write("b.txt", "UNCLAS\n" + std::string(cable));
    CHECK(runs.run(files, rules) == Names{files[1]});
    CHECK(runs.run(files, rules).empty());
  }
  SECTION("another one has its name") {
    std::filesystem::rename(folder.write("b.txt.new", cable), files[1]);
    CHECK(runs.run(files, rules) == Names{files[1]});
  }
  SECTION("another one, with the time of the old one") {
    const auto time = std::filesystem::last_write_time(files[2]);
    folder.write("c.txt", std::string(cable.size(), 'X'));
    std::filesystem::last_write_time(files[2], time);
    CHECK(runs.run(files, rules) == Names{files[2]});
  }
  SECTION("it is one of fewer, or more") {
    CHECK(runs.run({files[0], files[2]}, rules).empty());
    CHECK(runs.run(files, rules) == Names{files[1]});
  }
  SECTION("the rules are others") {
    rule::LoadRequest request;
    request.selection.ignore = {"paragraph"};
    const rule::Loaded fewer = rule::load_rules(request);
    CHECK(runs.run(files, fewer.rules) == files);
  }
  SECTION("the rules are equal, but made anew") {
    const rule::Loaded equal = rule::load_rules({});
    CHECK(runs.run(files, equal.rules).empty());
    CHECK(runs.reports()[0].records.at(0).facts.rules == &equal.rules);
  }
  SECTION("it is another day") {
    runs.options().lint.check.as_of = *date(2026, 1, 2);
    CHECK(runs.run(files, rules) == files);
  }
}

TEST_CASE("a file that could not be read is tried again", "[lint]") {
  const tests::TemporaryFolder folder;
  const Names files = {folder.write("a.txt", cable), (folder.path() / "absent.txt").string()};
  const rule::Loaded loaded = rule::load_rules({});
  Runs runs;
  CHECK(runs.run(files, loaded.rules) == files);
  CHECK(runs.reports()[1].state == FileState::failed);
  CHECK(runs.run(files, loaded.rules) == Names{files[1]});
  folder.write("absent.txt", cable);
  CHECK(runs.run(files, loaded.rules) == Names{files[1]});
  CHECK(runs.reports()[1].state == FileState::checked);
  CHECK(runs.run(files, loaded.rules).empty());
}

}  // namespace
}  // namespace cablelint::lint
