// SPDX-License-Identifier: Apache-2.0
// Any bytes as a document that is reported: JSON is JSON, and no report has a control
// character that a terminal would take for a command.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "fuzz.hpp"
#include "lint/lint_text.hpp"
#include "report/reporter.hpp"

using namespace cablelint;

namespace {

std::string written(const report::Format& format, const lint::FileReport& report) {
  lint::Summary summary;
  summary.add(report);
  std::string output;
  const auto reporter = format.make({.rules = &fuzz::builtin_rules(), .as_of = *date(2026, 1, 1)},
                                    [&output](std::string_view piece) { output += piece; });
  reporter->file(report);
  reporter->end(summary, 1);
  return output;
}

bool is_control(char c) { return (c >= 0 && c < ' ' && c != '\n' && c != '\t') || c == 0x7F; }

/// Whether a format is text whose lines end as ours do.
bool is_plain(const report::Format& format) {
  return format.name != "sqlite" && format.name != "csv";
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const lint::LintOptions options{.check = fuzz::check_options(rule::Excerpts::full),
                                         .wants_hashes = true,
                                         .wants_documents = true};
  static rule::DocumentChecker checker(fuzz::builtin_rules(), options.check);
  const SourceText source("fuzz", std::string(fuzz::text_of(data, size)));
  const lint::FileReport report = lint::lint_text(source, fuzz::builtin_rules(), checker, options);
  // One format for each input: some begin with all rules.
  const report::Format& format = report::formats()[size % report::formats().size()];
  const std::string output = written(format, report);
  fuzz::require(!is_plain(format) || std::ranges::none_of(output, is_control));
  if (format.name == "json" || format.name == "sarif" || format.name == "gitlab") {
    fuzz::require(nlohmann::json::accept(output));
  }
  return 0;
}
