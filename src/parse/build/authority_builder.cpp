// SPDX-License-Identifier: Apache-2.0
#include "parse/build/authority_builder.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "parse/build/mission_words.hpp"
#include "parse/build/person_and_position.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {
namespace {

/// What is left of a place without the words for embassies and departments before it.
std::string_view without_office_words(std::string_view place) {
  constexpr std::array<std::string_view, 12> words = {
      "THE",      "U.S.",      "US",         "AMERICAN", "AMEMBASSY", "EMBASSY",
      "AMCONSUL", "USMISSION", "DEPARTMENT", "DEPT",     "OF",        "STATE"};
  while (!place.empty()) {
    const std::size_t end = std::min(place.find(' '), place.size());
    if (std::ranges::find(words, place.substr(0, end)) == words.end()) {
      break;
    }
    place.remove_prefix(std::min(end + 1, place.size()));
  }
  return place;
}

}  // namespace

void AuthorityBuilder::begin(ClassifiedByKind kind) {
  kind_ = kind;
  has_source_ = leads_with_source_ = false;
}

void AuthorityBuilder::reason_words(Span at) {
  if (reasons_begin_.empty()) {
    reasons_begin_ = at;
  }
}

void AuthorityBuilder::reason_section(Span at) {
  late_section(at);
  reason_letters_.clear();
}

void AuthorityBuilder::late_section(Span at) {
  std::string_view section = draft_.view(at);
  const bool is_usual = section.size() == 3 && section.starts_with("1.");
  constexpr std::size_t size_of_1978 = 5;  // 1-301 of E.O. 12065
  if (!is_usual && (section.size() != size_of_1978 || section.find('-') == npos)) {
    section = draft_.keep(std::string("1.") + section.back());
  }
  reason_section_ = Text{section, at};
}

void AuthorityBuilder::letters_first(Span) {
  add_reasons();
  reason_letters_.clear();
}

void AuthorityBuilder::reason(Span at) {
  reason_words({at.begin, reason_section_->span.size});
  add_reasons();
  if (reason_letters_.empty()) {
    authority_.reasons.push_back({reason_section_->span, *reason_section_, std::nullopt});
  }
  reason_letters_.clear();
}

void AuthorityBuilder::sectionless(Span) {
  reason_section_.reset();
  add_reasons();
  reason_letters_.clear();
}

void AuthorityBuilder::add_reasons() {
  for (const Text& letter : reason_letters_) {
    const char lower = to_lower(letter.value.front());
    const Text meant{
        lower == letter.value.front() ? letter.value : draft_.keep(std::string(1, lower)),
        letter.span};
    authority_.reasons.push_back({letter.span, reason_section_, meant});
  }
}

/// What comes before is the person, as before the reasons.
void AuthorityBuilder::source_words(Span at) {
  has_source_ = true;
  reason_words(at);
}

void AuthorityBuilder::authority_words(Span at) {
  authority_.text = draft_.trimmed(at);
  authority_.is_cut =
      authority_.text.value.ends_with("...") || authority_.text.value.ends_with("\xE2\x80\xA6");
  const std::uint32_t end = reasons_begin_.empty() ? at.end() : reasons_begin_.begin;
  Span name = draft_.trimmed({at.begin, end - at.begin}).span;
  const auto cut = [&](std::size_t size) { name.size = static_cast<std::uint32_t>(size); };
  for (bool changed = true; changed && !reasons_begin_.empty();) {
    const std::uint32_t size = name.size;
    cut(find_last_not_of(draft_.view(name), ByteSet(" \t\r\n:;,(-")) + 1);
    const std::size_t last = find_last_of(draft_.view(name), gaps) + 1;
    const std::string word = upper_case(draft_.view(name).substr(last));
    if (word == "FOR" || word == "PER") {
      cut(last);
    }
    changed = name.size != size;
  }
  if (name.empty()) {
    return;
  }
  cut(without_full_stop(draft_.view(name)).size());
  authority_.name = draft_.joined(name);
  const std::string_view words = draft_.view(name);
  const auto part = [&](std::string_view found) -> std::optional<Text> {
    if (found.empty()) {
      return std::nullopt;
    }
    const auto skipped = static_cast<std::uint32_t>(found.data() - words.data());
    return draft_.joined({name.begin + skipped, static_cast<std::uint32_t>(found.size())});
  };
  const bool is_source = kind_ == ClassifiedByKind::derived_from || leads_with_source_;
  if (is_source && authority_.reasons.empty()) {
    return;  // a source, which nobody is: Sample Guide 1-52, dated 8 January 2007
  }
  const PersonAndPosition parts = person_and_position(words);
  authority_.person = part(parts.person);
  if (!names_place(parts.position)) {
    authority_.position = part(parts.position);
  }
}

/// "Pat Example, EXAMPLEVILLE", "Embassy Exampleville" or "Department of State": the post or the
/// department of a person is not a position.
bool AuthorityBuilder::names_place(std::string_view position) const {
  const std::string words = upper_case(position);
  const std::string_view place = without_office_words(words);
  const auto& line = draft_.cable.classification;
  const auto& from = draft_.cable.originator;
  return !position.empty() &&
         (place.empty() || (line && line->post && place == line->post->value) ||
          (from && place == from->name.value.substr(mission_size(from->name.value))));
}

/// A copy may repeat the label; the statement with reasons is the real one.
void AuthorityBuilder::add_authority(Span at) {
  std::optional<ClassifiedBy>& known = draft_.cable.classified_by;
  authority_.span = draft_.trimmed(at).span;
  // Who gives reasons classifies, also on the strength of what is derived from a source.
  const bool is_derived = has_source_ && authority_.reasons.empty();
  authority_.kind = is_derived ? ClassifiedByKind::derived_from : kind_;
  if (!known || (known->reasons.empty() && !authority_.reasons.empty())) {
    known = authority_;
  } else if (known->kind == ClassifiedByKind::classified_by && known->reasons.empty() &&
             authority_.kind == ClassifiedByKind::derived_from) {
    // The person on one line, the source on the next: a derivative.
    known->kind = authority_.kind;
    known->text = authority_.text;
  }
}

void AuthorityBuilder::authority_block(Span at) {
  draft_.recognize();
  draft_.note_line(HeaderLineKind::classified_by, at);
  add_authority(at);
  authority_ = {};
  reasons_begin_ = {};
}

/// The list of the sources, which is part of the statement.
void AuthorityBuilder::late_sources(Span at) {
  draft_.recognize();
  if (std::optional<ClassifiedBy>& known = draft_.cable.classified_by) {
    known->text.value =
        draft_.keep(std::string(known->text.value) + "; " + std::string(draft_.joined(at).value));
  }
}

/// There was one, of which the copy has a part of the label.
void AuthorityBuilder::cut_authority(Span at) {
  authority_.text = draft_.trimmed(at);
  authority_.is_cut = true;
  begin(upper_case(draft_.view(at).substr(0, 1)) == "D" ? ClassifiedByKind::derived_from
                                                        : ClassifiedByKind::classified_by);
  authority_block(at);
}

void AuthorityBuilder::paragraph_authority(Span at) {
  // "Classified by the ministry as ..." is a sentence: it gives no reasons.
  if (!authority_.reasons.empty()) {
    add_authority(at);
  }
  authority_ = {};
  reasons_begin_ = {};
}

}  // namespace cablelint::parse
