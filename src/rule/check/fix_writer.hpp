// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "cel/evaluation.hpp"
#include "rule/check/checked_document.hpp"
#include "rule/check/message_writer.hpp"
#include "rule/check/places.hpp"
#include "rule/compiled_rule.hpp"

namespace cablelint::rule {

/// Writes the changes that are offered with findings.
class FixWriter {
 public:
  FixWriter(CheckedDocument& document, cel::Evaluation& evaluation, Places& places,
            MessageWriter& messages)
      : document_(document), evaluation_(evaluation), places_(places), messages_(messages) {}

  /// Adds the fix of the rule, if it has one that applies. False if an expression has no value.
  [[nodiscard]] bool add_fix(const CompiledRule& rule, const void* item, Finding& finding);

 private:
  /// The result of making an edit.
  enum class EditState : std::uint8_t {
    made,    ///< or there was nothing to be edited
    hidden,  ///< reports may not show the text that it puts in
    failed,  ///< an expression has no value
  };

  [[nodiscard]] EditState add_edits(const CompiledRule& rule, const void* item, Fix& fix);
  [[nodiscard]] EditState add_edit(const CompiledRule& rule, const void* part, Fix& fix);
  [[nodiscard]] Span with_separator(Span at, const Fix& fix) const;

  CheckedDocument& document_;
  cel::Evaluation& evaluation_;
  Places& places_;
  MessageWriter& messages_;
};

}  // namespace cablelint::rule
