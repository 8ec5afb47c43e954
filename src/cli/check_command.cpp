// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <vector>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "lint/discover.hpp"
#include "lint/lint_files.hpp"
#include "report/plain.hpp"

namespace cablelint::cli {
namespace {

std::atomic<bool> is_interrupted = false;

bool is_set(const char* variable) {
  const char* const value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool wants_color(ColorChoice choice, const Destination& destination) {
  if (choice != ColorChoice::automatic) {
    return choice == ColorChoice::always;
  }
  if (is_set("NO_COLOR") || !destination.path.empty()) {
    return false;
  }
  return is_set("FORCE_COLOR") || ::isatty(STDOUT_FILENO) == 1;
}

/// The reports of one run, written side by side.
class Reports {
 public:
  Reports(const Options& options, const rule::RuleSet& rules, Timestamp as_of) {
    for (const Destination& destination : options.destinations) {
      outputs_.push_back(std::make_unique<Output>(destination.path));
      const report::RunFacts facts{.rules = &rules,
                                   .as_of = as_of,
                                   .color = wants_color(options.color, destination),
                                   .quiet = options.quiet};
      reporters_.push_back(report::make_reporter(
          destination.format, facts,
          [output = outputs_.back().get()](std::string_view text) { output->write(text); }));
    }
  }

  void file(const lint::FileReport& report) {
    for (const auto& reporter : reporters_) {
      reporter->file(report);
    }
  }

  void end(const lint::Summary& summary, int status) {
    for (const auto& reporter : reporters_) {
      reporter->end(summary, status);
    }
    for (const auto& output : outputs_) {
      output->commit();
    }
  }

 private:
  std::vector<std::unique_ptr<Output>> outputs_;
  std::vector<std::unique_ptr<report::Reporter>> reporters_;
};

int status_of(const Options& options, const lint::Summary& summary, bool is_whole) {
  if (!is_whole) {
    return 2;
  }
  const bool has_failed = (options.fail_on == Severity::error && summary.errors > 0) ||
                          (options.fail_on == Severity::warning && summary.errors + summary.warnings > 0) ||
                          (options.fail_on == Severity::info && summary.findings() > 0) ||
                          (options.max_warnings && summary.warnings > *options.max_warnings);
  return has_failed && !options.exit_zero ? 1 : 0;
}

void write_statistics(const std::map<std::string, std::size_t>& counts, const lint::Summary& summary) {
  std::vector<std::pair<std::size_t, std::string>> ordered;
  for (const auto& [rule, count] : counts) {
    ordered.emplace_back(count, rule);
  }
  std::ranges::stable_sort(ordered, std::ranges::greater{}, &std::pair<std::size_t, std::string>::first);
  std::string text;
  for (const auto& [count, rule] : ordered) {
    text += fmt::format("{:>8}  {}\n", count, rule);
  }
  text += fmt::format("{:>8}  cables, {} bytes\n{:>8}  files that are not marked documents\n",
                      summary.checked, summary.bytes, summary.not_documents);
  std::fputs(text.c_str(), stderr);
}

Timestamp today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

}  // namespace

int check_files(const Options& options) {
  const std::optional<rule::RuleSet> rules = load(options.rules);
  if (!rules) {
    return 2;
  }
  const lint::Discovery found = lint::discover(options.files);
  for (const std::string& problem : found.problems) {
    complain(problem);
  }
  bool is_whole = found.problems.empty() || options.allow_unchecked;
  if (found.files.empty() && found.problems.empty() && !options.allow_empty && !options.force_exclude) {
    complain("no file to check: in folders, *.txt, *.cable, *.msg, *.md and names without an extension are "
             "documents; name other files one by one");
    is_whole = false;
  }
  lint::FilesOptions how;
  how.lint.check.as_of = options.as_of.value_or(today());
  how.lint.check.excerpts = options.excerpts;
  how.lint.requires_marked = options.require_marked;
  how.lint.wants_hashes = std::ranges::any_of(options.destinations, [](const Destination& destination) {
    return destination.format == report::Format::sarif;
  });
  how.jobs = options.jobs;
  how.stdin_name = options.stdin_name;
  Reports reports(options, *rules, how.lint.check.as_of);
  lint::Summary summary;
  std::map<std::string, std::size_t> counts;
  std::signal(SIGINT, [](int) { is_interrupted = true; });
  lint::lint_files(found.files, *rules, how, [&](const lint::FileReport& report) {
    if (report.state == lint::FileState::failed) {
      complain(report.name + ": " + report.failure);
      is_whole = is_whole && options.allow_unchecked;
    }
    for (const lint::ReportedFinding& finding : report.findings) {
      ++counts[finding.rule];
    }
    summary.add(report);
    reports.file(report);
    return !is_interrupted;
  });
  const int status = is_interrupted ? 130 : status_of(options, summary, is_whole);
  reports.end(summary, status);
  if (options.statistics) {
    write_statistics(counts, summary);
  }
  return status;
}

}  // namespace cablelint::cli
