// SPDX-License-Identifier: Apache-2.0
#include "rule/definitions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "rule/nearest.hpp"
#include "rule/reading.hpp"

namespace cablelint::rule {
namespace {

cel::Value list_of(const std::vector<cel::Value>& values) {
  return cel::Value::list({values.data(),
                           [](const void* data, std::size_t index) {
                             return static_cast<const cel::Value*>(data)[index];
                           },
                           static_cast<std::uint32_t>(values.size())});
}

cel::Value timestamp(Timestamp time) {
  return cel::Value::timestamp({time.time_since_epoch().count(), 0});
}

std::vector<std::string> field_names(const cel::RecordType& type) {
  std::vector<std::string> names;
  for (const cel::Field& field : type.fields) {
    names.push_back(field.name);
  }
  return names;
}

bool periods_overlap(const cel::RecordType& type, const cel::Value& a, const cel::Value& b) {
  const auto bound = [&](const cel::Value& record, std::string_view name) {
    const cel::Field* field = type.find(name);
    return field->get(record.as_record(), field->slot);
  };
  const auto is_before = [&](const cel::Value& first, const cel::Value& second) {
    const cel::Value until = bound(first, "until");
    const cel::Value from = bound(second, "from");
    return !until.is_absent() && !from.is_absent() && until.as_time() < from.as_time();
  };
  return !is_before(a, b) && !is_before(b, a);
}

}  // namespace

Definitions::Definitions(Storage& storage) : storage_(storage) {}

std::optional<std::pair<cel::Type, bool>> Definitions::type_from(std::string_view name) {
  const bool nullable = name.ends_with('?');
  if (nullable) {
    name.remove_suffix(1);
  }
  if (name.starts_with("list(") && name.ends_with(')')) {
    const auto element = type_from(name.substr(5, name.size() - 6));
    return element ? std::optional(std::pair(cel::Type::list(element->first), nullable))
                   : std::nullopt;
  }
  const std::pair<std::string_view, cel::Type> scalars[] = {
      {"string", cel::Type::string()},       {"int", cel::Type::integer()},
      {"bool", cel::Type::boolean()},        {"date", cel::Type::timestamp()},
      {"timestamp", cel::Type::timestamp()}, {"level", cel::Type::of_record(level_record().type)}};
  for (const auto& [word, type] : scalars) {
    if (word == name) {
      return std::pair(type, nullable);
    }
  }
  return std::nullopt;
}

cel::Value Definitions::read_value(const Node& node, const cel::Type& type, LoadErrors& errors) {
  if (type.kind == cel::Kind::list) {
    if (!expect_list(node, "the value", errors)) {
      return cel::Value::absent();
    }
    std::vector<cel::Value>& values = storage_.rows.emplace_back();
    for (const Node& item : node.items) {
      values.push_back(read_value(item, type.of.front(), errors));
    }
    return list_of(values);
  }
  if (!node.is_scalar()) {
    errors.error(node.place(), fmt::format("expected {}", cel::to_string(type)));
    return cel::Value::absent();
  }
  switch (type.kind) {
    case cel::Kind::string:
      return cel::Value::string(storage_.texts.emplace_back(node.value));
    case cel::Kind::integer: {
      const std::optional<std::int64_t> number = read_int(node, errors);
      return number ? cel::Value::integer(*number) : cel::Value::absent();
    }
    case cel::Kind::boolean: {
      const std::optional<bool> truth = read_bool(node, errors);
      return truth ? cel::Value::boolean(*truth) : cel::Value::absent();
    }
    case cel::Kind::timestamp: {
      const std::optional<Timestamp> day = read_date(node, errors);
      return day ? timestamp(*day) : cel::Value::absent();
    }
    default: {
      const std::optional<Level> level = level_from_id(node.value);
      if (!level) {
        errors.error(node.place(), fmt::format("there is no level `{}`", node.value));
        return cel::Value::absent();
      }
      return cel::Value::record(&facts(*level), level_record().type);
    }
  }
}

void Definitions::add_param(const Node& name, const Node& body, LoadErrors& errors) {
  if (!expect_map(body, "a parameter", errors)) {
    return;
  }
  check_keys(body, {"type", "default", "min", "max", "enum", "doc"}, "a parameter", errors);
  const auto type = type_from(text_of(body, "type", errors));
  const Node* const standard = body.find("default");
  if (!type || type->second || standard == nullptr) {
    errors.error(name.place(), fmt::format("parameter `{}` needs a type and a default", name.value),
                 "types: bool, int, string, date, level, list(string)");
    return;
  }
  Definition made;
  made.field.name = name.value;
  made.field.type = type->first;
  made.field.doc = text_of(body, "doc", errors);
  if (const Node* const min = body.find("min")) {
    made.min = read_int(*min, errors);
  }
  if (const Node* const max = body.find("max")) {
    made.max = read_int(*max, errors);
  }
  if (const Node* const words = body.find("enum"); words != nullptr && words->is_list()) {
    for (const Node& word : words->items) {
      made.words.push_back(word.value);
    }
  }
  made.value = read_value(*standard, type->first, errors);
  const bool is_taken = std::ranges::any_of(
      params_, [&](const Definition& other) { return other.field.name == name.value; });
  if (is_taken) {
    errors.error(name.place(), fmt::format("parameter `{}` is defined twice", name.value));
  } else if (!made.value.is_absent()) {
    params_.push_back(std::move(made));
  }
}

std::string Definitions::set_param(const std::string& name, const std::string& text) {
  const auto found = std::ranges::find_if(
      params_, [&](const Definition& param) { return param.field.name == name; });
  if (found == params_.end()) {
    std::vector<std::string> names;
    for (const Definition& param : params_) {
      names.push_back(param.field.name);
    }
    return fmt::format("there is no parameter `{}`{}", name, did_you_mean(name, names));
  }
  const PackFile file{"--param", text};
  LoadErrors errors;
  const Node node{.kind = Node::Kind::scalar,
                  .file = &file,
                  .offset = 0,
                  .value = text,
                  .is_plain = true,
                  .items = {}};
  const cel::Value value = read_value(node, found->field.type, errors);
  if (value.is_absent()) {
    return fmt::format("parameter `{}`: {}", name, errors.take().front().message);
  }
  if (found->field.type.kind == cel::Kind::integer &&
      ((found->min && value.as_int() < *found->min) ||
       (found->max && value.as_int() > *found->max))) {
    return fmt::format("parameter `{}` must be between {} and {}", name, found->min.value_or(0),
                       found->max.value_or(INT64_MAX));
  }
  if (!found->words.empty() && std::ranges::find(found->words, text) == found->words.end()) {
    return fmt::format("parameter `{}` must be one of: {}", name, fmt::join(found->words, ", "));
  }
  found->value = value;
  return {};
}

cel::RecordType* Definitions::entry_type(const Node& name, const Node& fields, LoadErrors& errors) {
  cel::RecordType& type = storage_.types.emplace_back();
  type.name = "entry of " + name.value;
  const auto add = [&type](std::string field_name, cel::Type field_type, bool nullable) {
    cel::Field field;
    field.name = std::move(field_name);
    field.type = std::move(field_type);
    field.nullable = nullable;
    field.get = get_from_row;
    field.slot = static_cast<std::uint32_t>(type.fields.size());
    type.fields.push_back(std::move(field));
  };
  for (std::size_t i = 0; i + 1 < fields.items.size(); i += 2) {
    const auto found = type_from(fields.items[i + 1].value);
    if (!found) {
      errors.error(
          fields.items[i + 1].place(), "expected a type",
          "types: string, int, bool, date, level, list(string); with ? if it may be absent");
      continue;
    }
    add(fields.items[i].value, found->first, found->second);
  }
  add("from", cel::Type::timestamp(), true);
  add("until", cel::Type::timestamp(), true);
  return &type;
}

std::vector<cel::Value> Definitions::read_entry(const Node& node, const cel::RecordType& type,
                                                LoadErrors& errors) {
  std::vector<cel::Value> row(type.fields.size());
  if (!expect_map(node, "an entry", errors)) {
    return row;
  }
  for (std::size_t i = 0; i + 1 < node.items.size(); i += 2) {
    const cel::Field* const field = type.find(node.items[i].value);
    if (field == nullptr) {
      errors.error(node.items[i].place(),
                   fmt::format("{} has no field `{}`{}", type.name, node.items[i].value,
                               did_you_mean(node.items[i].value, field_names(type))));
    } else {
      row[field->slot] = read_value(node.items[i + 1], field->type, errors);
    }
  }
  for (const cel::Field& field : type.fields) {
    if (!field.nullable && row[field.slot].is_absent()) {
      errors.error(node.place(), fmt::format("the entry has no `{}`", field.name));
      row[field.slot] = field.type.kind == cel::Kind::list ? list_of(storage_.rows.emplace_back())
                                                           : cel::Value::string("");
    }
  }
  return row;
}

cel::Value Definitions::as_map(const Node& entries, const cel::RecordType& type,
                               std::size_t key_field, std::vector<cel::Value> records,
                               LoadErrors& errors) {
  std::vector<std::size_t> order(records.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  const auto key_of = [&](std::size_t i) {
    const cel::Value key =
        get_from_row(records[i].as_record(), static_cast<std::uint32_t>(key_field));
    return key.kind() == cel::Kind::string ? key.as_string() : std::string_view{};
  };
  std::ranges::stable_sort(order,
                           [&](std::size_t a, std::size_t b) { return key_of(a) < key_of(b); });
  std::vector<cel::Value>& keys = storage_.rows.emplace_back();
  std::vector<cel::Value>& values = storage_.rows.emplace_back();
  for (const std::size_t i : order) {
    if (!keys.empty() && keys.back().as_string() == key_of(i)) {
      const bool overlap = periods_overlap(type, values.back(), records[i]);
      errors.error(
          entries.items[i].place(),
          fmt::format("key `{}` is given twice{}", key_of(i),
                      overlap ? ", for overlapping periods" : ""),
          "leave `key` out to make the vocabulary a list, and choose by current(entry, time)");
      continue;
    }
    keys.push_back(cel::Value::string(key_of(i)));
    values.push_back(records[i]);
  }
  cel::MapView& map = storage_.maps.emplace_back();
  map = {keys.data(), values.data(), static_cast<std::uint32_t>(keys.size())};
  return cel::Value::map(map);
}

void Definitions::add_vocabulary(const Node& name, const Node& body, const OpenFile& open,
                                 LoadErrors& errors) {
  if (!expect_map(body, "a vocabulary", errors)) {
    return;
  }
  if (const Node* const path = body.find("file")) {
    check_keys(body, {"file"}, "a vocabulary in a file of its own", errors);
    const PackFile* const file = open(*path);
    const std::optional<Node> root = file != nullptr ? read_yaml(*file, errors) : std::nullopt;
    if (root && expect_map(*root, "a vocabulary", errors) && root->find("file") == nullptr) {
      add_vocabulary(name, *root, open, errors);
    }
    return;
  }
  check_keys(body, {"key", "fields", "source", "checked", "description", "entries"}, "a vocabulary",
             errors);
  const Node* const fields = body.find("fields");
  const Node* const entries = body.find("entries");
  if (fields == nullptr || !fields->is_map() || entries == nullptr || !entries->is_list()) {
    errors.error(
        name.place(),
        fmt::format("vocabulary `{}` needs `fields` (a map) and `entries` (a list)", name.value));
    return;
  }
  const Node* const key = body.find("key");
  Node all_fields = *fields;
  if (key != nullptr && fields->find(key->value) == nullptr) {
    Node type = *key;
    type.value = "string";
    all_fields.items.push_back(*key);
    all_fields.items.push_back(type);
  }
  const cel::RecordType* const type = entry_type(name, all_fields, errors);
  std::vector<cel::Value> records;
  for (const Node& entry : entries->items) {
    const std::vector<cel::Value>& row =
        storage_.rows.emplace_back(read_entry(entry, *type, errors));
    records.push_back(cel::Value::record(row.data(), *type));
  }
  Definition made;
  made.field.name = name.value;
  made.field.max_size = std::max<std::uint64_t>(1, records.size());
  if (key == nullptr) {
    made.field.type = cel::Type::list(cel::Type::of_record(*type));
    made.value = list_of(storage_.rows.emplace_back(std::move(records)));
  } else {
    const cel::Field* const field = type->find(key->value);
    made.field.type = cel::Type::map(cel::Type::string(), cel::Type::of_record(*type));
    made.value = as_map(*entries, *type, field->slot, std::move(records), errors);
  }
  const bool is_taken = std::ranges::any_of(
      vocab_, [&](const Definition& other) { return other.field.name == name.value; });
  if (is_taken) {
    errors.error(name.place(), fmt::format("vocabulary `{}` is defined twice", name.value));
  } else {
    vocab_.push_back(std::move(made));
  }
}

std::pair<const cel::RecordType*, cel::Value> Definitions::record(std::string_view name,
                                                                  Group& group) {
  cel::RecordType& type = storage_.types.emplace_back();
  type.name = name;
  std::vector<cel::Value>& row = storage_.rows.emplace_back();
  for (Definition& definition : group) {
    definition.field.get = get_from_row;
    definition.field.slot = static_cast<std::uint32_t>(row.size());
    row.push_back(definition.value);
    type.fields.push_back(definition.field);
  }
  return {&type, cel::Value::record(row.data(), type)};
}

std::pair<const cel::RecordType*, cel::Value> Definitions::params() {
  return record("params", params_);
}

std::pair<const cel::RecordType*, cel::Value> Definitions::vocab() {
  return record("vocab", vocab_);
}

}  // namespace cablelint::rule
