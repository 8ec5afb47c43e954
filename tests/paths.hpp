// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

/// Where the tests find what they read and run; known to one file alone, so that the others
/// compile to the same in every checkout.
namespace cablelint::tests {

[[nodiscard]] std::filesystem::path source_dir();
[[nodiscard]] std::filesystem::path program();  ///< the executable under test

}  // namespace cablelint::tests
