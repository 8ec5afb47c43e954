// SPDX-License-Identifier: Apache-2.0
#include "lint/baseline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "text/encoding.hpp"
#include "text/input_error.hpp"
#include "text/read_file.hpp"

namespace cablelint::lint {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t max_file_bytes = std::uint64_t{1} << 28U;

BaselineEntry entry_of(const FileReport& report, const ReportedFinding& finding) {
  return {finding.rule, finding.fingerprint, to_utf8(report.mrn), to_utf8(report.name)};
}

/// Nothing if the line is no entry.
std::optional<BaselineEntry> entry_from(std::string_view line) {
  const Json read = Json::parse(line, nullptr, false);
  BaselineEntry made;
  const std::pair<const char*, std::string*> members[] = {{"rule", &made.rule},
                                                          {"fingerprint", &made.fingerprint},
                                                          {"mrn", &made.mrn},
                                                          {"file", &made.file}};
  if (!read.is_object() || read.size() != std::size(members)) {
    return std::nullopt;
  }
  for (const auto& [name, member] : members) {
    const auto found = read.find(name);
    if (found == read.end() || !found->is_string()) {
      return std::nullopt;
    }
    *member = found->get<std::string>();
  }
  return made;
}

}  // namespace

Baseline Baseline::read(const std::string& path) {
  const std::string text = read_file_text(path, max_file_bytes);
  Baseline made;
  std::size_t number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = std::string_view(text).substr(begin, end - begin);
    line.remove_suffix(line.ends_with('\r') ? 1 : 0);
    begin = end + 1;
    if (line.empty()) {
      continue;
    }
    std::optional<BaselineEntry> entry = entry_from(line);
    if (!entry) {
      throw InputError(path, fmt::format("line {} is no entry of a baseline", number));
    }
    ++made.entries_[std::move(*entry)].count;
  }
  for (auto at = made.entries_.begin(); at != made.entries_.end(); ++at) {
    made.by_fingerprint_.emplace(at->first.fingerprint, at);
  }
  return made;
}

void Baseline::add(const FileReport& report) {
  for (const ReportedFinding& finding : report.findings) {
    const auto [at, is_new] = entries_.try_emplace(entry_of(report, finding));
    ++at->second.count;
    if (is_new) {
      by_fingerprint_.emplace(finding.fingerprint, at);
    }
  }
}

std::size_t Baseline::take_accepted(FileReport& report) {
  if (report.state != FileState::checked) {
    return 0;
  }
  seen_files_.insert(to_utf8(report.name));
  if (!report.mrn.empty()) {
    seen_mrns_.insert(to_utf8(report.mrn));
  }
  return std::erase_if(report.findings, [this](const ReportedFinding& finding) {
    const auto [begin, end] = by_fingerprint_.equal_range(finding.fingerprint);
    const auto free = std::find_if(begin, end, [&](const auto& candidate) {
      const auto& [entry, stock] = *candidate.second;
      return entry.rule == finding.rule && stock.met < stock.count;
    });
    if (free == end) {
      return false;
    }
    ++free->second->second.met;
    return true;
  });
}

std::vector<BaselineEntry> Baseline::stale() const {
  std::vector<BaselineEntry> gone;
  for (const auto& [entry, stock] : entries_) {
    if (seen_files_.contains(entry.file) || seen_mrns_.contains(entry.mrn)) {
      gone.insert(gone.end(), stock.count - stock.met, entry);
    }
  }
  return gone;
}

void Baseline::remove(const std::vector<BaselineEntry>& entries) {
  for (const BaselineEntry& entry : entries) {
    const auto found = entries_.find(entry);
    if (found != entries_.end() && found->second.count > 0) {
      --found->second.count;
    }
  }
}

std::vector<BaselineEntry> Baseline::entries() const {
  std::vector<BaselineEntry> all;
  for (const auto& [entry, stock] : entries_) {
    all.insert(all.end(), stock.count, entry);
  }
  return all;
}

std::string Baseline::text() const {
  std::string text;
  for (const BaselineEntry& entry : entries()) {
    text += Json{{"rule", entry.rule},
                 {"fingerprint", entry.fingerprint},
                 {"mrn", entry.mrn},
                 {"file", entry.file}}
                .dump() +
            "\n";
  }
  return text;
}

}  // namespace cablelint::lint
