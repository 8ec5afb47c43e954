// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cablelint::lsp {

/// The path of a `file:` URI. What is not in a file, such as `untitled:Untitled-1`, lies in the
/// current folder under the last part of its name.
[[nodiscard]] std::string path_from_uri(std::string_view uri);

}  // namespace cablelint::lsp
