// SPDX-License-Identifier: Apache-2.0
#include "rule/check/message_writer.hpp"

#include <string_view>
#include <vector>

namespace cablelint::rule {
namespace {

/// A value of a type that messages show, but text.
std::string text_of(const cel::Value& value) {
  switch (value.kind()) {
    case cel::Kind::integer:
      return std::to_string(value.as_int());
    case cel::Kind::boolean:
      return value.as_bool() ? "true" : "false";
    default:
      return std::string(static_cast<const LevelFacts*>(value.as_record())->name);
  }
}

}  // namespace

bool MessageWriter::may_show(const Message::Part& part) const {
  return (!part.is_sensitive || document_.options.excerpts == Excerpts::full) &&
         (!part.is_of_document || document_.options.excerpts != Excerpts::none);
}

std::optional<std::string> MessageWriter::write(const CompiledRule& rule, const Message& message) {
  MaskedText shown;
  for (const Message::Part& part : message.parts) {
    if (!part.program) {
      shown.add_words(part.text);
    } else if (!may_show(part) && !shows_choices(rule)) {
      shown.add_hidden();
    } else if (!add_pieces(part, shown)) {
      return std::nullopt;
    }
  }
  return document_.options.excerpts == Excerpts::full ? shown.text()
                                                      : shown.without(document_.hidden);
}

/// Which of its own words a rule chooses reveals what it reads. By default the rules of
/// the program and of a policy may: theirs are few.
bool MessageWriter::shows_choices(const CompiledRule& rule) const {
  return rule.is_trusted && document_.options.excerpts != Excerpts::none;
}

bool MessageWriter::add_pieces(const Message::Part& part, MaskedText& shown) {
  const std::optional<std::vector<cel::Value>> pieces = evaluation_.run_in_pieces(*part.program);
  if (!pieces) {
    return false;
  }
  for (const cel::Value& piece : *pieces) {
    const bool is_text = piece.kind() == cel::Kind::string;
    if (!piece.is_literal() && !may_show(part)) {
      shown.add_hidden();
    } else if (!is_text || piece.is_literal()) {
      shown.add_words(is_text ? piece.as_string() : text_of(piece));
    } else {
      shown.add_of_document(piece.as_string());
    }
  }
  return true;
}

}  // namespace cablelint::rule
