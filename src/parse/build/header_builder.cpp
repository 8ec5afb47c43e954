// SPDX-License-Identifier: Apache-2.0
#include "parse/build/header_builder.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "grammar/class_words.hpp"
#include "parse/build/spelled_level.hpp"
#include "text/ascii.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

void add_controls(const std::vector<Caveat>& from, std::vector<Caveat>& all) {
  for (const Caveat& control : from) {
    const bool is_known = std::ranges::any_of(
        all, [&](const Caveat& known) { return known.code.value == control.code.value; });
    if (!is_known) {
      all.push_back(control);
    }
  }
}

}  // namespace

void HeaderBuilder::header_level(Span at) {
  line_ = {};
  line_captions_.clear();
  line_passing_.clear();
  section_number_.reset();
  line_.text = draft_.text(at);
  line_.level = {level_from_words(draft_.view(at)), at};
}

void HeaderBuilder::damaged_level(Span at) {
  header_level(at);
  line_.level.value = level_from_words(grammar::damaged_class_word(draft_.view(at)).word);
}

/// RESTRICTED DATA is RD, FORMERLY RESTRICTED DATA is FRD.
void HeaderBuilder::header_control(Span at) {
  line_.caveats.push_back({at, draft_.joined(at)});
  std::string_view& code = line_.caveats.back().code.value;
  if (code.ends_with("RESTRICTED DATA")) {
    code = code.starts_with("F") ? "FRD" : "RD";
  }
}

void HeaderBuilder::section_of(Span) {
  line_.section = section_number_;
  line_.sections = section_total_;
}

/// Printouts repeat the class word alone at the head of each page; the line with a number wins.
void HeaderBuilder::classification_line(Span at) { take_line(at, line_.serial || line_.section); }

/// A drafter's head below that of the transmission has the level once more.
void HeaderBuilder::level_line(Span at) {
  if (is_certain_) {
    page_level(line_.text.span);
  }
  // Whom the message is for may follow; it is not part of the marking.
  const std::vector<Passing>& passing = draft_.cable.passing;
  if (!passing.empty() && at.contains(passing.back().span.begin)) {
    at.size = passing.back().span.begin - at.begin;
  }
  take_line(at, /*is_certain=*/true);
}

void HeaderBuilder::take_line(Span at, bool is_certain) {
  if (is_certain) {
    draft_.recognize(/*is_sure=*/true);
    if (line_.serial) {
      draft_.recognize();  // counts twice: with a marked paragraph it is enough
    }
    draft_.note_line(HeaderLineKind::classification, at);
  } else {
    page_level(line_.text.span);
  }
  std::optional<ClassificationLine>& known = draft_.cable.classification;
  if (known && (!is_certain || !is_certain_)) {
    // A second line, SECRET//NOFORN, adds its controls.
    add_controls(known->caveats, line_.caveats);
    known->caveats = line_.caveats;
  }
  if (known && line_.subject_code) {
    late_subject_code(line_.subject_code->span);
  }
  if (!known || (is_certain && !is_certain_)) {
    line_.span = draft_.trimmed(at).span;
    draft_.section.reset();
    if (line_.section) {
      draft_.section = line_.section->value;
    }
    known = std::exchange(line_, {});
    is_certain_ = is_certain;
    add_joined_to_line();
  }
}

/// What a copy joined to the line that counts; a head that is there again is not a repetition.
void HeaderBuilder::add_joined_to_line() {
  Cable& cable = draft_.cable;
  cable.captions.insert(cable.captions.end(), line_captions_.begin(), line_captions_.end());
  cable.passing.insert(cable.passing.end(), line_passing_.begin(), line_passing_.end());
}

void HeaderBuilder::line_passing(Span at) {
  const Text words = draft_.trimmed(at);
  line_passing_.push_back({words.span, words});
}

void HeaderBuilder::begin_again(Span) {
  if (draft_.cable.classification) {
    page_level(draft_.cable.classification->text.span);
  }
  draft_.cable.classification.reset();
  is_certain_ = false;
}

void HeaderBuilder::damaged_line(Span at) {
  const Span words = line_.text.span;
  classification_line(at);
  draft_.add_repair("class-word", words);
}

void HeaderBuilder::class_word_line(Span at) {
  if (draft_.cable.classification) {
    page_level(at);
  } else {
    classification_line(at);
  }
}

void HeaderBuilder::page_level(Span at) {
  const Text words = draft_.trimmed(at);
  draft_.cable.class_words.push_back(
      {words.span, words, {level_from_words(words.value), words.span}});
}

void HeaderBuilder::form_label(Span at) {
  CableFormat& format = draft_.cable.format;
  ++draft_.form_labels;
  if (draft_.view(at) == "MRN") {
    format = CableFormat::smart;
  } else if (draft_.form_labels > 1 && format == CableFormat::body) {
    format = CableFormat::viewer;
  }
}

