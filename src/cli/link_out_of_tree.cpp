// SPDX-License-Identifier: Apache-2.0
#include "cli/link_out_of_tree.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "text/is_inside.hpp"
#include "text/paths.hpp"

namespace cablelint::cli {
namespace {

namespace fs = std::filesystem;

/// The current folder.
fs::path here() {
  std::error_code failed;
  return fs::canonical(".", failed);
}

/// Whether a name leads through the current folder, whatever its links lead to.
bool is_named_here(const fs::path& path) {
  if (path.is_relative()) {
    return *path.lexically_normal().begin() != "..";
  }
  std::error_code failed;
  for (fs::path folder = path.parent_path(); folder != folder.root_path();
       folder = folder.parent_path()) {
    if (fs::canonical(folder, failed) == here()) {
      return true;
    }
  }
  return false;
}

/// Empty if nothing is there: writing it says so.
fs::path target_of(const fs::path& path) {
  std::error_code failed;
  return fs::canonical(path, failed);
}

constexpr std::string_view leads_out = "is a link to a file outside its folder";

}  // namespace

InputError not_written(const std::string& file, std::string_view why) {
  return InputError(file, fmt::format("{}, so it was not written", why));
}

void refuse_link_out_of_tree(const std::string& file) {
  const fs::path path(file);
  const fs::path real = target_of(path);
  const fs::path folder = target_of(folder_of(path));
  if (!real.empty() && !is_inside(real, here()) &&
      (is_named_here(path) || !is_inside(real, folder))) {
    throw not_written(file, leads_out);
  }
}

void refuse_planted_link(const std::string& file) {
  const fs::path real = target_of(file);
  const bool is_written = fs::is_regular_file(real) || fs::is_directory(real);
  if (!real.empty() && is_written && real != here() && !is_inside(real, here()) &&
      is_named_here(file)) {
    throw not_written(file, leads_out);
  }
}

}  // namespace cablelint::cli
