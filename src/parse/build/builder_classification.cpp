// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "grammar/class_words.hpp"
#include "parse/build/builder.hpp"
#include "parse/build/spelled_level.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {

void Builder::header_level(Span at) {
  classification_ = {};
  section_number_.reset();
  classification_.text = text(at);
  classification_.level = {level_from_words(view(at)), at};
}

void Builder::damaged_level(Span at) {
  header_level(at);
  classification_.level.value = level_from_words(grammar::damaged_class_word(view(at)).word);
}

void Builder::header_control(Span at) { classification_.caveats.push_back({at, text(at)}); }
void Builder::section_number(Span at) { section_number_ = number(at); }
void Builder::section_total(Span at) { section_total_ = number(at); }

void Builder::section_of(Span) {
  classification_.section = section_number_;
  classification_.sections = section_total_;
}

void Builder::line_post(Span at) { classification_.post = text(at); }
void Builder::line_serial(Span at) { classification_.serial = number(at); }

void Builder::classification_line(Span at) {
  // Printouts repeat the class word alone at the head of each page; the line with a number wins.
  const bool is_certain = classification_.serial || classification_.section;
  if (is_certain) {
    recognise(/*is_sure=*/true);
    note_line(HeaderLineKind::classification, at);
  } else {
    add_class_word(classification_.text.span);
  }
  if (!cable_.classification || (is_certain && !is_classification_certain_)) {
    classification_.span = trimmed(at).span;
    current_section_ = classification_.section
                           ? std::optional<std::int64_t>(classification_.section->value)
                           : std::nullopt;
    cable_.classification = std::exchange(classification_, {});
    is_classification_certain_ = is_certain;
  }
}

void Builder::damaged_line(Span at) {
  const Text words = classification_.text;
  classification_line(at);
  cable_.repairs.push_back({words.span, {"class-word", {}}, words});
}

void Builder::class_word_line(Span at) {
  if (cable_.classification) {
    add_class_word(at);
  } else {
    classification_line(at);
  }
}

void Builder::page_level(Span at) { add_class_word(at); }

void Builder::add_class_word(Span at) {
  const Text words = trimmed(at);
  cable_.class_words.push_back({words.span, words, {level_from_words(words.value), words.span}});
}

void Builder::form_label(Span at) {
  const std::string_view label = view(at);
  ++form_labels_;
  if (label == "MRN") {
    cable_.format = CableFormat::smart;
  } else if (form_labels_ > 1 && cable_.format == CableFormat::body) {
    cable_.format = CableFormat::viewer;
  }
}

/// Labels in the head of a form, above the envelope, are none of the message's own lines.
void Builder::note_line(HeaderLineKind kind, Span at) {
  const bool is_envelope = kind <= HeaderLineKind::from;
  if (form_labels_ > 0 && is_envelope) {
    form_labels_ = 0;
    has_line_ = {};
    cable_.header_lines.clear();
  }
  bool& is_known = has_line_.at(static_cast<std::size_t>(kind));
  if (is_known) {
    return;
  }
  is_known = true;
  HeaderLine line{.span = trimmed(at).span, .kind = kind, .early = {}};
  for (const HeaderLine& before : cable_.header_lines) {
    if (kind >= HeaderLineKind::classification && before.kind > kind) {
      line.early.push_back(before.kind);
    }
  }
  cable_.header_lines.push_back(std::move(line));
}

void Builder::caption(Span at) {
  note_line(HeaderLineKind::caption, at);
  if (cable_.captions.empty() || cable_.captions.back().span.end() < at.begin) {
    recognise();
  }
  cable_.captions.push_back({at, text(at)});
}

void Builder::passing_words(Span at) {
  note_line(HeaderLineKind::passing, at);
  const Text words = trimmed(at);
  cable_.passing.push_back({words.span, words});
}

}  // namespace cablelint::parse
