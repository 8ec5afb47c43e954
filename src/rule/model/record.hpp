// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "cel/schema.hpp"
#include "text/span.hpp"

namespace cablelint::rule {

/// A type of the model as rules see it, with what expressions may not see: places in the text.
struct Record {
  cel::RecordType type;
  Span (*span)(const void* object) = nullptr;             ///< nullptr: it has no place of its own
  std::vector<Span (*)(const void* object)> field_spans;  ///< beside `type.fields`; nullptr: none
  std::vector<bool> shows_span;  ///< the field's own span is in the JSON's `spans`
  /// Each adds the places of a field that reports show completely.
  std::vector<void (*)(const void* object, std::vector<Span>& shown)> shown_fields;
};

/// Levels as expressions see them: ordered by rank.
[[nodiscard]] const Record& level_record();

}  // namespace cablelint::rule
