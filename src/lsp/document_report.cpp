// SPDX-License-Identifier: Apache-2.0
#include "lsp/document_report.hpp"

#include "lint/lint_text.hpp"

namespace cablelint::lsp {

namespace {

lint::FileReport report_by(rule::DocumentChecker& checker, const OpenDocument& document,
                           const RulesHere& here) {
  const SourceText source(document.path(), document.text().text());
  lint::FileReport report = lint::lint_text(source, here.rules, checker, {.check = here.check});
  if (here.baseline != nullptr) {
    here.baseline->forget_reports();
    here.baseline->expect({document.path()});
    if (here.is_baseline_of_settings) {
      here.baseline->take_accepted_of_unlocked(report, here.rules);
    } else {
      here.baseline->take_accepted(report);
    }
  }
  return report;
}

}  // namespace

lint::FileReport report_on(const OpenDocument& document, const RulesHere& here) {
  return report_by(*here.reporting, document, here);
}

lint::FileReport report_with_fixes(const OpenDocument& document, const RulesHere& here) {
  return report_by(*here.fixing, document, here);
}

EditorRange range_of(const lint::Place& place, PositionEncoding encoding) {
  return {editor_position(place.start, encoding), editor_position(place.end, encoding)};
}

EditorRange range_of(Span span, const LineIndex& lines, PositionEncoding encoding) {
  return {editor_position(lines.position(span.begin), encoding),
          editor_position(lines.position(span.end()), encoding)};
}

}  // namespace cablelint::lsp
