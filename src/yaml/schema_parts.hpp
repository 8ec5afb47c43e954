// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

/// The pieces of which the JSON Schemas of packs and settings are made.
namespace cablelint::yaml::schema {

using Json = nlohmann::ordered_json;

[[nodiscard]] inline Json refer(std::string_view definition) {
  return {{"$ref", "#/definitions/" + std::string(definition)}};
}

[[nodiscard]] inline Json text(std::string_view description = {}) {
  Json made = {{"type", "string"}};
  if (!description.empty()) {
    made["description"] = description;
  }
  return made;
}

[[nodiscard]] inline Json with(Json schema, std::string_view description) {
  schema["description"] = description;
  return schema;
}

[[nodiscard]] inline Json pattern(std::string_view form) {
  return {{"type", "string"}, {"pattern", form}};
}

[[nodiscard]] inline Json array_of(Json element) {
  return {{"type", "array"}, {"items", std::move(element)}};
}

[[nodiscard]] inline Json map_of(Json value) {
  return {{"type", "object"}, {"additionalProperties", std::move(value)}};
}

[[nodiscard]] inline Json flag(std::string_view description) {
  return {{"type", "boolean"}, {"description", description}};
}

[[nodiscard]] inline Json object(Json properties,
                                 std::initializer_list<std::string_view> required = {}) {
  Json made = {{"type", "object"}, {"additionalProperties", false}};
  if (required.size() != 0) {
    made["required"] = required;
  }
  made["properties"] = std::move(properties);
  return made;
}

[[nodiscard]] inline Json date() { return pattern(R"(^\d{4}-\d{2}-\d{2}$)"); }
[[nodiscard]] inline Json severity() { return {{"enum", {"error", "warning", "info"}}}; }

[[nodiscard]] inline Json expression() {
  return {{"type", {"string", "boolean", "integer"}}, {"description", "A strict subset of CEL"}};
}

[[nodiscard]] inline Json period() {
  return object({{"from", refer("date")}, {"until", refer("date")}});
}

/// A schema as it is printed.
[[nodiscard]] inline std::string document(std::string_view title, const Json& schema) {
  Json all = {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
  all.update(schema);
  return all.dump(2) + "\n";
}

}  // namespace cablelint::yaml::schema
