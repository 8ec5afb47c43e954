// SPDX-License-Identifier: Apache-2.0
// Paths into the model.
#include <fmt/format.h>

#include <algorithm>

#include "rule/nearest.hpp"
#include "rule/reading.hpp"
#include "rule/rule_compiler.hpp"

namespace cablelint::rule {
namespace {

std::vector<std::string> names_of(const cel::RecordType& type) {
  std::vector<std::string> names;
  for (const cel::Field& field : type.fields) {
    names.push_back(field.name);
  }
  return names;
}

/// The fields beside the last one of a path that do have a place: `: cable.dtg, cable.eo …`.
std::string parts_with_place(const Path& path) {
  const Record& record = path.steps.empty() ? *path.root : *path.steps.back().record;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < record.type.fields.size(); ++i) {
    if (record.field_spans[i] != nullptr) {
      names.push_back(record.type.fields[i].name);
    }
  }
  return names.empty() ? "" : fmt::format("; {} has {}", record.type.name, fmt::join(names, ", "));
}

}  // namespace

std::vector<Candidate> RuleCompiler::candidates(const Node& node) {
  std::vector<Candidate> made;
  const auto add = [&](const Node& one) {
    const Node* const when = one.find("when");
    const Node* const where = one.is_map() ? one.find("path") : &one;
    if (one.is_map()) {
      check_keys(one, {"path", "when"}, "a place", errors_);
    }
    if (where == nullptr || !where->is_scalar()) {
      errors_.error(
          one.place(), "a place is a path, or a map of `path` and `when`",
          "at: paragraph.portion, or at: [{path: paragraph.portion, when: …}, paragraph]");
      return;
    }
    if (std::optional<Path> found = path(*where, true)) {
      made.push_back({std::move(*found), std::nullopt});
      if (when != nullptr) {
        made.back().when = expression(*when, cel::Type::boolean(), "`when` of a place");
      }
    }
  };
  if (node.is_list() && is_short(node, "a list of places")) {
    for (const Node& one : node.items) {
      add(one);
    }
  } else if (!node.is_list()) {
    add(node);
  }
  return made;
}

std::optional<Path> RuleCompiler::path(const Node& node, bool wants_span) {
  if (broken_names_.contains(node.value)) {
    return std::nullopt;
  }
  const auto argument = path_arguments_.find(node.value);
  return plain_path(argument == path_arguments_.end() ? node : *argument->second, wants_span);
}

/// What the first word of a path names. Where a fix edits each of a list, the item has no place.
const Record* RuleCompiler::root_of(std::string_view word) const {
  if (word == "cable") {
    return &cable_record();
  }
  if (each_ != nullptr) {
    return word == each_name ? each_ : nullptr;
  }
  return word == out_.scope->name ? out_.scope->record : nullptr;
}

std::optional<Path> RuleCompiler::plain_path(const Node& node, bool wants_span) {
  if (!node.is_scalar()) {
    errors_.error(node.place(), "expected a path", "such as cable.dtg.time");
    return std::nullopt;
  }
  const std::string_view text = node.value;
  std::size_t begin = 0;
  Path made;
  const Record* record = nullptr;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('.', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (begin == 0) {
      made.from_cable = word == "cable";
      record = root_of(word);
      made.root = record;
      if (record == nullptr) {
        errors_.error(node.place(0, word.size()),
                      fmt::format("a path begins with `cable` or `{}`",
                                  each_ == nullptr ? out_.scope->name : each_name),
                      "a path names a part of the cable: cable.dtg.time");
        return std::nullopt;
      }
    } else {
      const cel::Field* const field = record == nullptr ? nullptr : record->type.find(word);
      if (field == nullptr) {
        errors_.error(node.place(begin, word.size()),
                      record == nullptr
                          ? fmt::format("`{}` has no fields", text.substr(0, begin - 1))
                          : fmt::format("no field `{}` in {}{}", word, record->type.name,
                                        did_you_mean(word, names_of(record->type))),
                      record == nullptr
                          ? std::string("a path goes on behind a part of the cable, not behind a "
                                        "list or a value")
                          : fmt::format("it has {}", fmt::join(names_of(record->type), ", ")));
        return std::nullopt;
      }
      made.steps.push_back({record, static_cast<std::size_t>(field - record->type.fields.data())});
      record = field->type.kind == cel::Kind::record ? record_of(*field->type.record) : nullptr;
    }
    begin = end + 1;
  }
  const bool has_span =
      made.steps.empty()
          ? made.root->span != nullptr
          : made.steps.back().record->field_spans[made.steps.back().field] != nullptr;
  if (wants_span && !has_span) {
    errors_.error(node.place(), fmt::format("`{}` has no place in the text", text),
                  fmt::format("name a part that is written there{}", parts_with_place(made)));
    return std::nullopt;
  }
  return made;
}

}  // namespace cablelint::rule
