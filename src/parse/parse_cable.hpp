// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "parse/parsed_cable.hpp"
#include "parse/read_budget.hpp"
#include "text/source_text.hpp"

namespace cablelint::parse {

/// Reads `source`, which holds one message, by the grammar. The cable views into `source`, which
/// must outlive it. Errors: as those of `parse_cables`.
[[nodiscard]] ParsedCable parse_cable(const SourceText& source);

/// Reads each of the messages in `source`, in their order; one at least. Their spans are
/// places in the entire source.
/// Errors: throws `InputError` if the grammar reads more than `budget` allows.
[[nodiscard]] std::vector<ParsedCable> parse_cables(const SourceText& source, ReadBudget budget);
[[nodiscard]] inline std::vector<ParsedCable> parse_cables(const SourceText& source) {
  return parse_cables(source, ReadBudget::of(source.bytes().size()));
}

/// Reads `source` as a paper, whatever else it may be. The cable views into `source`.
/// Errors: as those of `parse_cables`.
[[nodiscard]] ParsedCable parse_as_paper(const SourceText& source);

}  // namespace cablelint::parse
