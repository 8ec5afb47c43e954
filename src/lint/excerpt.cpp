// SPDX-License-Identifier: Apache-2.0
#include "lint/excerpt.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "model/banners.hpp"
#include "rule/hidden_mark.hpp"
#include "rule/model/field_access.hpp"
#include "rule/model/fields.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/encoding.hpp"
#include "text/has_place.hpp"
#include "text/visible.hpp"

namespace cablelint::lint {
namespace {

constexpr std::size_t hidden_cells = 3;
constexpr std::uint32_t reach_bytes = 1000;  ///< before and after a place: enough for the window
constexpr std::size_t max_cells = 110;       ///< a longer line is cut to a window around its carets

/// Drops what is before the window around the carets, and what is after it.
void cut(Excerpt& excerpt) {
  // No character takes up more cells than bytes.
  if (excerpt.text.size() <= max_cells || count_cells(excerpt.text) <= max_cells) {
    return;
  }
  const std::size_t lead =
      excerpt.caret_column > max_cells / 2 ? excerpt.caret_column - max_cells / 2 : 0;
  const std::size_t shown_end = lead + max_cells;
  std::string kept = lead > 0 ? "…" : "";
  std::optional<std::size_t> first;  // a wide character may be on both sides of `lead`
  std::size_t column = 0;
  for (std::string_view rest = excerpt.text; !rest.empty();) {
    const CodePoint point = first_code_point(rest);
    const std::size_t width = count_cells(rest.substr(0, point.size_bytes));
    if (column >= shown_end) {
      kept += "…";
      break;
    }
    if (column >= lead) {
      first = first.value_or(column);
      kept += rest.substr(0, point.size_bytes);
    }
    column += width;
    rest.remove_prefix(point.size_bytes);
  }
  excerpt.caret_size = std::min(excerpt.caret_size, shown_end - excerpt.caret_column);
  excerpt.caret_column -= lead > 0 ? first.value_or(lead) - 1 : 0;
  excerpt.text = std::move(kept);
}

/// Everything of a cable that is a marking, a label, a date, a code or a number.
class ShownSpans {
 public:
  void add(Span span) {
    if (!span.empty()) {
      spans_.push_back(span);
    }
  }
  template <class T>
  void add(const std::optional<T>& part) {
    if (part) {
      add(part->span);
    }
  }
  void add_if(bool shows, Span span) {
    if (shows) {
      add(span);
    }
  }
  /// The label before a text that is not shown.
  void add_label(Span all, Span text) {
    if (!text.empty() && text.begin > all.begin) {
      add(Span{all.begin, text.begin - all.begin});
    }
  }
  /// What the table of fields says is shown completely.
  void add_shown_fields(const rule::Record& record, const void* object) {
    for (const auto add_shown : record.shown_fields) {
      add_shown(object, spans_);
    }
  }

  /// By their beginning.
  [[nodiscard]] std::vector<Span> take() {
    std::ranges::sort(spans_, {}, &Span::begin);
    return std::move(spans_);
  }

