// SPDX-License-Identifier: Apache-2.0
// The Reviewdog Diagnostic Format: reviewdog/reviewdog, proto/rdf/reviewdog.proto. Its columns
// count bytes of UTF-8.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "report/origin.hpp"
#include "report/reporter.hpp"
#include "report/rule_link.hpp"
#include "text/encoding.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

using Json = nlohmann::ordered_json;

std::string_view rdjson_severity(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "ERROR";
    case Severity::warning:
      return "WARNING";
    case Severity::info:
      return "INFO";
  }
  return "UNKNOWN_SEVERITY";
}

Json position_json(const Position& position) {
  return {{"line", position.line}, {"column", position.utf8_column}};
}

Json range_json(const lint::Place& place) {
  return {{"start", position_json(place.start)}, {"end", position_json(place.end)}};
}

class RdjsonReporter : public Reporter {
 public:
  RdjsonReporter(const RunFacts& facts, Sink sink) : sink_(std::move(sink)), links_(*facts.rules) {
    sink_(
        fmt::format("{{\"source\":{{\"name\":\"cablelint {} (rules {}, as of {})\","
                    "\"url\":\"https://github.com/cablelint/cablelint\"}},\n\"diagnostics\":[",
                    CABLELINT_VERSION, facts.rules->digest(), day(facts.as_of)));
  }

  void file(const lint::FileReport& report) override {
    const std::string path = name_to_utf8(report.name);
    if (report.state == lint::FileState::failed) {
      write({{"message", "the file was not checked: " + to_utf8(report.failure)},
             {"location", {{"path", path}}},
             {"severity", "ERROR"},
             {"code", {{"value", "file-not-checked"}}}});
    }
    for (const lint::ReportedFinding& finding : report.findings) {
      write(diagnostic(path, finding));
    }
  }

  void end(const lint::Summary&, int) override { sink_("\n]}\n"); }

 private:
  Json diagnostic(const std::string& path, const lint::ReportedFinding& finding) {
    Json diagnostic = {{"message", finding.message},
                       {"location", {{"path", path}, {"range", range_json(finding.place)}}},
                       {"severity", rdjson_severity(finding.severity)},
                       {"code", {{"value", finding.rule}}}};
    if (const std::string& link = links_.of(finding.rule); !link.empty()) {
      diagnostic["code"]["url"] = link;
    }
    // Suggestions are alternatives: a change in several places is none of them.
    if (finding.fix && finding.fix->edits.size() == 1) {
      const lint::ReportedEdit& edit = finding.fix->edits.front();
      diagnostic["suggestions"] =
          Json::array({{{"range", range_json(edit.place)}, {"text", to_utf8(edit.text)}}});
    }
    for (const lint::ReportedPlace& related : finding.related) {
      diagnostic["related_locations"].push_back(
          {{"message", related.message},
           {"location",
            {{"path", related.file.empty() ? path : name_to_utf8(related.file)},
             {"range", range_json(related.place)}}}});
    }
    return diagnostic;
  }

  void write(const Json& diagnostic) {
    sink_((is_first_ ? "\n" : ",\n") +
          inert_json(diagnostic.dump(-1, ' ', false, Json::error_handler_t::replace)));
    is_first_ = false;
  }

  Sink sink_;
  RuleLinks links_;
  bool is_first_ = true;
};

}  // namespace

std::unique_ptr<Reporter> make_rdjson_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<RdjsonReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
