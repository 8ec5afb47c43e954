// SPDX-License-Identifier: Apache-2.0
// JSON Lines, one finding a line and in the end the files, and JSON, one object for a run. The
// names are a contract.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "lint/each_finding.hpp"
#include "report/origin.hpp"
#include "report/reporter.hpp"
#include "text/encoding.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

using Json = nlohmann::ordered_json;

void put_place(Json& json, const lint::Place& place) {
  json["line"] = place.start.line;
  json["column"] = place.start.column;
  json["end_line"] = place.end.line;
  json["end_column"] = place.end.column;
  json["offset"] = place.offset;
  json["end_offset"] = place.end_offset;
}

Json finding_json(const lint::FileReport& report, const lint::ReportedFinding& finding) {
  Json json = {{"rule", finding.rule},
               {"severity", name(finding.severity)},
               {"message", finding.message},
               {"file", name_to_utf8(report.name)}};
  put_place(json, finding.place);
  if (!report.mrn.empty()) {
    json["mrn"] = to_utf8(report.mrn);
  }
  json["related"] = Json::array();
  for (const lint::ReportedPlace& related : finding.related) {
    Json place = {{"message", related.message}};
    if (!related.file.empty()) {
      place["file"] = name_to_utf8(related.file);
    }
    put_place(place, related.place);
    json["related"].push_back(std::move(place));
  }
  if (finding.fix) {
    Json edits = Json::array();
    for (const lint::ReportedEdit& edit : finding.fix->edits) {
      edits.push_back({{"offset", edit.place.offset},
                       {"end_offset", edit.place.end_offset},
                       {"text", to_utf8(edit.text)}});
    }
    json["fix"] = {
        {"title", finding.fix->title}, {"safe", finding.fix->is_safe}, {"edits", std::move(edits)}};
  }
  json["citations"] = finding.citations;
  json["fingerprint"] = finding.fingerprint;
  if (!finding.suppressed_by.empty()) {
    json["suppressed"] = finding.suppressed_by;
  }
  return json;
}

std::string line_of(const Json& json) {
  return inert_json(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

/// How many files were checked, skipped and failed, and which: of those that were skipped the
/// first.
class FileCounts {
 public:
  void add(const lint::FileReport& report) {
    if (report.state == lint::FileState::failed) {
      failures_.push_back(
          {{"file", name_to_utf8(report.name)}, {"reason", to_utf8(report.failure)}});
    }
  }

  [[nodiscard]] Json json(const lint::Summary& summary) const {
    Json reasons = Json::object();
    Json files = Json::array();
    summary.skipped.each_reason([&](select::SkipReason reason) {
      const std::string_view id = select::id(reason);
      reasons[std::string(id)] = summary.skipped.count(reason);
      for (const std::string& name : summary.skipped.names(reason)) {
        files.push_back({{"file", name_to_utf8(name)}, {"reason", id}});
      }
    });
    return {{"checked", summary.checked},
            {"skipped", summary.skipped.count()},
            {"skipped_by_reason", std::move(reasons)},
            {"skipped_files", std::move(files)},
            {"failed", summary.failed},
            {"failures", failures_}};
  }

 private:
  Json failures_ = Json::array();
};

class JsonLinesReporter : public Reporter {
 public:
  JsonLinesReporter(const RunFacts& facts, Sink sink) : facts_(facts), sink_(std::move(sink)) {}

  void file(const lint::FileReport& report) override {
    lint::each_finding(report, [&](const lint::ReportedFinding& finding) {
      write(finding_json(report, finding));
      ++findings_;
    });
    files_.add(report);
  }

  /// The last line: without it a report is cut off.
  void end(const lint::Summary& summary, int exit_status) override {
    write({{"files", files_.json(summary)}, {"findings", findings_}, {"exit_status", exit_status}});
  }

 private:
  /// Each line is read on its own, so each says what wrote it.
  void write(Json line) {
    line["version"] = CABLELINT_VERSION;
    line["rules_digest"] = facts_.rules->digest();
    line["as_of"] = day(facts_.as_of);
    sink_(line_of(line) + "\n");
  }

  RunFacts facts_;
  Sink sink_;
  FileCounts files_;
  std::size_t findings_ = 0;
};

class JsonReporter : public Reporter {
 public:
  JsonReporter(const RunFacts& facts, Sink sink) : facts_(facts), sink_(std::move(sink)) {
    sink_(fmt::format(R"({{"schema":1,"version":"{}","as_of":"{}","findings":[)", CABLELINT_VERSION,
                      day(facts.as_of)));
  }

  void file(const lint::FileReport& report) override {
    lint::each_finding(report, [&](const lint::ReportedFinding& finding) {
      sink_((is_first_ ? "\n" : ",\n") + line_of(finding_json(report, finding)));
      is_first_ = false;
    });
    files_.add(report);
  }

  void end(const lint::Summary& summary, int exit_status) override {
    const Json rules = {{"digest", facts_.rules->digest()}, {"enabled", enabled()}};
    sink_(fmt::format("],\n\"files\":{},\n\"rules\":{},\n\"exit_status\":{}}}\n",
                      line_of(files_.json(summary)), line_of(rules), exit_status));
  }

 private:
  [[nodiscard]] Json enabled() const {
    Json ids = Json::array();
    for (const rule::RuleFacts& facts : facts_.rules->rules()) {
      if (rule::is_on(facts)) {
        ids.push_back(facts.id);
      }
    }
    return ids;
  }

  RunFacts facts_;
  Sink sink_;
  bool is_first_ = true;
  FileCounts files_;
};

}  // namespace

std::unique_ptr<Reporter> make_json_lines_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<JsonLinesReporter>(facts, std::move(sink));
}

std::unique_ptr<Reporter> make_json_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<JsonReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
