// SPDX-License-Identifier: Apache-2.0
// SARIF 2.1.0, as code-scanning services read it. It is held free of errors, warnings and notes
// under the official validator by tests/sarif. Each result is on a line of its own.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <unordered_map>
#include <utility>
#include <vector>

#include "report/origin.hpp"
#include "report/reporter.hpp"
#include "report/sarif/sarif_log.hpp"
#include "report/sarif/sarif_tool.hpp"
#include "report/source_root.hpp"
#include "text/encoding.hpp"

namespace cablelint::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t max_failures = 1'000;

Json region_json(const lint::Place& place) {
  return {{"startLine", place.start.line},
          {"startColumn", place.start.utf16_column},
          {"endLine", place.end.line},
          {"endColumn", place.end.utf16_column}};
}

Json location_json(const Json& artifact, const lint::Place& place) {
  return {{"artifactLocation", artifact}, {"region", region_json(place)}};
}

/// The base of files outside the root. The validator wants each base to be that of a repository.
constexpr std::string_view outside = "FILESYSTEM";
constexpr std::string_view outside_uri = "file:///";

Json base_json(std::string uri, std::string description) {
  return {{"uri", std::move(uri)}, {"description", text_json(std::move(description))}};
}

Json bases_json(const SourceRoot& root, bool has_outside) {
  Json bases = {{"SRCROOT", base_json(root.uri(),
                                      "The root of the repository, or the folder in which "
                                      "cablelint ran.")}};
  if (has_outside) {
    bases[std::string(outside)] =
        base_json(std::string(outside_uri), "For files outside of SRCROOT.");
  }
  return bases;
}

Json provenance_json(const Revision& revision, bool has_outside) {
  Json own = {{"repositoryUri", revision.repository}};
  if (!revision.commit.empty()) {
    own["revisionId"] = revision.commit;
  }
  if (!revision.branch.empty()) {
    own["branch"] = to_utf8(revision.branch);
  }
  own["mappedTo"] = {{"uriBaseId", "SRCROOT"}};
  Json all = Json::array({std::move(own)});
  if (has_outside) {
    all.push_back({{"repositoryUri", outside_uri}, {"mappedTo", {{"uriBaseId", outside}}}});
  }
  return all;
}

class SarifReporter : public Reporter {
 public:
  SarifReporter(const RunFacts& facts, Sink sink)
      : tool_(sarif_tool(*facts.rules)),
        as_of_(day(facts.as_of)),
        has_baseline_(facts.has_baseline),
        sink_(std::move(sink)) {}

  void file(const lint::FileReport& report) override {
    if (report.state == lint::FileState::failed) {
      add_failure(report);
      return;
    }
    Json artifact;
    for (const auto* findings : {&report.findings, &report.suppressed}) {
      for (const lint::ReportedFinding& finding : *findings) {
        if (!log_.results.admit(finding.severity)) {
          continue;
        }
        if (artifact.is_null()) {
          artifact = add_artifact(report);
        }
        log_.results.add(finding.severity, dumped(result_json(report, finding, artifact)));
      }
    }
  }

  void end(const lint::Summary& summary, int exit_status) override {
    const bool is_whole = summary.failed == 0 && exit_status < 2;
    SarifTool tool = std::move(tool_);
    log_.tool = std::move(tool.tool);
    log_.taxonomies = std::move(tool.taxonomies);
    log_.invocation = dumped(invocation_json(summary, is_whole, exit_status));
    log_.bases = dumped(bases_json(root_, has_outside_));
    log_.provenance = dumped(provenance_json(root_.revision(), has_outside_));
    write(log_, sink_);
  }

 private:
  void add_failure(const lint::FileReport& report) {
    if (++failures_ > max_failures) {
      return;
    }
    notifications_.push_back(
        notification("error", "file-not-checked",
                     with_literal_braces(sarif_sentence("File '" + name_to_utf8(report.name) +
                                                        "' was not checked: " + report.failure))));
  }

  Json location_of(const std::string& file) {
    const FileLocation found = root_.locate(file);
    has_outside_ = has_outside_ || !found.is_inside;
    return {{"uri", found.uri}, {"uriBaseId", found.is_inside ? "SRCROOT" : outside}};
  }

  Json add_artifact(const lint::FileReport& report) {
    Json location = location_of(report.name);
    const auto [known, is_new] = artifact_index_.try_emplace(report.name, log_.artifacts.size());
    if (is_new) {
      log_.artifacts.push_back(dumped({{"location", location},
                                       {"length", report.size_bytes},
                                       {"mimeType", "text/plain"},
                                       {"encoding", report.encoding},
                                       {"roles", {"analysisTarget"}},
                                       {"hashes", {{"sha-256", report.sha256}}}}));
    }
    location["index"] = known->second;
    return location;
  }

