// SPDX-License-Identifier: Apache-2.0
#include "cli/run/destinations.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace cablelint::cli {
namespace {

using Identity = std::pair<dev_t, ino_t>;

std::string real_name(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path real =
      std::filesystem::weakly_canonical(std::filesystem::absolute(path, failed), failed);
  return failed ? path : real.string();
}

/// The status of the file that a path leads to; nothing if there is no file.
std::optional<struct stat> status_of(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? std::optional(status) : std::nullopt;
}

Identity identity(const struct stat& status) { return {status.st_dev, status.st_ino}; }

/// Why the reports cannot be written: one would replace an input. Empty if none would.
std::string find_replaced(const std::map<Identity, std::string>& reports,
                          const std::vector<std::string>& inputs) {
  if (reports.empty()) {
    return {};
  }
  for (const std::string& input : inputs) {
    const std::optional<struct stat> status = status_of(input);
    const auto same = status ? reports.find(identity(*status)) : reports.end();
    if (same != reports.end()) {
      return same->second + ": the report would replace " + input + ", which is read";
    }
  }
  return {};
}

}  // namespace

void drop_reports(select::Discovery& found, const std::vector<std::string>& named,
                  const std::vector<Destination>& destinations) {
  std::set<Identity> reports;
  for (const Destination& destination : destinations) {
    // A shell may have sent standard output to a file.
    const auto status = status_of(destination.path.empty() ? "/dev/stdout" : destination.path);
    if (status && S_ISREG(status->st_mode)) {
      reports.insert(identity(*status));
    }
  }
  if (reports.empty()) {
    return;
  }
  std::erase_if(found.files, [&](const std::string& file) {
    const auto status = status_of(file);
    const bool is_report = status && reports.contains(identity(*status)) &&
                           std::ranges::find(named, file) == named.end();
    if (is_report) {
      found.skipped.add(select::SkipReason::report, file);
    }
    return is_report;
  });
}

std::string find_collision(const std::vector<Destination>& destinations,
                           const std::vector<std::string>& inputs) {
  std::set<std::string> names;
  std::map<Identity, std::string> existing;
  for (const Destination& destination : destinations) {
    if (destination.path.empty()) {
      continue;
    }
    const std::optional<struct stat> status = status_of(destination.path);
    const bool is_device = status && !S_ISREG(status->st_mode);
    if (is_device) {
      continue;
    }
    if (!names.insert(real_name(destination.path)).second) {
      return destination.path + ": two reports cannot go to one file";
    }
    if (status) {
      existing[identity(*status)] = destination.path;
    }
  }
  return find_replaced(existing, inputs);
}

}  // namespace cablelint::cli
