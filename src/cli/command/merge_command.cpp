// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cstdio>
#include <vector>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/run/destinations.hpp"
#include "cli/run/outcome.hpp"
#include "report/counted.hpp"
#include "report/merge_reports.hpp"
#include "select/read_document.hpp"

namespace cablelint::cli {

int merge(const Options& options) {
  if (const std::string collision =
          find_collision({{report::Format::sarif, options.output}}, options.files);
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
          complain(fmt::format("{}: {}, {}, {}{}", report::counted(parts.size(), "report"),
                               report::counted(findings.errors, "error"),
                               report::counted(findings.warnings, "warning"),
                               report::counted(findings.infos, "info"),
                               counts.is_whole ? "" : "; not all files could be checked"));
        }
        return status_of(options.outcome, findings, counts.is_whole);
      },
      [&output](std::string_view text) { output.write(text); });
  output.commit();
  return status;
}

}  // namespace cablelint::cli
