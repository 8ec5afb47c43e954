// SPDX-License-Identifier: Apache-2.0
#include "rule/model/model_json.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cel/times.hpp"
#include "model/level.hpp"
#include "rule/model/fields.hpp"
#include "text/encoding.hpp"
#include "text/line_index.hpp"

namespace cablelint::rule {
namespace {

using Json = nlohmann::ordered_json;

/// Writes values and records of the model as JSON, by the table of fields.
class ModelWriter {
 public:
  explicit ModelWriter(const SourceText& source) : lines_(source) {}

  /// All present fields, with the places of the record and of its fields.
  [[nodiscard]] Json record(const Record& type, const void* object) const;
  /// A value of any type: times as ISO 8601, levels by their ids, an optional without a value as
  /// null.
  [[nodiscard]] Json value(const cel::Value& seen) const;

 private:
  [[nodiscard]] Json entry(const cel::Value& seen) const;
  [[nodiscard]] Json place(Span span) const;

  LineIndex lines_;
};

Json ModelWriter::record(const Record& type, const void* object) const {
  Json json = Json::object();
  Json spans = Json::object();
  for (std::size_t i = 0; i < type.type.fields.size(); ++i) {
    const cel::Field& field = type.type.fields[i];
    const cel::Value seen = field.get(object, field.slot);
    if (seen.is_absent()) {
      continue;
    }
    json[field.name] = value(seen);
    const Span span = type.shows_span[i] ? type.field_spans[i](object) : Span{};
    if (!span.empty()) {
      spans[field.name] = {span.begin, span.end()};
    }
  }
  if (type.span != nullptr) {
    json["span"] = place(type.span(object));
  }
  if (!spans.empty()) {
    json["spans"] = std::move(spans);
  }
  return json;
}

Json ModelWriter::value(const cel::Value& seen) const {
  switch (seen.kind()) {
    case cel::Kind::absent:
    case cel::Kind::null:
    case cel::Kind::parameter:
      return nullptr;
    case cel::Kind::boolean:
      return seen.as_bool();
    case cel::Kind::integer:
      return seen.as_int();
    case cel::Kind::string:
      return to_utf8(seen.as_string());
    case cel::Kind::timestamp:
      return cel::timestamp_text(seen.as_time());
    case cel::Kind::duration:
      return fmt::format("{}s", seen.as_time().seconds);
    case cel::Kind::optional:
      return seen.as_optional() == nullptr ? Json(nullptr) : value(*seen.as_optional());
    case cel::Kind::list: {
      Json elements = Json::array();
      const cel::ListView list = seen.as_list();
      for (std::size_t i = 0; i < list.size; ++i) {
        elements.push_back(value(list.element(list.data, i)));
      }
      return elements;
    }
    case cel::Kind::map: {
      Json entries = Json::object();
      const cel::MapView& map = seen.as_map();
      for (std::size_t i = 0; i < map.size; ++i) {
        const Json key = value(map.keys[i]);
        entries[key.is_string() ? key.get<std::string>() : key.dump()] = value(map.values[i]);
      }
      return entries;
    }
    case cel::Kind::record:
      return entry(seen);
  }
  return nullptr;
}

/// A record of the model, a level, or an entry of a vocabulary.
Json ModelWriter::entry(const cel::Value& seen) const {
  if (&seen.record_type() == &level_record().type) {
    return static_cast<const LevelFacts*>(seen.as_record())->id;
  }
  if (const Record* const known = record_of(seen.record_type())) {
    return record(*known, seen.as_record());
  }
  Json json = Json::object();
  for (const cel::Field& field : seen.record_type().fields) {
    const cel::Value inner = field.get(seen.as_record(), field.slot);
    if (!inner.is_absent()) {
      json[field.name] = value(inner);
    }
  }
  return json;
}

Json ModelWriter::place(Span span) const {
  const auto point = [this](std::uint32_t offset) {
    const Position at = lines_.position(offset);
    return Json{{"line", at.line}, {"column", at.column}, {"offset", offset}};
  };
  return {{"start", point(span.begin)}, {"end", point(span.end())}};
}

}  // namespace

std::string model_json(const SourceText& source, const parse::ParsedCable& parsed, int indent) {
  Json json = {{"model", 1}};
  json.update(ModelWriter(source).record(cable_record(), &parsed.cable));
  return json.dump(indent);
}

std::string value_json(const SourceText& source, const cel::Value& value) {
  return ModelWriter(source).value(value).dump();
}

}  // namespace cablelint::rule
