// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/run/documents.hpp"
#include "lint/banner.hpp"
#include "report/banner_table.hpp"

namespace cablelint::cli {

int show_banners(const Options& options) {
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

}  // namespace cablelint::cli
