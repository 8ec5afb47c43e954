// SPDX-License-Identifier: Apache-2.0
#include "cli/destinations.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <map>
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

}  // namespace

std::string find_collision(const std::vector<Destination>& destinations,
                           const std::vector<std::string>& inputs) {
  std::set<std::string> names;
  std::map<Identity, std::string> existing;
  for (const Destination& destination : destinations) {
    struct stat status {};
    const bool exists = !destination.path.empty() && ::stat(destination.path.c_str(), &status) == 0;
    const bool is_device = exists && !S_ISREG(status.st_mode);
    if (destination.path.empty() || is_device) {
      continue;
    }
    if (!names.insert(real_name(destination.path)).second) {
      return destination.path + ": two reports cannot go to one file";
    }
    if (exists) {
      existing[{status.st_dev, status.st_ino}] = destination.path;
    }
  }
  for (auto input = inputs.begin(); !existing.empty() && input != inputs.end(); ++input) {
    struct stat status {};
    if (::stat(input->c_str(), &status) != 0) {
      continue;
    }
    const auto same = existing.find({status.st_dev, status.st_ino});
    if (same != existing.end()) {
      return same->second + ": the report would replace " + *input + ", which is read";
    }
  }
  return {};
}

}  // namespace cablelint::cli
