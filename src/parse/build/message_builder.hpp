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

  void series_line(Span at);

  void set_name(Span at) { set_.name = draft_.text(at); }
  /// At the beginning of a field. In POC a (C) is a kind of telephone.
  void set_mark(Span) { text_.set_mark(/*may_be_letter=*/set_.name.value == "POC"); }
  void set_words(Span at) { words_ = join(words_, draft_.trimmed(at).span); }
  void set_line(Span at);
  void subject_set(Span at);
  void text_set(Span at);
  void reference_line(Span at);
  void listed_letter(Span at) { letter_ = draft_.text(at); }
  void listed_reference(Span at);
  /// Between the number of the message and paragraph 1 they are enough, where a copy lost the rest.
  void listed_references(Span);

  /// One that occurs in messages of one service alone.
  void service_line(Span) { draft_.recognize(/*is_sure=*/true); }
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
  SeriesNumber& series_ = draft_.being_read<SeriesNumber>();
  MessageSet& set_ = draft_.being_read<MessageSet>();
  Span words_;   ///< of the set
  Text letter_;  ///< of a reference in a line
};

}  // namespace cablelint::parse
