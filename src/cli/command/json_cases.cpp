// SPDX-License-Identifier: Apache-2.0
#include "cli/command/json_cases.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "cel/arena.hpp"
#include "cel/compile.hpp"
#include "cel/evaluation.hpp"
#include "cel/order.hpp"
#include "cel/times.hpp"
#include "cel/type_text.hpp"

namespace cablelint::cli {
namespace {

using cel::Arena;
using cel::Compilation;
using cel::Evaluation;
using cel::Kind;
using cel::ListView;
using cel::MapView;
using cel::Schema;
using cel::Scope;
using cel::Time;
using cel::Type;
using cel::Value;
using cel::Variable;
using nlohmann::json;

constexpr std::size_t deepest = 64;
constexpr std::size_t most_values = 1'000'000;  // in an answer; values may share their parts

/// What is wrong with a case. Caught in answer_json_case.
struct BadCase : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A binding: its value, and the type that it has by itself. `parameter` types are open.
struct Typed {
  Value value;
  Type type;
};

/// One type that both are: an empty list has elements of any type.
Type merged(const Type& a, const Type& b) {
  if (a.kind == Kind::parameter) {
    return b;
  }
  if (b.kind == Kind::parameter) {
    return a;
  }
  if (a.kind != b.kind) {
    throw BadCase("a list or map with values of different types");
  }
  Type type = a;
  for (std::size_t i = 0; i < type.of.size(); ++i) {
    type.of[i] = merged(a.of[i], b.of[i]);
  }
  return type;
}

/// Whether a value of type `actual` may be bound to a variable of type `declared`.
bool conforms(const Type& actual, const Type& declared) {
  if (actual.kind == Kind::parameter) {
    return true;
  }
  bool agrees = actual.kind == declared.kind;
  for (std::size_t i = 0; agrees && i < actual.of.size(); ++i) {
    agrees = conforms(actual.of[i], declared.of[i]);
  }
  return agrees;
}

/// Reads the notation of values.
class ValueReader {
 public:
  explicit ValueReader(Arena& arena) : arena_(arena) {}

  Typed read(const json& notation, std::size_t depth = 0) {
    if (!notation.is_object() || notation.size() != 1 || depth > deepest) {
      throw BadCase("a value is an object of one member");
    }
    const std::string& kind = notation.begin().key();
    const json& content = notation.begin().value();
    if (kind == "null") {
      return {Value::null(), Type::null()};
    }
    if (kind == "bool") {
      return {Value::boolean(content.get<bool>()), Type::boolean()};
    }
    if (kind == "int") {
      return {Value::integer(integer(content)), Type::integer()};
    }
    if (kind == "string") {
      return {Value::string(arena_.keep(content.get_ref<const std::string&>())), Type::string()};
    }
    if (kind == "timestamp") {
      const Time time = cel::add({content.at(0).get<std::int64_t>(), 0}, {0, content.at(1)});
      return {Value::timestamp(in_range(time, is_timestamp(time))), Type::timestamp()};
    }
    if (kind == "duration") {
      const Time time = cel::add({content.at(0).get<std::int64_t>(), 0}, {0, content.at(1)});
      return {Value::duration(in_range(time, is_duration(time))), Type::duration()};
    }
    if (kind == "optional") {
      return optional(content, depth);
    }
    if (kind == "list") {
      return list(content, depth);
    }
    if (kind == "map") {
      return map(content, depth);
    }
    throw BadCase("no such kind of value: " + kind);
  }

 private:
  static Time in_range(const Time& time, bool is_in_range) {
    if (!is_in_range) {
      throw BadCase("a time out of range");
    }
    return time;
  }

  static std::int64_t integer(const json& content) {
    const auto& digits = content.get_ref<const std::string&>();
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) {
      throw BadCase("not an int: " + digits);
    }
    return value;
  }

  Typed optional(const json& content, std::size_t depth) {
    if (content.is_null()) {
      return {Value::none(), Type::optional(Type::type_parameter(next_parameter_++))};
    }
    const Typed inner = read(content, depth + 1);
    return {Value::some(*arena_.keep(inner.value)), Type::optional(inner.type)};
  }

  Typed list(const json& content, std::size_t depth) {
    Type element = Type::type_parameter(next_parameter_++);
    Value* const values = arena_.allocate_values(content.size());
    std::size_t size = 0;
    for (const json& part : content) {
      const Typed typed = read(part, depth + 1);
      element = merged(element, typed.type);
      std::construct_at(values + size++, typed.value);
    }
    return {Value::list(list_of(values, size)), Type::list(element)};
  }

  Typed map(const json& content, std::size_t depth) {
    Type key = Type::type_parameter(next_parameter_++);
    Type value = Type::type_parameter(next_parameter_++);
    std::vector<std::pair<Value, Value>> entries;
    for (const json& entry : content) {
      const Typed one_key = read(entry.at(0), depth + 1);
      const Typed one_value = read(entry.at(1), depth + 1);
      key = merged(key, one_key.type);
      value = merged(value, one_value.type);
      entries.emplace_back(one_key.value, one_value.value);
    }
    std::ranges::sort(
        entries, [](const auto& a, const auto& b) { return std::is_lt(order(a.first, b.first)); });
    Value* const keys = arena_.allocate_values(entries.size());
    Value* const values = arena_.allocate_values(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
      std::construct_at(keys + i, entries[i].first);
      std::construct_at(values + i, entries[i].second);
    }
    const MapView view{keys, values, static_cast<std::uint32_t>(entries.size())};
    return {Value::map(*arena_.keep(view)), Type::map(key, value)};
  }

