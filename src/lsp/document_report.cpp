// SPDX-License-Identifier: Apache-2.0
#include "lsp/document_report.hpp"

#include "lint/lint_text.hpp"

namespace cablelint::lsp {

lint::FileReport report_on(const OpenDocument& document, const RulesHere& here) {
  const SourceText source(document.path(), document.text().text());
  return lint::lint_text(source, here.rules, *here.reporting, {.check = here.check});
}

lint::FileReport report_with_fixes(const OpenDocument& document, const RulesHere& here) {
  const SourceText source(document.path(), document.text().text());
  return lint::lint_text(source, here.rules, *here.fixing, {.check = here.check});
}

EditorRange range_of(const lint::Place& place, PositionEncoding encoding) {
  return {editor_position(place.start, encoding), editor_position(place.end, encoding)};
}

}  // namespace cablelint::lsp
