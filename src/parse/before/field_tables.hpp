// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace cablelint::parse {

/// A sign of a Markdown table that has the fields of a message, and what it means: a colon or
/// nothing.
struct TableSign {
  std::size_t begin = 0;  ///< in bytes
  std::size_t size = 0;
  std::string_view with;
};

/// The signs of the tables in which transcripts write the head of a SMART message, in their order:
/// without them each row is the line of a field.
[[nodiscard]] std::vector<TableSign> field_tables_in(std::string_view text);

}  // namespace cablelint::parse
