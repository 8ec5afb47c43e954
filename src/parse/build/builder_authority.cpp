// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>

#include "parse/build/builder.hpp"
#include "parse/build/person_and_position.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {

void Builder::reason_words(Span at) {
  if (reasons_begin_.empty()) {
    reasons_begin_ = at;
  }
}

void Builder::reason_section(Span at) {
  std::string_view section = view(at);
  if (section.find_first_of(", \tlI") != std::string_view::npos) {
    section = keep(std::string("1.") + section.back());
  }
  reason_section_ = Text{section, at};
  reason_letters_.clear();
}

void Builder::reason_letter(Span at) { reason_letters_.push_back(text(at)); }

void Builder::reason(Span at) {
  reason_words({at.begin, reason_section_->span.size});
  for (const Text& letter : reason_letters_) {
    const char lower = to_lower(letter.value.front());
    const Text meant{lower == letter.value.front() ? letter.value : keep(std::string(1, lower)),
                     letter.span};
    authority_.reasons.push_back({letter.span, *reason_section_, meant});
  }
  if (reason_letters_.empty()) {
    authority_.reasons.push_back({reason_section_->span, *reason_section_, std::nullopt});
  }
  reason_letters_.clear();
}

void Builder::authority_words(Span at) {
  authority_.text = trimmed(at);
  const std::uint32_t end = reasons_begin_.empty() ? at.end() : reasons_begin_.begin;
  Span name = trimmed({at.begin, end - at.begin}).span;
  const auto cut = [&](std::size_t size) { name.size = static_cast<std::uint32_t>(size); };
  for (bool changed = true; changed && !reasons_begin_.empty();) {
    const std::uint32_t size = name.size;
    cut(view(name).find_last_not_of(" \t\r\n:;,(-") + 1);
    const std::size_t last = view(name).find_last_of(" \t\r\n") + 1;
    const std::string word = to_upper(view(name).substr(last));
    if (word == "FOR" || word == "PER") {
      cut(last);
    }
    changed = name.size != size;
  }
  if (!name.empty()) {
    authority_.name = joined(name);
    const PersonAndPosition parts = person_and_position(view(name));
    const auto part = [&](std::string_view words) -> std::optional<Text> {
      if (words.empty()) {
        return std::nullopt;
      }
      const auto skipped = static_cast<std::uint32_t>(words.data() - view(name).data());
      return joined({name.begin + skipped, static_cast<std::uint32_t>(words.size())});
    };
    authority_.person = part(parts.person);
    authority_.position = part(parts.position);
  }
}

void Builder::add_authority(Span at) {
  authority_.span = trimmed(at).span;
  authority_.kind = authority_kind_;
  // A copy may repeat the label; the statement with reasons is the real one.
  if (!cable_.classified_by ||
      (cable_.classified_by->reasons.empty() && !authority_.reasons.empty())) {
    cable_.classified_by = authority_;
  }
}

void Builder::authority_block(Span at) {
  recognise();
  note_line(HeaderLineKind::classified_by, at);
  add_authority(at);
  authority_ = {};
  reasons_begin_ = {};
}

void Builder::paragraph_authority(Span at) {
  paragraph_words(at);
  // "Classified by the ministry as ..." is a sentence: it gives no reasons.
  if (!authority_.reasons.empty()) {
    add_authority(at);
  }
  authority_ = {};
  reasons_begin_ = {};
}

}  // namespace cablelint::parse
