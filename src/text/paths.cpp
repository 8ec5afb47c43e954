// SPDX-License-Identifier: Apache-2.0
#include "text/paths.hpp"

#include <system_error>

#include "text/input_error.hpp"

namespace cablelint {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

bool path_exists(const fs::path& path) {
  std::error_code failed;
  return fs::exists(fs::symlink_status(path, failed));
}

fs::path current_folder() {
  std::error_code failed;
  fs::path folder = fs::canonical(".", failed);
  if (failed) {
    throw InputError("the current folder", failed.message());
  }
  return folder;
}

std::string shown_path(const fs::path& path) {
  std::error_code failed;  // the current folder may be gone
  const fs::path here = fs::current_path(failed);
  const fs::path from_here = failed ? path : path.lexically_proximate(here);
  return from_here.native().size() < path.native().size() ? from_here.string() : path.string();
}

}  // namespace cablelint