void HeaderBuilder::caption(Span at) {
  std::vector<Caption>& all = draft_.cable.captions;
  draft_.note_line(HeaderLineKind::caption, at);
  if (all.empty() || all.back().span.end() < at.begin) {
    draft_.recognize();
  }
  all.push_back({at, draft_.text(at)});
}

/// S I P D I S means SIPDIS.
void HeaderBuilder::spaced_caption(Span at) {
  caption(at);
  std::string letters;
  std::ranges::copy_if(draft_.view(at), std::back_inserter(letters), is_upper);
  draft_.cable.captions.back().code.value = draft_.keep(std::move(letters));
}

/// SENSITIVE BUT UNCLASSIFIED is the caption SENSITIVE.
void HeaderBuilder::handling_phrase(Span at) {
  caption(at);
  Text& code = draft_.cable.captions.back().code;
  constexpr std::string_view sensitive = "SENSITIVE";
  if (starts_in_any_case(code.value, "sensitive")) {
    code.value = sensitive;
  }
}

/// A scan put blanks into the word.
void HeaderBuilder::blanked_caption(Span at) {
  caption(at);
  std::string letters(draft_.view(at));
  std::erase_if(letters, [](char c) { return c == ' '; });
  draft_.cable.captions.back().code.value = draft_.keep(std::move(letters));
}

void HeaderBuilder::passing_words(Span at) {
  draft_.note_line(HeaderLineKind::passing, at);
  late_passing(at);
}

/// Below SUBJECT, where it is out of place but no fault.
void HeaderBuilder::late_passing(Span at) {
  const Text words = draft_.trimmed(at);
  draft_.cable.passing.push_back({words.span, words});
}

/// PASS TO ALL OFFICE CODES:, which a copy may have broken, or put a tag after.
void HeaderBuilder::pass_line(Span at) {
  const Text words = draft_.joined(draft_.trimmed(at).span);
  draft_.cable.passing.push_back({words.span, words});
}

/// SSIC 12345, on a line below the level.
void HeaderBuilder::late_subject_code(Span at) {
  std::optional<ClassificationLine>& line = draft_.cable.classification;
  if (line && !line->subject_code) {
    line->subject_code = draft_.text(at);
  }
}

/// SECTION 1 OF 2, there.
void HeaderBuilder::late_section(Span) {
  std::optional<ClassificationLine>& line = draft_.cable.classification;
  if (line && !line->section) {
    line->section = section_number_;
    line->sections = section_total_;
  }
}

void HeaderBuilder::subject_words(Span at) {
  Text words = draft_.trimmed(at);
  // A copy may put a backslash where a line ends.
  if (words.value.ends_with('\\')) {
    words = draft_.trimmed({words.span.begin, words.span.size - 1});
  }
  if (!words.span.empty()) {
    subject_words_.push_back(words);
  }
}

/// "ferries (s)": where all of the subject is in small letters, its mark is.
void HeaderBuilder::take_small_mark() {
  const bool has_capitals = std::ranges::any_of(
      subject_words_, [](const Text& words) { return std::ranges::any_of(words.value, is_upper); });
  if (subject_words_.empty() || marks_.mark() || has_capitals) {
    return;
  }
  Text& last = subject_words_.back();
  for (const std::string_view mark : {" (s)", " (c)", " (u)", " (sbu)"}) {
    if (last.value.ends_with(mark)) {
      const auto size = static_cast<std::uint32_t>(mark.size());
      const std::uint32_t begin = last.span.end() - size;
      marks_.mark_level({begin + 2, size - 3});
      marks_.portion_mark({begin + 1, size - 1});
      last = draft_.trimmed({last.span.begin, last.span.size - size});
      return;
    }
  }
}

void HeaderBuilder::subject_block(Span at) {
  draft_.note_line(HeaderLineKind::subject, at);
  take_small_mark();
  Subject subject{
      .span = draft_.trimmed(at).span, .text = {}, .portion = marks_.take(PortionPlace::subject)};
  if (subject.portion && !subject_words_.empty()) {
    subject.portion->after_text = subject.portion->span.begin > subject_words_.front().span.begin;
  }
  for (const Text& words : subject_words_) {
    subject.text.span = join(subject.text.span, words.span);
  }
  subject.text = draft_.joined(subject.text.span);
  if (subject_words_.size() > 1) {
    std::string words_of_all;
    for (const Text& words : subject_words_) {
      words_of_all.append(words_of_all.empty() ? "" : " ").append(draft_.joined(words.span).value);
    }
    subject.text.value = draft_.keep(std::move(words_of_all));
    draft_.cable.repairs.push_back({subject.text.span, {"subject-wrapped", {}}, {}});
  }
  subject_words_.clear();
  if (!draft_.cable.subject) {
    // E-mails have one as well: alone it says nothing.
    draft_.recognize();
    draft_.cable.subject = subject;
  }
}

/// The set wins over the line SUBJ: that systems put above it.
void HeaderBuilder::subject_set(Span at) {
  draft_.cable.subject.reset();
  subject_block(at);
}

}  // namespace cablelint::parse
