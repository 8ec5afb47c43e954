// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <vector>

#include "cli/command/commands.hpp"
#include "cli/options/shared_options.hpp"
#include "cli/output.hpp"
#include "cli/run/destinations.hpp"
#include "cli/run/outcome.hpp"
#include "report/merge_reports.hpp"
#include "select/read_document.hpp"
#include "text/counted.hpp"

namespace cablelint::cli {
namespace {

struct MergeOptions {
  std::vector<std::string> files;
  std::string output;  ///< a file; empty: standard output
  bool quiet = false;
  Outcome outcome;
};

void define(OptionTable& table, MergeOptions& options) {
  table.words("REPORTS", "Reports of one format, in the order of the runs", options.files);
  table.value({"-o,--output", "FILE", "Output", "Write the report to a file"}, options.output);
  table.flag({"-q,--quiet", "", "Output", "Do not print the number of findings to standard error"},
             options.quiet);
  define_outcome(table, options.outcome);
  table.when_read([&options] {
    if (options.files.empty()) {
      throw WrongValue("expected reports");
    }
  });
}

int run(const MergeOptions& options) {
  if (const std::string collision = find_collision({{.path = options.output}}, options.files);
      !collision.empty()) {
    complain(collision);
    return 2;
  }
  std::vector<report::PartialReport> parts;
  for (const std::string& file : options.files) {
    parts.push_back({file, select::read_document(file)});
  }
  Output output(options.output);
  const int status = report::merge_reports(
      parts,
      [&](const report::MergedCounts& counts) {
        const lint::Summary& findings = counts.findings;
        if (!options.quiet) {
          complain(fmt::format("{}: {}, {}, {}{}", counted(parts.size(), "report"),
                               counted(findings.errors, "error"),
                               counted(findings.warnings, "warning"),
                               counted(findings.infos, "info"),
                               counts.is_whole ? "" : "; not all files could be checked"));
        }
        return status_of(options.outcome, findings, counts.is_whole);
      },
      [&output](std::string_view text) { output.write(text); });
  output.commit();
  return status;
}

}  // namespace

Run merge_command(OptionTable& table) { return with_options<MergeOptions>(table, define, run); }

}  // namespace cablelint::cli
