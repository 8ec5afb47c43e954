// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace cablelint::rule {

/// How much of a document a message may repeat.
enum class Excerpts : std::uint8_t {
  none,      ///< not even markings
  markings,  ///< markings, header labels, dates, codes and numbers
  full,
};

}  // namespace cablelint::rule
