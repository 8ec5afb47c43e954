// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "rule/model/record.hpp"

namespace cablelint::rule {

/// The table of all fields, `Cable` first: the one source of the checker's types, of the JSON of
/// `parse` and of the field reference.
[[nodiscard]] std::span<const Record* const> all_records();
[[nodiscard]] const Record& cable_record();

/// The record whose type that is; nullptr for a type that is not of the model.
[[nodiscard]] const Record* record_of(const cel::RecordType& type);

/// What a rule may be `for`: the cable itself or the elements of one of its lists.
struct ItemScope {
  std::string_view name;  ///< also that of the variable
  const Record* record;   ///< of an item
  cel::ListView (*items)(const void* cable);
};

[[nodiscard]] std::span<const ItemScope> item_scopes();

/// The values of `cable.form`, in the order of `MessageForm`.
[[nodiscard]] std::span<const std::string_view> message_forms();

}  // namespace cablelint::rule
