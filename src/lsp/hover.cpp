// SPDX-License-Identifier: Apache-2.0
#include "lsp/hover.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "lsp/document_report.hpp"
#include "lsp/explain.hpp"
#include "lsp/named_words.hpp"
#include "lsp/rule_file_help.hpp"
#include "lsp/text_sync.hpp"

namespace cablelint::lsp {
namespace {

/// What is said of one place.
class Explanations {
 public:
  Explanations(const rule::RuleSet& rules, std::uint32_t offset) : rules_(rules), offset_(offset) {}

  void add_words(const Cable& cable) {
    for (const LevelMark& mark : level_marks(cable)) {
      if (is_at(mark.span)) {
        add(mark.span, explain_level(mark.level));
      }
    }
    for (const Caveat& control : controls(cable)) {
      if (is_at(control.span)) {
        add(control.span, explain_control(rules_.marking_scheme(cable), control.code.value));
      }
    }
    for (const NamedWord& word : named_words(cable)) {
      for (const std::string_view vocabulary : word.vocabularies) {
        if (is_at(word.span)) {
          add(word.span, explain_word(rules_, vocabulary, word.word));
        }
      }
    }
  }

  void add_finding(const lint::ReportedFinding& finding) {
    const auto begin = static_cast<std::uint32_t>(finding.place.offset);
    const Span span{begin, static_cast<std::uint32_t>(finding.place.end_offset) - begin};
    if (const rule::RuleFacts* const facts = rules_.find(finding.rule);
        is_at(span) && facts != nullptr) {
      add(span, explain_rule(*facts));
    }
  }

  [[nodiscard]] Json answer(const LineIndex& lines, PositionEncoding encoding) const {
    if (text_.empty()) {
      return nullptr;
    }
    const EditorRange range = range_of(span_, lines, encoding);
    return {{"contents", {{"kind", "markdown"}, {"value", text_}}}, {"range", to_json(range)}};
  }

 private:
  [[nodiscard]] bool is_at(Span span) const {
    return span.contains(offset_) || (span.size > 0 && span.end() == offset_);
  }

  /// The first one says where; the others may be about more. Each is there once.
  void add(Span span, const std::string& explanation) {
    if (text_.find(explanation) == std::string::npos) {
      span_ = text_.empty() ? span : span_;
      text_ += (text_.empty() ? "" : "\n\n---\n\n") + explanation;
    }
  }

  const rule::RuleSet& rules_;
  std::uint32_t offset_;
  Span span_;
  std::string text_;
};

}  // namespace

Json hover(Session& session, const Json& params) {
  const OpenDocument& document = document_of(session, params);
  const EditorPosition position = position_from(member(params, "position"));
  if (document.is_yaml()) {
    return explain_rule_file(document, session.rules.for_writers(document.path()), position);
  }
  const RulesHere* const here = session.rules.of(document.path());
  if (here == nullptr || !here->is_usable()) {
    return nullptr;
  }
  const ReadText& text = document.read();
  Explanations explanations(here->rules, document.text().offset(position));
  for (const parse::ParsedCable& parsed : text.read.cables) {
    explanations.add_words(parsed.cable);
  }
  for (const lint::ReportedFinding& finding : report_on(document, *here).findings) {
    explanations.add_finding(finding);
  }
  return explanations.answer(text.lines, session.encoding);
}

}  // namespace cablelint::lsp
