// SPDX-License-Identifier: Apache-2.0
#include "settings/repositories.hpp"

#include <system_error>
#include <utility>

namespace cablelint::settings {

namespace fs = std::filesystem;

bool is_repository(const fs::path& folder) {
  std::error_code failed;
  return fs::exists(folder / ".git", failed);
}

const fs::path& Repositories::around(const fs::path& folder) {
  if (const auto known = known_.find(folder); known != known_.end()) {
    return known->second;
  }
  const bool is_top = folder == folder.parent_path();
  fs::path found = is_repository(folder) ? folder
                   : is_top              ? fs::path()
                                         : around(folder.parent_path());
  return known_.emplace(folder, std::move(found)).first->second;
}

}  // namespace cablelint::settings
