// SPDX-License-Identifier: Apache-2.0
#include "parse/build/refs_builder.hpp"

#include <utility>

namespace cablelint::parse {

void RefsBuilder::ref_letter(Span at) {
  const std::uint32_t skipped = draft_.view(at).front() == '(' ? 1 : 0;
  label_ = draft_.capitals({at.begin + skipped, 1});
}

/// EMBASSY SAMPLETON is the post of that name.
void RefsBuilder::ref_post(Span at) {
  for (const std::string_view word : {"AMEMBASSY ", "EMBASSY ", "AMCONSUL "}) {
    if (draft_.view(at).starts_with(word)) {
      const auto size = static_cast<std::uint32_t>(word.size());
      at = {at.begin + size, at.size - size};
    }
  }
  ref_.post = draft_.capitals(at);
}

void RefsBuilder::add_ref(Span at, RefKind kind) {
  Ref ref = std::exchange(ref_, {});
  if (kind != RefKind::cable) {
    ref = {};
  }
  ref.kind = kind;
  ref.text = draft_.trimmed(at);
  ref.label = std::exchange(label_, {});
  ref.span = ref.label ? join(ref.label->span, ref.text.span) : ref.text.span;
  draft_.cable.refs.push_back(ref);
}

void RefsBuilder::ref_bare(Span at) {
  const std::vector<Ref>& refs = draft_.cable.refs;
  // "STATE 216511, 216512": a number alone goes on with the post before it, else with one's own.
  const bool follows = !label_ && !refs.empty() && refs.back().post;
  ref_.post = follows ? refs.back().post : std::nullopt;
  ref_.year = follows ? refs.back().year : std::nullopt;
  add_ref(at, RefKind::cable);
}

void RefsBuilder::ref_block(Span at) {
  std::optional<Text>& lines = draft_.cable.refs_line;
  draft_.note_line(HeaderLineKind::ref, at);
  const Span line = draft_.trimmed(at).span;
  lines = draft_.text(lines ? join(lines->span, line) : line);
  label_.reset();
}

/// The list that was read is cut off; the complete one follows.
void RefsBuilder::begin_again(Span) {
  draft_.cable.refs.clear();
  draft_.cable.refs_line.reset();
}

}  // namespace cablelint::parse
