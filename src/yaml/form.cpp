// SPDX-License-Identifier: Apache-2.0
#include "yaml/form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "text/nearest.hpp"
#include "text/utf8.hpp"
#include "yaml/reading.hpp"

namespace cablelint::yaml {
namespace {

using Kind = Value::Kind;

Value of_kind(Kind kind, std::string_view doc) { return {.kind = kind, .doc = std::string(doc)}; }

/// `a, b or c`.
std::string listing(const std::vector<std::string>& words, std::string_view conjunction) {
  std::string text = words.front();
  for (std::size_t i = 1; i < words.size(); ++i) {
    text += fmt::format("{}{}", i + 1 < words.size() ? ", " : conjunction, words[i]);
  }
  return text;
}

std::vector<std::string> quoted(std::vector<std::string> keys) {
  for (std::string& key : keys) {
    key = fmt::format("`{}`", key);
  }
  return keys;
}

/// "; did you mean `extends`?": a key that is near, or what others call `packs`.
std::string meant_key(const std::string& name, const std::vector<std::string>& known) {
  const bool is_packs = name == "packs" && std::ranges::find(known, "extends") != known.end();
  return is_packs ? "; did you mean `extends`?" : did_you_mean(name, known);
}

void check_words(const Node& node, const Value& value, LoadErrors& errors) {
  const std::vector<std::string>& words = value.words;
  if (!words.empty() && std::ranges::find(words, node.value) == words.end()) {
    errors.error(node.place(),
                 fmt::format("expected {}, found `{}`{}", listing(words, " or "), node.value,
                             did_you_mean(node.value, words)),
                 value.doc);
  }
}

void check_text(const Node& node, const Value& value, std::string_view what, LoadErrors& errors) {
  const bool is_word = value.kind == Kind::word;
  if (!node.is_scalar() || (is_word && node.value.empty())) {
    errors.error(node.place(), fmt::format("{} must be {}", what, is_word ? "a word" : "text"),
                 is_word ? "a single value, and not a list or a map" : needs_quotes);
    return;
  }
  if (value.min && count_code_points(node.value) < *value.min) {
    errors.error(node.place(), fmt::format("{} needs at least {} characters", what, *value.min),
                 value.doc);
  }
  check_words(node, value, errors);
  if (value.check != nullptr) {
    value.check(node, errors);
  }
}

void check_integer(const Node& node, const Value& value, std::string_view what,
                   LoadErrors& errors) {
  const std::optional<std::int64_t> number = read_int(node, errors);
  if (number && value.min && *number < static_cast<std::int64_t>(*value.min)) {
    errors.error(node.place(), fmt::format("{} must be at least {}", what, *value.min), value.doc);
  }
}

bool exceeds(const Node& node, std::size_t count, const Value& value, std::string_view what,
             LoadErrors& errors) {
  const bool is_too_much = value.max && count > *value.max;
  if (is_too_much) {
    errors.error(
        node.place(),
        fmt::format("{} has {} entries; at most {} are read", what, count, *value.max),
        "use fewer entries: a pattern can match several documents, and a pack can import others");
  }
  return is_too_much;
}

void check_value(const Node& node, const Value& value, std::string_view what, LoadErrors& errors);

void check_list(const Node& node, const Value& value, std::string_view what, LoadErrors& errors) {
  if (!expect_list(node, what, errors)) {
    return;
  }
  const std::size_t count = node.items.size();
  if (value.min && count < *value.min) {
    errors.error(node.place(),
                 *value.min == 1 ? fmt::format("{} must not be empty", what)
                                 : fmt::format("{} needs at least {} entries", what, *value.min),
                 "add entries, or remove the key");
  }
  if (exceeds(node, count, value, what, errors)) {
    return;
  }
  const std::string entry = fmt::format("an entry of {}", what);
  for (const Node& item : node.items) {
    if (!errors.is_full()) {
      check_value(item, value.of.front(), entry, errors);
    }
  }
  if (value.check != nullptr) {
    value.check(node, errors);
  }
}

void check_map(const Node& node, const Value& value, std::string_view what, LoadErrors& errors) {
  if (!expect_map(node, what, errors) ||
      exceeds(node, node.items.size() / 2, value, what, errors)) {
    return;
  }
  for (const auto& [key, entry] : entries(node)) {
    if (!errors.is_full()) {
      check_value(entry, value.of.front(), fmt::format("`{}`", key.value), errors);
    }
  }
}

void check_value(const Node& node, const Value& value, std::string_view what, LoadErrors& errors) {
  switch (value.kind) {
    case Kind::text:
    case Kind::scalar:
    case Kind::word:
      return check_text(node, value, what, errors);
    case Kind::flag:
      static_cast<void>(read_bool(node, errors));
      return;
    case Kind::date:
      static_cast<void>(read_date(node, errors));
      return;
    case Kind::integer:
      return check_integer(node, value, what, errors);
    case Kind::list:
      return check_list(node, value, what, errors);
    case Kind::map:
      return check_map(node, value, what, errors);
    case Kind::form:
      check_form(node, value.form.front(), errors);
      return;
    case Kind::version:
    case Kind::any:
    case Kind::either:
      return;
  }
}

/// The keys that a map lacks.
void check_required(const Node& node, const Form& form, LoadErrors& errors) {
  std::vector<std::string> missing;
  for (const Key& key : form.keys) {
    if (key.is_required && key.value.kind != Kind::version && node.find(key.name) == nullptr) {
      missing.push_back(key.name);
    }
  }
  if (!missing.empty()) {
    errors.error(node.place(),
                 fmt::format("{} needs {}", form.what, listing(quoted(missing), " and ")),
                 form.example);
  }
  const auto is_there = [&](const std::string& key) { return node.find(key) != nullptr; };
  if (!form.choices.empty() && std::ranges::count_if(form.choices, is_there) != 1) {
    errors.error(node.place(),
                 fmt::format("{} must have exactly one of {}", form.what,
                             listing(quoted(form.choices), " and ")),
                 form.example);
  }
}

bool check_keys(const Node& map, const Form& form, LoadErrors& errors) {
  bool are_known = true;
  for (const auto& [name, value] : entries(map)) {
    if (errors.is_full()) {
      break;
    }
    const auto key = std::ranges::find(form.keys, name.value, &Key::name);
    if (key != form.keys.end()) {
      check_value(value, key->value, fmt::format("`{}`", key->name), errors);
      continue;
    }
    are_known = false;
    std::vector<std::string> names;
    std::ranges::transform(form.keys, std::back_inserter(names), &Key::name);
    errors.error(
        name.place(),
        fmt::format("{} has no key `{}`{}", form.what, name.value, meant_key(name.value, names)),
        fmt::format("keys: {}", fmt::join(names, ", ")));
  }
  return are_known;
}

/// A file begins with the version of its format. Without it nothing else is said of the file, which
/// may be a document.
bool check_version(const Node& map, const Form& form, LoadErrors& errors) {
  const auto version =
      std::ranges::find(form.keys, Kind::version, [](const Key& key) { return key.value.kind; });
  const Node* const found = version == form.keys.end() ? nullptr : map.find(version->name);
  if (version != form.keys.end() && (found == nullptr || found->value != "1")) {
    errors.error(found == nullptr ? map.place() : found->place(),
                 fmt::format("the first key of {} must be `{}: 1`, the format version", form.what,
                             version->name),
                 form.example);
  }
  return version == form.keys.end() || found != nullptr;
}

}  // namespace

Value Value::at_least(std::size_t count) && {
  min = count;
  return std::move(*this);
}

Value Value::at_most(std::size_t count) && {
  max = count;
  return std::move(*this);
}

Value Value::or_else(std::string_view standard) && {
  otherwise = standard;
  return std::move(*this);
}

Value Value::checked_by(Check further) && {
  check = further;
  return std::move(*this);
}

Value any(std::string_view doc) { return of_kind(Kind::any, doc); }
Value text(std::string_view doc) { return of_kind(Kind::text, doc); }
Value word(std::string_view doc) { return of_kind(Kind::word, doc); }
Value scalar(std::string_view doc) { return of_kind(Kind::scalar, doc); }
Value flag(std::string_view doc) { return of_kind(Kind::flag, doc); }
Value integer(std::string_view doc) { return of_kind(Kind::integer, doc); }
Value format_version() { return of_kind(Kind::version, "The format version"); }

Value date(std::string_view doc) {
  Value value = of_kind(Kind::date, doc);
  value.definition = "date";
  return value;
}

Value like(std::string_view pattern, std::string_view doc) {
  return {.doc = std::string(doc), .pattern = std::string(pattern)};
}

Value refer(std::string_view definition, std::string_view doc) {
  return {.doc = std::string(doc), .definition = std::string(definition)};
}

Value among(std::vector<std::string> words, std::string_view doc) {
  return {.doc = std::string(doc), .words = std::move(words)};
}

Value one_of(std::vector<std::string> words, std::string_view doc) {
  return {.kind = Kind::text, .doc = std::string(doc), .words = std::move(words)};
}

Value list_of(Value element, std::string_view doc) {
  return {.kind = Kind::list, .doc = std::string(doc), .of = {std::move(element)}};
}

Value map_of(Value value, std::string_view doc) {
  return {.kind = Kind::map, .doc = std::string(doc), .of = {std::move(value)}};
}

Value of_form(Form form, std::string_view doc) {
  return {.kind = Kind::form, .doc = std::string(doc), .form = {std::move(form)}};
}

Value either(std::vector<Value> alternatives, std::string_view doc) {
  return {.kind = Kind::either, .doc = std::string(doc), .of = std::move(alternatives)};
}

bool check_form(const Node& node, const Form& form, LoadErrors& errors) {
  if (!expect_map(node, form.what, errors)) {
    return false;
  }
  if (!check_version(node, form, errors)) {
    return false;
  }
  const bool are_known = check_keys(node, form, errors);
  if (are_known) {
    check_required(node, form, errors);
  }
  return are_known;
}

}  // namespace cablelint::yaml
