// SPDX-License-Identifier: Apache-2.0
#include "report/reporter.hpp"

#include <array>
#include <utility>

namespace cablelint::report {

namespace {

constexpr std::array<std::pair<std::string_view, Format>, 13> formats = {{
    {"text", Format::text},
    {"concise", Format::concise},
    {"json", Format::json},
    {"jsonl", Format::jsonl},
    {"sarif", Format::sarif},
    {"github", Format::github},
    {"gitlab", Format::gitlab},
    {"junit", Format::junit},
    {"checkstyle", Format::checkstyle},
    {"azure", Format::azure},
    {"rdjson", Format::rdjson},
    {"markdown", Format::markdown},
    {"html", Format::html},
}};

}  // namespace

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  names.reserve(formats.size());
  for (const auto& [name, format] : formats) {
    names.emplace_back(name);
  }
  return names;
}

std::optional<Format> format_from(std::string_view name) {
  for (const auto& [known, format] : formats) {
    if (known == name) {
      return format;
    }
  }
  return std::nullopt;
}

std::unique_ptr<Reporter> make_reporter(Format format, const RunFacts& facts, Sink sink) {
  switch (format) {
    case Format::text:
      return make_text_reporter(facts, std::move(sink));
    case Format::concise:
      return make_concise_reporter(facts, std::move(sink));
    case Format::jsonl:
      return make_json_lines_reporter(facts, std::move(sink));
    case Format::json:
      return make_json_reporter(facts, std::move(sink));
    case Format::sarif:
      return make_sarif_reporter(facts, std::move(sink));
    case Format::github:
      return make_github_reporter(facts, std::move(sink));
    case Format::gitlab:
      return make_gitlab_reporter(facts, std::move(sink));
    case Format::junit:
      return make_junit_reporter(facts, std::move(sink));
    case Format::checkstyle:
      return make_checkstyle_reporter(facts, std::move(sink));
    case Format::azure:
      return make_azure_reporter(facts, std::move(sink));
    case Format::rdjson:
      return make_rdjson_reporter(facts, std::move(sink));
    case Format::markdown:
      return make_markdown_reporter(facts, std::move(sink));
    case Format::html:
      return make_html_reporter(facts, std::move(sink));
  }
  return nullptr;
}

}  // namespace cablelint::report
