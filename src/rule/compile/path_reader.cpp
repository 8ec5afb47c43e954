// SPDX-License-Identifier: Apache-2.0
#include "rule/compile/path_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "rule/pack/rule_forms.hpp"
#include "text/nearest.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

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

/// The record to which a path leads; nullptr: it leads to a list or a value.
const Record* end_of(const Path& path) {
  if (path.steps.empty()) {
    return path.root;
  }
  const Path::Step& last = path.steps.back();
  const cel::Type& type = last.record->type.fields[last.field].type;
  return type.kind == cel::Kind::record ? record_of(*type.record) : nullptr;
}

bool has_span(const Path& path) {
  if (path.steps.empty()) {
    return path.root->span != nullptr;
  }
  const Path::Step& last = path.steps.back();
  return last.record->field_spans[last.field] != nullptr;
}

/// Says why a path cannot continue with the word that begins there, after `record` or a value.
void complain_of_step(const yaml::Node& node, std::size_t begin, const Record* record,
                      yaml::LoadErrors& errors) {
  const std::string_view text = node.value;
  const std::string_view word = text.substr(begin, text.find('.', begin) - begin);
  if (record == nullptr) {
    errors.error(node.place(begin, word.size()),
                 fmt::format("`{}` has no fields", text.substr(0, begin - 1)),
                 "a path can continue only after a part of the cable, not after a list or a value");
    return;
  }
  const std::vector<std::string> names = record->type.field_names();
  errors.error(
      node.place(begin, word.size()),
      fmt::format("no field `{}` in {}{}", word, record->type.name, did_you_mean(word, names)),
      fmt::format("it has {}", fmt::join(names, ", ")));
}

/// Adds the words after the first one to a path; false after having said that it has no such part.
bool add_steps(Path& path, const yaml::Node& node, yaml::LoadErrors& errors) {
  const std::string_view text = node.value;
  std::size_t end = std::min(text.find('.'), text.size());
  while (end < text.size()) {
    const std::size_t begin = end + 1;
    end = std::min(text.find('.', begin), text.size());
    const Record* const record = end_of(path);
    const cel::Field* const field =
        record == nullptr ? nullptr : record->type.find(text.substr(begin, end - begin));
    if (field == nullptr) {
      complain_of_step(node, begin, record, errors);
      return false;
    }
    path.steps.push_back({record, static_cast<std::size_t>(field - record->type.fields.data())});
  }
  return true;
}

/// Whether reports show all of the text of a part. A record may have parts that they mask.
bool is_shown(const Path& path) {
  const auto field_of = [](const Path::Step& step) -> const cel::Field& {
    return step.record->type.fields[step.field];
  };
  return !path.steps.empty() && field_of(path.steps.back()).type == cel::Type::string() &&
         std::ranges::all_of(path.steps, [&](const Path::Step& step) {
           return field_of(step).visibility == cel::Visibility::shown;
         });
}

}  // namespace

std::vector<Candidate> PathReader::candidates(const yaml::Node& node) {
  std::vector<Candidate> result;
  if (node.is_list() && !is_short(node, "a list of places", errors_)) {
    return result;
  }
  for (const yaml::Node& one : node.is_list() ? std::span(node.items) : std::span(&node, 1)) {
    if (std::optional<Candidate> read = candidate(one)) {
      result.push_back(std::move(*read));
    }
  }
  return result;
}

