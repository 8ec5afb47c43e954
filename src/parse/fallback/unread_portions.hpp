// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parse/build/draft.hpp"

namespace cablelint::parse {

/// The third fallback, a pass after the others: in a paper that marks its portions, those whose
/// mark nobody read, and those between marked ones that have none.
void find_unread_portions(Draft& draft);

}  // namespace cablelint::parse
