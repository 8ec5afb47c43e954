// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rule/check/hidden_text.hpp"

namespace cablelint::rule {

/// A text of a report that is joined of a rule's words and a document's. `[…]` replaces what
/// of the document is not shown; the words of the rule always are.
class MaskedText {
 public:
  void add_words(std::string_view words) { pieces_.push_back({std::string(words), Kind::words}); }
  void add_of_document(std::string_view text);
  void add_hidden() { pieces_.push_back({{}, Kind::hidden}); }

  /// The text, without what `hidden` has; also what only several pieces together spell.
  [[nodiscard]] std::string without(HiddenText& hidden);
  [[nodiscard]] std::string text() const;

 private:
  enum class Kind : std::uint8_t { words, of_document, hidden };
  struct Piece {
    std::string text;
    Kind kind = Kind::words;
  };

  [[nodiscard]] std::string all_of_document() const;

  std::vector<Piece> pieces_;
};

}  // namespace cablelint::rule
