// SPDX-License-Identifier: Apache-2.0
#include "rule/pack/values.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>

#include "cel/type_text.hpp"
#include "text/nearest.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

cel::Value read_list(const yaml::Node& node, const cel::Type& element, Storage& storage,
                     yaml::LoadErrors& errors) {
  if (!yaml::expect_list(node, "the value", errors)) {
    return cel::Value::absent();
  }
  std::vector<cel::Value> values;
  for (const yaml::Node& item : node.items) {
    values.push_back(read_value(item, element, storage, errors));
    if (values.back().is_absent()) {
      return cel::Value::absent();
    }
  }
  return list_of(storage.rows.emplace_back(std::move(values)));
}

cel::Value level_value(const yaml::Node& node, yaml::LoadErrors& errors) {
  if (const std::optional<Level> level = level_from_id(node.value)) {
    return cel::Value::record(&facts(*level), level_record().type);
  }
  std::vector<std::string> ids;
  for (const LevelFacts& known : all_levels()) {
    ids.emplace_back(known.id);
  }
  errors.error(node.place(),
               fmt::format("unknown level `{}`{}", node.value, did_you_mean(node.value, ids)),
               fmt::format("levels: {}", fmt::join(ids, ", ")));
  return cel::Value::absent();
}

}  // namespace

std::optional<DeclaredType> type_from(std::string_view name) {
  const bool is_nullable = name.ends_with('?');
  if (is_nullable) {
    name.remove_suffix(1);
  }
  if (name.starts_with("list(") && name.ends_with(')')) {
    const auto element = type_from(name.substr(5, name.size() - 6));
    const bool is_list_of_scalars =
        element && !element->is_nullable && element->type.kind != cel::Kind::list;
    return is_list_of_scalars
               ? std::optional(DeclaredType{cel::Type::list(element->type), is_nullable})
               : std::nullopt;
  }
  const std::array<std::pair<std::string_view, cel::Type>, 6> scalars = {{
      {"string", cel::Type::string()},
      {"int", cel::Type::integer()},
      {"bool", cel::Type::boolean()},
      {"date", cel::Type::timestamp()},
      {"timestamp", cel::Type::timestamp()},
      {"level", cel::Type::of_record(level_record().type)},
  }};
  for (const auto& [word, type] : scalars) {
    if (word == name) {
      return DeclaredType{type, is_nullable};
    }
  }
  return std::nullopt;
}

std::optional<cel::Type> model_type_from(std::string_view name) {
  if (const auto found = type_from(name); found && !found->is_nullable) {
    return found->type;
  }
  const bool is_list = name.starts_with("list(") && name.ends_with(')');
  const std::string_view element = is_list ? name.substr(5, name.size() - 6) : name;
  for (const Record* record : all_records()) {
    if (record->type.name == element) {
      const cel::Type type = cel::Type::of_record(record->type);
      return is_list ? cel::Type::list(type) : type;
    }
  }
  return std::nullopt;
}

cel::Value read_value(const yaml::Node& node, const cel::Type& type, Storage& storage,
                      yaml::LoadErrors& errors) {
  if (type.kind == cel::Kind::list) {
    return read_list(node, type.of.front(), storage, errors);
  }
  if (!node.is_scalar()) {
    errors.error(node.place(), fmt::format("expected a value of type {}", cel::to_string(type)),
                 "a single value, not a list or a map");
    return cel::Value::absent();
  }
  switch (type.kind) {
    case cel::Kind::string:
      return cel::Value::literal(storage.texts.emplace_back(node.value));
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
      return day ? cel::Value::timestamp({day->time_since_epoch().count(), 0})
                 : cel::Value::absent();
    }
    default:
      return level_value(node, errors);
  }
}

cel::Value list_of(const std::vector<cel::Value>& values) {
  return cel::Value::list({values.data(),
                           [](const void* data, std::size_t index) {
                             return static_cast<const cel::Value*>(data)[index];
                           },
                           static_cast<std::uint32_t>(values.size())});
}

void add_field(cel::RecordType& type, std::string_view name, const cel::Type& field_type,
               bool is_nullable) {
  cel::Field field;
  field.name = name;
  field.type = field_type;
  field.nullable = is_nullable;
  field.get = get_from_row;
  field.slot = static_cast<std::uint32_t>(type.fields.size());
  type.fields.push_back(std::move(field));
}

}  // namespace cablelint::rule
