// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "lsp/protocol.hpp"
#include "rule/rule_facts.hpp"

namespace cablelint::lsp {

/// The file below `folder` in which a built-in rule is written, if it has the text that is in the
/// program; else an empty path.
[[nodiscard]] std::filesystem::path file_of_builtin(const rule::RuleFacts& facts,
                                                    const std::filesystem::path& folder);

/// Where a rule is written, as a place of the protocol. For a built-in one that is a file that was
/// installed with the program, or the tree that it was built in; null where there is none.
[[nodiscard]] Json place_of_rule(const rule::RuleFacts& facts);

}  // namespace cablelint::lsp
