// SPDX-License-Identifier: Apache-2.0
#include "lsp/definition.hpp"

#include <algorithm>

#include "lsp/document_report.hpp"
#include "lsp/rule_file_help.hpp"
#include "lsp/rule_place.hpp"
#include "lsp/text_sync.hpp"

namespace cablelint::lsp {
namespace {

/// The rules of the findings at a place of a document, each once.
Json rules_at(const OpenDocument& document, const RulesHere& here, EditorPosition position) {
  const std::size_t offset = document.text().offset(position);
  Json places = Json::array();
  for (const lint::ReportedFinding& finding : report_on(document, here).findings) {
    const rule::RuleFacts* const facts = here.rules.find(finding.rule);
    const bool is_here = finding.place.offset <= offset && offset <= finding.place.end_offset;
    const Json place = is_here && facts != nullptr ? place_of_rule(*facts) : Json();
    if (!place.is_null() && std::ranges::find(places, place) == places.end()) {
      places.push_back(place);
    }
  }
  return places.empty() ? Json() : places;
}

}  // namespace

Json definition(Session& session, const Json& params) {
  const OpenDocument& document = document_of(session, params);
  const EditorPosition position = position_from(member(params, "position"));
  if (document.is_yaml()) {
    return rule_definition(document, uri_of_document(params),
                           session.rules.for_writers(document.path()), position);
  }
  const RulesHere* const here = session.rules.of(document.path());
  return here != nullptr && here->is_usable() ? rules_at(document, *here, position) : Json();
}

}  // namespace cablelint::lsp