/// A place, which may count only where a condition holds; nothing after having said what is wrong.
std::optional<Candidate> PathReader::candidate(const yaml::Node& node) {
  const yaml::Node* const when = node.find("when");
  const bool is_match = node.find("match") != nullptr;
  const yaml::Node* const where = !node.is_map() ? &node : node.find(is_match ? "in" : "path");
  if (node.is_map()) {
    yaml::check_form(node, place_form(), errors_);
  }
  if (is_match && where == nullptr) {
    errors_.error(node.place(), "`match` needs `in`, the text to search", place_form().example);
  }
  if (where == nullptr || !where->is_scalar()) {
    if (!node.is_map()) {
      errors_.error(node.place(),
                    "a place must be a path, or a map with `path`, or with `match` and `in`",
                    place_form().example);
    }
    return std::nullopt;
  }
  std::optional<Path> found = path(*where, true);
  if (!found) {
    return std::nullopt;
  }
  Candidate result{std::move(*found), std::nullopt, nullptr};
  if (is_match) {
    result.match = pattern(node, result.path);
    if (result.match == nullptr) {
      return std::nullopt;
    }
  }
  if (when != nullptr) {
    result.when = expressions_.expression(*when, cel::Type::boolean(), "`when` of a place");
  }
  return result;
}

/// The pattern of a place with `match`, in the text of `path`; null after reporting an error. Where
/// a match is says something of the text, so a rule that may not read it may not search it.
std::unique_ptr<const cel::Pattern> PathReader::pattern(const yaml::Node& place, const Path& path) {
  const yaml::Node& in = *place.find("in");
  if (path.from_cable && draft_.out.scope->name != "cable") {
    errors_.error(in.place(), "`in` of a place must be a part of the item that the rule is for",
                  fmt::format("begin the path with `{}`", draft_.out.scope->name));
    return nullptr;
  }
  if (!is_shown(path) && !expressions_.may_read_text(in, in.place())) {
    return nullptr;
  }
  const yaml::Node& text = *place.find("match");
  if (!expressions_.has_room_for(1, 1, text.place())) {
    return nullptr;
  }
  auto result = std::make_unique<const cel::Pattern>(text.value);
  if (const std::string wrong = result->error(); !wrong.empty()) {
    errors_.error(text.place(), "not a regular expression: " + wrong,
                  "patterns use RE2 syntax: no look-ahead, no back references");
    return nullptr;
  }
  return result;
}

std::optional<Path> PathReader::path(const yaml::Node& node, bool wants_span) {
  if (draft_.broken_names.contains(node.value)) {
    return std::nullopt;
  }
  const auto argument = draft_.path_arguments.find(node.value);
  return plain_path(argument == draft_.path_arguments.end() ? node : *argument->second, wants_span);
}

/// What the first word of a path names. Where a fix edits each of a list, the item has no place.
const Record* PathReader::root_of(std::string_view word) const {
  if (word == "cable") {
    return &cable_record();
  }
  if (draft_.each != nullptr) {
    return word == each_name ? draft_.each : nullptr;
  }
  return word == draft_.out.scope->name ? draft_.out.scope->record : nullptr;
}

std::optional<Path> PathReader::plain_path(const yaml::Node& node, bool wants_span) {
  if (!node.is_scalar()) {
    errors_.error(node.place(), "expected a path", "write a path such as cable.dtg.time");
    return std::nullopt;
  }
  std::optional<Path> result = start_of_path(node);
  if (!result || !add_steps(*result, node, errors_)) {
    return std::nullopt;
  }
  if (wants_span && !has_span(*result)) {
    errors_.error(
        node.place(), fmt::format("`{}` has no place in the text", node.value),
        fmt::format("name a part that is written in the text{}", parts_with_place(*result)));
    return std::nullopt;
  }
  return result;
}

/// A path of the first word alone; nothing after having said that no path begins with it.
std::optional<Path> PathReader::start_of_path(const yaml::Node& node) {
  const std::string_view text = node.value;
  const std::string_view word = text.substr(0, text.find('.'));
  Path result;
  result.from_cable = word == "cable";
  result.root = root_of(word);
  if (result.root == nullptr) {
    errors_.error(node.place(0, word.size()),
                  draft_.each == nullptr && draft_.out.scope->name == "cable"
                      ? "a path must begin with `cable`"
                      : fmt::format("a path must begin with `cable` or `{}`",
                                    draft_.each == nullptr ? draft_.out.scope->name : each_name),
                  "name a part of the cable, such as cable.dtg.time");
    return std::nullopt;
  }
  return result;
}

}  // namespace cablelint::rule
