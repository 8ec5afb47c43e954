// SPDX-License-Identifier: Apache-2.0
#include "paths.hpp"

namespace cablelint::tests {

std::filesystem::path source_dir() { return CABLELINT_SOURCE_DIR; }
std::filesystem::path program() { return CABLELINT_PROGRAM; }

}  // namespace cablelint::tests
