// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/calendar.hpp"
#include "model/level.hpp"
#include "text/span.hpp"

namespace cablelint::rule {

class RuleSet;

/// What is kept of a document for the rules that compare documents of one run, so that none of them
/// stays in memory. Places are found again by reading the few documents again that are reported.
struct DocumentRecord {
  /// Another cable that this one refers to.
  struct Reference {
    std::string mrn;
    Span where;
  };

  std::string mrn;  ///< message reference number; empty: it has none
  Span mrn_at;
  std::optional<Level> level;
  Span level_at;
  std::optional<Timestamp> time;
  Span time_at;
  std::vector<std::int64_t> sections;  ///< the sections that it holds, in their order
  std::int64_t section_count = 0;  ///< of the message; 0: it is not said, or not to be relied on
  bool is_signed = false;          ///< the text goes on to a signature
  bool is_swapped = false;         ///< the text is not that of its envelope
  Span section_at;
  std::uint64_t bytes = 0;  ///< a hash of its paragraphs as they are written; 0: it has none
  std::vector<Reference> references;
  const RuleSet* rules = nullptr;  ///< those that count for it
  /// Exceptions of the settings that are about it, among those of its rule set.
  std::vector<std::uint32_t> exceptions;
};

}  // namespace cablelint::rule
