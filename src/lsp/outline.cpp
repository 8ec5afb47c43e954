// SPDX-License-Identifier: Apache-2.0
#include "lsp/outline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "lsp/text_sync.hpp"
#include "text/visible.hpp"

namespace cablelint::lsp {
namespace {

/// As the protocol numbers them; editors show each with a sign of its own.
enum class SymbolKind : std::uint8_t {
  file = 1,
  module = 2,
  space = 3,
  field = 8,
  constant = 14,
  text = 15,
  key = 20,
};

struct Part {
  std::string name;
  std::string detail;
  SymbolKind kind = SymbolKind::field;
  Span span;  ///< of all that belongs to it
  std::vector<Part> parts;
};

/// A text on one line, cut where an outline would have no room for it.
std::string in_short(std::string_view text) {
  constexpr std::size_t most = 60;
  std::string line = visible(text.substr(0, text.find_first_of("\r\n")));
  const std::size_t end = byte_offset(line, most);
  return end < line.size() ? line.substr(0, end) + "…" : line;
}

/// Collects the parts of one cable.
class Outline {
 public:
  explicit Outline(const Cable& cable) : cable_(cable) {
    add_header();
    add_text();
    std::ranges::stable_sort(parts_, {}, [](const Part& part) { return part.span.begin; });
  }

  [[nodiscard]] std::vector<Part> take() && { return std::move(parts_); }

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
  std::vector<Part> parts_;
};

/// Puts the parts that come after the beginning of a section into it, if there are several.
std::vector<Part> in_sections(const Cable& cable, std::vector<Part> parts) {
  if (cable.sections.size() < 2) {
    return parts;
  }
  std::vector<Part> whole;
  auto next = cable.sections.begin();
  Part* section = nullptr;
  for (Part& part : parts) {
    for (; next != cable.sections.end() && next->span.begin <= part.span.begin; ++next) {
      section = &whole.emplace_back(
          Part{fmt::format("Section {} of {}", next->section.value, next->sections.value),
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
std::vector<Part> parts_of(const ReadText& text) {
  std::vector<Part> messages;
  for (const parse::ParsedCable& parsed : text.read.cables) {
    const Cable& cable = parsed.cable;
    if (parsed.is_marked()) {
      messages.push_back({"Message", cable.mrn ? std::string(cable.mrn->id) : "", SymbolKind::file,
                          cable.span, in_sections(cable, Outline(cable).take())});
    }
  }
  return messages.size() == 1 ? std::move(messages.front().parts) : messages;
}

EditorRange range_of(Span span, const LineIndex& lines, PositionEncoding encoding) {
  return {editor_position(lines.position(span.begin), encoding),
          editor_position(lines.position(span.end()), encoding)};
}

Json symbols_json(const std::vector<Part>& parts, const LineIndex& lines,
                  PositionEncoding encoding) {
  Json symbols = Json::array();
  for (const Part& part : parts) {
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

void add_folds(const std::vector<Part>& parts, const LineIndex& lines, Json& folds) {
  for (const Part& part : parts) {
    const std::size_t first = lines.position(part.span.begin).line;
    const std::size_t last = lines.position(part.span.end() - 1).line;
    if (last > first) {
      folds.push_back({{"startLine", first - 1}, {"endLine", last - 1}});
    }
    add_folds(part.parts, lines, folds);
  }
}

}  // namespace

Json document_symbols(Session& session, const Json& params) {
  const ReadText& text = document_of(session, params).read();
  return symbols_json(parts_of(text), text.lines, session.encoding);
}

Json folding_ranges(Session& session, const Json& params) {
  const ReadText& text = document_of(session, params).read();
  Json folds = Json::array();
  add_folds(parts_of(text), text.lines, folds);
  return folds;
}

}  // namespace cablelint::lsp