 private:
  std::vector<Span> spans_;
};

/// The order's number, dates, codes; not an event in words.
void add_eo_line(ShownSpans& all, const EoLine& eo) {
  const std::uint32_t label_end = eo.number ? eo.number->span.end() : eo.span.begin;
  all.add(Span{eo.span.begin, label_end - eo.span.begin});
  if (!eo.declassification) {
    return;
  }
  const Declassification& instruction = *eo.declassification;
  // Not from there on to a Declassify On line further down.
  if (eo.span.contains(instruction.text.span.begin)) {
    all.add_label(eo.span, instruction.text.span);
  }
  if (instruction.date) {
    all.add(instruction.date->span);
  }
  for (const Text& exemption : instruction.exemptions) {
    all.add(exemption.span);
  }
  const bool is_code = instruction.kind == DeclassificationKind::oadr ||
                       instruction.kind == DeclassificationKind::schedule ||
                       instruction.kind == DeclassificationKind::not_applicable ||
                       instruction.kind == DeclassificationKind::source_list ||
                       (instruction.kind == DeclassificationKind::date && !instruction.date);
  if (is_code) {
    Span code = instruction.text.span;
    if (instruction.classifier && code.contains(instruction.classifier->span.begin)) {
      code.size = instruction.classifier->span.begin - code.begin;
    }
    all.add(code);
  }
}

void add_addressees(ShownSpans& all, const Cable& cable) {
  for (const Addressee& addressee : cable.addressees) {
    // In SMART persons are informed as well; designators of stations are in capitals.
    const bool is_person = std::ranges::any_of(addressee.name.value, is_lower);
    all.add_if(!is_person, addressee.span);
    all.add(addressee.precedence);
  }
}

/// The codes of the TAGS, and the signs between two of them.
void add_tags(ShownSpans& all, const SourceText& source, const std::vector<Tag>& tags) {
  const Tag* before = nullptr;
  for (const Tag& tag : tags) {
    if (before != nullptr && before->span.end() < tag.span.begin) {
      const Span between{before->span.end(), tag.span.begin - before->span.end()};
      const bool is_separator =
          find_first_not_of(source.text(between), ByteSet(" \t\r\n,;")) == std::string_view::npos;
      all.add_if(is_separator, between);
    }
    all.add_if(!tag.may_be_text(), tag.span);
    before = &tag;
  }
}

/// A classification line to the last of its parts: a copy may have joined a text to it.
Span marking_of(const ClassificationLine& line) {
  std::uint32_t end = line.text.span.end();
  const auto add = [&](const auto& part) {
    end = part && line.span.contains(part->span.begin) ? std::max(end, part->span.end()) : end;
  };
  add(line.section);
  add(line.sections);
  add(line.post);
  add(line.serial);
  add(line.subject_code);
  return {line.span.begin, end - line.span.begin};
}

/// The lines from the classification to the TAGS, of which names of persons are not shown.
void add_classification(ShownSpans& all, const SourceText& source, const Cable& cable) {
  if (cable.classification) {
    all.add(marking_of(*cable.classification));
    all.add(cable.classification->subject_code);  // also of a line below it
    all.add(cable.classification->section);
    all.add(cable.classification->sections);
    for (const Caveat& caveat : cable.classification->caveats) {
      all.add(caveat.span);  // also of a second level line
    }
  }
  for (const FormField& field : cable.form_fields) {
    all.add(field.label.span);
  }
  if (cable.eo) {
    add_eo_line(all, *cable.eo);
  }
  if (cable.tags_line && !cable.tags.empty()) {
    all.add_label(cable.tags_line->span, cable.tags.front().span);
  }
  add_tags(all, source, cable.tags);
  add_tags(all, source, cable.print_tags);
}

/// `[1.4] (`, `) and (`, `)`: what is between reasons and around them.
bool is_between_reasons(std::string_view text) {
  constexpr std::size_t longest = 12;
  const std::string words = lower_case(text.substr(0, longest + 1));
  const ByteSet signs(" \t\r\n()[],.;:/&-");
  const std::size_t begin = find_first_not_of(words, signs);
  const std::size_t size =
      begin == std::string::npos ? 0 : find_last_not_of(words, signs) + 1 - begin;
  const std::string word = size == 0 ? "" : words.substr(begin, size);
  return text.size() <= longest && (word.empty() || word == "and" || word == "or");
}

/// The sections and letters of reasons, with the brackets and the "and" between them.
void add_reasons(ShownSpans& all, const SourceText& source, const std::vector<Reason>& reasons) {
  std::optional<std::uint32_t> end;  // of the one before
  const auto add = [&](Span span) {
    if (end && *end < span.begin) {
      const Span between{*end, span.begin - *end};
      all.add_if(is_between_reasons(source.text(between)), between);
    }
    all.add(span);
    end = std::max(end.value_or(0), span.end());
  };
  for (const Reason& reason : reasons) {
    add(reason.section ? reason.section->span : Span{});
    add(reason.letter ? reason.letter->span : Span{});
    all.add(reason.span);
  }
  if (end && *end < source.bytes().size() && source.text({*end, 1}).find_first_of(")]") == 0) {
    all.add(Span{*end, 1});
  }
}

/// The lines from the subject to the authority, without what they say in words.
void add_subject_to_authority(ShownSpans& all, const SourceText& source, const Cable& cable) {
  if (cable.subject) {
    all.add_label(cable.subject->span, cable.subject->text.span);
    all.add(cable.subject->portion);
  }
  for (const Ref& ref : cable.refs) {
    all.add(ref.label);
    all.add_if(ref.kind == RefKind::cable, ref.span);
  }
  if (cable.classified_by) {
    // The text may be that of a Derived From line below the one that names a person.
    const ClassifiedBy& by = *cable.classified_by;
    const bool is_named_first = by.name && by.name->span.begin < by.text.span.begin;
    all.add_label(by.span, is_named_first ? by.name->span : by.text.span);
    add_reasons(all, source, by.reasons);
  }
}

/// Names and strokes of the sets, and all of MSGID.
void add_sets(ShownSpans& all, const Cable& cable) {
  for (const MessageSet& set : cable.sets) {
    all.add(set.name.span);
    all.add_if(set.name.value == "MSGID", set.span);
    if (set.closed && !set.text.span.empty()) {
      constexpr std::uint32_t strokes = 2;  // the closing //
      all.add(Span{set.span.end() - strokes, strokes});
    }
  }
}

void add_text(ShownSpans& all, const Cable& cable) {
  for (const Paragraph& paragraph : cable.paragraphs) {
    all.add(paragraph.number_text.span);
    all.add_label(paragraph.span, paragraph.text.span);
    all.add(paragraph.portion);
  }
  for (const Subparagraph& part : cable.subparagraphs) {
    all.add(part.label.span);
    all.add(part.portion);
  }
  for (const Heading& heading : cable.headings) {
    all.add(heading.portion);
  }
  for (const Section& section : cable.sections) {
    // A line whose post and number are blacked out.
    all.add_if(!section.post && !section.serial, section.span);
  }
}

/// The banners and the marks of a paper. A mark of which no word is known is not shown.
void add_pages(ShownSpans& all, const Cable& cable) {
  if (cable.pages.empty()) {
    return;
  }
  for (const PageBanner* const banner : banners_of(cable)) {
    all.add(banner->span);
  }
  for (const Portion& portion : cable.portions) {
    if (!portion.malformed) {
      all.add_if(!portion.caveats.empty(), portion.span);
      all.add(portion.level);
    }
  }
}

/// A line as it is shown, and where the carets below it are.
class ShownLine {
 public:
  /// `is_cut`: the line begins before what is added first.
  explicit ShownLine(bool is_cut) : text_(is_cut ? "…" : ""), column_(is_cut ? 1 : 0) {}

