// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "lint/file_report.hpp"
#include "model/cable.hpp"
#include "rule/check/document_checker.hpp"
#include "rule/rule_set.hpp"
#include "text/line_index.hpp"
#include "text/source_text.hpp"

namespace cablelint::lint {

/// What `Excerpts::markings` shows of a cable: markings, labels, dates, codes and numbers, by
/// place.
[[nodiscard]] std::vector<Span> markings(const SourceText& source, const Cable& cable);

/// Cuts lines of a document down to what a report may show: with `Excerpts::markings` the markings,
/// header labels, dates, codes and numbers that the grammar recognized, and `[…]` for the rest.
/// This is the one place through which text of a document comes into a report.
class Excerpter {
 public:
  Excerpter(const SourceText& source, const LineIndex& lines, const Cable& cable,
            const rule::RuleSet& rules, rule::Excerpts excerpts);

  [[nodiscard]] Excerpt excerpt(Span where) const;

 private:
  [[nodiscard]] bool is_shown(std::uint32_t offset) const;

  const SourceText& source_;
  const LineIndex& lines_;
  rule::Excerpts excerpts_;
  std::vector<Span> shown_;   ///< `markings`
  std::vector<Span> hidden_;  ///< words in them that are not published
};

}  // namespace cablelint::lint
