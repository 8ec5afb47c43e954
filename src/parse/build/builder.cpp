// SPDX-License-Identifier: Apache-2.0
#include "parse/build/builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "parse/after/passages.hpp"
#include "parse/after/ref_mentions.hpp"
#include "parse/before/copy_artefacts.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {
namespace {

/// The canonical name of a message: the year's last two digits, the post without blanks and the
/// number without leading zeros, such as 08EXAMPLEVILLE42.
std::string reference_id(std::int64_t year, std::string_view post, std::int64_t serial) {
  std::string id = fmt::format("{:02}", year % 100);
  std::copy_if(post.begin(), post.end(), std::back_inserter(id), [](char c) { return c != ' '; });
  return id + std::to_string(serial);
}

}  // namespace

void Builder::unmet(std::string_view rule, std::string_view expected, Span skipped) {
  unread_ = trimmed(skipped).span;
  Span where = unread_;
  if (where.empty() && where.begin > 0) {
    where = {where.begin - 1, 1};
  }
  result_.findings.push_back({rule, where, expected});
}

void Builder::release_line(Span at) {
  const Text line = trimmed(at);
  cable_.release_notes.push_back({line.span, line});
}

void Builder::unrecognised_line(Span at) {
  const Text line = trimmed(at);
  // A copy has titles and notes of its own above the message, whose first lines have no small
  // letters.
  const bool is_preface =
      result_.recognised_lines == 0 && std::ranges::any_of(line.value, is_lower);
  if (!line.span.empty() && !is_preface) {
    cable_.unrecognised.push_back({line.span, line});
  }
}

Number Builder::number(Span at) const {
  const std::string_view digits = view(at);
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return {value, at};
}

Text Builder::trimmed(Span at) const {
  const std::string_view all = trim_end(view(at));
  const std::string_view words = trim(all);
  const auto skipped = static_cast<std::uint32_t>(all.size() - words.size());
  return {words, {at.begin + skipped, static_cast<std::uint32_t>(words.size())}};
}

Text Builder::capitals(Span at) {
  const std::string_view written = view(at);
  if (std::none_of(written.begin(), written.end(), is_lower)) {
    return {written, at};
  }
  return {keep(to_upper(written)), at};
}

/// The words at `at` with one blank in place of each line break and the blanks round it.
Text Builder::joined(Span at) {
  std::string_view written = view(at);
  if (written.find_first_of("\r\n<&") == std::string_view::npos) {
    return {written, at};
  }
  const std::string plain = plain_text(written);
  written = plain;
  std::string words;
  for (std::size_t begin = 0; begin < written.size();) {
    const std::size_t end = std::min(written.find_first_of("\r\n", begin), written.size());
    if (const std::string_view line = trim(written.substr(begin, end - begin)); !line.empty()) {
      words.append(words.empty() ? "" : " ").append(line);
    }
    begin = end + 1;
  }
  return {keep(std::move(words)), at};
}

std::string_view Builder::keep(std::string spelling) {
  return cable_.spellings.emplace_back(std::move(spelling));
}

Envelope& Builder::envelope(Span at) {
  recognise(/*is_sure=*/true);
  if (!cable_.envelope) {
    cable_.envelope.emplace();
  }
  cable_.envelope->span = join(cable_.envelope->span, trimmed(at).span);
  return *cable_.envelope;
}

std::int64_t Builder::year_of(Span at) const {
  const std::int64_t value = number(at).value;
  return at.size == 2 ? full_year(static_cast<int>(value)) : value;
}

ParsedCable Builder::finish() {
  const bool is_telegram = cable_.envelope || cable_.dtg || cable_.originator;
  if (is_telegram && cable_.format == CableFormat::body) {
    cable_.format = CableFormat::telegram;
  }
  finish_mrn();
  finish_refs();
  finish_paragraphs();
  finish_doubtful_marks();
  split_joined();
  mark_endings();
  cable_.passages = passages_in(text_, cable_);
  // The restored text does not outlive the builder.
  for (Passage& passage : cable_.passages) {
    for (std::optional<Text>* const words : {&passage.opening, &passage.closing}) {
      if (*words) {
        (*words)->value = view((*words)->span);
      }
    }
  }
  cable_.ref_mentions = ref_mentions_in(cable_);
  finish_quotes();
  std::int64_t highest = 0;
  for (Paragraph& paragraph : cable_.paragraphs) {
    paragraph.highest_before = highest;
    highest = std::max(highest, paragraph.number.value);
  }
  finish_sections();
  finish_portions();
  finish_overall();
  finish_dated();
  std::stable_sort(
      result_.findings.begin(), result_.findings.end(),
      [](const SyntaxFinding& a, const SyntaxFinding& b) { return a.where.begin < b.where.begin; });
  return std::move(result_);
}

void Builder::finish_mrn() {
  const std::optional<ClassificationLine>& line = cable_.classification;
  if (!line || !line->post || !line->serial || !cable_.dtg || !cable_.dtg->year) {
    return;
  }
  const std::int64_t year = cable_.dtg->year->value;
  cable_.mrn = Mrn{.span = join(line->post->span, line->serial->span),
                   .year = year,
                   .post = *line->post,
                   .serial = *line->serial,
                   .id = keep(reference_id(year, line->post->value, line->serial->value))};
}

