// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "report/merge_reports.hpp"
#include "report/sarif/sarif_log.hpp"
#include "text/input_error.hpp"

namespace cablelint::report {
namespace {

using Json = nlohmann::ordered_json;

Severity severity_of(const Json& result) {
  const auto level = result.at("level").get<std::string_view>();
  return level == "error"     ? Severity::error
         : level == "warning" ? Severity::warning
                              : Severity::info;
}

InputError no_sarif(const PartialReport& part) {
  return {part.name, "not SARIF written by cablelint"};
}

/// Joins the runs of logs, one after another.
class SarifMerger {
 public:
  void add(const PartialReport& part) {
    try {
      Json log = Json::parse(part.text);
      Json& run = log.at("runs").at(0);
      check_tool(part, run.at("tool"));
      add_invocation(run.at("invocations").at(0));
      if (is_first_) {
        log_.taxonomies = dumped(run.at("taxonomies"));
      }
      is_first_ = false;
      bases_.insert(run.at("originalUriBaseIds").begin(), run.at("originalUriBaseIds").end());
      for (Json& revision : run.at("versionControlProvenance")) {
        const std::string base = revision.at("mappedTo").at("uriBaseId");
        if (provenance_bases_.insert(base).second) {
          provenance_.push_back(std::move(revision));
        }
      }
      add_results(run);
    } catch (const Json::exception&) {
      throw no_sarif(part);
    } catch (const std::out_of_range&) {
      throw no_sarif(part);  // an index of an artifact that is not there
    }
  }

  int write_to(const Sink& sink, const StatusOf& status_of) {
    const int status = status_of(counts_);
    if (log_.results.left_out() > 0) {
      notifications_.push_back(left_out_notification(log_.results.left_out()));
    }
    invocation_["executionSuccessful"] = counts_.is_whole;
    invocation_["exitCode"] = status;
    if (!notifications_.empty()) {
      invocation_["toolExecutionNotifications"] = std::move(notifications_);
    }
    log_.invocation = dumped(invocation_);
    log_.bases = dumped(bases_);
    log_.provenance = dumped(provenance_);
    write(log_, sink);
    return status;
  }

 private:
  void check_tool(const PartialReport& part, const Json& tool) {
    std::string text = dumped(tool);
    if (is_first_) {
      log_.tool = std::move(text);
    } else if (text != log_.tool) {
      throw InputError(
          part.name,
          "written by another version or with different rules from the reports before it; "
          "run all again with one version and the same settings");
    }
  }

  void add_invocation(Json& invocation) {
    counts_.is_whole = counts_.is_whole && invocation.at("executionSuccessful").get<bool>();
    if (const auto output = invocation.find("toolExecutionNotifications");
        output != invocation.end()) {
      notifications_.insert(notifications_.end(), output->begin(), output->end());
    }
    invocation.erase("toolExecutionNotifications");
    if (is_first_) {
      invocation_ = std::move(invocation);
    } else {
      add_counts(invocation_.at("properties").at("files"), invocation.at("properties").at("files"));
    }
  }

  /// Adds up numbers, also those in objects.
  static void add_counts(Json& sum, const Json& more) {
    for (const auto& [name, value] : more.items()) {
      if (value.is_object()) {
        add_counts(sum[name], value);
      } else {
        sum[name] = value.get<std::size_t>() + sum.value(name, std::size_t{0});
      }
    }
  }

  void add_results(Json& run) {
    auto& artifacts = run.at("artifacts").get_ref<std::vector<Json>&>();
    std::vector<std::optional<std::size_t>> places(artifacts.size());
    for (Json& result : run.at("results")) {
      if (!log_.results.admit(severity_of(result))) {
        count(result);
        continue;
      }
      each_artifact(result, [&](Json& location) {
        if (!location.contains("index")) {
          return;  // another file, of which there is no artifact
        }
        const auto index = location.at("index").get<std::size_t>();
        std::optional<std::size_t>& place = places.at(index);
        if (!place) {
          place = place_of(artifacts.at(index));
        }
        location["index"] = *place;
      });
      std::string line = dumped(result);
      if (seen_.insert(line).second) {
        count(result);
        log_.results.add(severity_of(result), std::move(line));
      }
    }
  }

  void count(const Json& result) {
    if (!result.contains("suppressions")) {
      counts_.findings.add(severity_of(result));
    }
  }

  std::size_t place_of(const Json& artifact) {
    std::string text = dumped(artifact);
    const auto [known, is_new] = artifacts_.try_emplace(text, log_.artifacts.size());
    if (is_new) {
      log_.artifacts.push_back(std::move(text));
    }
    return known->second;
  }

  /// All places of a result where an artifact is named by its index.
  template <class Visit>
  static void each_artifact(Json& result, const Visit& visit) {
    for (const char* list : {"locations", "relatedLocations"}) {
      if (const auto found = result.find(list); found != result.end()) {
        for (Json& location : *found) {
          visit(location.at("physicalLocation").at("artifactLocation"));
        }
      }
    }
    if (const auto fixes = result.find("fixes"); fixes != result.end()) {
      for (Json& fix : *fixes) {
        for (Json& change : fix.at("artifactChanges")) {
          visit(change.at("artifactLocation"));
        }
      }
    }
  }

  SarifLog log_;
  MergedCounts counts_;
  Json invocation_;
  Json notifications_ = Json::array();
  Json bases_ = Json::object();
  Json provenance_ = Json::array();
  std::set<std::string> provenance_bases_;
  std::map<std::string, std::size_t> artifacts_;
  std::set<std::string> seen_;
  bool is_first_ = true;
};

}  // namespace

int merge_sarif(std::span<const PartialReport> parts, const StatusOf& status_of, const Sink& sink) {
  SarifMerger merger;
  for (const PartialReport& part : parts) {
    merger.add(part);
  }
  return merger.write_to(sink, status_of);
}

}  // namespace cablelint::report
