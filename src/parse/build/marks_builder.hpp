// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "parse/build/draft.hpp"

namespace cablelint::parse {

/// Portion marks, and the mark of an entire text. The builder of the portion takes its mark.
class MarksBuilder {
 public:
  explicit MarksBuilder(Draft& draft) : draft_(draft) {}

  void mark_level(Span at);
  void mark_control(Span at);
  void agency_word(Span at);
  void entire_text(Span at);
  void entire_text_first(Span at);
  void unknown_mark(Span at);
  void portion_mark(Span at);
  void unclosed_mark(Span at);
  void displaced_mark(Span at);

  /// The mark that was read last and that nothing has taken; absent if there is none.
  [[nodiscard]] const std::optional<Portion>& mark() const { return mark_; }
  [[nodiscard]] std::optional<Portion> take(PortionPlace place);

 private:
  Draft& draft_;
  std::optional<Located<Level>> level_;
  std::vector<Caveat> controls_;
  std::optional<Portion> mark_;
};

}  // namespace cablelint::parse
