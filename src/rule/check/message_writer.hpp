// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "cel/evaluation.hpp"
#include "rule/check/checked_document.hpp"
#include "rule/check/masked_text.hpp"
#include "rule/compiled_rule.hpp"

namespace cablelint::rule {

/// Writes the messages of rules, without text of the document that reports may not show.
class MessageWriter {
 public:
  MessageWriter(CheckedDocument& document, cel::Evaluation& evaluation)
      : document_(document), evaluation_(evaluation) {}

  /// Nothing if an expression of the message has no value.
  [[nodiscard]] std::optional<std::string> write(const CompiledRule& rule, const Message& message);
  [[nodiscard]] bool shows_choices(const CompiledRule& rule) const;
  [[nodiscard]] bool may_show(const Message::Part& part) const;

 private:
  [[nodiscard]] bool add_pieces(const Message::Part& part, MaskedText& shown);

  CheckedDocument& document_;
  cel::Evaluation& evaluation_;
};

}  // namespace cablelint::rule
