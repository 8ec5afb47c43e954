// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "parse/build/draft.hpp"
#include "parse/build/text_builder.hpp"

namespace cablelint::parse {

/// What messages of other services have and cables do not: sets, a series number, the precedence in
/// a word.
class MessageBuilder {
 public:
  MessageBuilder(Draft& draft, TextBuilder& text) : draft_(draft), text_(text) {}

  void precedence_word(Span at) { draft_.cable.precedence_word = draft_.text(at); }
  void series_name(Span at) { series_.series = draft_.text(at); }
  void series_number(Span at) { series_.number = draft_.number(at); }
  void series_year(Span at) { series_.year = draft_.year(at); }
  void series_line(Span at);

  void part_number(Span at) { part_.part = draft_.text(at); }
  void part_total(Span at) { part_.parts = draft_.text(at); }
  void part_words(Span at);

  void set_name(Span at) { set_.name = draft_.text(at); }
  void set_words(Span at) { words_ = join(words_, draft_.trimmed(at).span); }
  void set_close(Span) { set_.closed = true; }
  void set_line(Span at);
  void subject_set(Span at);
  void text_set(Span at);
  void reference_line(Span at);
  void listed_letter(Span at) { letter_ = draft_.text(at); }
  void listed_reference(Span at);
  /// Between the number of the message and paragraph 1 they are enough, where a copy lost the rest.
  void listed_references(Span);

  /// One that occurs in messages of one service alone.
  void service_line(Span) { draft_.recognise(/*is_sure=*/true); }
  /// After the level or a set, a line of no kind is text.
  void other_line(Span at);

 private:
  void add_set(Span at);
  [[nodiscard]] Text label_at(Span at) const;
  [[nodiscard]] std::vector<Text> fields_of(Span at) const;
  void add_ref(const MessageSet& set);
  void add_ref(Ref ref);

  Draft& draft_;
  TextBuilder& text_;
  SeriesNumber series_;
  MessagePart part_;
  MessageSet set_;
  Span words_;   ///< of the set
  Text letter_;  ///< of a reference in a line
};

}  // namespace cablelint::parse
