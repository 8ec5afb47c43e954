// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace cablelint::yaml {

/// A rule pack or vocabulary that the build has put into the program (src/yaml/embed.cmake).
struct EmbeddedFile {
  std::string_view path;  ///< relative to rules/: "state-core.yaml", "vocab/tags.yaml"
  std::string_view text;
};

/// All files of rules/, sorted by path.
[[nodiscard]] std::span<const EmbeddedFile> builtin_files();

}  // namespace cablelint::yaml
