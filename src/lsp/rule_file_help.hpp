// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lsp/open_document.hpp"
#include "lsp/protocol.hpp"
#include "lsp/rule_cache.hpp"

/// What an editor is given for places of rule packs and settings. Null where there is nothing.
namespace cablelint::lsp {

/// Keys, their values, ids of rules, and the words of conditions.
[[nodiscard]] Json complete_rule_file(const OpenDocument& document, const rule::RuleSet& rules,
                                      EditorPosition position);

/// What a key, a rule, a field or a function means.
[[nodiscard]] Json explain_rule_file(const OpenDocument& document, const rule::RuleSet& rules,
                                     EditorPosition position);

/// Where the rule is written whose id is there: in the document, or in another file on the disk.
[[nodiscard]] Json rule_definition(const OpenDocument& document, const std::string& uri,
                                   const rule::RuleSet& rules, EditorPosition position);

}  // namespace cablelint::lsp