  /// The next character. `[…]` replaces all that may not be shown before the next that may.
  void add(char32_t character, bool may_show, bool is_marked) {
    const bool is_blank = character == ' ' || character == '\t';
    const bool shows = may_show || (is_blank && !was_hidden_);
    const std::size_t begin = was_hidden_ && !shows ? column_ - hidden_cells : column_;
    if (shows && character >= ' ' && character <= '~') {  // most of all text
      text_ += static_cast<char>(character);
      ++column_;
    } else if (shows) {
      const std::string shown = visible(character);
      text_ += shown;
      column_ += count_cells(shown);
    } else if (!was_hidden_) {
      text_ += rule::hidden_mark;
      column_ += hidden_cells;
    }
    was_hidden_ = !shows;
    if (is_marked) {
      caret_begin_ = caret_begin_.value_or(begin);
      caret_end_ = column_;
    }
  }

  /// The finished line. `is_cut`: the line continues after what was added last.
  Excerpt finish(bool is_cut) {
    Excerpt excerpt;
    excerpt.caret_column = caret_begin_.value_or(column_);
    excerpt.caret_size = caret_end_ > excerpt.caret_column ? caret_end_ - excerpt.caret_column : 1;
    excerpt.text = std::move(text_);
    excerpt.text += is_cut ? "…" : "";
    return excerpt;
  }

