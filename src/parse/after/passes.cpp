// SPDX-License-Identifier: Apache-2.0
#include "parse/after/passes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "model/raise_to.hpp"
#include "parse/after/passages.hpp"
#include "parse/after/ref_mentions.hpp"
#include "parse/build/copy_day.hpp"
#include "parse/fallback/loose_marks.hpp"
#include "parse/fallback/missed_marks.hpp"
#include "parse/fallback/struck_marks.hpp"
#include "parse/fallback/unread_portions.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {
namespace {

using Run = void (*)(Draft&);

struct Pass {
  Run run;
  /// The passes whose results it needs; no pass needs more than three.
  std::array<Run, 3> needs;
};

constexpr auto passes = std::to_array<Pass>({
    {complete_from_print, {}},
    {find_format, {}},
    {drop_quoted_head, {}},
    {find_swapped_body, {}},
    {complete_from_copy, {complete_from_print, find_swapped_body}},
    {name_message, {complete_from_copy}},
    {complete_refs, {complete_from_copy}},
    {cut_at_end, {}},
    {join_sentences, {cut_at_end}},
    {drop_doubtful_marks, {join_sentences}},
    {split_joined, {join_sentences, drop_doubtful_marks}},
    {find_joined_break, {split_joined}},
    {find_joined_headings, {split_joined}},
    {find_capital_headings, {split_joined}},
    {find_inline_pages, {join_sentences, split_joined}},
    {find_joined_signature, {split_joined}},
    {find_missed_marks, {split_joined, find_joined_signature}},
    {find_closing_marks, {find_missed_marks}},
    {find_loose_marks, {find_missed_marks, find_closing_marks}},
    {find_struck_marks, {find_missed_marks, find_closing_marks, find_loose_marks}},
    {find_unread_portions, {find_loose_marks}},
    {find_passages, {split_joined}},
    {find_mentions, {split_joined}},
    {join_quotes, {find_unread_portions, find_passages, find_mentions}},
    {join_points, {join_quotes}},
    {find_titles, {join_points}},
    {find_redactions, {join_points}},
    {find_highest_numbers, {join_points}},
    {find_copy_end, {join_points}},
    {list_sections, {find_inline_pages}},
    {list_portions, {join_points}},
    {find_page_levels, {list_portions}},
    {find_subparagraphs, {list_portions}},
    {clean_texts, {find_subparagraphs}},
    {drop_release_banner, {}},
    {find_overall_level, {list_portions, drop_release_banner}},
    {find_date, {complete_from_copy}},
    {find_set_ends, {join_points}},
    {find_coverage, {join_quotes}},
    {sort_findings, {}},
});

constexpr bool runs_before(Run need, std::size_t pass) {
  return pass > 0 && (passes[pass - 1].run == need || runs_before(need, pass - 1));
}

constexpr bool needs_run_before() {
  for (std::size_t pass = 0; pass < passes.size(); ++pass) {
    for (const Run need : passes[pass].needs) {
      if (need != nullptr && !runs_before(need, pass)) {
        return false;
      }
    }
  }
  return true;
}

static_assert(needs_run_before(), "a pass runs after those whose results it needs");

/// The canonical name of a message: the year's last two digits, the post without blanks and the
/// number without leading zeros, such as 08EXAMPLEVILLE42.
std::string reference_id(std::int64_t year, std::string_view post, std::int64_t serial) {
  std::string id = fmt::format("{:02}", year % 100);
  post = post == "SECSTATE" ? post.substr(3) : post;  // as some call the Department's own
  std::ranges::copy_if(post, std::back_inserter(id), [](char c) { return c != ' '; });
  return id + std::to_string(serial);
}

/// A reference that names no post or no year means that of the cable itself.
void complete_ref(Ref& ref, Draft& draft) {
  const Cable& cable = draft.cable;
  if (!ref.post && cable.classification && cable.classification->post) {
    ref.post = Text{cable.classification->post->value, {}};
  }
  if (!ref.year && cable.dtg && cable.dtg->year) {
    ref.year = Number{cable.dtg->year->value, {}};
  } else if (!ref.year && !cable.dtg && draft.copy_day) {
    ref.year = Number{year_of(*draft.copy_day), {}};
  }
  if (ref.post && ref.year && ref.serial) {
    ref.id = draft.keep(reference_id(ref.year->value, ref.post->value, ref.serial->value));
  }
}

/// "SUBJ" or "CLASSIF", where a copy ends.
bool is_label_begun(std::string_view written) {
  constexpr std::array<std::string_view, 5> labels = {"E.O. ", "TAGS", "SUBJECT", "REF",
                                                      "CLASSIFIED BY"};
  const std::string word = upper_case(written);
  return std::ranges::any_of(labels,
                             [&](std::string_view label) { return label.starts_with(word); });
}

bool has_strokes_at_line_end(std::string_view text) {
  constexpr std::string_view strokes = "//";
  for (std::size_t at = text.find(strokes); at != npos; at = text.find(strokes, at + 1)) {
    const std::size_t next = find_first_not_of(text, ByteSet("/ \t"), at);
    if (next == npos || text[next] == '\n' || text[next] == '\r') {
      return true;
    }
  }
  return false;
}

void note_last_paragraph(Cable& cable) {
  if (!cable.paragraphs.empty()) {
    cable.copy_end = CopyEnd{cable.paragraphs.back().number_text.span, {}};
  }
}

/// What a copy lacks whose header ends in `last`.
CopyEnd ended_in(const HeaderLine& last) {
  CopyEnd end{last.span, {}};
  for (auto kind = static_cast<std::size_t>(last.kind); kind < header_line_kinds; ++kind) {
    end.lost.push_back(static_cast<HeaderLineKind>(kind));
  }
  return end;
}

/// "REF: SAMPLETON 16..." above the text: a print has but the beginning of its header. A subject
/// may end so; it is cut off if the head comes again. The Classified By line notes it itself.
bool is_cut_off(const HeaderLine& last, const Draft& draft) {
  const std::string_view words = trim_end(draft.view(last.span));
  const bool has_sign = words.ends_with("...") || words.ends_with("\xE2\x80\xA6");
  return has_sign && !draft.cable.paragraphs.empty() &&
         last.kind != HeaderLineKind::classified_by &&
         (last.kind == HeaderLineKind::ref || draft.has_run_on_head);
}

bool is_blacked_out(std::string_view post) {
  return std::ranges::all_of(post, [](char c) { return c == 'X' || c == ' '; });
}

/// The letter after `letter`; none follows Z.
std::optional<std::string_view> next_letter(std::string_view letter) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const std::size_t place = letters.find(letter) + 1;
  const bool has_next = !letter.empty() && place > 0 && place < letters.size();
  return has_next ? std::optional(letters.substr(place, 1)) : std::nullopt;
}

}  // namespace

