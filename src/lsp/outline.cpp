// SPDX-License-Identifier: Apache-2.0
#include "lsp/outline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "lsp/document_report.hpp"
#include "lsp/outline_part.hpp"
#include "lsp/rule_file_outline.hpp"
#include "lsp/rule_file_schema.hpp"
#include "lsp/text_sync.hpp"
#include "text/visible.hpp"

namespace cablelint::lsp {
namespace {

/// Collects the parts of one cable.
class Outline {
 public:
  explicit Outline(const Cable& cable) : cable_(cable) {
    add_header();
    add_text();
    std::ranges::stable_sort(parts_, {}, [](const OutlinePart& part) { return part.span.begin; });
  }

  [[nodiscard]] std::vector<OutlinePart> take() && { return std::move(parts_); }

 private:
  void add(std::string name, std::string_view detail, SymbolKind kind, Span span) {
    if (!span.empty()) {
      parts_.push_back({std::move(name), in_short(detail), kind, span, {}});
    }
  }

  void add_header() {
    if (cable_.envelope) {
      add("Envelope", {}, SymbolKind::space, cable_.envelope->span);
    }
    if (cable_.dtg) {
      add("Date-time group", cable_.dtg->text.value, SymbolKind::field, cable_.dtg->span);
    }
    if (cable_.originator) {
      add("From", cable_.originator->name.value, SymbolKind::field, cable_.originator->span);
    }
    add_addressees();
    if (cable_.classification) {
      add("Classification", facts(cable_.classification->level.value).id, SymbolKind::field,
          cable_.classification->span);
    }
    for (const Caption& caption : cable_.captions) {
      add("Caption", caption.code.value, SymbolKind::field, caption.span);
    }
    for (const Passing& passing : cable_.passing) {
      add("Passing", passing.text.value, SymbolKind::field, passing.span);
    }
    if (cable_.eo) {
      const auto& declassification = cable_.eo->declassification;
      add("Executive order", declassification ? declassification->text.value : std::string_view(),
          SymbolKind::field, cable_.eo->span);
    }
    add_subject_and_references();
  }

  void add_subject_and_references() {
    if (cable_.tags_line) {
      std::vector<std::string_view> codes;
      for (const Tag& tag : cable_.tags) {
        codes.push_back(tag.code.value);
      }
      add("TAGS", fmt::format("{}", fmt::join(codes, ", ")), SymbolKind::field,
          cable_.tags_line->span);
    }
    if (cable_.subject) {
      add("Subject", cable_.subject->text.value, SymbolKind::field, cable_.subject->span);
    }
    if (cable_.refs_line) {
      add("References", fmt::format("{}", cable_.refs.size()), SymbolKind::field,
          cable_.refs_line->span);
    }
    if (cable_.classified_by) {
      add(cable_.classified_by->kind == ClassifiedByKind::derived_from ? "Derived From"
                                                                       : "Classified By",
          cable_.classified_by->text.value, SymbolKind::field, cable_.classified_by->span);
    }
  }

  /// All of them are one part.
  void add_addressees() {
    Span span;
    for (const Addressee& addressee : cable_.addressees) {
      span = join(span, addressee.span);
    }
    add("Addressees", fmt::format("{}", cable_.addressees.size()), SymbolKind::field, span);
  }

  void add_text() {
    for (const Heading& heading : cable_.headings) {
      add("Heading" + mark_of(heading.portion), heading.text.value, SymbolKind::key, heading.span);
    }
    for (const Paragraph& paragraph : cable_.paragraphs) {
      add(fmt::format("{}.{}", paragraph.number.value, mark_of(paragraph.portion)),
          paragraph.text.value, SymbolKind::text, paragraph.span);
    }
    for (const MessageSet& set : cable_.sets) {
      add(std::string(set.name.value), set.text.value, SymbolKind::field, set.span);
    }
    if (cable_.signature) {
      add("Signature", cable_.signature->name.value, SymbolKind::constant, cable_.signature->span);
    }
    if (cable_.ending) {
      add("Ending", {}, SymbolKind::space, cable_.ending->span);
    }
  }

  static std::string mark_of(const std::optional<Portion>& portion) {
    return portion ? fmt::format(" ({})", visible(portion->text.value)) : "";
  }

