// SPDX-License-Identifier: Apache-2.0
#include "lint/lint_files.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

#include "lint/run_records.hpp"
#include "model/calendar.hpp"
#include "rule/load.hpp"
#include "text/input_error.hpp"

namespace cablelint::lint {
namespace {

constexpr std::string_view cable =
    "R 161015Z FEB 24\nFM AMEMBASSY EXAMPLEVILLE\nTO SECSTATE WASHDC 0001\n\n"
    "UNCLAS EXAMPLEVILLE 000001\n\nE.O. 13526: N/A\nTAGS: SCUL\nSUBJECT: A CHOIR\n\n"
    "1. The choir sang.\n";

const rule::RuleSet& rules() {
  static const rule::Loaded loaded = rule::load_rules({});
  return loaded.rules;
}

const rule::RuleSet& rules_of(std::size_t) { return rules(); }

FilesOptions options(std::size_t jobs) {
  FilesOptions options;
  options.lint.check.as_of = *date(2026, 1, 1);
  options.jobs = jobs;
  options.read = [](const std::string&) { return std::string(cable); };
  return options;
}

std::vector<std::string> numbered(std::size_t count) {
  std::vector<std::string> files;
  for (std::size_t i = 0; i < count; ++i) {
    files.push_back(std::to_string(i));
  }
  return files;
}

}  // namespace

TEST_CASE("reports come in the order of the files, on any number of threads", "[lint]") {
  const std::vector<std::string> files = numbered(100);  // more than wait for their turn
  for (const std::size_t jobs : {1U, 2U, 5U}) {
    std::vector<std::string> names;
    lint_files(files, rules_of, options(jobs),
               [&names](const FileReport& report) { names.push_back(report.name); });
    CHECK(names == files);
  }
}

TEST_CASE("a file for which there is not enough memory is a report that says so", "[lint]") {
  FilesOptions of_run = options(2);
  of_run.read = [](const std::string& name) {
    return name == "1" ? throw std::bad_alloc() : std::string(cable);
  };
  std::vector<std::string> failures;
  lint_files(numbered(3), rules_of, of_run,
             [&failures](const FileReport& report) { failures.push_back(report.failure); });
  CHECK(failures == std::vector<std::string>{"", "not enough memory", ""});
}

TEST_CASE("a report that cannot be taken stops the threads", "[lint]") {
  std::atomic<std::size_t> read = 0;
  FilesOptions of_run = options(2);
  of_run.read = [&read](const std::string&) {
    ++read;
    return std::string(cable);
  };
  std::size_t taken = 0;
  const auto take = [&taken](const FileReport&) {
    if (++taken == 3) {
      throw std::runtime_error("the disk is full");
    }
  };
  CHECK_THROWS_AS(lint_files(numbered(1000), rules_of, of_run, take), std::runtime_error);
  CHECK(taken == 3);
  CHECK(read < 1000);
}

TEST_CASE("a reader that fails in another way ends the run", "[lint]") {
  FilesOptions of_run = options(2);
  of_run.read = [](const std::string&) -> std::string { throw std::runtime_error("unexpected"); };
  CHECK_THROWS_AS(lint_files(numbered(10), rules_of, of_run, [](const FileReport&) {}),
                  std::runtime_error);
}

TEST_CASE("standard input that cannot be read again is reported by its shown name", "[lint]") {
  FilesOptions of_run = options(1);
  of_run.lint.check.wants_records = true;
  of_run.stdin_name = "mail.txt";
  std::size_t times = 0;
  // Two files with the same number and different texts, which are compared.
  of_run.read = [&times](const std::string& name) {
    const bool is_stdin = name == "-";
    times += is_stdin ? 1U : 0U;
    return times > 1 ? std::string() : std::string(cable) + (is_stdin ? "2. It went on.\n" : "");
  };
  const std::vector<std::string> files = {"a.txt", "-"};
  RunRecords records;
  std::size_t next = 0;
  lint_files(files, rules_of, of_run, [&](FileReport report) { records.add(next++, report); });
  const auto compared = records.compare(files, rules_of, of_run, false);
  REQUIRE(!compared.reports.empty());
  for (const FileReport& report : compared.reports) {
    CHECK(report.state == FileState::failed);
    CHECK((report.name == "mail.txt" || report.name == "a.txt"));
  }
}

}  // namespace cablelint::lint
