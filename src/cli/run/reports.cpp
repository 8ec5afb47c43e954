// SPDX-License-Identifier: Apache-2.0
#include "cli/run/reports.hpp"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace cablelint::cli {
namespace {

bool is_set(const char* variable) {
  const char* const value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

/// What a terminal shows beyond text is for standard output, if a person reads it, or `forced` is
/// set: no-color.org, force-color.org.
bool is_wanted(Choice choice, const Destination& destination, const char* forced) {
  if (choice != Choice::automatic) {
    return choice == Choice::always;
  }
  if (is_set("NO_COLOR") || !destination.path.empty()) {
    return false;
  }
  const char* const terminal = std::getenv("TERM");
  const bool is_dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
  return is_set(forced) || (!is_dumb && ::isatty(STDOUT_FILENO) == 1);
}

}  // namespace

Reports::Reports(const ReportOptions& options, std::optional<Severity> fail_on,
                 const rule::RuleSet& rules, Timestamp as_of, bool has_baseline) {
  for (const Destination& destination : options.destinations) {
    const report::RunFacts facts{
        .rules = &rules,
        .as_of = as_of,
        .color = is_wanted(options.color, destination, "FORCE_COLOR"),
        // Logs show colors, but not links.
        .hyperlinks = is_wanted(options.hyperlinks, destination, "FORCE_HYPERLINK"),
        .has_baseline = has_baseline,
        .hides_text = options.excerpts != rule::Excerpts::full,
        .fail_on = fail_on,
        .quiet = options.quiet};
    reporters_.push_back(is_folder(destination) ? in_folder(destination, facts)
                                                : in_file(destination, facts));
  }
}

std::unique_ptr<report::Reporter> Reports::in_file(const Destination& destination,
                                                   const report::RunFacts& facts) {
  outputs_.push_back(std::make_unique<Output>(destination.path));
  return destination.format->make(
      facts, [output = outputs_.back().get()](std::string_view text) { output->write(text); });
}

std::unique_ptr<report::Reporter> Reports::in_folder(const Destination& destination,
                                                     report::RunFacts facts) {
  folders_.push_back(std::make_unique<ReportFolder>(destination.path));
  ReportFolder* const folder = folders_.back().get();
  facts.begin_page = [folder](const std::string& name) { folder->begin(name); };
  return destination.format->make(facts, [folder](std::string_view text) { folder->write(text); });
}

void Reports::file(const lint::FileReport& report) {
  for (const auto& reporter : reporters_) {
    reporter->file(report);
  }
}

void Reports::send() {
  for (const auto& output : outputs_) {
    output->flush();
  }
}

void Reports::end(const lint::Summary& summary, int status) {
  for (const auto& reporter : reporters_) {
    reporter->end(summary, status);
  }
  for (const auto& output : outputs_) {
    output->commit();
  }
  for (const auto& folder : folders_) {
    folder->end();
  }
}

}  // namespace cablelint::cli
