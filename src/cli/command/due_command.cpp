// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <vector>

#include "cli/command/commands.hpp"
#include "cli/options/shared_options.hpp"
#include "cli/output.hpp"
#include "cli/run/documents.hpp"
#include "cli/run/rules_by_file.hpp"
#include "lint/due.hpp"
#include "report/due_table.hpp"
#include "report/html/due_page.hpp"

namespace cablelint::cli {
namespace {

struct DueOptions {
  std::vector<std::string> files;
  RuleOptions rules;
  int soon_days = lint::default_soon_days;
  std::string format;
};

void define(OptionTable& table, DueOptions& options) {
  define_required_files(table, options.files);
  define_settings_files(table, options.rules);
  define_as_of(table, options.rules.as_of);
  constexpr int max_days = 100000;
  table.value({"--within", "DAYS", "",
               fmt::format("Count a date within this many days as due soon; default: {}",
                           lint::default_soon_days)},
              options.soon_days, 0, max_days);
  table.format({"text", "json", "csv", "html"}, options.format);
}

int run(const DueOptions& options) {
  const Timestamp as_of = options.rules.day();
  std::vector<lint::DueEntry> entries;
  settings::SettingsTree settings(settings_choice(options.rules));
  const bool is_whole = for_each_document(
      options.files, settings, [&](const SourceText& source, const parse::ParsedCable& parsed) {
        if (parsed.is_marked()) {
          entries.push_back(lint::due_entry(source.name(), parsed.cable, as_of, options.soon_days));
        }
      });
  std::ranges::stable_sort(entries, [](const lint::DueEntry& a, const lint::DueEntry& b) {
    return std::tie(a.state, a.date, a.file) < std::tie(b.state, b.date, b.file);
  });
  print(options.format == "json"   ? report::due_json(entries, as_of)
        : options.format == "csv"  ? report::due_csv(entries)
        : options.format == "html" ? report::due_html(entries, as_of, is_whole)
                                   : report::due_text(entries, as_of));
  return is_whole ? 0 : 2;
}

}  // namespace

Run due_command(OptionTable& table) { return with_options<DueOptions>(table, define, run); }

}  // namespace cablelint::cli