 private:
  std::string text_;
  std::size_t column_;
  bool was_hidden_ = false;  ///< the last character
  std::optional<std::size_t> caret_begin_;
  std::size_t caret_end_ = 0;
};

/// The words in marks that are not published controls, by place.
std::vector<Span> unpublished_words(const SourceText& source, const Cable& cable,
                                    const rule::RuleSet& rules) {
  std::vector<Span> words;
  const auto add = [&](const std::vector<Caveat>& caveats) {
    for (const Caveat& caveat : caveats) {
      const std::vector<Span> own = rules.published_words(cable.form)
                                        .unpublished(source.text(caveat.span), caveat.span.begin);
      words.insert(words.end(), own.begin(), own.end());
    }
  };
  if (cable.classification) {
    add(cable.classification->caveats);
  }
  for (const Portion& portion : cable.portions) {
    add(portion.caveats);
  }
  for (const PageBanner* const banner : banners_of(cable)) {
    add(banner->caveats);
  }
  std::ranges::sort(words, {}, &Span::begin);
  return words;
}

}  // namespace

std::vector<Span> markings(const SourceText& source, const Cable& cable) {
  ShownSpans all;
  all.add_shown_fields(rule::cable_record(), &cable);
  if (cable.envelope) {
    all.add_shown_fields(rule::record<Envelope>(), &*cable.envelope);
  }
  add_addressees(all, cable);
  add_classification(all, source, cable);
  add_subject_to_authority(all, source, cable);
  add_sets(all, cable);
  add_text(all, cable);
  add_pages(all, cable);
  return all.take();
}

Excerpter::Excerpter(const SourceText& source, const LineIndex& lines, const Cable& cable,
                     const rule::RuleSet& rules, rule::Excerpts excerpts)
    : source_(source), lines_(lines), excerpts_(excerpts) {
  if (excerpts == rule::Excerpts::markings) {
    shown_ = markings(source, cable);
    hidden_ = unpublished_words(source, cable, rules);
  }
}

bool Excerpter::is_shown(std::uint32_t offset) const {
  if (excerpts_ == rule::Excerpts::full) {
    return true;
  }
  if (has_place(hidden_, offset)) {
    return false;
  }
  // Shown spans that begin before the place and contain it: a reason in its section in its line.
  // A deeper one would be hidden, which is only less to read.
  constexpr int max_nesting = 4;
  auto next = std::ranges::upper_bound(shown_, offset, {}, &Span::begin);
  for (int back = 0; back < max_nesting && next != shown_.begin(); ++back) {
    --next;
    if (next->contains(offset)) {
      return true;
    }
  }
  return false;
}

Excerpt Excerpter::excerpt(Span where) const {
  if (excerpts_ == rule::Excerpts::none) {
    return {};
  }
  const Span line = lines_.line(lines_.position(where.begin).line);
  // In a very long line only the part around the place is read.
  const bool is_far = where.begin > line.begin + reach_bytes;
  const std::uint32_t first = is_far ? lines_.character_at(where.begin - reach_bytes) : line.begin;
  const std::uint32_t last = std::min(line.end(), where.begin + reach_bytes);
  ShownLine shown(/*is_cut=*/is_far);
  std::string_view rest = source_.text({first, line.end() - first});
  for (std::uint32_t offset = first; offset < last && !rest.empty();) {
    const CodePoint point = first_code_point(rest);
    const bool is_marked = where.contains(offset) || (where.empty() && offset == where.begin);
    shown.add(point.value, is_shown(offset), is_marked);
    offset += point.size_bytes;
    rest.remove_prefix(point.size_bytes);
  }
  Excerpt excerpt = shown.finish(/*is_cut=*/last < line.end());
  cut(excerpt);
  return excerpt;
}

}  // namespace cablelint::lint
