// SPDX-License-Identifier: Apache-2.0
#include "lint/excerpt.hpp"

#include <algorithm>
#include <string>

#include "text/encoding.hpp"
#include "text/visible.hpp"

namespace cablelint::lint {
namespace {

constexpr std::string_view hidden = "[…]";
constexpr std::size_t hidden_cells = 3;
constexpr std::uint32_t reach_bytes = 1000;  ///< before and behind a place: enough for the window
constexpr std::size_t max_cells = 110;       ///< a longer line is cut to a window round its carets

/// Drops what lies before the window round the carets, and what lies behind it.
void cut(Excerpt& excerpt) {
  if (count_cells(excerpt.text) <= max_cells) {
    return;
  }
  const std::size_t lead =
      excerpt.caret_column > max_cells / 2 ? excerpt.caret_column - max_cells / 2 : 0;
  std::string kept = lead > 0 ? "…" : "";
  std::size_t column = 0;
  for (std::string_view rest = excerpt.text; !rest.empty();) {
    const CodePoint point = first_code_point(rest);
    const std::size_t width = count_cells(rest.substr(0, point.size_bytes));
    if (column >= lead + max_cells) {
      kept += "…";
      break;
    }
    if (column >= lead) {
      kept += rest.substr(0, point.size_bytes);
    }
    column += width;
    rest.remove_prefix(point.size_bytes);
  }
  excerpt.caret_column -= lead > 0 ? lead - 1 : 0;
  excerpt.caret_size = std::min(excerpt.caret_size, max_cells);
  excerpt.text = std::move(kept);
}

/// Everything of a cable that is a marking, a label, a date, a code or a number.
class Markings {
 public:
  std::vector<Span> spans;

