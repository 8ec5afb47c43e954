// SPDX-License-Identifier: Apache-2.0
#include "lint/baseline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <utility>

#include "text/encoding.hpp"
#include "text/input_error.hpp"
#include "text/numbered_lines.hpp"
#include "text/read_file.hpp"
#include "text/sha256.hpp"

namespace cablelint::lint {
namespace {

using Json = nlohmann::ordered_json;

namespace fs = std::filesystem;

/// One path for all spellings of it.
std::string path_of(const std::string& name) {
  std::error_code failed;
  const fs::path here = fs::current_path(failed);
  const fs::path path = (here / name).lexically_normal();
  const fs::path below = path.lexically_relative(here);
  const bool is_below = !failed && !below.empty() && *below.begin() != "..";
  return name_to_utf8((is_below ? below : path).string());
}

constexpr std::size_t max_salts = 16;  ///< each is tried for each finding
const std::string no_salt;

std::string salted(const std::string& fingerprint, const std::string& salt) {
  return salt.empty() ? fingerprint : sha256_hex(salt + fingerprint).substr(0, fingerprint.size());
}

BaselineEntry entry_of(const FileReport& report, const ReportedFinding& finding,
                       const std::string& salt) {
  return {finding.rule, salted(finding.fingerprint, salt), to_utf8(report.mrn),
          path_of(report.name)};
}

/// 128 bits that nobody can guess.
std::string new_salt() {
  std::random_device random;
  return fmt::format("{:08x}{:08x}{:08x}{:08x}", random(), random(), random(), random());
}

/// Nothing if the line has no salt.
std::optional<std::string> salt_from(const Json& line) {
  const bool is_salt = line.is_object() && line.size() == 1 && line.contains("salt") &&
                       line["salt"].is_string() && !line["salt"].get<std::string>().empty();
  return is_salt ? std::optional(line["salt"].get<std::string>()) : std::nullopt;
}

/// Whether a rule may have reported. One that no longer exists has nothing to report.
bool has_run(const rule::RuleSet& rules, const std::string& rule) {
  const rule::RuleFacts* const facts = rules.find(rule);
  return facts == nullptr || rule::is_on(*facts);
}

/// Nothing if the line is not an entry.
std::optional<BaselineEntry> entry_from(const Json& line) {
  BaselineEntry entry;
  const auto members =
      std::to_array<std::pair<const char*, std::string*>>({{"rule", &entry.rule},
                                                           {"fingerprint", &entry.fingerprint},
                                                           {"mrn", &entry.mrn},
                                                           {"file", &entry.file}});
  if (!line.is_object() || line.size() != members.size()) {
    return std::nullopt;
  }
  for (const auto& [name, member] : members) {
    const auto found = line.find(name);
    if (found == line.end() || !found->is_string()) {
      return std::nullopt;
    }
    *member = found->get<std::string>();
  }
  entry.file = path_of(entry.file);
  return entry;
}

}  // namespace

Baseline Baseline::read(const std::string& path) {
  std::error_code failed;
  if (!fs::exists(path, failed) && !failed) {
    throw InputError(path, "no such file; `cablelint baseline create` writes one");
  }
  return read_text(read_file_text(path, max_file_bytes), path);
}

Baseline Baseline::read_text(std::string_view text, const std::string& path) {
  Baseline accepted;
  each_numbered_line(text, [&](std::string_view line, std::size_t number) {
    const Json read = Json::parse(line, nullptr, false);
    if (std::optional<std::string> salt = salt_from(read)) {
      accepted.salts_.insert(std::move(*salt));
      if (accepted.salts_.size() > max_salts) {
        throw InputError(path, fmt::format("line {}: more than {} salts; create the baseline again",
                                           number, max_salts));
      }
      return;
    }
    std::optional<BaselineEntry> entry = entry_from(read);
    if (!entry) {
      throw InputError(path, fmt::format("line {} is not an entry of a baseline", number));
    }
    ++accepted.entries_[std::move(*entry)].count;
  });
  accepted.expect({});
  return accepted;
}

Baseline Baseline::in_place_of(const Baseline& former) {
  Baseline next;
  next.salts_ = former.salts_.empty() ? std::set{new_salt()} : former.salts_;
  return next;
}

void Baseline::add(const FileReport& report) {
  const std::string& salt = salts_.empty() ? no_salt : *salts_.begin();
  for (const ReportedFinding& finding : report.findings) {
    if (!finding.omits_others) {
      ++entries_[entry_of(report, finding, salt)].count;
    }
  }
}

void Baseline::expect(const std::vector<std::string>& files,
                      const std::vector<std::string>& folders) {
  folders_.clear();
  std::ranges::transform(folders, std::back_inserter(folders_), path_of);
  std::set<std::string> expected;
  for (const std::string& file : files) {
    expected.insert(path_of(file));
  }
  movable_.clear();
  for (auto at = entries_.begin(); at != entries_.end(); ++at) {
    const BaselineEntry& entry = at->first;
    if (!entry.mrn.empty() || !expected.contains(entry.file)) {
      movable_.emplace(std::pair(entry.rule, entry.fingerprint), at);
    }
  }
}

Baseline::Stock* Baseline::stock_for(const FileReport& report, const ReportedFinding& finding) {
  std::vector<std::string> salts(salts_.begin(), salts_.end());
  salts.push_back(no_salt);
  for (const std::string& salt : salts) {
    const auto own = entries_.find(entry_of(report, finding, salt));
    if (own != entries_.end() && own->second.met < own->second.count) {
      return &own->second;
    }
  }
  for (const std::string& salt : salts) {
    if (Stock* const moved = moved_stock_for({finding.rule, salted(finding.fingerprint, salt)})) {
      return moved;
    }
  }
  return nullptr;
}

Baseline::Stock* Baseline::moved_stock_for(const RuleAndFingerprint& key) {
  for (auto at = movable_.find(key); at != movable_.end(); at = movable_.find(key)) {
    Stock& stock = at->second->second;
    if (stock.met < stock.count) {
      return &stock;
    }
    movable_.erase(at);
  }
  return nullptr;
}

std::size_t Baseline::take_accepted(FileReport& report) {
  if (report.state != FileState::checked) {
    return 0;
  }
  seen_files_.insert(path_of(report.name));
  if (!report.mrn.empty()) {
    seen_mrns_.insert(to_utf8(report.mrn));
  }
  const auto is_new = [&](const ReportedFinding& finding) {
    Stock* const stock = finding.omits_others ? nullptr : stock_for(report, finding);
    if (stock != nullptr) {
      ++stock->met;
    }
    return stock == nullptr;
  };
  const auto end = report.findings.end();
  const auto accepted = std::stable_partition(report.findings.begin(), end, is_new);
  for (auto finding = accepted; finding != end; ++finding) {
    report.suppress(std::move(*finding), suppressed_by_baseline);
  }
  const auto count = static_cast<std::size_t>(end - accepted);
  report.findings.erase(accepted, end);
  return count;
}

std::size_t Baseline::take_accepted_of_unlocked(FileReport& report, const rule::RuleSet& rules) {
  const auto is_open = [&rules](const ReportedFinding& finding) {
    const rule::RuleFacts* const facts = rules.find(finding.rule);
    return facts == nullptr || !facts->is_locked;
  };
  const auto end = report.findings.end();
  const auto locked = std::stable_partition(report.findings.begin(), end, is_open);
  std::vector<ReportedFinding> kept(std::make_move_iterator(locked), std::make_move_iterator(end));
  report.findings.erase(locked, end);
  const std::size_t accepted = take_accepted(report);
  report.findings.insert(report.findings.end(), std::make_move_iterator(kept.begin()),
                         std::make_move_iterator(kept.end()));
  std::ranges::stable_sort(report.findings, {},
                           [](const ReportedFinding& finding) { return finding.place.offset; });
  return accepted;
}

void Baseline::forget_reports() {
  for (auto& [entry, stock] : entries_) {
    stock.met = 0;
  }
  seen_files_.clear();
  seen_mrns_.clear();
  expect({});
}

bool Baseline::was_walked(const BaselineEntry& entry) const {
  const fs::path file(entry.file);
  return std::ranges::any_of(folders_, [&file](const std::string& folder) {
    const fs::path below = file.lexically_relative(folder);
    return !below.empty() && *below.begin() != "..";
  });
}

bool Baseline::was_checked(const BaselineEntry& entry) const {
  // A message that was checked in another file counts only if it is not also in its old one.
  std::error_code failed;
  const bool is_looked_for = seen_mrns_.contains(entry.mrn) || was_walked(entry);
  return seen_files_.contains(entry.file) || (is_looked_for && !fs::exists(entry.file, failed));
}

std::vector<BaselineEntry> Baseline::stale(const rule::RuleSet& rules) const {
  std::vector<BaselineEntry> gone;
  for (const auto& [entry, stock] : entries_) {
    if (stock.met < stock.count && was_checked(entry) && has_run(rules, entry.rule)) {
      gone.insert(gone.end(), stock.count - stock.met, entry);
    }
  }
  return gone;
}

void Baseline::keep_unchecked(const Baseline& other, const rule::RuleSet& rules) {
  for (const auto& [entry, stock] : other.entries_) {
    if (!other.was_checked(entry) || !has_run(rules, entry.rule)) {
      entries_[entry].count += stock.count;
    }
  }
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
  for (const std::string& salt : salts_) {
    text += Json{{"salt", salt}}.dump() + "\n";
  }
  return text;
}

}  // namespace cablelint::lint
