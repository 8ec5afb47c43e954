// SPDX-License-Identifier: Apache-2.0
// SARIF 2.1.0, as code-scanning services read it. It is held free of errors, warnings and notes
// under the official validator by tests/sarif. Each result stands on a line of its own.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <unordered_map>
#include <utility>
#include <vector>

#include "report/most_severe.hpp"
#include "report/reporter.hpp"
#include "report/sarif_tool.hpp"
#include "report/source_root.hpp"
#include "text/encoding.hpp"

namespace cablelint::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema_uri =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// GitHub refuses a run with more.
constexpr std::size_t max_results = 25'000;
constexpr std::size_t max_failures = 1'000;

std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json text_json(std::string text) { return {{"text", std::move(text)}}; }

/// SARIF 2.1.0 section 3.11.5: braces in a message would stand for an argument.
std::string with_literal_braces(std::string_view text) {
  std::string made;
  for (const char c : text) {
    made.append(c == '{' || c == '}' ? 2 : 1, c);
  }
  return made;
}

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
      : tool_(sarif_tool(*facts.rules)), sink_(std::move(sink)) {}

  void file(const lint::FileReport& report) override {
    if (report.state == lint::FileState::failed) {
      add_failure(report);
      return;
    }
    Json artifact;
    for (const lint::ReportedFinding& finding : report.findings) {
      if (!results_.takes(finding.severity)) {
        continue;
      }
      if (artifact.is_null()) {
        artifact = add_artifact(report);
      }
      results_.add(finding.severity, dumped(result_json(report, finding, artifact)));
    }
  }

  void end(const lint::Summary& summary, int exit_status) override {
    const bool is_whole = summary.failed == 0 && exit_status < 2;
    sink_(fmt::format("{{\"$schema\":\"{}\",\"version\":\"2.1.0\",\"runs\":[{{\n\"tool\":",
                      schema_uri));
    sink_(tool_.tool);
    sink_(",\n\"taxonomies\":" + tool_.taxonomies);
    sink_(",\n\"invocations\":" + dumped(Json::array({invocation_json(is_whole, exit_status)})));
    sink_(",\n\"automationDetails\":{\"id\":\"cablelint/\"}");
    sink_(",\n\"originalUriBaseIds\":" + dumped(bases_json(root_, has_outside_)));
    sink_(",\n\"versionControlProvenance\":" +
          dumped(provenance_json(root_.revision(), has_outside_)));
    sink_(",\n\"columnKind\":\"utf16CodeUnits\",\n\"artifacts\":[");
    for (std::size_t i = 0; i < artifacts_.size(); ++i) {
      sink_((i == 0 ? "\n" : ",\n") + artifacts_[i]);
    }
    sink_("],\n\"results\":[");
    bool is_first = true;
    results_.each([&](std::string_view result) {
      sink_(is_first ? "\n" : ",\n");
      sink_(result);
      is_first = false;
    });
    sink_("]}]}\n");
  }

 private:
  void add_failure(const lint::FileReport& report) {
    if (++failures_ > max_failures) {
      return;
    }
    notifications_.push_back(
        {{"level", "error"},
         {"descriptor", {{"id", "file-not-checked"}}},
         {"message",
          text_json(with_literal_braces(sarif_sentence("File '" + to_utf8(report.name) +
                                                       "' was not checked: " + report.failure)))}});
  }

  Json location_of(const std::string& file) {
    const FileLocation found = root_.locate(file);
    has_outside_ = has_outside_ || !found.is_inside;
    return {{"uri", found.uri}, {"uriBaseId", found.is_inside ? "SRCROOT" : outside}};
  }

  Json add_artifact(const lint::FileReport& report) {
    Json location = location_of(report.name);
    if (const auto known = artifact_index_.find(report.name); known != artifact_index_.end()) {
      location["index"] = known->second;
      return location;
    }
    artifact_index_.emplace(report.name, artifacts_.size());
    artifacts_.push_back(dumped({{"location", location},
                                 {"length", report.size_bytes},
                                 {"mimeType", "text/plain"},
                                 {"encoding", report.encoding},
                                 {"roles", {"analysisTarget"}},
                                 {"hashes", {{"sha-256", report.sha256}}}}));
    location["index"] = artifacts_.size() - 1;
    return location;
  }

  Json invocation_json(bool is_whole, int exit_status) {
    Json invocation = {{"executionSuccessful", is_whole},
                       {"exitCode", exit_status},
                       {"workingDirectory", {{"uri", current_folder_uri()}}}};
    const auto warn = [this](std::string_view id, const std::string& text) {
      notifications_.push_back(
          {{"level", "warning"}, {"descriptor", {{"id", id}}}, {"message", text_json(text)}});
    };
    if (failures_ > max_failures) {
      warn("files-not-checked",
           fmt::format("{} further files were not checked.", failures_ - max_failures));
    }
    if (results_.left_out() > 0) {
      warn("results-left-out",
           fmt::format("{} results were left out, none more severe than those that are here.",
                       results_.left_out()));
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
    result["partialFingerprints"] = {{"primaryLocationLineHash", finding.line_hash},
                                     {"cablelint/v1", finding.fingerprint}};
    if (finding.fix && !finding.fix->edits.empty()) {
      result["fixes"] = Json::array({fix_json(*finding.fix, artifact)});
    }
    return result;
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
  Sink sink_;
  SourceRoot root_;
  std::vector<std::string> artifacts_;
  std::unordered_map<std::string, std::size_t> artifact_index_;
  Json notifications_ = Json::array();
  std::size_t failures_ = 0;
  bool has_outside_ = false;
  MostSevere results_{max_results};
};

}  // namespace

std::unique_ptr<Reporter> make_sarif_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<SarifReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
