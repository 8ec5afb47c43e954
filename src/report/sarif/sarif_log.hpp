// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "report/format/most_severe.hpp"
#include "report/reporter.hpp"

namespace cablelint::report {

/// A log with one run, the parts of it as JSON. One run alone: GitHub refuses more of one tool.
struct SarifLog {
  /// GitHub refuses a run with more results.
  static constexpr std::size_t max_results = 25'000;

  std::string tool;
  std::string taxonomies;
  std::string invocation;
  std::string bases;       ///< `originalUriBaseIds`
  std::string provenance;  ///< `versionControlProvenance`
  std::vector<std::string> artifacts;
  MostSevere results{max_results};
};

/// Writes the log, each artifact and each result on a line of its own.
void write(const SarifLog& log, const Sink& sink);

/// A message of SARIF.
[[nodiscard]] nlohmann::ordered_json text_json(std::string text);

/// On one line; invalid UTF-8 is replaced.
[[nodiscard]] std::string dumped(const nlohmann::ordered_json& json);

/// A notification of an invocation. `text` ends with a full stop.
[[nodiscard]] nlohmann::ordered_json notification(std::string_view level, std::string_view id,
                                                  std::string text);

/// Says how many results there was no room for.
[[nodiscard]] nlohmann::ordered_json left_out_notification(std::size_t count);

}  // namespace cablelint::report
