// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "parse/build/draft.hpp"

namespace cablelint::parse {

/// The numbered paragraphs of a paper, with and without marks. Lists are numbered too: a number
/// without a mark begins a paragraph only if it is due, has a blank line above it, and a sentence
/// comes after it.
class PaperParagraphs {
 public:
  explicit PaperParagraphs(Draft& draft) : draft_(draft) {}

  /// The mark after the number of the line that is being read.
  void mark(Portion portion) { mark_ = std::move(portion); }
  /// Each line of text: of a paragraph if it has a number, else perhaps more of the one above it.
  void add_line(Span line, std::optional<Number> number, bool is_authority);
  [[nodiscard]] std::size_t mark_count() const { return mark_count_; }
  /// Puts them into the cable: without marks only where the paper marks its numbers, or nothing.
  void finish();

 private:
  void begin(Span line, const Number& number);
  [[nodiscard]] bool is_due(Span line, const Number& number) const;
  [[nodiscard]] bool has_blank_above(Span line) const;
  [[nodiscard]] std::size_t indent_of(Span line) const;

  Draft& draft_;
  std::vector<Paragraph> read_;
  std::optional<Portion> mark_;
  std::size_t mark_count_ = 0;
  std::size_t indent_ = 0;  ///< of the first
  Span last_;               ///< the line above
  bool is_open_ = false;    ///< it is of a paragraph
};

}  // namespace cablelint::parse
