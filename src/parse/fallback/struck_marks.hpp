// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parse/build/draft.hpp"

namespace cablelint::parse {

/// Marks of paragraphs that a reviewer struck out or a scan damaged: -(S)-, +S+, 4S), -44-. They
/// are read where they seem to be above the document, or where a classified document must have a
/// mark; some have no level that can be read.
void find_struck_marks(Draft& draft);

}  // namespace cablelint::parse