  Json invocation_json(const lint::Summary& summary, bool is_whole, int exit_status) {
    Json reasons = Json::object();
    summary.skipped.each_reason([&](select::SkipReason reason) {
      reasons[std::string(select::id(reason))] = summary.skipped.count(reason);
    });
    Json invocation = {{"executionSuccessful", is_whole},
                       {"exitCode", exit_status},
                       {"workingDirectory", {{"uri", current_folder_uri()}}},
                       {"properties",
                        {{"asOf", as_of_},
                         {"files",
                          {{"checked", summary.checked},
                           {"skipped", summary.skipped.count()},
                           {"skippedByReason", std::move(reasons)},
                           {"failed", summary.failed}}}}}};
    if (failures_ > max_failures) {
      notifications_.push_back(notification(
          "warning", "files-not-checked",
          fmt::format("{} further files were not checked.", failures_ - max_failures)));
    }
    if (log_.results.left_out() > 0) {
      notifications_.push_back(left_out_notification(log_.results.left_out()));
    }
    if (!notifications_.empty()) {
      invocation["toolExecutionNotifications"] = std::move(notifications_);
    }
    return invocation;
  }

  [[nodiscard]] Json result_json(const lint::FileReport& report,
                                 const lint::ReportedFinding& finding, const Json& artifact) {
    const std::string message = sarif_sentence(finding.message);
    Json result = {{"ruleId", finding.rule}};
    if (const auto index = tool_.rule_index.find(finding.rule); index != tool_.rule_index.end()) {
      result["ruleIndex"] = index->second;
    }
    result["level"] = sarif_level(finding.severity);
    result["kind"] = "fail";
    result["message"] = {
        {"id", "default"}, {"arguments", {message}}, {"text", with_literal_braces(message)}};
    add_locations(result, report, finding, artifact);
    Json& fingerprints = result["partialFingerprints"];
    if (!finding.line_hash.empty()) {
      fingerprints["primaryLocationLineHash"] = finding.line_hash;
    }
    fingerprints["cablelint/v1"] = finding.fingerprint;
    add_acceptance(result, finding);
    if (finding.fix && !finding.fix->edits.empty()) {
      result["fixes"] = Json::array({fix_json(*finding.fix, artifact)});
    }
    return result;
  }

  /// The place of the finding, and those that it is related to.
  void add_locations(Json& result, const lint::FileReport& report,
                     const lint::ReportedFinding& finding, const Json& artifact) {
    result["locations"] =
        Json::array({{{"physicalLocation", location_json(artifact, finding.place)}}});
    if (!report.mrn.empty()) {
      result["locations"][0]["logicalLocations"] =
          Json::array({{{"fullyQualifiedName", to_utf8(report.mrn)}, {"kind", "document"}}});
    }
    for (const lint::ReportedPlace& related : finding.related) {
      result["relatedLocations"].push_back(
          {{"id", result["relatedLocations"].size() + 1},
           {"physicalLocation",
            location_json(related.file.empty() ? artifact : location_of(related.file),
                          related.place)},
           {"message", text_json(with_literal_braces(sarif_sentence(related.message)))}});
    }
  }

  /// Whether the finding is in the baseline, and whether anything suppresses it.
  void add_acceptance(Json& result, const lint::ReportedFinding& finding) const {
    if (has_baseline_) {
      const bool is_known = finding.suppressed_by == lint::suppressed_by_baseline;
      result["baselineState"] = is_known ? "unchanged" : "new";
    }
    if (!finding.suppressed_by.empty()) {
      result["suppressions"] = Json::array({{{"kind", "external"}, {"status", "accepted"}}});
    }
  }

  [[nodiscard]] static Json fix_json(const lint::ReportedFix& fix, const Json& artifact) {
    Json replacements = Json::array();
    for (const lint::ReportedEdit& edit : fix.edits) {
      replacements.push_back({{"deletedRegion", region_json(edit.place)},
                              {"insertedContent", text_json(to_utf8(edit.text))}});
    }
    return {{"description", text_json(with_literal_braces(sarif_sentence(fix.title)))},
            {"artifactChanges",
             Json::array({{{"artifactLocation", artifact}, {"replacements", replacements}}})}};
  }

  SarifTool tool_;
  std::string as_of_;
  bool has_baseline_;
  SarifLog log_;
  Sink sink_;
  SourceRoot root_;
  std::unordered_map<std::string, std::size_t> artifact_index_;
  Json notifications_ = Json::array();
  std::size_t failures_ = 0;
  bool has_outside_ = false;
};

}  // namespace

std::unique_ptr<Reporter> make_sarif_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<SarifReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
