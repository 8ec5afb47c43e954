// SPDX-License-Identifier: Apache-2.0
#include "yaml/form_schema.hpp"

namespace cablelint::yaml {
namespace {

using Kind = Value::Kind;

bool says_nothing(const Value& value) {
  return value.kind == Kind::any && value.definition.empty() && value.pattern.empty() &&
         value.words.empty();
}

void add_bounds(Json& schema, const Value& value, const char* least, const char* most) {
  if (value.min) {
    schema[least] = *value.min;
  }
  if (value.max) {
    schema[most] = *value.max;
  }
}

Json of_text(const Value& value) {
  if (!value.words.empty()) {
    return {{"enum", value.words}};
  }
  Json schema = Json::object();
  if (value.kind != Kind::any || !value.pattern.empty() || value.max) {
    schema["type"] = "string";
  }
  if (!value.pattern.empty()) {
    schema["pattern"] = value.pattern;
  }
  add_bounds(schema, value, "minLength", "maxLength");
  return schema;
}

Json of_list(const Value& value) {
  Json schema = {{"type", "array"}};
  if (!says_nothing(value.of.front())) {
    schema["items"] = schema_of(value.of.front());
  }
  add_bounds(schema, value, "minItems", "maxItems");
  return schema;
}

Json of_map(const Value& value) {
  Json schema = {{"type", "object"}};
  if (!says_nothing(value.of.front())) {
    schema["additionalProperties"] = schema_of(value.of.front());
  }
  add_bounds(schema, value, "minProperties", "maxProperties");
  return schema;
}

Json of_integer(const Value& value) {
  Json schema = {{"type", "integer"}};
  add_bounds(schema, value, "minimum", "maximum");
  return schema;
}

Json alternatives(const Value& value) {
  Json all = Json::array();
  for (const Value& one : value.of) {
    all.push_back(schema_of(one));
  }
  return {{"oneOf", std::move(all)}};
}

Json without_doc(const Value& value) {
  if (!value.definition.empty()) {
    return {{"$ref", "#/definitions/" + value.definition}};
  }
  switch (value.kind) {
    case Kind::any:
    case Kind::text:
    case Kind::word:
      return of_text(value);
    case Kind::scalar:
      return {{"type", {"string", "boolean", "integer"}}};
    case Kind::version:
      return {{"const", 1}};
    case Kind::flag:
      return {{"type", "boolean"}};
    case Kind::integer:
      return of_integer(value);
    case Kind::date:
      return {{"type", "string"}, {"pattern", R"(^\d{4}-\d{2}-\d{2}$)"}};
    case Kind::list:
      return of_list(value);
    case Kind::map:
      return of_map(value);
    case Kind::form:
      return schema_of(value.form.front());
    case Kind::either:
      return alternatives(value);
  }
  return {};
}

}  // namespace

Json schema_of(const Value& value) {
  Json schema = without_doc(value);
  if (!value.doc.empty()) {
    schema["description"] = value.doc;
  }
  if (!value.otherwise.empty()) {
    schema["default"] = value.otherwise;
  }
  return schema;
}

Json schema_of(const Form& form) {
  Json schema = {{"type", "object"}, {"additionalProperties", false}};
  Json needed = Json::array();
  Json properties = Json::object();
  for (const Key& key : form.keys) {
    properties[key.name] = schema_of(key.value);
    if (key.is_required) {
      needed.push_back(key.name);
    }
  }
  if (!needed.empty()) {
    schema["required"] = std::move(needed);
  }
  schema["properties"] = std::move(properties);
  for (const std::string& choice : form.choices) {
    schema["oneOf"].push_back({{"required", {choice}}});
  }
  return schema;
}

Json schema_of(std::string_view title, const Form& form, const Definitions& definitions) {
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
  schema.update(schema_of(form));
  for (const auto& [name, value] : definitions) {
    Value defined = value;
    defined.definition.clear();
    schema["definitions"][std::string(name)] = schema_of(defined);
  }
  return schema;
}

}  // namespace cablelint::yaml
