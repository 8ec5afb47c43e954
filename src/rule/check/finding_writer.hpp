// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "cel/evaluation.hpp"
#include "rule/check/checked_document.hpp"
#include "rule/check/fix_writer.hpp"
#include "rule/check/message_writer.hpp"
#include "rule/check/places.hpp"
#include "rule/compiled_rule.hpp"

namespace cablelint::rule {

/// Writes what a rule with a condition of its own reports: places, message, related places, fix.
class FindingWriter {
 public:
  FindingWriter(CheckedDocument& document, cel::Evaluation& evaluation)
      : document_(document),
        evaluation_(evaluation),
        places_(document, evaluation),
        messages_(document, evaluation),
        fixes_(document, evaluation, places_, messages_) {}
  FindingWriter(const FindingWriter&) = delete;
  FindingWriter& operator=(const FindingWriter&) = delete;
  ~FindingWriter() = default;

  /// The places of the finding about an item, at least one and at most `most`.
  [[nodiscard]] std::vector<Span> places(const CompiledRule& rule, const void* item,
                                         std::size_t most) {
    return places_.of(rule, item, most);
  }
  /// The finding at one of its places; nothing if an expression of the rule has no value.
  [[nodiscard]] std::optional<Finding> write(const CompiledRule& rule, const void* item,
                                             Span where);
  /// That the rule has no value for an item, because of the last failure of the evaluation.
  [[nodiscard]] Finding failure_of(const CompiledRule& rule, const void* item);

 private:
  // False if an expression of the rule has no value.
  [[nodiscard]] bool add_related(const CompiledRule& rule, const void* item, Finding& finding);
  [[nodiscard]] bool choose_severity(const CompiledRule& rule, Finding& finding);

  CheckedDocument& document_;
  cel::Evaluation& evaluation_;
  Places places_;
  MessageWriter messages_;
  FixWriter fixes_;
};

}  // namespace cablelint::rule