  const Cable& cable_;
  std::vector<OutlinePart> parts_;
};

/// Puts the parts that come after the beginning of a section into it, if there are several.
std::vector<OutlinePart> in_sections(const Cable& cable, std::vector<OutlinePart> parts) {
  if (cable.sections.size() < 2) {
    return parts;
  }
  std::vector<OutlinePart> whole;
  auto next = cable.sections.begin();
  OutlinePart* section = nullptr;
  for (OutlinePart& part : parts) {
    for (; next != cable.sections.end() && next->span.begin <= part.span.begin; ++next) {
      section = &whole.emplace_back(
          OutlinePart{fmt::format("Section {} of {}", next->section.value, next->sections.value),
                      {},
                      SymbolKind::module,
                      next->span,
                      {}});
    }
    if (section != nullptr) {
      section->span = join(section->span, part.span);
      section->parts.push_back(std::move(part));
    } else {
      whole.push_back(std::move(part));
    }
  }
  return whole;
}

/// The parts of a document; if it has several messages, each is a part.
std::vector<OutlinePart> parts_of(const ReadText& text) {
  std::vector<OutlinePart> messages;
  for (const parse::ParsedCable& parsed : text.read.cables) {
    const Cable& cable = parsed.cable;
    if (parsed.is_marked()) {
      messages.push_back({"Message", cable.mrn ? std::string(cable.mrn->id) : "", SymbolKind::file,
                          cable.span, in_sections(cable, Outline(cable).take())});
    }
  }
  return messages.size() == 1 ? std::move(messages.front().parts) : messages;
}

Json symbols_json(const std::vector<OutlinePart>& parts, const LineIndex& lines,
                  PositionEncoding encoding) {
  Json symbols = Json::array();
  for (const OutlinePart& part : parts) {
    const EditorRange range = range_of(part.span, lines, encoding);
    symbols.push_back({{"name", part.name},
                       {"detail", part.detail},
                       {"kind", static_cast<int>(part.kind)},
                       {"range", to_json(range)},
                       {"selectionRange", to_json(EditorRange{range.start, range.start})},
                       {"children", symbols_json(part.parts, lines, encoding)}});
  }
  return symbols;
}

/// Lines that an editor can hide below the first of them.
struct Fold {
  std::size_t first = 0;
  std::size_t last = 0;
};

void add_folds(const std::vector<OutlinePart>& parts, const LineIndex& lines,
               std::vector<Fold>& folds) {
  for (const OutlinePart& part : parts) {
    const std::size_t first = lines.position(part.span.begin).line;
    const std::size_t last = lines.position(part.span.end() - 1).line;
    folds.push_back({first, last});
    add_folds(part.parts, lines, folds);
  }
}

/// Each within another or apart from it, since editors drop one of two that overlap: what goes on
/// across the beginning of the next ends before it.
void part_overlaps(std::vector<Fold>& folds) {
  std::ranges::stable_sort(folds, [](const Fold& a, const Fold& b) {
    return a.first != b.first ? a.first < b.first : a.last > b.last;
  });
  std::vector<Fold*> open;
  for (Fold& fold : folds) {
    while (!open.empty() && open.back()->last < fold.last) {
      open.back()->last = std::min(open.back()->last, fold.first - 1);
      open.pop_back();
    }
    open.push_back(&fold);
  }
}

std::vector<OutlinePart> parts_of(const OpenDocument& document) {
  if (!document.is_yaml()) {
    return parts_of(document.read());
  }
  return RuleFileSchema::of(document) == nullptr ? std::vector<OutlinePart>()
                                                 : outline_of_rule_file(document.text().text());
}

}  // namespace

Json document_symbols(Session& session, const Json& params) {
  const OpenDocument& document = document_of(session, params);
  return symbols_json(parts_of(document), document.read().lines, session.encoding);
}

Json folding_ranges(Session& session, const Json& params) {
  const OpenDocument& document = document_of(session, params);
  std::vector<Fold> folds;
  add_folds(parts_of(document), document.read().lines, folds);
  part_overlaps(folds);
  Json answer = Json::array();
  for (const Fold& fold : folds) {
    if (fold.last > fold.first) {
      answer.push_back({{"startLine", fold.first - 1}, {"endLine", fold.last - 1}});
    }
  }
  return answer;
}

}  // namespace cablelint::lsp
