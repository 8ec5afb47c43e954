// SPDX-License-Identifier: Apache-2.0
// What a rule reports: places, fixes, severities.
#include <fmt/format.h>

#include "rule/reading.hpp"
#include "rule/rule_compiler.hpp"

namespace cablelint::rule {

void RuleCompiler::read_places() {
  if (const Node* const at = key("at")) {
    out_.at = candidates(*at);
  }
}

void RuleCompiler::read_related() {
  const Node* const related = key("related");
  if (related == nullptr || !expect_list(*related, "`related`", errors_) ||
      !is_short(*related, "`related`")) {
    return;
  }
  for (const Node& node : related->items) {
    if (!expect_map(node, "a related place", errors_)) {
      continue;
    }
    check_keys(node, {"at", "each", "message"}, "a related place", errors_);
    RelatedPlaces places;
    const Node* const at = node.find("at");
    const Node* const each = node.find("each");
    const Node* const text = node.find("message");
    if ((at == nullptr) == (each == nullptr) || text == nullptr) {
      errors_.error(node.place(), "a related place has `message` and one of `at` and `each`",
                    "related: [{at: cable.dtg, message: date-time group}]");
      continue;
    }
    if (at != nullptr) {
      places.at = candidates(*at);
    } else if (std::optional<cel::Compilation> compiled = expression(*each)) {
      const cel::Type& type = compiled->type;
      const bool is_list_of_records = type.kind == cel::Kind::list &&
                                      type.of.front().kind == cel::Kind::record &&
                                      record_of(*type.of.front().record) != nullptr;
      if (!is_list_of_records) {
        errors_.error(each->place(),
                      fmt::format("`each` must be a list of parts of the cable; this is {}",
                                  cel::to_string(type)));
      }
      places.each = std::move(compiled->program);
    }
    places.message = message(*text);
    out_.related.push_back(std::move(places));
  }
}

void RuleCompiler::read_fix() {
  const Node* const node = key("fix");
  if (node == nullptr || !expect_map(*node, "`fix`", errors_)) {
    return;
  }
  check_keys(*node, {"title", "replace", "delete", "insert", "with", "when", "separator", "safe"},
             "`fix`", errors_);
  FixRecipe fix;
  const Node* const replace = node->find("replace");
  const Node* const remove = node->find("delete");
  const Node* const insert = node->find("insert");
  const Node* const with = node->find("with");
  const int places =
      (replace != nullptr ? 1 : 0) + (remove != nullptr ? 1 : 0) + (insert != nullptr ? 1 : 0);
  if (places != 1 || (remove == nullptr) != (with != nullptr)) {
    errors_.error(node->place(),
                  "a fix has `replace` and `with`, or `insert` and `with`, or `delete`",
                  "fix: {title: write it right, replace: tag.code, with: EXPRESSION}");
    return;
  }
  fix.kind = replace != nullptr  ? FixRecipe::Kind::replace
             : remove != nullptr ? FixRecipe::Kind::remove
                                 : FixRecipe::Kind::insert;
  const Node& place = replace != nullptr ? *replace : remove != nullptr ? *remove : *insert;
  std::optional<Path> at = path(place, true);
  if (!at) {
    return;
  }
  fix.at = std::move(*at);
  fix.takes_separator = bool_of(*node, "separator", false, errors_);
  fix.is_safe = bool_of(*node, "safe", false, errors_);
  const std::set<std::string> present = scope_.present;
  if (const Node* const when = node->find("when")) {
    if (std::optional<cel::Compilation> compiled = expression(*when)) {
      expect_type(*when, *compiled, cel::Type::boolean(), "`when` of a fix");
      scope_.present.insert(compiled->present_if_true.begin(), compiled->present_if_true.end());
      fix.when = std::move(compiled->program);
    }
  }
  if (with != nullptr) {
    std::optional<cel::Compilation> compiled = expression(*with);
    if (compiled && expect_type(*with, *compiled, cel::Type::string(), "`with`")) {
      fix.with = part_of(std::move(*compiled));
    }
  }
  if (const Node* const title = node->find("title")) {
    fix.title = message(*title);
  } else {
    errors_.error(node->place(), "the fix has no `title`",
                  "the title says what the change does: remove the second one");
  }
  scope_.present = present;
  out_.fix = std::move(fix);
}

void RuleCompiler::read_severity_when() {
  const Node* const list = key("severity_when");
  if (list == nullptr || !expect_list(*list, "`severity_when`", errors_) ||
      !is_short(*list, "`severity_when`")) {
    return;
  }
  for (const Node& node : list->items) {
    if (!expect_map(node, "an entry of `severity_when`", errors_)) {
      continue;
    }
    check_keys(node, {"severity", "when"}, "an entry of `severity_when`", errors_);
    const std::optional<Severity> severity = severity_from(text_of(node, "severity", errors_));
    const Node* const when = node.find("when");
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
