// SPDX-License-Identifier: Apache-2.0
#include "records.hpp"

#include <array>
#include <span>
#include <utility>

#include "cel/evaluation.hpp"
#include "cel/times.hpp"

namespace cablelint::cel::test {
namespace {

const std::array<Level, 3>& levels() {
  static const std::array<Level, 3> all = {Level{"UNCLASSIFIED", 0}, Level{"CONFIDENTIAL", 20},
                                           Level{"SECRET", 30}};
  return all;
}

template <class T>
const T& as(const void* object) {
  return *static_cast<const T*>(object);
}

Value time_or_absent(const std::optional<Time>& time) {
  return time ? Value::timestamp(*time) : Value::absent();
}

Field field(std::string name, Type type, Value (*get)(const void*, std::uint32_t),
            bool nullable = false) {
  Field result;
  result.name = std::move(name);
  result.type = std::move(type);
  result.get = get;
  result.nullable = nullable;
  return result;
}

template <class T>
Value list_value(const std::vector<T>& items, Value (*element)(const void*, std::size_t)) {
  return Value::list({items.data(), element, static_cast<std::uint32_t>(items.size())});
}

const RecordType& period_type() {
  static const RecordType type = {
      "Period",
      "",
      {field(
           "from", Type::timestamp(),
           [](const void* o, std::uint32_t) { return time_or_absent(as<Period>(o).from); }, true),
       field(
           "until", Type::timestamp(),
           [](const void* o, std::uint32_t) { return time_or_absent(as<Period>(o).until); }, true)},
      nullptr};
  return type;
}

const RecordType& dtg_type() {
  static const RecordType type = {
      "Dtg",
      "",
      {field("text", Type::string(),
             [](const void* o, std::uint32_t) { return Value::string(as<Dtg>(o).text); }),
       field(
           "time", Type::timestamp(),
           [](const void* o, std::uint32_t) { return time_or_absent(as<Dtg>(o).time); }, true)},
      nullptr};
  return type;
}

const RecordType& portion_type() {
  static const RecordType type = {
      "Portion",
      "",
      {field("text", Type::string(),
             [](const void* o, std::uint32_t) { return Value::string(as<Portion>(o).text); }),
       field(
           "level", Type::of_record(level_type()),
           [](const void* o, std::uint32_t) {
             const Level* const level = as<Portion>(o).level;
             return level != nullptr ? Value::record(level, level_type()) : Value::absent();
           },
           true)},
      nullptr};
  return type;
}

const RecordType& paragraph_type() {
  static const RecordType type = {
      "Paragraph",
      "",
      {field("number", Type::integer(),
             [](const void* o, std::uint32_t) { return Value::integer(as<Paragraph>(o).number); }),
       field(
           "portion", Type::of_record(portion_type()),
           [](const void* o, std::uint32_t) {
             const auto& portion = as<Paragraph>(o).portion;
             return portion ? Value::record(&*portion, portion_type()) : Value::absent();
           },
           true)},
      nullptr};
  return type;
}

const RecordType& tag_type() {
  static const RecordType type = [] {
    RecordType record_type = {
        "Tag",
        "",
        {field("code", Type::string(),
               [](const void* o, std::uint32_t) { return Value::string(as<Tag>(o).code); }),
         field("kind", Type::string(),
               [](const void* o, std::uint32_t) { return Value::string(as<Tag>(o).kind); })},
        nullptr};
    record_type.fields[1].enumerators = {"subject", "person", "unknown"};
    return record_type;
  }();
  return type;
}

std::vector<Field> cable_fields() {
  std::vector<Field> fields = {
      field("post", Type::string(),
            [](const void* o, std::uint32_t) { return Value::string(as<Cable>(o).post); }),
      field(
          "dtg", Type::of_record(dtg_type()),
          [](const void* o, std::uint32_t) {
            const auto& dtg = as<Cable>(o).dtg;
            return dtg ? Value::record(&*dtg, dtg_type()) : Value::absent();
          },
          true),
      field(
          "order", Type::string(),
          [](const void* o, std::uint32_t) {
            const auto& order = as<Cable>(o).order;
            return order ? Value::string(*order) : Value::absent();
          },
          true),
      field("tags", Type::list(Type::of_record(tag_type())),
            [](const void* o, std::uint32_t) {
              return list_value(as<Cable>(o).tags, [](const void* data, std::size_t i) {
                return Value::record(static_cast<const Tag*>(data) + i, tag_type());
              });
            }),
      field("paragraphs", Type::list(Type::of_record(paragraph_type())),
            [](const void* o, std::uint32_t) {
              return list_value(as<Cable>(o).paragraphs, [](const void* data, std::size_t i) {
                return Value::record(static_cast<const Paragraph*>(data) + i, paragraph_type());
              });
            }),
      field("period", Type::of_record(period_type()), [](const void* o, std::uint32_t) {
        return Value::record(&as<Cable>(o).period, period_type());
      })};
  fields[3].max_size = 100;
  fields[4].max_size = 2000;
  fields[0].visibility = Visibility::hidden;
  return fields;
}

Answer level_named(std::span<const Value> arguments, Evaluation&) {
  const std::string_view name = arguments[0].as_string();
  for (const Level& level : levels()) {
    if (level.id == name) {
      return {Value::record(&level, level_type()), "", ""};
    }
  }
  return {Value::absent(), "no level '" + std::string(name) + "'",
          name == "SECERT" ? "SECRET" : ""};
}

Answer first_of(std::span<const Value> arguments, Evaluation&) {
  const ListView list = arguments[0].as_list();
  return list.size != 0 ? Answer{list.element(list.data, 0), "", ""}
                        : Answer{Value::absent(), "nothing is first", ""};
}

std::string show_all(const ListView& list) {
  std::string text;
  for (std::uint32_t i = 0; i < list.size; ++i) {
    text += (i == 0 ? "" : ", ") + show(list.element(list.data, i));
  }
  return text;
}

std::string show_entries(const MapView& map) {
  std::string text;
  for (std::uint32_t i = 0; i < map.size; ++i) {
    text += (i == 0 ? "" : ", ") + show(map.keys[i]) + ": " + show(map.values[i]);
  }
  return text;
}

}  // namespace

const RecordType& level_type() {
  static const RecordType type = {
      "level",
      "",
      {field("id", Type::string(),
             [](const void* o, std::uint32_t) { return Value::string(as<Level>(o).id); })},
      [](const void* o) { return as<Level>(o).rank; }};
  return type;
}

const RecordType& cable_type() {
  static const RecordType type = {"Cable", "", cable_fields(), nullptr};
  return type;
}

Cable example() {
  Cable cable;
  cable.post = "EXAMPLEVILLE";
  cable.dtg = Dtg{"130749Z NOV 09", parse_timestamp("2009-11-13T07:49:00Z")};
  cable.tags = {{"PGOV", "subject"}, {"PREL", "subject"}};
  cable.paragraphs = {{1, Portion{"(C)", &levels()[1]}}, {2, Portion{"(X)", nullptr}}, {3, {}}};
  cable.period.until = parse_date("2009-11-13");
  return cable;
}

Value value_of(const Cable& cable) { return Value::record(&cable, cable_type()); }

Scope scope_of_cable(std::set<std::string> present) {
  Scope scope;
  scope.variables.resize(2);
  scope.variables[0].name = "cable";
  scope.variables[0].type = Type::of_record(cable_type());
  scope.variables[1].name = "index";
  scope.variables[1].type = Type::integer();
  scope.variables[1].slot = 1;
  scope.present = std::move(present);
  return scope;
}

const Schema& schema() {
  static const Schema all = [] {
    Schema result;
    result.functions.push_back(
        {"level", false, {Type::string()}, Type::of_record(level_type()), level_named, true, ""});
    result.functions.push_back({"first",
                                true,
                                {Type::list(Type::type_parameter(0))},
                                Type::type_parameter(0),
                                first_of,
                                false,
                                ""});
    const Type paragraph = Type::of_record(paragraph_type());
    const Type text = Type::string();
    result.macros.push_back({"is_marked", {"p"}, {paragraph}, Type::boolean(), "has(p.portion)"});
    result.macros.push_back({"twice", {"s"}, {text}, text, "s + s"});
    result.macros.push_back({"endless", {"s"}, {text}, text, "endless(s) + s"});
    result.macros.push_back({"broken", {"s"}, {text}, text, "s + "});
    result.macros.push_back({"ill_typed", {"s"}, {text}, text, "size(s)"});
    result.macros.push_back({"peeks", {"s"}, {text}, text, "s + p"});
    return result;
  }();
  return all;
}

std::string value_of(std::string_view text, std::set<std::string> present) {
  const Compilation compilation = compile(text, schema(), scope_of_cable(std::move(present)));
  if (!compilation.program) {
    return "refused: " + compilation.problems.at(0).message;
  }
  const Cable cable = example();
  Evaluation evaluation;
  evaluation.bind(0, value_of(cable));
  evaluation.bind(1, Value::integer(1));
  const Value* const value = evaluation.run(*compilation.program);
  return value != nullptr ? show(*value) : "error: " + evaluation.failure().message;
}

std::vector<std::string> problems_of(std::string_view text, std::set<std::string> present) {
  const Compilation compilation = compile(text, schema(), scope_of_cable(std::move(present)));
  std::vector<std::string> shown;
  for (const Problem& problem : compilation.problems) {
    shown.push_back(std::to_string(problem.offset) + "+" + std::to_string(problem.size) + " " +
                    problem.message + (problem.help.empty() ? "" : " | " + problem.help));
  }
  return shown;
}

std::string show(const Value& value) {
  switch (value.kind()) {
    case Kind::boolean:
      return value.as_bool() ? "true" : "false";
    case Kind::integer:
      return std::to_string(value.as_int());
    case Kind::string:
      return "'" + std::string(value.as_string()) + "'";
    case Kind::timestamp:
      return timestamp_text(value.as_time());
    case Kind::duration:
      return duration_text(value.as_time());
    case Kind::list:
      return "[" + show_all(value.as_list()) + "]";
    case Kind::map:
      return "{" + show_entries(value.as_map()) + "}";
    case Kind::optional:
      return value.as_optional() != nullptr ? "some(" + show(*value.as_optional()) + ")" : "none";
    case Kind::record:
      return value.record_type().name;
    default:
      return "null";
  }
}

}  // namespace cablelint::cel::test
