// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint {

/// What kinds of bytes are in a text, found in one look: a text that has none of a kind need not be
/// searched for it.
struct ByteKinds {
  bool is_ascii = true;
  bool has_controls = false;  ///< other ASCII controls than tab, line feed, form feed and return
};

[[nodiscard]] ByteKinds byte_kinds(std::string_view bytes);

}  // namespace cablelint
