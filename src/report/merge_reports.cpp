// SPDX-License-Identifier: Apache-2.0
#include "report/merge_reports.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "text/input_error.hpp"

namespace cablelint::report {
namespace {

using Json = nlohmann::ordered_json;

/// JSON Lines have objects with a rule, SARIF is one object with runs, on its first line.
bool is_sarif(const PartialReport& part) {
  constexpr std::size_t head_bytes = 4096;
  const std::string_view head = std::string_view(part.text).substr(0, head_bytes);
  return head.find("\"runs\"") != std::string_view::npos &&
         head.find("\"rule\"") > head.find("\"runs\"");
}

std::string text_of(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Joins lines, each of them a finding, one report after another.
class JsonLinesMerger {
 public:
  explicit JsonLinesMerger(const Sink& sink) : sink_(sink) {}

  /// `part` must live as long as this.
  void add(const PartialReport& part) {
    const std::string_view text = part.text;
    std::size_t number = 1;
    for (std::size_t begin = 0; begin < text.size(); ++number) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      std::string_view line = text.substr(begin, end - begin);
      line.remove_suffix(line.ends_with('\r') ? 1 : 0);
      begin = end + 1;
      if (!line.empty()) {
        add_line(part, line, number);
      }
    }
  }

  [[nodiscard]] const MergedCounts& counts() const { return counts_; }

 private:
  void add_line(const PartialReport& part, std::string_view line, std::size_t number) {
    const Json finding = Json::parse(line, nullptr, false);
    const std::optional<Severity> severity =
        finding.is_object() ? severity_from(text_of(finding, "severity")) : std::nullopt;
    if (!severity || text_of(finding, "rule").empty()) {
      throw InputError(part.name,
                       fmt::format("line {} is not a finding of --format jsonl", number));
    }
    check_rules(part, finding);
    if (seen_.insert(line).second) {
      sink_(line);
      sink_("\n");
      if (!finding.contains("suppressed")) {
        counts_.findings.add(*severity);
      }
    }
  }

  /// The first finding says which rules made it; all others must be of the same.
  void check_rules(const PartialReport& part, const Json& finding) {
    const std::string digest = text_of(finding, "rules_digest");
    digest_ = digest_.empty() ? digest : digest_;
    if (digest != digest_) {
      throw InputError(part.name,
                       "written with other rules than the reports before it; run all again with "
                       "one version and the same settings");
    }
  }

  const Sink& sink_;
  MergedCounts counts_;
  std::set<std::string_view> seen_;
  std::string digest_;
};

}  // namespace

int merge_json_lines(std::span<const PartialReport> parts, const StatusOf& status_of,
                     const Sink& sink) {
  JsonLinesMerger merger(sink);
  for (const PartialReport& part : parts) {
    merger.add(part);
  }
  return status_of(merger.counts());
}

int merge_reports(std::span<const PartialReport> parts, const StatusOf& status_of,
                  const Sink& sink) {
  if (std::ranges::none_of(parts, is_sarif)) {
    return merge_json_lines(parts, status_of, sink);
  }
  for (const PartialReport& part : parts) {
    if (!is_sarif(part)) {
      throw InputError(part.name, "not SARIF, but other reports are; name reports of one format");
    }
  }
  return merge_sarif(parts, status_of, sink);
}

}  // namespace cablelint::report
