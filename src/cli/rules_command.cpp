// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "report/plain.hpp"
#include "report/xml.hpp"
#include "rule/test_pack.hpp"

namespace cablelint::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name(rule::Outcome outcome) {
  switch (outcome) {
    case rule::Outcome::passed:
      return "passed";
    case rule::Outcome::failed:
      return "failed";
    case rule::Outcome::todo:
      return "todo";
  }
  return "";
}

std::size_t count(const rule::TestReport& report, rule::Outcome outcome) {
  return static_cast<std::size_t>(
      std::ranges::count(report.results, outcome, &rule::TestResult::outcome));
}

std::string tests_text(const rule::TestReport& report) {
  std::string out;
  for (const rule::TestResult& result : report.results) {
    if (result.outcome == rule::Outcome::failed) {
      out += fmt::format("FAILED {}: {} ({}:{})\n{}\n", result.rule, result.name, result.file,
                         result.line, result.reason);
    }
  }
  return out + fmt::format("{} passed, {} failed, {} todo\n", count(report, rule::Outcome::passed),
                           count(report, rule::Outcome::failed),
                           count(report, rule::Outcome::todo));
}

std::string tests_tap(const rule::TestReport& report) {
  std::string out = fmt::format("TAP version 13\n1..{}\n", report.results.size());
  std::size_t number = 0;
  for (const rule::TestResult& result : report.results) {
    std::string name = result.rule + ": " + result.name;
    std::ranges::replace(name, '#', ' ');
    out += fmt::format("{}ok {} - {}{}\n", result.outcome == rule::Outcome::passed ? "" : "not ",
                       ++number, report::plain(name),
                       result.outcome == rule::Outcome::todo ? " # TODO" : "");
    for (std::size_t begin = 0; begin < result.reason.size();) {
      const std::size_t end = std::min(result.reason.find('\n', begin), result.reason.size());
      out += "# " + result.reason.substr(begin, end - begin) + "\n";
      begin = end + 1;
    }
  }
  return out;
}

std::string tests_junit(const rule::TestReport& report) {
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"cablelint rules\" "
      "tests=\"{}\" "
      "failures=\"{}\" skipped=\"{}\">\n",
      report.results.size(), count(report, rule::Outcome::failed),
      count(report, rule::Outcome::todo));
  for (const rule::TestResult& result : report.results) {
    out += fmt::format("  <testcase classname=\"{}\" name=\"{}\" file=\"{}\" line=\"{}\">",
                       report::xml_escaped(result.rule), report::xml_escaped(result.name),
                       report::xml_escaped(result.file), result.line);
    if (result.outcome == rule::Outcome::failed) {
      out += fmt::format("<failure>{}</failure>", report::xml_escaped(result.reason));
    } else if (result.outcome == rule::Outcome::todo) {
      out += "<skipped/>";
    }
    out += "</testcase>\n";
  }
  return out + "</testsuite>\n";
}

std::string tests_json(const rule::TestReport& report) {
  Json tests = Json::array();
  for (const rule::TestResult& result : report.results) {
    tests.push_back({{"rule", result.rule},
                     {"name", result.name},
                     {"outcome", name(result.outcome)},
                     {"reason", result.reason},
                     {"file", result.file},
                     {"line", result.line}});
  }
  return Json{{"tests", std::move(tests)}}.dump(2, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

}  // namespace

int test_rules(const Options& options) {
  const rule::TestReport report = rule::test_packs({.pack_files = options.files,
                                                    .only_rule = options.rule,
                                                    .mutate = options.mutate,
                                                    .all_rules = options.all_rules});
  for (const rule::LoadError& error : report.errors) {
    std::fputs(rule::to_string(error).c_str(), stderr);
  }
  if (!options.rule.empty() && report.results.empty() && report.ok()) {
    complain("there is no rule " + options.rule);
    return 2;
  }
  print(options.format == "tap"     ? tests_tap(report)
        : options.format == "junit" ? tests_junit(report)
        : options.format == "json"  ? tests_json(report)
                                    : tests_text(report));
  const bool is_loaded = std::ranges::all_of(report.errors, &rule::LoadError::is_warning);
  return !is_loaded ? 2 : report.ok() ? 0 : 1;
}

int print_version() {
  const rule::Loaded loaded = rule::load_rules({});
  print(fmt::format("cablelint {}\nrules {}\n", CABLELINT_VERSION, loaded.rules.digest()));
  return 0;
}

std::optional<rule::RuleSet> load(const rule::LoadRequest& request) {
  rule::Loaded loaded = rule::load_rules(request);
  for (const rule::LoadError& error : loaded.errors) {
    std::fputs(rule::to_string(error).c_str(), stderr);
  }
  for (const std::string& error : loaded.selection_errors) {
    complain(error);
  }
  for (const std::string& notice : loaded.notices) {
    complain(notice);
  }
  return loaded.ok() ? std::optional(std::move(loaded.rules)) : std::nullopt;
}

std::string complaint(std::string_view text) {
  return fmt::format("cablelint: {}\n", report::plain(text));
}

void complain(std::string_view text) {
  // A standard error that is full or closed must not end the program.
  std::fputs(complaint(text).c_str(), stderr);
}

}  // namespace cablelint::cli
