// SPDX-License-Identifier: Apache-2.0
#include "report/reporter.hpp"

#include <array>
#include <utility>

namespace cablelint::report {

namespace {

constexpr std::array<std::pair<std::string_view, Format>, 5> formats = {{
    {"text", Format::text},
    {"concise", Format::concise},
    {"jsonl", Format::jsonl},
    {"json", Format::json},
    {"sarif", Format::sarif},
}};

}  // namespace

std::vector<std::string> format_names() {
  std::vector<std::string> names;
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
    case Format::text: return make_text_reporter(facts, std::move(sink));
    case Format::concise: return make_concise_reporter(std::move(sink));
    case Format::jsonl: return make_json_lines_reporter(std::move(sink));
    case Format::json: return make_json_reporter(facts, std::move(sink));
    case Format::sarif: return make_sarif_reporter(facts, std::move(sink));
  }
  return nullptr;
}

}  // namespace cablelint::report
