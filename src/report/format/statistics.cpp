// SPDX-License-Identifier: Apache-2.0
// Numbers alone, as JSON: findings by rule, and documents and findings by year, post, level and
// ending of the file. The names are a contract.
#include <nlohmann/json.hpp>
#include <utility>

#include "report/collection.hpp"
#include "report/origin.hpp"
#include "report/reporter.hpp"
#include "text/encoding.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

using Json = nlohmann::ordered_json;

Json findings_json(const Share& share) {
  return {{"error", share.of(Severity::error)},
          {"warning", share.of(Severity::warning)},
          {"info", share.of(Severity::info)}};
}

/// What is not known has an empty name.
Json shares_json(const Shares& shares) {
  Json all = Json::object();
  for (const auto& [name, share] : shares) {
    all[to_utf8(name)] = {{"documents", share.documents}, {"findings", findings_json(share)}};
  }
  return all;
}

class StatisticsReporter : public Reporter {
 public:
  StatisticsReporter(const RunFacts& facts, Sink sink) : facts_(facts), sink_(std::move(sink)) {}

  void file(const lint::FileReport& report) override {
    collection_.add(report);
    if (report.state == lint::FileState::failed) {
      failures_.push_back(
          {{"file", name_to_utf8(report.name)}, {"reason", to_utf8(report.failure)}});
    }
  }

  void end(const lint::Summary& summary, int exit_status) override {
    Json rules = Json::object();
    for (const auto& [rule, share] : collection_.by_rule) {
      rules[rule] = findings_json(share);
    }
    const Json json = {{"schema", 1},
                       {"version", CABLELINT_VERSION},
                       {"rules_digest", facts_.rules->digest()},
                       {"as_of", day(facts_.as_of)},
                       {"checked", summary.checked},
                       {"skipped", summary.skipped.count()},
                       {"failed", summary.failed},
                       {"failures", std::move(failures_)},
                       {"documents", collection_.documents},
                       {"lines", summary.lines},
                       {"lines_understood", summary.lines - summary.unread_lines},
                       {"by_rule", std::move(rules)},
                       {"by_year", shares_json(collection_.by_year)},
                       {"by_post", shares_json(collection_.by_post)},
                       {"by_level", shares_json(collection_.by_level)},
                       {"by_ending", shares_json(collection_.by_ending)},
                       {"exit_status", exit_status}};
    sink_(inert_json(json.dump(1, ' ', false, Json::error_handler_t::replace)) + "\n");
  }

 private:
  RunFacts facts_;
  Sink sink_;
  Collection collection_;
  Json failures_ = Json::array();
};

}  // namespace

std::unique_ptr<Reporter> make_statistics_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<StatisticsReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
