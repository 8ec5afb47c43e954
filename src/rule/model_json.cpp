// SPDX-License-Identifier: Apache-2.0
#include "rule/model_json.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "rule/fields.hpp"
#include "text/encoding.hpp"
#include "text/line_index.hpp"

namespace cablelint::rule {
namespace {

using Json = nlohmann::ordered_json;

/// Writes records by the table of fields.
class ModelWriter {
 public:
  explicit ModelWriter(const SourceText& source) : lines_(source) {}

  [[nodiscard]] Json record(const Record& type, const void* object) const {
    Json made = Json::object();
    Json spans = Json::object();
    for (std::size_t i = 0; i < type.type.fields.size(); ++i) {
      const cel::Field& field = type.type.fields[i];
      const cel::Value seen = field.get(object, field.slot);
      if (seen.is_absent()) {
        continue;
      }
      made[field.name] = value(seen);
      const Span span = type.shows_span[i] ? type.field_spans[i](object) : Span{};
      if (!span.empty()) {
        spans[field.name] = {span.begin, span.end()};
      }
    }
    if (type.span != nullptr) {
      made["span"] = place(type.span(object));
    }
    if (!spans.empty()) {
      made["spans"] = std::move(spans);
    }
    return made;
  }

 private:
  [[nodiscard]] Json value(const cel::Value& seen) const {
    switch (seen.kind()) {
      case cel::Kind::boolean: return seen.as_bool();
      case cel::Kind::integer: return seen.as_int();
      case cel::Kind::string: return to_utf8(seen.as_string());
      case cel::Kind::timestamp: return moment(seen.as_time());
      case cel::Kind::list: {
        Json elements = Json::array();
        const cel::ListView list = seen.as_list();
        for (std::size_t i = 0; i < list.size; ++i) {
          elements.push_back(value(list.element(list.data, i)));
        }
        return elements;
      }
      default: break;
    }
    if (&seen.record_type() == &level_record().type) {
      return static_cast<const LevelFacts*>(seen.as_record())->id;
    }
    return record(*record_of(seen.record_type()), seen.as_record());
  }

  [[nodiscard]] static Json moment(cel::Time time) {
    const Timestamp at{std::chrono::seconds{time.seconds}};
    const auto midnight = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day day{midnight};
    const std::chrono::hh_mm_ss clock{at - midnight};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                       clock.hours().count(), clock.minutes().count(), clock.seconds().count());
  }

  [[nodiscard]] Json place(Span span) const {
    const auto point = [this](std::uint32_t offset) {
      const Position at = lines_.position(offset);
      return Json{{"line", at.line}, {"column", at.column}, {"offset", offset}};
    };
    return {{"start", point(span.begin)}, {"end", point(span.end())}};
  }

  LineIndex lines_;
};

}  // namespace

std::string model_json(const SourceText& source, const parse::ParsedCable& parsed, int indent) {
  Json made = {{"model", 1}};
  made.update(ModelWriter(source).record(cable_record(), &parsed.cable));
  return made.dump(indent);
}

}  // namespace cablelint::rule
