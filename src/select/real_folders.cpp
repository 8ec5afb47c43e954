// SPDX-License-Identifier: Apache-2.0
#include "select/real_folders.hpp"

#include <filesystem>

#include "text/paths.hpp"

namespace cablelint::select {

namespace fs = std::filesystem;

const std::string& RealFolders::of(std::string_view file) {
  file.remove_suffix(name_in_folder(file).size());
  if (!real_ || file != named_) {
    named_ = file;
    std::error_code failed;
    const fs::path absolute = fs::absolute(named_.empty() ? "." : named_, failed);
    real_ = fs::weakly_canonical(absolute, failed).string();
    if (failed) {
      real_ = named_;
    }
  }
  return *real_;
}

}  // namespace cablelint::select