void Builder::finish_refs() {
  std::optional<std::string_view> due = "A";
  for (Ref& ref : cable_.refs) {
    if (ref.label) {
      ref.label_due = due;
      due = letter_behind(ref.label->value.front());
    }
    if (ref.kind == RefKind::cable) {
      complete(ref);
    }
  }
}

/// The label that is due after `letter`; none follows Z.
std::optional<std::string_view> Builder::letter_behind(char letter) {
  return letter < 'Z' ? std::optional(keep(std::string(1, static_cast<char>(letter + 1))))
                      : std::nullopt;
}

/// A reference that names no post or no year means that of the cable itself.
void Builder::complete(Ref& ref) {
  if (!ref.post && cable_.classification && cable_.classification->post) {
    ref.post = Text{cable_.classification->post->value, {}};
  }
  if (!ref.year && cable_.dtg && cable_.dtg->year) {
    ref.year = Number{cable_.dtg->year->value, {}};
  }
  if (ref.post && ref.year && ref.serial) {
    ref.id = keep(reference_id(ref.year->value, ref.post->value, ref.serial->value));
  }
}

void Builder::finish_sections() {
  const std::optional<ClassificationLine>& line = cable_.classification;
  const bool own = line && line->section && line->sections;
  if (own) {
    cable_.sections.push_back({.span = cablelint::join(line->section->span, line->sections->span),
                               .post = line->post,
                               .serial = line->serial,
                               .section = *line->section,
                               .sections = *line->sections});
  }
  for (const SectionBreak& page : cable_.section_breaks) {
    cable_.sections.push_back(
        {page.span, page.post, page.serial, page.section, page.sections, page.is_page});
  }
  // A line that names no section stands in that of the lines before it.
  const bool counts = !cable_.sections.empty();
  for (Section& page : pages_) {
    page.section.value =
        page.section.value == 0 && counts ? cable_.sections[0].section.value : page.section.value;
    page.section.value = std::max<std::int64_t>(page.section.value, 1);
    page.sections.value = counts ? cable_.sections[0].sections.value : 1;
    page.is_page = true;
    cable_.sections.push_back(page);
  }
  if (!pages_.empty()) {
    std::stable_sort(
        cable_.sections.begin() + (own ? 1 : 0), cable_.sections.end(),
        [](const Section& a, const Section& b) { return a.span.begin < b.span.begin; });
  }
}

void Builder::finish_portions() {
  const auto take = [this](const std::optional<Portion>& portion) {
    if (portion) {
      cable_.portions.push_back(*portion);
    }
  };
  if (cable_.subject) {
    take(cable_.subject->portion);
  }
  for (const Heading& heading : cable_.headings) {
    take(heading.portion);
  }
  for (const Paragraph& paragraph : cable_.paragraphs) {
    take(paragraph.portion);
  }
  std::sort(cable_.portions.begin(), cable_.portions.end(),
            [](const Portion& a, const Portion& b) { return a.span.begin < b.span.begin; });
  for (const Portion& portion : cable_.portions) {
    if (portion.level) {
      const Level level = portion.level->value;
      cable_.highest_portion =
          cable_.highest_portion ? cablelint::join(*cable_.highest_portion, level) : level;
    }
  }
}

namespace {

bool is_classified(Level level) { return facts(facts(level).base).rank > 0; }

/// What the E.O. line and the authority tell of a cable; neither if there are none.
struct Told {
  bool classified = false;
  bool unclassified = false;
};

Told told_by_lines(const Cable& cable) {
  const bool has_instruction = cable.eo && cable.eo->declassification;
  const bool is_not_applicable =
      has_instruction && cable.eo->declassification->kind == DeclassificationKind::not_applicable;
  return {.classified = cable.classified_by || (has_instruction && !is_not_applicable),
          .unclassified = is_not_applicable && !cable.classified_by};
}

/// What the security letters of the envelope say; nothing if they say nothing.
std::optional<Level> level_of_letters(const Cable& cable) {
  return cable.envelope && cable.envelope->security ? cable.envelope->security->level
                                                    : std::nullopt;
}

}  // namespace

void Builder::finish_overall() {
  if (cable_.classification) {
    cable_.overall = cable_.classification->level.value;
    return;
  }
  const auto classified_portions = std::ranges::count_if(
      cable_.portions,
      [](const Portion& portion) { return portion.level && is_classified(portion.level->value); });
  const Told told = told_by_lines(cable_);
  const std::optional<Level> letters = level_of_letters(cable_);
  // The E.O. line and the marks together tell against the letters; one odd mark does not.
  const bool letters_are_odd =
      letters && (is_classified(*letters) ? told.unclassified && classified_portions == 0
                                          : told.classified && classified_portions > 0);
  const bool is_one_odd_mark = classified_portions == 1 && cable_.portions.size() > 1;
  if (letters && !letters_are_odd) {
    cable_.overall = letters;
  } else if (told.unclassified && (classified_portions == 0 || is_one_odd_mark)) {
    cable_.overall = Level::unclassified;
  }
}

}  // namespace cablelint::parse
