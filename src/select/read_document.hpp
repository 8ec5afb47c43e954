// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace cablelint::select {

/// The bytes of a document, or of standard input for `-`.
/// Errors: throws `InputError` if it cannot be read or is larger than 1 GiB.
[[nodiscard]] std::string read_document(const std::string& name);

}  // namespace cablelint::select
