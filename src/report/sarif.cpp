// SPDX-License-Identifier: Apache-2.0
// SARIF 2.1.0, as code-scanning services read it. It is held free of errors, warnings and notes
// under the official validator by tests/sarif.
#include <algorithm>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>
#include <vector>

#include "report/file_uri.hpp"
#include "report/reporter.hpp"
#include "text/encoding.hpp"

namespace cablelint::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema_uri =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr std::string_view project_uri = "https://github.com/cablelint/cablelint";
/// GitHub refuses a run with more results.
constexpr std::size_t max_results = 25'000;

std::string_view level_name(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info: return "note";
  }
  return "none";
}

std::string_view problem_severity(Severity severity) {
  return severity == Severity::info ? "recommendation" : name(severity);
}

std::string sentence(std::string_view text) {
  std::string made = to_utf8(text);
  if (!made.empty()) {
    made.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(made.front())));
  }
  return made.empty() || made.back() == '.' || made.back() == '?' ? made : made + ".";
}

/// `declass/date-invalid` becomes DeclassDateInvalid.
std::string pascal_case(std::string_view id) {
  std::string made;
  bool is_start = true;
  for (const char c : id) {
    if (c == '/' || c == '-') {
      is_start = true;
      continue;
    }
    made += is_start ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
    is_start = false;
  }
  return made;
}

Json text_json(std::string text) { return {{"text", std::move(text)}}; }

std::string help_of(const rule::RuleFacts& facts) {
  std::string help = sentence(facts.description.empty() ? facts.title : facts.description);
  if (!facts.help.empty()) {
    help += " " + sentence(facts.help);
  }
  return help;
}

std::string help_markdown_of(const rule::RuleFacts& facts) {
  std::string help = "**" + facts.title + "**\n\n" + help_of(facts) + "\n";
  for (const rule::Citation& citation : facts.citations) {
    const std::string shown = citation.section.empty() ? citation.title : citation.title + ", " + citation.section;
    help += citation.url.empty() ? "\n- " + shown : "\n- [" + shown + "](" + citation.url + ")";
  }
  return help;
}

