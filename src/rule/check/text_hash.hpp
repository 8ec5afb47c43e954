// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "model/cable.hpp"
#include "text/source_text.hpp"

namespace cablelint::rule {

/// A hash of the letters and digits of the paragraphs, without the page lines in them: the same for
/// copies in another encoding, with other line ends or other quotes. Nothing if there is no text.
[[nodiscard]] std::optional<std::uint64_t> hash_of_text(const SourceText& source,
                                                        const Cable& cable);

}  // namespace cablelint::rule