  Arena& arena_;
  std::uint32_t next_parameter_ = 0;
};

/// Writes the notation of values.
class ValueWriter {
 public:
  json write(const Value& value) {
    if (++written_ > most_values) {
      throw BadCase("the value is too large");
    }
    switch (value.kind()) {
      case Kind::boolean:
        return {{"bool", value.as_bool()}};
      case Kind::integer:
        return {{"int", std::to_string(value.as_int())}};
      case Kind::string:
        return {{"string", std::string(value.as_string())}};
      case Kind::timestamp:
        return {{"timestamp", time(value.as_time(), true)}};
      case Kind::duration:
        return {{"duration", time(value.as_time(), false)}};
      case Kind::list:
        return {{"list", elements(value.as_list())}};
      case Kind::map:
        return {{"map", entries(value.as_map())}};
      case Kind::optional:
        return {
            {"optional", value.as_optional() != nullptr ? write(*value.as_optional()) : json()}};
      case Kind::record:
        return {{"record", value.record_type().name}};
      default:
        return {{"null", nullptr}};
    }
  }

 private:
  /// The nanoseconds of timestamps count forward, those of durations have the sign of the seconds.
  static json time(const Time& time, bool is_timestamp) {
    const bool borrows = is_timestamp && time.nanos < 0;
    return json::array(
        {time.seconds - (borrows ? 1 : 0), time.nanos + (borrows ? cel::nanos_a_second : 0)});
  }

  json elements(const ListView& list) {
    json result = json::array();
    for (std::uint32_t i = 0; i < list.size; ++i) {
      result.push_back(write(list.element(list.data, i)));
    }
    return result;
  }

  json entries(const MapView& map) {
    json result = json::array();
    for (std::uint32_t i = 0; i < map.size; ++i) {
      result.push_back(json::array({write(map.keys[i]), write(map.values[i])}));
    }
    return result;
  }

  std::size_t written_ = 0;
};

/// The variables of a case, with their values.
class Bindings {
 public:
  explicit Bindings(const json& record) {
    for (const auto& [name, notation] : member(record, "bindings").items()) {
      Typed binding = reader_.read(notation);
      values_.emplace_back(binding.value);
      scope_.variables.push_back(variable(name, std::move(binding.type)));
    }
    for (const auto& [name, text] : member(record, "type_env").items()) {
      declare(name, text.get_ref<const std::string&>());
    }
  }

  [[nodiscard]] const Scope& scope() const { return scope_; }

  void bind(Evaluation& evaluation) const {
    for (std::size_t i = 0; i < values_.size(); ++i) {
      evaluation.bind(scope_.variables[i].slot, values_[i]);
    }
  }

 private:
  /// A member by reference: to copy what is nested deep would take as deep a stack.
  static const json& member(const json& record, const char* name) {
    static const json none = json::object();
    const auto found = record.find(name);
    return found == record.end() ? none : *found;
  }

  [[nodiscard]] Variable variable(const std::string& name, Type type) const {
    Variable result;
    result.name = name;
    result.type = std::move(type);
    result.slot = static_cast<std::uint32_t>(scope_.variables.size());
    return result;
  }

  void declare(const std::string& name, const std::string& text) {
    std::optional<Type> type = cel::parse_type(text);
    if (!type) {
      throw BadCase("no such type: " + text);
    }
    const auto bound = std::ranges::find(scope_.variables, name, &Variable::name);
    if (bound == scope_.variables.end()) {
      scope_.variables.push_back(variable(name, std::move(*type)));
    } else if (conforms(bound->type, *type)) {
      bound->type = std::move(*type);
    } else {
      throw BadCase("`" + name + "` is " + to_string(bound->type) + ", declared as " + text);
    }
  }

  Arena arena_;
  ValueReader reader_{arena_};
  Scope scope_;
  std::vector<Value> values_;
};

json answer(const json& record) {
  const Bindings bindings(record);
  const Schema schema;
  const Compilation compilation =
      compile(record.at("expr").get_ref<const std::string&>(), schema, bindings.scope());
  if (!compilation.program) {
    return {{"load_error", compilation.problems.front().message}};
  }
  Evaluation evaluation;
  bindings.bind(evaluation);
  const Value* const value = evaluation.run(*compilation.program);
  if (value == nullptr) {
    return {{"error", evaluation.failure().message}};
  }
  return {{"value", ValueWriter().write(*value)}};
}

}  // namespace

std::string answer_json_case(std::string_view line) {
  json result;
  try {
    const json record = json::parse(line, nullptr, false);
    if (record.is_discarded()) {
      throw BadCase("the line is not JSON");
    }
    if (!record.is_object() || !record.contains("expr") || !record.at("expr").is_string()) {
      throw BadCase(R"(a case is an object with a text `expr`: {"expr": "1 + 1"})");
    }
    result = answer(record);
  } catch (const std::exception& error) {  // of the JSON library, or a BadCase
    result = {{"load_error", error.what()}};
  }
  return result.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace cablelint::cli