Json rule_json(const rule::RuleFacts& facts) {
  const std::string category = facts.id.substr(0, facts.id.find('/'));
  return {{"id", facts.id},
          {"name", pascal_case(facts.id)},
          {"shortDescription", text_json(sentence(facts.title))},
          {"fullDescription", text_json(sentence(facts.description.empty() ? facts.title : facts.description))},
          {"help", {{"text", help_of(facts)}, {"markdown", help_markdown_of(facts)}}},
          {"helpUri", std::string(project_uri) + "/blob/main/rules/README.md"},
          {"messageStrings", {{"default", text_json(facts.title + ": '{0}'.")}}},
          {"defaultConfiguration", {{"level", level_name(facts.severity)}}},
          {"properties",
           {{"tags", {"marking", category}},
            {"precision", "very-high"},
            {"problem.severity", problem_severity(facts.severity)}}}};
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

Json provenance_json(const Revision& revision) {
  Json provenance = {{"repositoryUri", revision.repository}};
  if (!revision.commit.empty()) {
    provenance["revisionId"] = revision.commit;
  }
  if (!revision.branch.empty()) {
    provenance["branch"] = revision.branch;
  }
  provenance["mappedTo"] = {{"uriBaseId", "SRCROOT"}};
  return provenance;
}

class SarifReporter : public Reporter {
 public:
  SarifReporter(const RunFacts& facts, Sink sink) : facts_(facts), sink_(std::move(sink)) {
    for (const rule::RuleFacts& rule : facts.rules->rules()) {
      if (rule.is_enabled) {
        rule_index_[rule.id] = rules_.size();
        rules_.push_back(rule_json(rule));
      }
    }
  }

  void file(const lint::FileReport& report) override {
    if (report.state == lint::FileState::failed) {
      notifications_.push_back(
          {{"level", "error"},
           {"descriptor", {{"id", "file-not-checked"}}},
           {"message", text_json(sentence("File '" + to_utf8(report.name) + "' was not checked: " + report.failure))}});
      return;
    }
    if (report.findings.empty()) {
      return;
    }
    Json artifact = {{"uri", relative_uri(report.name)}, {"uriBaseId", "SRCROOT"}, {"index", artifacts_.size()}};
    artifacts_.push_back({{"location", {{"uri", artifact["uri"]}, {"uriBaseId", "SRCROOT"}}},
                          {"length", report.size_bytes},
                          {"mimeType", "text/plain"},
                          {"encoding", report.encoding},
                          {"roles", {"analysisTarget"}},
                          {"hashes", {{"sha-256", report.sha256}}}});
    for (const lint::ReportedFinding& finding : report.findings) {
      results_.emplace_back(finding.severity, result_json(report, finding, artifact));
    }
  }

  void end(const lint::Summary& summary, int exit_status) override {
    keep_most_severe();
    Json results = Json::array();
    for (auto& [severity, result] : results_) {
      results.push_back(std::move(result));
    }
    Json invocation = {{"executionSuccessful", summary.failed == 0},
                       {"exitCode", exit_status},
                       {"workingDirectory", {{"uri", root_uri()}}}};
    if (!notifications_.empty()) {
      invocation["toolExecutionNotifications"] = std::move(notifications_);
    }
    const Json driver = {{"name", "cablelint"},
                         {"fullName", "cablelint, a linter of classification markings"},
                         {"organization", "cablelint"},
                         {"version", CABLELINT_VERSION},
                         {"semanticVersion", CABLELINT_VERSION},
                         {"informationUri", project_uri},
                         {"rules", std::move(rules_)},
                         {"properties", {{"ruleSetDigest", facts_.rules->digest()}}}};
    Json run = {{"tool", {{"driver", driver}}},
                {"invocations", Json::array({std::move(invocation)})},
                {"automationDetails", {{"id", "cablelint/"}}},
                {"originalUriBaseIds",
                 {{"SRCROOT", {{"uri", root_uri()}, {"description", text_json("The folder in which cablelint ran.")}}}}},
                {"columnKind", "utf16CodeUnits"},
                {"artifacts", std::move(artifacts_)},
                {"results", std::move(results)}};
    run["versionControlProvenance"] = Json::array({provenance_json(current_revision())});
    const Json log = {{"$schema", schema_uri}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}};
    sink_(log.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
  }

 private:
  [[nodiscard]] Json result_json(const lint::FileReport& report,
                                 const lint::ReportedFinding& finding, const Json& artifact) const {
    const std::string message = sentence(finding.message);
    Json result = {{"ruleId", finding.rule}};
    if (const auto index = rule_index_.find(finding.rule); index != rule_index_.end()) {
      result["ruleIndex"] = index->second;
    }
    result["level"] = level_name(finding.severity);
    result["kind"] = "fail";
    result["message"] = {{"id", "default"}, {"arguments", {message}}, {"text", message}};
    result["locations"] = Json::array({{{"physicalLocation", location_json(artifact, finding.place)}}});
    if (!report.mrn.empty()) {
      result["locations"][0]["logicalLocations"] =
          Json::array({{{"fullyQualifiedName", to_utf8(report.mrn)}, {"kind", "document"}}});
    }
    for (const lint::ReportedPlace& related : finding.related) {
      result["relatedLocations"].push_back({{"id", result["relatedLocations"].size() + 1},
                                            {"physicalLocation", location_json(artifact, related.place)},
                                            {"message", text_json(sentence(related.message))}});
    }
    result["partialFingerprints"] = {{"primaryLocationLineHash", finding.line_hash},
                                     {"cablelint/v1", finding.fingerprint}};
    if (finding.fix) {
      Json replacements = Json::array();
      for (const lint::ReportedEdit& edit : finding.fix->edits) {
        replacements.push_back({{"deletedRegion", region_json(edit.place)},
                                {"insertedContent", text_json(to_utf8(edit.text))}});
      }
      result["fixes"] = Json::array(
          {{{"description", text_json(sentence(finding.fix->title))},
            {"artifactChanges", Json::array({{{"artifactLocation", artifact}, {"replacements", replacements}}})}}});
    }
    return result;
  }

  void keep_most_severe() {
    if (results_.size() <= max_results) {
      return;
    }
    const std::size_t dropped = results_.size() - max_results;
    std::ranges::stable_sort(results_, std::ranges::greater{}, [](const auto& result) { return result.first; });
    results_.resize(max_results);
    notifications_.push_back(
        {{"level", "warning"},
         {"descriptor", {{"id", "results-left-out"}}},
         {"message", text_json(std::to_string(dropped) + " results of lower severity were left out.")}});
  }

  RunFacts facts_;
  Sink sink_;
  std::map<std::string, std::size_t> rule_index_;
  Json rules_ = Json::array();
  Json artifacts_ = Json::array();
  Json notifications_ = Json::array();
  std::vector<std::pair<Severity, Json>> results_;
};

}  // namespace

std::unique_ptr<Reporter> make_sarif_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<SarifReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
