// SPDX-License-Identifier: Apache-2.0
#include "report/merge_reports.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>

#include "text/input_error.hpp"
#include "text/numbered_lines.hpp"
#include "text/visible.hpp"

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

/// sqlite.org/fileformat.html, "The Database Header".
bool is_database(const PartialReport& part) {
  return std::string_view(part.text).starts_with(std::string_view("SQLite format 3\0", 16));
}

std::string text_of(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Joins lines, each of them a finding, one report after another. A report ends in a line that
/// says how many files were checked; several reports may have been written into one file.
class JsonLinesMerger {
 public:
  explicit JsonLinesMerger(const Sink& sink) : sink_(sink) {}

  /// `part` must live as long as this.
  void add(const PartialReport& part) {
    has_ended_ = false;
    findings_ = 0;
    of_report_.clear();
    each_numbered_line(part.text, [&](std::string_view line, std::size_t number) {
      add_line(part, line, number);
    });
    if (!has_ended_) {
      throw InputError(part.name,
                       "has no last line with the counts of files: the run did not end, or the "
                       "report is cut off");
    }
  }

  [[nodiscard]] const MergedCounts& counts() const { return counts_; }

  /// The last line of the merged report.
  void end(int status) {
    last_["findings"] = written_;
    last_["exit_status"] = status;
    sink_(inert_json(last_.dump(-1, ' ', false, Json::error_handler_t::replace)) + "\n");
  }

 private:
  void add_line(const PartialReport& part, std::string_view line, std::size_t number) {
    Json json = Json::parse(line, nullptr, false);
    if (json.is_object() && json.contains("files")) {
      check_rules(part, json);
      add_last(part, std::move(json), number);
      return;
    }
    const std::optional<Severity> severity =
        json.is_object() ? severity_from(text_of(json, "severity")) : std::nullopt;
    if (!severity || text_of(json, "rule").empty()) {
      throw InputError(part.name, fmt::format("line {} is not a finding of --format jsonl; merge "
                                              "reads jsonl, sarif and sqlite",
                                              number));
    }
    check_rules(part, json);
    has_ended_ = false;
    ++findings_;
    // A line that an earlier report has as often is of a task that ran twice.
    if (std::size_t& before = most_[line]; ++of_report_[line] > before) {
      ++before;
      ++written_;
      sink_(line);
      sink_("\n");
      if (!json.contains("suppressed")) {
        counts_.findings.add(*severity);
      }
    }
  }

  void add_last(const PartialReport& part, Json line, std::size_t number) {
    try {
      if (line.at("findings").get<std::size_t>() != findings_) {
        throw InputError(part.name,
                         fmt::format("the counts on line {} do not match the findings", number));
      }
      counts_.is_whole = counts_.is_whole && line.at("exit_status").get<int>() < 2 &&
                         line.at("files").at("failed").get<std::size_t>() == 0;
      if (last_.is_null()) {
        last_ = std::move(line);
      } else {
        add_files(last_.at("files"), line.at("files"));
      }
    } catch (const Json::exception&) {
      throw InputError(part.name,
                       fmt::format("line {} is not the last one of --format jsonl", number));
    }
    has_ended_ = true;
    findings_ = 0;
    of_report_.clear();
  }

  /// Adds up numbers, also those in objects, and joins lists.
  static void add_files(Json& sum, const Json& more) {
    for (const auto& [name, value] : more.items()) {
      Json& own = sum[name];
      if (value.is_object()) {
        add_files(own, value);
      } else if (value.is_array()) {
        own.insert(own.end(), value.begin(), value.end());
      } else {
        own = value.get<std::size_t>() + (own.is_null() ? 0 : own.get<std::size_t>());
      }
    }
  }

  /// The first line says which rules made it; all others must be of the same.
  void check_rules(const PartialReport& part, const Json& line) {
    const std::string digest = text_of(line, "rules_digest");
    digest_ = digest_.empty() ? digest : digest_;
    if (digest != digest_) {
      throw InputError(part.name, std::string(other_rules));
    }
  }

  const Sink& sink_;
  MergedCounts counts_;
  std::map<std::string_view, std::size_t> of_report_;  ///< how often the report has the line
  std::map<std::string_view, std::size_t> most_;       ///< in one report
  std::size_t written_ = 0;
  std::string digest_;
  Json last_;                 ///< lines of all reports
  bool has_ended_ = false;    ///< the last line of the part was the last of a report
  std::size_t findings_ = 0;  ///< since then
};

}  // namespace

int merge_json_lines(std::span<const PartialReport> parts, const StatusOf& status_of,
                     const Sink& sink) {
  JsonLinesMerger merger(sink);
  for (const PartialReport& part : parts) {
    merger.add(part);
  }
  const int status = status_of(merger.counts());
  merger.end(status);
  return status;
}

namespace {

using Merge = int(std::span<const PartialReport> parts, const StatusOf& status_of,
                  const Sink& sink);

Merge* merge_of(const PartialReport& part) {
  return is_database(part) ? merge_sqlite : is_sarif(part) ? merge_sarif : merge_json_lines;
}

}  // namespace

int merge_reports(std::span<const PartialReport> parts, const StatusOf& status_of,
                  const Sink& sink) {
  Merge* const merge = merge_of(parts.front());
  for (const PartialReport& part : parts) {
    if (merge_of(part) != merge) {
      throw InputError(
          part.name,
          "has a different format from the reports before it; name reports of one format");
    }
  }
  return merge(parts, status_of, sink);
}

}  // namespace cablelint::report
