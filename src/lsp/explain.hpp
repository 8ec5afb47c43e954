// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "model/level.hpp"
#include "rule/rule_set.hpp"

/// Explanations for people who write a document or a rule, in Markdown. What is not known is
/// explained by an empty text.
namespace cablelint::lsp {

[[nodiscard]] std::string explain_level(Level level);
/// A control in any of its forms; `scheme`: the one by which the document is checked, or nullptr.
[[nodiscard]] std::string explain_control(const marking::Scheme* scheme, std::string_view form);
[[nodiscard]] std::string explain_word(const rule::RuleSet& rules, std::string_view vocabulary,
                                       std::string_view word);
[[nodiscard]] std::string explain_rule(const rule::RuleFacts& facts);

}  // namespace cablelint::lsp
