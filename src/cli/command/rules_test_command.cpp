// SPDX-License-Identifier: Apache-2.0
// Runs the examples beside rules and reports them in four formats.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "cli/command/commands.hpp"
#include "cli/options/shared_options.hpp"
#include "cli/output.hpp"
#include "cli/run/rules_of_folder.hpp"
#include "report/format/xml.hpp"
#include "rule/example/run_examples.hpp"
#include "text/search.hpp"
#include "text/visible.hpp"

namespace cablelint::cli {
namespace {

using Json = nlohmann::ordered_json;

struct TestOptions {
  std::vector<std::string> packs;
  RuleOptions rules;
  std::string only_rule;
  bool all_rules = false;
  bool mutate = false;
  std::string format;
};

void define(OptionTable& table, TestOptions& options) {
  table.words(
      "PACKS",
      "Rule packs, or folders of them; default: the built-in packs and those of the settings, "
      "with the changes that the settings make",
      options.packs);
  define_settings(table, options.rules);
  table.value({"--rule", "RULE", "", "Run only the examples of this rule"}, options.only_rule);
  table.flag({"--all-rules", "", "",
              "Require examples to list, under `also`, every other rule that reports"},
             options.all_rules);
  table.flag({"--mutate", "", "", "Also change each comparison in turn; an example must then fail"},
             options.mutate);
  table.format({"text", "tap", "junit", "json"}, options.format);
}

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

bool is_loaded(const rule::TestReport& report) {
  return std::ranges::all_of(report.errors, &yaml::LoadError::is_warning);
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

/// The lines of a text, each as a screen may show it.
std::string visible_lines(std::string_view text) {
  std::string shown;
  for (const std::string& line : split_at('\n', text)) {
    shown += visible(line) + "\n";
  }
  return shown;
}

std::string tests_text(const rule::TestReport& report) {
  std::string out;
  for (const rule::TestResult& result : report.results) {
    if (result.outcome == rule::Outcome::failed) {
      out += fmt::format("FAILED {}: {} ({}:{})\n{}\n", visible(result.rule), visible(result.name),
                         visible_name(result.file), result.line, visible_lines(result.reason));
    }
  }
  return out + fmt::format("{} passed, {} failed, {} todo\n", count(report, rule::Outcome::passed),
                           count(report, rule::Outcome::failed),
                           count(report, rule::Outcome::todo));
}

std::string tests_tap(const rule::TestReport& report) {
  if (!is_loaded(report)) {
    return "TAP version 13\nBail out! The rules could not be loaded\n";
  }
  std::string out = fmt::format("TAP version 13\n1..{}\n", report.results.size());
  std::size_t number = 0;
  for (const rule::TestResult& result : report.results) {
    std::string name = result.rule + ": " + result.name;
    std::ranges::replace(name, '#', ' ');
    out += fmt::format("{}ok {} - {}{}\n", result.outcome == rule::Outcome::passed ? "" : "not ",
                       ++number, visible(name),
                       result.outcome == rule::Outcome::todo
                           ? " # TODO " + visible(first_line(result.reason))
                           : "");
    for (const std::string& line : split_at('\n', result.reason)) {
      out += "# " + visible(line) + "\n";
    }
  }
  return out;
}

std::string junit_case(const rule::TestResult& result) {
  const std::string outcome =
      result.outcome == rule::Outcome::failed
          ? fmt::format("<failure message=\"{}\">{}</failure>",
                        report::xml_escaped(first_line(result.reason)),
                        report::xml_escaped(result.reason))
      : result.outcome == rule::Outcome::todo
          ? fmt::format("<skipped message=\"{}\"/>", report::xml_escaped(first_line(result.reason)))
          : std::string();
  return fmt::format(
      "  <testcase classname=\"{}\" name=\"{}\" file=\"{}\" line=\"{}\" time=\"0\">{}</testcase>\n",
      report::xml_escaped(result.rule), report::xml_escaped(result.name),
      report::xml_escaped(result.file), result.line, outcome);
}

std::string junit_error(const yaml::LoadError& error) {
  return fmt::format(
      "  <testcase classname=\"load\" name=\"{}:{}\" file=\"{}\" line=\"{}\" time=\"0\">"
      "<error message=\"{}\"/></testcase>\n",
      report::xml_escaped(error.file), error.line, report::xml_escaped(error.file), error.line,
      report::xml_escaped(error.message));
}

std::string tests_junit(const rule::TestReport& report) {
  std::string cases;
  std::size_t errors = 0;
  for (const yaml::LoadError& error : report.errors) {
    errors += error.is_warning ? 0 : 1;
    cases += error.is_warning ? std::string() : junit_error(error);
  }
  for (const rule::TestResult& result : report.results) {
    cases += junit_case(result);
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"cablelint rules\" "
      "tests=\"{}\" "
      "failures=\"{}\" errors=\"{}\" skipped=\"{}\" time=\"0\">\n{}</testsuite>\n",
      report.results.size() + errors, count(report, rule::Outcome::failed), errors,
      count(report, rule::Outcome::todo), cases);
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
  Json errors = Json::array();
  for (const yaml::LoadError& error : report.errors) {
    errors.push_back({{"severity", error.is_warning ? "warning" : "error"},
                      {"message", error.message},
                      {"help", error.help},
                      {"file", error.file},
                      {"line", error.line},
                      {"column", error.column},
                      {"offset", error.offset},
                      {"end_offset", error.end_offset}});
  }
  const Json all = {{"passed", count(report, rule::Outcome::passed)},
                    {"failed", count(report, rule::Outcome::failed)},
                    {"todo", count(report, rule::Outcome::todo)},
                    {"tests", std::move(tests)},
                    {"errors", std::move(errors)}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

int run(const TestOptions& options) {
  std::optional<rule::LoadRequest> request = request_for_folder(options.rules);
  if (!request) {
    return 2;
  }
  std::vector<std::string> packs;
  for (const std::string& path : options.packs) {
    std::ranges::move(packs_at(path), std::back_inserter(packs));
  }
  const rule::TestReport report = rule::test_packs({.pack_files = std::move(packs),
                                                    .settings = request->settings,
                                                    .files = request->files,
                                                    .only_rule = options.only_rule,
                                                    .mutate = options.mutate,
                                                    .all_rules = options.all_rules});
  for (const yaml::LoadError& error : report.errors) {
    std::fputs(yaml::to_string(error).c_str(), stderr);
  }
  if (!options.only_rule.empty() && report.results.empty() && report.ok()) {
    complain("unknown rule " + options.only_rule + report.suggestion);
    return 2;
  }
  if (options.format == "tap") {
    print(tests_tap(report));
  } else if (options.format == "junit") {
    print(tests_junit(report));
  } else if (options.format == "json") {
    print(tests_json(report));
  } else if (is_loaded(report)) {
    print(tests_text(report));
  }
  return !is_loaded(report) ? 2 : report.ok() ? 0 : 1;
}

}  // namespace

Run rules_test_command(OptionTable& table) { return with_options<TestOptions>(table, define, run); }

}  // namespace cablelint::cli
