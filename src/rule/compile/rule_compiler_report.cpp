// SPDX-License-Identifier: Apache-2.0
// What a rule reports: places and severities.
#include <fmt/format.h>

#include "cel/type_text.hpp"
#include "rule/compile/rule_compiler.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {

void RuleCompiler::read_places() {
  if (const yaml::Node* const at = key("at")) {
    out_.at = candidates(*at);
  }
}

void RuleCompiler::read_related() {
  const yaml::Node* const related = key("related");
  if (related == nullptr || !is_short(*related, "`related`")) {
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
      places.at = candidates(*at);
    } else if (std::optional<cel::Compilation> compiled = list_of_parts(*each)) {
      places.each = std::move(compiled->program);
    }
    places.message = message(*text);
    out_.related.push_back(std::move(places));
  }
}

std::optional<cel::Compilation> RuleCompiler::list_of_parts(const yaml::Node& each) {
  std::optional<cel::Compilation> compiled = expression(each);
  if (!compiled) {
    return std::nullopt;
  }
  const cel::Type& type = compiled->type;
  const bool is_list_of_parts = type.kind == cel::Kind::list &&
                                type.of.front().kind == cel::Kind::record &&
                                record_of(*type.of.front().record) != nullptr;
  if (!is_list_of_parts) {
    errors_.error(each.place(),
                  fmt::format("`each` must be a list of parts of the cable; this is {}",
                              cel::to_string(type)),
                  "such as cable.tags.filter(t, t.kind == 'program')");
    return std::nullopt;
  }
  return compiled;
}

void RuleCompiler::read_severity_when() {
  const yaml::Node* const list = key("severity_when");
  if (list == nullptr || !is_short(*list, "`severity_when`")) {
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
                   expression(*when, cel::Type::boolean(), "`when`")) {
      out_.severity_when.emplace_back(*severity, std::move(*program));
    }
  }
}

}  // namespace cablelint::rule
