// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/cable.hpp"
#include "rule/check/check_options.hpp"
#include "rule/check/hidden_text.hpp"
#include "rule/rule_set.hpp"
#include "text/source_text.hpp"

namespace cablelint::rule {

/// The document that is being checked, for all parts of a check.
struct CheckedDocument {
  const RuleSet& rules;
  CheckOptions options;
  const SourceText* source = nullptr;
  const Cable* cable = nullptr;
  HiddenText hidden = {};

  void reset(const SourceText& next, const Cable& parsed);

  /// Whether reports may show the text.
  [[nodiscard]] bool may_show(std::string_view text);
  /// The facts of a rule that the engine reports; nullptr if it is switched off.
  [[nodiscard]] const RuleFacts* enabled(std::string_view rule) const;
  /// A finding of such a rule, with its own citation unless there is another.
  [[nodiscard]] Finding finding_of(const RuleFacts& facts, Span where, std::string message,
                                   const std::string& cite = {}) const;
};

/// The bits of the forms whose messages have a rule.
[[nodiscard]] std::uint32_t forms_with(const RuleFacts& facts);

/// `ACP 127(G), sec. 5-12`, for each citation.
[[nodiscard]] std::vector<std::string> citations_of(const RuleFacts& facts);

}  // namespace cablelint::rule
