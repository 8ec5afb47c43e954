// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include "cli/command/commands.hpp"
#include "cli/options/shared_options.hpp"
#include "cli/output.hpp"
#include "cli/run/documents.hpp"
#include "lint/banner.hpp"
#include "report/banner_table.hpp"

namespace cablelint::cli {
namespace {

struct BannerOptions {
  std::vector<std::string> files;
  std::string format;
};

void define(OptionTable& table, BannerOptions& options) {
  define_required_files(table, options.files);
  table.format({"text", "json"}, options.format);
}

int run(const BannerOptions& options) {
  std::vector<lint::BannerEntry> entries;
  const bool is_whole = for_each_document(
      options.files, [&](const SourceText& source, const parse::ParsedCable& parsed) {
        if (parsed.is_cable()) {
          entries.push_back(lint::banner_entry(source.name(), parsed.cable));
        }
      });
  print(options.format == "json" ? report::banner_json(entries) : report::banner_text(entries));
  return is_whole ? 0 : 2;
}

}  // namespace

Run banner_command(OptionTable& table) { return with_options<BannerOptions>(table, define, run); }

}  // namespace cablelint::cli