ParsedCable finish(Draft& draft) {
  for (const Pass& pass : passes) {
    pass.run(draft);
  }
  return std::move(draft.result);
}

/// What the telegram itself does not say, the head of the print does.
void complete_from_print(Draft& draft) {
  if (!draft.print_head) {
    return;
  }
  Cable& cable = draft.cable;
  const auto complete = [](auto& part, auto& of_print) {
    if (!part) {
      part = of_print;
    }
  };
  PrintHead& print = *draft.print_head;
  if (cable.dtg) {
    cable.print_dtg = print.dtg;
  }
  complete(cable.dtg, print.dtg);
  complete(cable.originator, print.originator);
  complete(cable.eo, print.eo);
  if (cable.subject) {
    cable.print_subject = print.subject;
  }
  complete(cable.subject, print.subject);
  (cable.tags_line ? cable.print_tags : cable.tags) = std::move(print.tags);
  (cable.tags_line ? cable.print_tags_line : cable.tags_line) = print.tags_line;
  if (cable.addressees.empty()) {
    cable.addressees = std::move(print.addressees);
  }
  if (!cable.classification || !cable.classification->serial) {
    cable.mrn = print.mrn;
  } else {
    cable.print_mrn = print.mrn;
  }
}

void find_format(Draft& draft) {
  Cable& cable = draft.cable;
  const bool is_telegram = cable.envelope || cable.dtg || cable.originator;
  if (is_telegram && cable.format == CableFormat::body) {
    cable.format = CableFormat::telegram;
  }
}