  void add(Span span) {
    if (!span.empty()) {
      spans.push_back(span);
    }
  }
  template <class T>
  void add(const std::optional<T>& part) {
    if (part) {
      add(part->span);
    }
  }
  void add_portion(const std::optional<Portion>& portion) { add(portion); }
  /// The label before a text that is not shown.
  void add_label(Span whole, Span text) {
    if (!text.empty() && text.begin > whole.begin) {
      add(Span{whole.begin, text.begin - whole.begin});
    }
  }
};

/// The order's number, dates, codes; not an event in words.
void add_eo_line(Markings& all, const EoLine& eo) {
  const std::uint32_t label_end = eo.number ? eo.number->span.end() : eo.span.begin;
  all.add(Span{eo.span.begin, label_end - eo.span.begin});
  if (!eo.declassification) {
    return;
  }
  const Declassification& instruction = *eo.declassification;
  all.add_label(eo.span, instruction.text.span);
  if (instruction.date) {
    all.add(instruction.date->span);
  }
  for (const Text& exemption : instruction.exemptions) {
    all.add(exemption.span);
  }
  const bool is_code = instruction.kind == DeclassificationKind::oadr ||
                       instruction.kind == DeclassificationKind::schedule ||
                       instruction.kind == DeclassificationKind::not_applicable ||
                       (instruction.kind == DeclassificationKind::date && !instruction.date);
  if (is_code) {
    all.add(instruction.text.span);
  }
}

std::vector<Span> markings(const Cable& cable) {
  Markings all;
  if (cable.envelope) {
    all.add(cable.envelope->start_of_message);
    all.add(cable.envelope->routing);
    all.add(cable.envelope->de);
    all.add(cable.envelope->security);
  }
  all.add(cable.dtg);
  all.add(cable.originator);
  for (const Addressee& addressee : cable.addressees) {
    all.add(addressee.span);
  }
  all.add(cable.classification);
  for (const Caption& caption : cable.captions) {
    all.add(caption.span);
  }
  if (cable.eo) {
    add_eo_line(all, *cable.eo);
  }
  if (cable.tags_line && !cable.tags.empty()) {
    all.add_label(cable.tags_line->span, cable.tags.front().span);
  }
  for (const Tag& tag : cable.tags) {
    if (tag.kind != TagKind::person) {
      all.add(tag.span);
    }
  }
  if (cable.subject) {
    all.add_label(cable.subject->span, cable.subject->text.span);
    all.add_portion(cable.subject->portion);
  }
  for (const Ref& ref : cable.refs) {
    all.add(ref.label);
    all.add(ref.kind == RefKind::cable ? ref.span : Span{});
  }
  if (cable.classified_by) {
    all.add_label(cable.classified_by->span, cable.classified_by->text.span);
    for (const Reason& reason : cable.classified_by->reasons) {
      all.add(reason.section.span);
      all.add(reason.span);
    }
  }
  for (const Paragraph& paragraph : cable.paragraphs) {
    all.add(paragraph.number_text.span);
    all.add_label(paragraph.span, paragraph.text.span);
    all.add_portion(paragraph.portion);
  }
  for (const Heading& heading : cable.headings) {
    all.add_portion(heading.portion);
  }
  for (const SectionBreak& section_break : cable.section_breaks) {
    all.add(section_break.span);
  }
  return std::move(all.spans);
}

}  // namespace

Excerpter::Excerpter(const SourceText& source, const LineIndex& lines, const Cable& cable,
                     rule::Excerpts excerpts)
    : source_(source), lines_(lines), excerpts_(excerpts) {
  if (excerpts == rule::Excerpts::markings) {
    shown_ = markings(cable);
    std::ranges::sort(shown_, {}, &Span::begin);
  }
}

bool Excerpter::is_shown(std::uint32_t offset) const {
  if (excerpts_ == rule::Excerpts::full) {
    return true;
  }
  // Marked spans nest two deep at most (a reason's section and its letter), so a few steps back
  // from the first that begins later are enough.
  auto next = std::ranges::upper_bound(shown_, offset, {}, &Span::begin);
  for (int back = 0; back < 4 && next != shown_.begin(); ++back) {
    --next;
    if (next->contains(offset)) {
      return true;
    }
  }
  return false;
}

Excerpt Excerpter::excerpt(Span where) const {
  Excerpt made;
  if (excerpts_ == rule::Excerpts::none) {
    return made;
  }
  const Span line = lines_.line(lines_.position(where.begin).line);
  // Of a very long line only the stretch round the place is looked at.
  const bool is_far = where.begin > line.begin + reach_bytes;
  const std::uint32_t first = is_far ? lines_.character_at(where.begin - reach_bytes) : line.begin;
  const std::uint32_t last = std::min(line.end(), where.begin + reach_bytes);
  std::size_t column = 0;
  std::optional<std::size_t> caret_begin;
  std::size_t caret_end = 0;
  bool was_hidden = false;
  if (is_far) {
    made.text = "…";
    column = 1;
  }
  std::string_view rest = source_.text({first, line.end() - first});
  for (std::uint32_t offset = first; offset < last && !rest.empty();) {
    const CodePoint point = first_code_point(rest);
    const bool is_blank = point.value == ' ' || point.value == '\t';
    const bool shows = is_shown(offset) || (is_blank && !was_hidden);
    const bool is_marked = where.contains(offset) || (where.empty() && offset == where.begin);
    const std::size_t begin = was_hidden && !shows ? column - hidden_cells : column;
    if (shows) {
      const std::string shown = visible(point.value);
      made.text += shown;
      column += count_cells(shown);
      was_hidden = false;
    } else if (!was_hidden) {
      made.text += hidden;
      column += hidden_cells;
      was_hidden = true;
    }
    if (is_marked) {
      caret_begin = caret_begin.value_or(begin);
      caret_end = column;
    }
    offset += point.size_bytes;
    rest.remove_prefix(point.size_bytes);
  }
  if (last < line.end()) {
    made.text += "…";
  }
  made.caret_column = caret_begin.value_or(column);
  made.caret_size = caret_end > made.caret_column ? caret_end - made.caret_column : 1;
  cut(made);
  return made;
}

}  // namespace cablelint::lint
