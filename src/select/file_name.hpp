// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace cablelint::select {

/// What is known of a file before it is read.
enum class FileName : std::uint8_t {
  of_document,  ///< it was named, or its name is that of a document
  of_anything,  ///< it was met in a folder, and may be a program or a picture
};

}  // namespace cablelint::select
