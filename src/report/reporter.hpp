// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/file_report.hpp"
#include "rule/rule_set.hpp"

namespace cablelint::report {

enum class Format : std::uint8_t {
  text,
  concise,
  json,
  jsonl,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  azure,
  rdjson,
  markdown,
  html,
};

[[nodiscard]] std::optional<Format> format_from(std::string_view name);
[[nodiscard]] std::vector<std::string> format_names();

/// What every report says of the run that made it.
struct RunFacts {
  const rule::RuleSet* rules = nullptr;  ///< never null
  Timestamp as_of;
  bool color = false;
  bool hyperlinks = false;  ///< of a terminal: OSC 8
  bool has_baseline = false;
  bool quiet = false;  ///< no summary line where there is nothing to report
};

/// Where a report is written: called with pieces of it, in order.
using Sink = std::function<void(std::string_view)>;

/// Writes one report in one format. Called from one thread, files in their final order.
class Reporter {
 public:
  Reporter() = default;
  Reporter(const Reporter&) = delete;
  Reporter& operator=(const Reporter&) = delete;
  virtual ~Reporter() = default;

  virtual void file(const lint::FileReport& report) = 0;
  /// After the last file.
  virtual void end(const lint::Summary& summary, int exit_status) = 0;
};

[[nodiscard]] std::unique_ptr<Reporter> make_reporter(Format format, const RunFacts& facts,
                                                      Sink sink);

// One for each format, each in its own file.
[[nodiscard]] std::unique_ptr<Reporter> make_text_reporter(const RunFacts& facts, Sink sink);
[[nodiscard]] std::unique_ptr<Reporter> make_concise_reporter(const RunFacts& facts, Sink sink);
[[nodiscard]] std::unique_ptr<Reporter> make_json_lines_reporter(const RunFacts& facts, Sink sink);
[[nodiscard]] std::unique_ptr<Reporter> make_json_reporter(const RunFacts& facts, Sink sink);
[[nodiscard]] std::unique_ptr<Reporter> make_sarif_reporter(const RunFacts& facts, Sink sink);
[[nodiscard]] std::unique_ptr<Reporter> make_github_reporter(const RunFacts& facts, Sink sink);
[[nodiscard]] std::unique_ptr<Reporter> make_gitlab_reporter(const RunFacts& facts, Sink sink);
[[nodiscard]] std::unique_ptr<Reporter> make_junit_reporter(const RunFacts& facts, Sink sink);
[[nodiscard]] std::unique_ptr<Reporter> make_checkstyle_reporter(const RunFacts& facts, Sink sink);
[[nodiscard]] std::unique_ptr<Reporter> make_azure_reporter(const RunFacts& facts, Sink sink);
[[nodiscard]] std::unique_ptr<Reporter> make_rdjson_reporter(const RunFacts& facts, Sink sink);
[[nodiscard]] std::unique_ptr<Reporter> make_markdown_reporter(const RunFacts& facts, Sink sink);
[[nodiscard]] std::unique_ptr<Reporter> make_html_reporter(const RunFacts& facts, Sink sink);

}  // namespace cablelint::report
