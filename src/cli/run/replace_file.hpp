// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/stat.h>

#include <string>
#include <string_view>

namespace cablelint::cli {

/// Puts `bytes` in place of the file that was read as `before`; `read` is what stat(2) said
/// then. The file is replaced at once, with its mode, owner and extended attributes, or stays as it
/// is. Errors: throws `InputError` if it has been changed, also while it is being replaced; if it
/// is a link out of its folder and the current one, has other names or must not be written; or if
/// it cannot be written or what it has cannot be kept.
void replace_file(const std::string& file, const struct stat& read, std::string_view before,
                  std::string_view bytes);

/// Writes a file of the program's own, such as a baseline: creates it or replaces it as above.
/// Errors: as above.
void write_own_file(const std::string& file, std::string_view bytes);

}  // namespace cablelint::cli
