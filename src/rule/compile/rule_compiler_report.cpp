// SPDX-License-Identifier: Apache-2.0
// What a rule reports: places and severities.
#include <fmt/format.h>

#include "cel/type_text.hpp"
#include "rule/compile/rule_compiler.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {

void RuleCompiler::read_places() {
  if (const yaml::Node* const at = draft_.keys.find("at")) {
    draft_.out.at = paths_.candidates(*at);
  }
}

void RuleCompiler::read_related() {
  const yaml::Node* const related = draft_.keys.find("related");
  if (related == nullptr || !is_short(*related, "`related`", errors_)) {
    return;
  }
  for (const yaml::Node& node : yaml::elements(*related)) {
    RelatedPlaces places;
    const yaml::Node* const at = node.find("at");
    const yaml::Node* const each = node.find("each");
    const yaml::Node* const text = node.find("message");
    if ((at == nullptr) == (each == nullptr) || text == nullptr) {
      continue;  // as its form said
    }
    if (at != nullptr) {
      places.at = paths_.candidates(*at);
    } else if (std::optional<cel::Compilation> compiled = expressions_.list_of_parts(*each)) {
      places.each = std::move(compiled->program);
    }
    places.message = messages_.message(*text);
    draft_.out.related.push_back(std::move(places));
  }
}

void RuleCompiler::read_severity_when() {
  const yaml::Node* const list = draft_.keys.find("severity_when");
  if (list == nullptr || !is_short(*list, "`severity_when`", errors_)) {
    return;
  }
  for (const yaml::Node& node : yaml::elements(*list)) {
    const yaml::Node* const word = node.find("severity");
    const yaml::Node* const when = node.find("when");
    if (word == nullptr || when == nullptr) {
      continue;  // as its form said
    }
    const std::optional<Severity> severity = severity_from(word->value);
    if (!severity) {
      errors_.error(word->place(), "unknown severity", "error, warning or info");
    } else if (std::optional<cel::Program> program =
                   expressions_.expression(*when, cel::Type::boolean(), "`when`")) {
      draft_.out.severity_when.emplace_back(*severity, std::move(*program));
    }
  }
}

}  // namespace cablelint::rule
