// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "cel/schema.hpp"
#include "text/span.hpp"

namespace cablelint::rule {

/// A type of the model as rules see it, with what expressions may not see: places in the text.
struct Record {
  cel::RecordType type;
  Span (*span)(const void* object) = nullptr;             ///< nullptr: it has no place of its own
  std::vector<Span (*)(const void* object)> field_spans;  ///< beside `type.fields`; nullptr: none
  std::vector<bool> shows_span;  ///< the field's own span stands in the JSON's `spans`
};

/// The table of all fields, `Cable` first: the one source of the checker's types, of the JSON of
/// `parse` and of the field reference.
[[nodiscard]] std::span<const Record* const> all_records();
[[nodiscard]] const Record& cable_record();

/// The record whose type that is; nullptr for a type that is not of the model.
[[nodiscard]] const Record* record_of(const cel::RecordType& type);

/// Levels as expressions see them: ordered by rank.
[[nodiscard]] const Record& level_record();

/// What a rule may be `for`: the cable itself or the elements of one of its lists.
struct ItemScope {
  std::string_view name;  ///< also that of the variable
  const Record* record;   ///< of an item
  cel::ListView (*items)(const void* cable);
};

[[nodiscard]] std::span<const ItemScope> item_scopes();

}  // namespace cablelint::rule