void name_message(Draft& draft) {
  Cable& cable = draft.cable;
  for (std::optional<Mrn>* const mrn : {&cable.mrn, &cable.print_mrn}) {
    if (*mrn) {
      (*mrn)->id = draft.keep(reference_id((*mrn)->year, (*mrn)->post.value, (*mrn)->serial.value));
    }
  }
  if (cable.mrn) {
    return;
  }
  const std::optional<ClassificationLine>& line = cable.classification;
  const bool has_year = cable.dtg ? cable.dtg->year.has_value() : draft.copy_day.has_value();
  if (!line || !line->post || !line->serial || !has_year || cable.is_swapped) {
    return;
  }
  const std::int64_t year = cable.dtg ? cable.dtg->year->value : year_of(*draft.copy_day);
  cable.mrn = Mrn{.span = join(line->post->span, line->serial->span),
                  .year = year,
                  .post = *line->post,
                  .serial = *line->serial,
                  .id = draft.keep(reference_id(year, line->post->value, line->serial->value))};
}

/// The letter that follows the one before. One that was skipped directly before is due, too:
/// two that were exchanged are one fault.
void complete_refs(Draft& draft) {
  std::optional<std::string_view> due = "A";
  std::optional<std::string_view> passed_over;
  for (Ref& ref : draft.cable.refs) {
    if (ref.label) {
      const std::string_view label = ref.label->value;
      const bool is_late = passed_over == label;
      ref.label_due = is_late ? passed_over : due;
      passed_over = is_late || due == label ? std::nullopt : due;
      due = is_late ? due : next_letter(label);
    }
    if (ref.kind == RefKind::cable) {
      complete_ref(ref, draft);
    }
  }
}

/// What follows BT and NNNN is not part of the last paragraph, unless a later section brings the
/// rest of it.
void cut_at_end(Draft& draft) {
  const std::optional<Ending>& ending = draft.cable.ending;
  if (!ending || draft.cable.paragraphs.empty()) {
    return;
  }
  const std::uint32_t end = ending->span.begin;
  Paragraph& last = draft.cable.paragraphs.back();
  const bool goes_on = std::max(draft.last_page_line_end, draft.last_head_begin) > end;
  if (last.text.span.begin < end && end < last.span.end() && !goes_on) {
    last.span = draft.trimmed({last.span.begin, end - last.span.begin}).span;
    last.text = draft.trimmed({last.text.span.begin, end - last.text.span.begin});
  }
}

void find_passages(Draft& draft) {
  draft.cable.passages = passages_in(draft.bytes, draft.cable);
  // The restored bytes do not outlive the draft.
  for (Passage& passage : draft.cable.passages) {
    for (std::optional<Text>* const words : {&passage.opening, &passage.closing}) {
      if (*words) {
        (*words)->value = draft.view((*words)->span);
      }
    }
  }
}

void find_mentions(Draft& draft) { draft.cable.ref_mentions = ref_mentions_in(draft.cable); }

void find_highest_numbers(Draft& draft) {
  std::int64_t highest = 0;
  for (Paragraph& paragraph : draft.cable.paragraphs) {
    paragraph.highest_before = highest;
    highest = std::max(highest, paragraph.number.value);
  }
}

