// SPDX-License-Identifier: Apache-2.0
#include "report/reporter.hpp"

#include <algorithm>
#include <array>

namespace cablelint::report {

MakeReporter make_text_reporter, make_concise_reporter, make_json_reporter,
    make_json_lines_reporter, make_sarif_reporter, make_github_reporter, make_gitlab_reporter,
    make_junit_reporter, make_checkstyle_reporter, make_azure_reporter, make_rdjson_reporter,
    make_markdown_reporter, make_html_reporter, make_csv_reporter, make_statistics_reporter,
    make_sqlite_reporter;

namespace {

constexpr std::array all_formats = {
    Format{"text", make_text_reporter},
    Format{"concise", make_concise_reporter},
    Format{"json", make_json_reporter},
    Format{"jsonl", make_json_lines_reporter},
    Format{"sarif", make_sarif_reporter, true},
    Format{"github", make_github_reporter},
    Format{"gitlab", make_gitlab_reporter, false, false},
    Format{"junit", make_junit_reporter},
    Format{"checkstyle", make_checkstyle_reporter},
    Format{"azure", make_azure_reporter},
    Format{"rdjson", make_rdjson_reporter, false, false},
    Format{"markdown", make_markdown_reporter},
    Format{.name = "html", .make = make_html_reporter, .has_pages = true, .has_documents = true},
    Format{"csv", make_csv_reporter, false, false},
    Format{.name = "statistics", .make = make_statistics_reporter, .has_documents = true},
    Format{.name = "sqlite",
           .make = make_sqlite_reporter,
           .says_counts = false,
           .has_documents = true,
           .has_digests = true},
};

}  // namespace

const Format* format_from(std::string_view name) {
  const auto found = std::ranges::find(all_formats, name, &Format::name);
  return found == all_formats.end() ? nullptr : &*found;
}

std::span<const Format> formats() { return all_formats; }

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const Format& format : all_formats) {
    names.emplace_back(format.name);
  }
  return names;
}

}  // namespace cablelint::report
