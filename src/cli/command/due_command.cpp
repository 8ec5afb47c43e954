// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>
#include <vector>

#include "cli/commands.hpp"
#include "cli/options/option_values.hpp"
#include "cli/output.hpp"
#include "cli/run/documents.hpp"
#include "lint/due.hpp"
#include "report/due_table.hpp"

namespace cablelint::cli {

int list_due(const Options& options) {
  const Timestamp as_of = options.as_of.value_or(today());
  std::vector<lint::DueEntry> entries;
  const bool is_whole = for_each_document(
      options.files, [&](const SourceText& source, const parse::ParsedCable& parsed) {
        if (parsed.is_cable()) {
          entries.push_back(lint::due_entry(source.name(), parsed.cable, as_of, options.soon_days));
        }
      });
  std::ranges::stable_sort(entries, [](const lint::DueEntry& a, const lint::DueEntry& b) {
    return std::tie(a.state, a.date, a.file) < std::tie(b.state, b.date, b.file);
  });
  print(options.format == "json"  ? report::due_json(entries, as_of)
        : options.format == "csv" ? report::due_csv(entries)
                                  : report::due_text(entries, as_of));
  return is_whole ? 0 : 2;
}

}  // namespace cablelint::cli
