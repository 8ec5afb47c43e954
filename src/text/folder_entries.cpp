// SPDX-License-Identifier: Apache-2.0
#include "text/folder_entries.hpp"

namespace cablelint {

namespace fs = std::filesystem;

std::vector<fs::directory_entry> folder_entries(const fs::path& folder, std::error_code& failed) {
  std::vector<fs::directory_entry> entries;
  fs::directory_iterator at(folder, failed);
  for (; !failed && at != fs::directory_iterator(); at.increment(failed)) {
    entries.push_back(*at);
  }
  return entries;
}

}  // namespace cablelint
