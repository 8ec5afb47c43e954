// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace cablelint::rule {

/// Who sets something: packs and policies are trusted, what a repository or a command line says is
/// kept away from rules that are locked.
enum class Trust : std::uint8_t { trusted, untrusted };

}  // namespace cablelint::rule
