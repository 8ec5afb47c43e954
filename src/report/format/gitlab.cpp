// SPDX-License-Identifier: Apache-2.0
// The Code Quality report of GitLab: docs.gitlab.com, "Code Quality report format".
#include <nlohmann/json.hpp>
#include <utility>

#include "report/counts.hpp"
#include "report/origin.hpp"
#include "report/reporter.hpp"
#include "report/rule_link.hpp"
#include "report/source_root.hpp"
#include "text/encoding.hpp"
#include "text/sha256.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

using Json = nlohmann::ordered_json;

std::string_view gitlab_severity(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "major";
    case Severity::warning:
      return "minor";
    case Severity::info:
      return "info";
  }
  return "info";
}

class GitlabReporter : public Reporter {
 public:
  GitlabReporter(const RunFacts& facts, Sink sink)
      : origin_(origin(facts)), sink_(std::move(sink)), links_(*facts.rules) {
    sink_("[");
  }

  void file(const lint::FileReport& report) override {
    const std::string path = root_.path_in_root(report.name);
    if (report.state == lint::FileState::failed) {
      write(path, {.rule = "file-not-checked",
                   .message = "the file was not checked: " + to_utf8(report.failure),
                   .severity = "blocker",
                   .fingerprint = "file-not-checked"});
    }
    for (const lint::ReportedFinding& finding : report.findings) {
      write(path, {.rule = finding.rule,
                   .message = marked_message(finding),
                   .severity = gitlab_severity(finding.severity),
                   .first_line = finding.place.start.line,
                   .last_line = finding.place.end.line,
                   .fingerprint = finding.fingerprint});
    }
  }

  void end(const lint::Summary&, int) override { sink_("\n]\n"); }

 private:
  struct Entry {
    std::string_view rule;
    std::string message;
    std::string_view severity;
    std::size_t first_line = 1;
    std::size_t last_line = 1;
    std::string_view fingerprint;
  };

  /// GitLab shows only one of the entries with equal fingerprints, so that of a copy of the
  /// document elsewhere must differ: the path is part of it.
  void write(const std::string& path, const Entry& entry) {
    Json json = {{"description", entry.message},
                 {"check_name", entry.rule},
                 {"engine_name", origin_},
                 {"fingerprint", sha256_hex((path + '\0').append(entry.fingerprint))},
                 {"severity", entry.severity},
                 {"location",
                  {{"path", name_to_utf8(path)},
                   {"lines", {{"begin", entry.first_line}, {"end", entry.last_line}}}}}};
    // As Code Climate has it: "Spec: Content".
    if (const std::string& link = links_.of(std::string(entry.rule)); !link.empty()) {
      json["content"] = {{"body", "See " + link}};
    }
    sink_((is_first_ ? "\n" : ",\n") +
          inert_json(json.dump(-1, ' ', false, Json::error_handler_t::replace)));
    is_first_ = false;
  }

  std::string origin_;
  Sink sink_;
  RuleLinks links_;
  SourceRoot root_;
  bool is_first_ = true;
};

}  // namespace

std::unique_ptr<Reporter> make_gitlab_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<GitlabReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
