// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <utility>

#include "parse/ascii.hpp"
#include "parse/builder.hpp"

namespace cablelint::parse {
namespace {

/// The level that a header spells, blanks between its letters or not. Nothing else comes here.
Level level_from_header(std::string_view words) {
  std::string letters;
  std::copy_if(words.begin(), words.end(), std::back_inserter(letters), is_upper);
  switch (letters.front()) {
    case 'C':
      return Level::confidential;
    case 'L':
      return Level::lou;
    case 'R':
      return Level::restricted;
    case 'S':
      return Level::secret;
    case 'T':
      return Level::top_secret;
    default:
      return letters.ends_with("EFTO") ? Level::efto : Level::unclassified;
  }
}

/// What a date says, in any of the orders in which telegrams write it. 2019/09/29, 20190929,
/// 09/29/2019 and 9/29/19 are one day.
std::optional<Timestamp> date_from(std::string_view written) {
  int parts[3] = {0, 0, 0};
  std::size_t sizes[3] = {0, 0, 0};
  std::size_t part = 0;
  for (const char c : written) {
    if (!is_digit(c)) {
      ++part;
    } else if (part < 3) {
      parts[part] = parts[part] * 10 + (c - '0');
      ++sizes[part];
    }
  }
  if (part == 0) {
    return date(parts[0] / 10000, parts[0] / 100 % 100, parts[0] % 100);
  }
  if (sizes[0] == 4) {
    return date(parts[0], parts[1], parts[2]);
  }
  return date(sizes[2] == 2 ? full_year(parts[2]) : parts[2], parts[0], parts[1]);
}

/// What a code's letters alone tell: 5 FAH-3 H-110. Subjects begin with the letter of their
/// category and have four, programs begin with K, two letters are a country.
TagKind kind_from_form(std::string_view code) {
  constexpr std::string_view subject_categories = "ABCEHLMOPST";
  if (code.size() == 2) {
    return TagKind::geographic;
  }
  if (code.size() == 4 && code.front() == 'K') {
    return TagKind::program;
  }
  if (code.size() == 4 && subject_categories.find(code.front()) != std::string_view::npos) {
    return TagKind::subject;
  }
  return TagKind::organization;
}

/// Tags that go with the name of a person: 1974 STATE 150591.
bool asks_for_person(std::string_view code) {
  return code == "OVIP" || code == "OCON" || code == "OEXC" || code == "OREP" || code == "OTRA";
}

}  // namespace

// The classification line.

void Builder::header_level(Span at) {
  classification_ = {};
  section_number_.reset();
  classification_.text = text(at);
  classification_.level = {level_from_header(view(at)), at};
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
    recognise();
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

void Builder::class_word_line(Span at) {
  if (!cable_.classification) {
    classification_line(at);
  }
}

void Builder::caption(Span at) {
  if (cable_.captions.empty() || cable_.captions.back().span.end() < at.begin) {
    recognise();
  }
  cable_.captions.push_back({at, text(at)});
}

void Builder::passing_words(Span at) {
  const Text words = trimmed(at);
  cable_.passing.push_back({words.span, words});
}

// The E.O. line.

void Builder::eo_number(Span at) { eo_.number = text(at); }

void Builder::decl_date(Span at) {
  // A date may also stand behind a schedule or an exemption: GDS 11/15/85; 25X1, 09/29/2040.
  if (declassification_.text.span.empty()) {
    declassification_.kind = DeclassificationKind::date;
  }
  if (!declassification_.date) {
    if (const std::optional<Timestamp> day = date_from(view(at))) {
      declassification_.date = Located<Timestamp>{*day, at};
    }
  }
  extend_declassification(at);
}

void Builder::decl_not_applicable(Span) {
  declassification_.kind = DeclassificationKind::not_applicable;
}

void Builder::decl_oadr(Span) { declassification_.kind = DeclassificationKind::oadr; }

void Builder::decl_retired(Span at) {
  declassification_.kind = DeclassificationKind::exemption;
  declassification_.exemptions.push_back(text(at));
}

void Builder::decl_schedule(Span) { declassification_.kind = DeclassificationKind::schedule; }

void Builder::decl_exemption(Span at) {
  const std::string_view written = view(at);
  const auto skipped = static_cast<std::uint32_t>(written.starts_with("1.6") ? 3 : 0);
  declassification_.exemptions.push_back(trimmed({at.begin + skipped, at.size - skipped}));
  extend_declassification(at);
}

void Builder::extend_declassification(Span at) {
  Declassification& all = declassification_;
  if (!all.text.span.empty()) {
    all.span = cablelint::join(all.span, at);
    all.text = text(all.span);
  }
}

void Builder::decl_exemptions(Span) { declassification_.kind = DeclassificationKind::exemption; }
void Builder::decl_redacted(Span) { declassification_.kind = DeclassificationKind::unknown; }
void Builder::decl_event(Span) { declassification_.kind = DeclassificationKind::event; }

void Builder::decl_value(Span at) {
  declassification_.text = trimmed(at);
  declassification_.span = declassification_.text.span;
}

void Builder::eo_line(Span at) {
  recognise();
  eo_.span = trimmed(at).span;
  const bool is_unread = !unread_.empty() && unread_.begin >= at.begin;
  if (is_unread) {
    declassification_.span = unread_;
    declassification_.text = text(unread_);
  }
  if (!declassification_.span.empty()) {
    eo_.declassification = declassification_;
  }
  if (!cable_.eo) {
    cable_.eo = eo_;
  }
  eo_ = {};
  declassification_ = {};
}

// TAGS.

void Builder::add_tag(Span at, Text code, TagKind kind) {
  cable_.tags.push_back({at, code, kind});
  last_tag_ = at;
}

void Builder::tag_code(Span at) {
  const Text code = capitals(at);
  // 1973 writes surnames without parentheses behind the tags that ask for a person.
  const bool is_surname = code.value.size() > 4 && !cable_.tags.empty() &&
                          (cable_.tags.back().kind == TagKind::person ||
                           asks_for_person(cable_.tags.back().code.value));
  add_tag(at, code, is_surname ? TagKind::person : kind_from_form(code.value));
}

void Builder::link_code(Span at) {
  const Text code = capitals(at);
  add_tag(at, code, kind_from_form(code.value));
}

void Builder::tag_link(Span at) {
  cable_.tags.back().span = at;
  last_tag_ = at;
  tag_links_ = cablelint::join(tag_links_, at);
}

void Builder::tag_person(Span at) {
  add_tag(at, trimmed({at.begin + 1, at.size - 2}), TagKind::person);
}

void Builder::tags_block(Span at) {
  recognise();
  const Span line = trimmed(at).span;
  cable_.tags_line = cable_.tags_line ? cablelint::join(*cable_.tags_line, line) : line;
  if (!tag_links_.empty()) {
    cable_.repairs.push_back({tag_links_, {"tags-link", {}}, text(tag_links_)});
  }
  tag_links_ = {};
}

// SUBJECT.

void Builder::subject_words(Span at) {
  if (const Text words = trimmed(at); !words.span.empty()) {
    subject_words_.push_back(words);
  }
}

void Builder::subject_block(Span at) {
  Subject subject{.span = trimmed(at).span, .text = {}, .portion = take_portion()};
  for (const Text& words : subject_words_) {
    subject.text.span = cablelint::join(subject.text.span, words.span);
  }
  subject.text = joined(subject.text.span);
  if (subject_words_.size() > 1) {
    cable_.repairs.push_back({subject.text.span, {"subject-wrapped", {}}, {}});
  }
  subject_words_.clear();
  if (!cable_.subject) {
    cable_.subject = subject;
  }
}

// REF.

void Builder::ref_letter(Span at) {
  const std::string_view written = view(at);
  const auto letter = static_cast<std::uint32_t>(written.front() == '(' ? 1 : 0);
  ref_label_ = text({at.begin + letter, 1});
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

void Builder::ref_block(Span) { ref_label_.reset(); }

// Classified By.

void Builder::reason_words(Span at) {
  if (reasons_begin_.empty()) {
    reasons_begin_ = at;
  }
}

void Builder::reason_section(Span at) {
  std::string_view section = view(at);
  if (section.find_first_of(", \t") != std::string_view::npos) {
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
