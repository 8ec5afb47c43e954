// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint {

/// A format of files that holds texts or pictures in a form that is not read here.
struct FileFormat {
  std::string_view name;
  bool is_document = false;       ///< texts for people are written in it
  std::string_view reading = {};  ///< what reads it; may be empty
  bool has_files = false;         ///< other files are in it, documents among them
};

/// The format with whose signature the bytes begin; null if there is none.
[[nodiscard]] const FileFormat* find_file_format(std::string_view bytes);

}  // namespace cablelint
