// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "lsp/outline_part.hpp"

namespace cablelint::lsp {

/// The keys of a rule pack or of settings, and what each has: the rules, with their titles. The
/// text is read by its indentation, since what is being written is not YAML that could be parsed.
[[nodiscard]] std::vector<OutlinePart> outline_of_rule_file(std::string_view text);

}  // namespace cablelint::lsp
