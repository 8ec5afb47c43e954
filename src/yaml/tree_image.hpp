// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "yaml/yaml_tree.hpp"

namespace cablelint::yaml {

/// The tree of a file as bytes, from which it is read in a twentieth of the time that YAML takes:
/// the build parses the built-in files once. A text that is in the file as it is, is not repeated.
[[nodiscard]] std::string write_tree_image(const Node& root);

/// The tree of `file`, which has the text that the image was written from.
[[nodiscard]] Node read_tree_image(std::string_view image, const File& file);

/// The images of `builtin_files`, in their order; none in the tool of the build that makes them.
[[nodiscard]] std::span<const std::string_view> builtin_tree_images();

}  // namespace cablelint::yaml
