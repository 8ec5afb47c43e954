// SPDX-License-Identifier: Apache-2.0
#include "parse/build/message_builder.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {

/// The first is the message's own: further down others are cited.
void MessageBuilder::series_line(Span) {
  series_.span = join(series_.series.span, series_.year.span);
  if (!draft_.cable.series_number) {
    draft_.recognize(/*is_sure=*/true);
    draft_.cable.series_number = series_;
  }
  series_ = {};
}

void MessageBuilder::set_line(Span at) {
  const std::string_view name = set_.name.value;
  if (!words_.empty()) {
    set_.text = draft_.joined(words_);
    if (name != "AMPN" && name != "NARR") {
      set_.fields = fields_of(words_);
    }
    if (name == "REF") {
      add_ref(set_);
    }
  }
  add_set(at);
}

void MessageBuilder::subject_set(Span at) {
  set_.name = label_at(at);
  set_.text = draft_.cable.subject->text;
  add_set(at);
}

void MessageBuilder::text_set(Span at) {
  set_.name = label_at(at);
  add_set(at);
}

/// RMKS in RMKS/1.
Text MessageBuilder::label_at(Span at) const {
  const Span label = draft_.trimmed(at).span;
  const std::size_t size = find_first_of(draft_.view(label), ByteSet(" /."));
  return draft_.text({label.begin, static_cast<std::uint32_t>(size)});
}

void MessageBuilder::add_set(Span at) {
  // Above MSGID it says nothing: OPER/HARBOR GLASS//.
  if (set_.name.value != "OPER") {
    draft_.recognize(/*is_sure=*/set_.name.value == "MSGID");
  }
  if (set_.name.value == "MSGID" && draft_.cable.classification) {
    draft_.recognize();  // counts twice below the level: both together are enough
  }
  set_.span = draft_.trimmed(at).span;
  draft_.cable.sets.push_back(std::exchange(set_, {}));
  words_ = {};
}

/// What is between the strokes, without the line ends in it.
std::vector<Text> MessageBuilder::fields_of(Span at) const {
  std::vector<Text> fields;
  for (std::uint32_t begin = at.begin; begin <= at.end();) {
    const std::string_view rest = draft_.view({begin, at.end() - begin});
    const auto size = static_cast<std::uint32_t>(std::min(rest.find('/'), rest.size()));
    fields.push_back(draft_.trimmed({begin, size}));
    begin += size + 1;
  }
  return fields;
}

/// REF/A/DOC/OPNAV/20JAN2005//: a letter, and what it is.
void MessageBuilder::add_ref(const MessageSet& set) {
  Ref ref;
  ref.span = words_;
  ref.text = draft_.text(words_);
  const Text& first = set.fields.front();
  if (first.value.size() == 1 && is_upper(first.value.front())) {
    ref.label = first;
    const std::uint32_t begin = std::min(first.span.end() + 1, words_.end());
    ref.text = draft_.trimmed({begin, words_.end() - begin});
  }
  add_ref(std::move(ref));
}

void MessageBuilder::add_ref(Ref ref) {
  ref.notal = find_in_any_case(ref.text.value, "(notal)") != npos;
  std::optional<Text>& lines = draft_.cable.refs_line;
  lines = draft_.text(lines ? join(lines->span, words_) : words_);
  draft_.cable.refs.push_back(std::move(ref));
}

/// REFERENCE: ALARACT 001/2031, a line in place of a set.
void MessageBuilder::reference_line(Span) {
  Ref ref;
  ref.span = words_;
  ref.text = draft_.text(words_);
  add_ref(std::move(ref));
  set_ = {};
  words_ = {};
}

/// A. Harbor Manual, SAMPLEINST 1.1.
void MessageBuilder::listed_reference(Span) {
  Ref ref;
  ref.span = join(letter_.span, words_);
  ref.label = letter_;
  ref.text = draft_.joined(words_);
  add_ref(std::move(ref));
  words_ = {};
}

void MessageBuilder::listed_references(Span) {
  draft_.recognize();
  draft_.recognize();
}

void MessageBuilder::other_line(Span at) {
  if (draft_.cable.classification || !draft_.cable.sets.empty()) {
    text_.text_words(at);
  } else {
    draft_.unrecognised_line(at);
  }
}

}  // namespace cablelint::parse
