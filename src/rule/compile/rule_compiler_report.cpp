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
  if (related == nullptr || !yaml::expect_list(*related, "`related`", errors_) ||
      !is_short(*related, "`related`")) {
    return;
  }
  for (const yaml::Node& node : related->items) {
    if (!yaml::expect_map(node, "a related place", errors_)) {
      continue;
    }
    yaml::check_keys(node, {"at", "each", "message"}, "a related place", errors_);
    RelatedPlaces places;
    const yaml::Node* const at = node.find("at");
    const yaml::Node* const each = node.find("each");
    const yaml::Node* const text = node.find("message");
    if ((at == nullptr) == (each == nullptr) || text == nullptr) {
      errors_.error(node.place(), "a related place has `message` and one of `at` and `each`",
                    "related: [{at: cable.dtg, message: date-time group}]");
      continue;
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
  if (list == nullptr || !yaml::expect_list(*list, "`severity_when`", errors_) ||
      !is_short(*list, "`severity_when`")) {
    return;
  }
  for (const yaml::Node& node : list->items) {
    if (!yaml::expect_map(node, "an entry of `severity_when`", errors_)) {
      continue;
    }
    yaml::check_keys(node, {"severity", "when"}, "an entry of `severity_when`", errors_);
    const std::optional<Severity> severity = severity_from(text_of(node, "severity", errors_));
    const yaml::Node* const when = node.find("when");
    if (!severity || when == nullptr) {
      errors_.error(node.place(), "an entry of `severity_when` has a severity and `when`",
                    "severity_when: [{severity: info, when: CONDITION}]");
    } else if (std::optional<cel::Program> program =
                   expression(*when, cel::Type::boolean(), "`when`")) {
      out_.severity_when.emplace_back(*severity, std::move(*program));
    }
  }
}

}  // namespace cablelint::rule
