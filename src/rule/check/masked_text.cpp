// SPDX-License-Identifier: Apache-2.0
#include "rule/check/masked_text.hpp"

#include "rule/hidden_mark.hpp"
#include "text/encoding.hpp"

namespace cablelint::rule {

void MaskedText::add_of_document(std::string_view text) {
  pieces_.push_back({std::string(text), Kind::of_document});
}

std::string MaskedText::all_of_document() const {
  std::string all;
  for (const Piece& piece : pieces_) {
    all += piece.kind == Kind::of_document ? piece.text : "";
  }
  return all;
}

std::string MaskedText::without(HiddenText& hidden) {
  for (Piece& piece : pieces_) {
    if (piece.kind == Kind::of_document && hidden.is_in(piece.text)) {
      piece.kind = Kind::hidden;
    }
  }
  if (hidden.is_in(all_of_document())) {
    for (Piece& piece : pieces_) {
      piece.kind = piece.kind == Kind::of_document ? Kind::hidden : piece.kind;
    }
  }
  return text();
}

std::string MaskedText::text() const {
  std::string text;
  bool was_hidden = false;
  for (const Piece& piece : pieces_) {
    const bool is_hidden = piece.kind == Kind::hidden;
    if (is_hidden && !was_hidden) {
      text += hidden_mark;
    } else if (!is_hidden) {
      text += piece.kind == Kind::words ? piece.text : to_utf8(piece.text);
    }
    was_hidden = is_hidden || (was_hidden && piece.text.empty());
  }
  return text;
}

}  // namespace cablelint::rule
