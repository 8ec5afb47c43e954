// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "cel/evaluation.hpp"
#include "rule/check/checked_document.hpp"
#include "rule/compiled_rule.hpp"

namespace cablelint::rule {

/// Where the parts of a document are that rules name by paths.
class Places {
 public:
  Places(const CheckedDocument& document, cel::Evaluation& evaluation)
      : document_(document), evaluation_(evaluation) {}

  /// The place of the field that the path names; `part` is where it begins, if not at the cable.
  [[nodiscard]] std::optional<Span> at(const Path& path, const void* part) const;
  /// The place of the first candidate that is present, or those of its matches; at most `most`.
  /// Empty if no candidate is present.
  [[nodiscard]] std::vector<Span> of(const std::vector<Candidate>& candidates, const void* item,
                                     std::size_t most);
  /// The places of a rule's finding about an item, at least one and at most `most`.
  [[nodiscard]] std::vector<Span> of(const CompiledRule& rule, const void* item, std::size_t most);

 private:
  [[nodiscard]] Span first_line() const;

  const CheckedDocument& document_;
  cel::Evaluation& evaluation_;
};

}  // namespace cablelint::rule
