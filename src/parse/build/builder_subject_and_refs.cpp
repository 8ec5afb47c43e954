// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>

#include "parse/build/builder.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {

void Builder::subject_words(Span at) {
  Text words = trimmed(at);
  // A copy may put a backslash where a line ends.
  if (words.value.ends_with('\\')) {
    words = trimmed({words.span.begin, words.span.size - 1});
  }
  if (!words.span.empty()) {
    subject_words_.push_back(words);
  }
}

void Builder::subject_block(Span at) {
  note_line(HeaderLineKind::subject, at);
  Subject subject{
      .span = trimmed(at).span, .text = {}, .portion = take_portion(PortionPlace::subject)};
  for (const Text& words : subject_words_) {
    subject.text.span = cablelint::join(subject.text.span, words.span);
  }
  subject.text = joined(subject.text.span);
  if (subject_words_.size() > 1) {
    std::string whole;
    for (const Text& words : subject_words_) {
      whole.append(whole.empty() ? "" : " ").append(joined(words.span).value);
    }
    subject.text.value = keep(std::move(whole));
    cable_.repairs.push_back({subject.text.span, {"subject-wrapped", {}}, {}});
  }
  subject_words_.clear();
  if (!cable_.subject) {
    // Mails have one as well: alone it tells nothing.
    recognise();
    cable_.subject = subject;
  }
}

// REF.

void Builder::ref_letter(Span at) {
  const std::string_view written = view(at);
  const auto letter = static_cast<std::uint32_t>(written.front() == '(' ? 1 : 0);
  ref_label_ = capitals({at.begin + letter, 1});
}

void Builder::ref_year(Span at) { ref_.year = Number{year_of(at), at}; }
void Builder::ref_post(Span at) { ref_.post = capitals(at); }
void Builder::ref_serial(Span at) { ref_.serial = number(at); }
void Builder::ref_notal(Span) { ref_.notal = true; }

void Builder::add_ref(Span at, RefKind kind) {
  Ref ref = std::exchange(ref_, {});
  if (kind != RefKind::cable) {
    ref = {};
  }
  ref.kind = kind;
  ref.text = trimmed(at);
  ref.label = std::exchange(ref_label_, {});
  ref.span = ref.label ? cablelint::join(ref.label->span, ref.text.span) : ref.text.span;
  cable_.refs.push_back(ref);
}

void Builder::ref_cable(Span at) { add_ref(at, RefKind::cable); }

void Builder::ref_bare(Span at) {
  ref_.year.reset();
  // "STATE 216511, 216512": a number alone goes on with the post before it, else with one's own.
  const bool follows = !ref_label_ && !cable_.refs.empty() && cable_.refs.back().post;
  ref_.post = follows ? cable_.refs.back().post : std::nullopt;
  if (follows) {
    ref_.year = cable_.refs.back().year;
  }
  add_ref(at, RefKind::cable);
}

void Builder::ref_email(Span at) { add_ref(at, RefKind::email); }
void Builder::ref_words(Span at) { add_ref(at, RefKind::other); }

void Builder::ref_block(Span at) {
  note_line(HeaderLineKind::ref, at);
  const Span line = trimmed(at).span;
  cable_.refs_line = text(cable_.refs_line ? cablelint::join(cable_.refs_line->span, line) : line);
  ref_label_.reset();
}

}  // namespace cablelint::parse