void list_sections(Draft& draft) {
  std::vector<Section>& all = draft.cable.sections;
  const std::optional<ClassificationLine>& line = draft.cable.classification;
  const bool own = line && line->section && line->sections;
  if (own) {
    all.push_back({.span = join(line->section->span, line->sections->span),
                   .post = line->post,
                   .serial = line->serial,
                   .section = *line->section,
                   .sections = *line->sections});
  }
  for (const SectionBreak& page : draft.cable.section_breaks) {
    all.push_back({page.span, page.post, page.serial, page.section, page.sections, page.is_page});
    if (is_blacked_out(page.post.value)) {
      all.back().post.reset();
    }
  }
  // A line that names no section belongs to that of the lines before it.
  const bool counts = !all.empty();
  for (Section& page : draft.pages) {
    // One whose post and number are blacked out has its section.
    if (page.sections.value == 0) {
      page.section.value =
          page.section.value == 0 && counts ? all[0].section.value : page.section.value;
      page.section.value = std::max<std::int64_t>(page.section.value, 1);
      page.sections.value = counts ? all[0].sections.value : 1;
      page.is_page = true;
    }
    all.push_back(page);
  }
  if (!draft.pages.empty()) {
    std::stable_sort(all.begin() + (own ? 1 : 0), all.end(),
                     [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  }
}

void find_copy_end(Draft& draft) {
  Cable& cable = draft.cable;
  if (cable.header_lines.empty()) {
    note_last_paragraph(cable);
    return;
  }
  const HeaderLine& last = *std::ranges::max_element(
      cable.header_lines, {}, [](const HeaderLine& line) { return line.span.end(); });
  if (is_cut_off(last, draft)) {
    cable.copy_end = ended_in(last);
    return;
  }
  if (!cable.paragraphs.empty()) {
    note_last_paragraph(cable);
    return;
  }
  if (draft.has_text || cable.signature || cable.entire_text) {
    return;
  }
  cable.copy_end = ended_in(last);
  if (cable.classified_by && last.kind == HeaderLineKind::classified_by) {
    cable.classified_by->is_cut = true;
  }
  if (!cable.unrecognised.empty() && is_label_begun(cable.unrecognised.back().text.value) &&
      cable.unrecognised.back().span.begin > last.span.end()) {
    cable.unrecognised.pop_back();
  }
  // What the last line lacks is not its fault.
  std::erase_if(draft.result.findings, [&](const SyntaxFinding& finding) {
    return finding.where.end() >= last.span.end();
  });
}

void list_portions(Draft& draft) {
  Cable& cable = draft.cable;
  const auto take = [&](const std::optional<Portion>& portion) {
    if (portion) {
      cable.portions.push_back(*portion);
    }
  };
  if (cable.subject) {
    take(cable.subject->portion);
  }
  for (const Heading& heading : cable.headings) {
    take(heading.portion);
  }
  for (const Paragraph& paragraph : cable.paragraphs) {
    take(paragraph.portion);
  }
  std::ranges::sort(cable.portions, {}, [](const Portion& one) { return one.span.begin; });
  for (const Portion& portion : cable.portions) {
    if (portion.level) {
      raise_to(portion.level->value, cable.highest_portion);
    }
  }
}

void find_page_levels(Draft& draft) {
  auto portion = draft.cable.portions.begin();
  const auto end = draft.cable.portions.end();
  for (Page& page : draft.cable.pages) {
    for (; portion != end && portion->span.begin < page.span.end(); ++portion) {
      if (portion->level) {
        raise_to(portion->level->value, page.highest_portion);
      }
    }
  }
}

void find_set_ends(Draft& draft) {
  std::vector<MessageSet>& sets = draft.cable.sets;
  const std::optional<Ending>& ending = draft.cable.ending;
  const std::uint32_t text_end = ending ? ending->span.begin : draft.cable.span.end();
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const std::uint32_t begin = sets[i].span.begin;
    const std::uint32_t next = i + 1 < sets.size() ? sets[i + 1].span.begin : text_end;
    if (sets[i].text.span.empty() && begin < next) {
      sets[i].closed = has_strokes_at_line_end(draft.bytes.substr(begin, next - begin));
    }
  }
}

void find_coverage(Draft& draft) {
  ParsedCable& result = draft.result;
  const auto has_words = [](const TextLine& line) { return !line.words.empty(); };
  result.lines += static_cast<std::size_t>(std::ranges::count_if(draft.lines(), has_words));
  // In a text without numbers lines are what there is.
  result.unread_lines += draft.cable.paragraphs.empty() ? 0 : draft.lines_of_nothing;
  // What was expected may be missing on an empty line, which does not count.
  result.unread_lines = std::min(result.lines, result.unread_lines);
  const std::size_t read = result.lines - result.unread_lines;
  draft.cable.coverage =
      result.lines == 0 ? 100 : static_cast<std::int64_t>(read * 100 / result.lines);
}

void sort_findings(Draft& draft) {
  std::ranges::stable_sort(draft.result.findings, {},
                           [](const SyntaxFinding& finding) { return finding.where.begin; });
}

}  // namespace cablelint::parse
