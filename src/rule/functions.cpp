// SPDX-License-Identifier: Apache-2.0
#include "rule/functions.hpp"

#include <fmt/format.h>

#include "model/level.hpp"
#include "rule/fields.hpp"
#include "rule/nearest.hpp"

namespace cablelint::rule {
namespace {

cel::Answer level(std::span<const cel::Value> arguments, cel::Evaluation&) {
  const std::string_view id = arguments.front().as_string();
  if (const std::optional<Level> found = level_from_id(id)) {
    return {cel::Value::record(&facts(*found), level_record().type), {}, {}};
  }
  std::vector<std::string> ids;
  for (const LevelFacts& known : all_levels()) {
    ids.emplace_back(known.id);
  }
  return {{}, fmt::format("there is no level '{}'", id), nearest(id, ids)};
}

cel::Answer highest(std::span<const cel::Value> arguments, cel::Evaluation&) {
  const cel::ListView levels = arguments[0].as_list();
  cel::Value best = arguments[1];
  for (std::size_t i = 0; i < levels.size; ++i) {
    const cel::Value next = levels.element(levels.data, i);
    const auto rank = level_record().type.rank;
    if (rank(next.as_record()) > rank(best.as_record())) {
      best = next;
    }
  }
  return {best, {}, {}};
}

/// Whether an entry's period, both days included, holds a moment. A bound that is absent is open.
cel::Answer current(std::span<const cel::Value> arguments, cel::Evaluation&) {
  constexpr std::int64_t day = 24 * 60 * 60;
  const cel::RecordType& type = arguments[0].record_type();
  const auto bound = [&](std::string_view name) {
    const cel::Field* const field = type.find(name);
    return field == nullptr ? cel::Value::absent()
                            : field->get(arguments[0].as_record(), field->slot);
  };
  const std::int64_t at = arguments[1].as_time().seconds;
  const cel::Value from = bound("from");
  const cel::Value until = bound("until");
  const bool has_begun = from.is_absent() || at >= from.as_time().seconds;
  const bool has_ended = !until.is_absent() && at >= until.as_time().seconds + day;
  return {cel::Value::boolean(has_begun && !has_ended), {}, {}};
}

cel::Function function(std::string name, std::vector<cel::Type> parameters, cel::Type result,
                       cel::Answer (*call)(std::span<const cel::Value>, cel::Evaluation&),
                       bool at_load, std::string doc) {
  return {std::move(name), false,         std::move(parameters), std::move(result), call,
          at_load,         std::move(doc)};
}

}  // namespace

std::vector<cel::Function> domain_functions() {
  const cel::Type a_level = cel::Type::of_record(level_record().type);
  return {
      function("level", {cel::Type::string()}, a_level, level, true, "a level by its id"),
      function("highest", {cel::Type::list(a_level), a_level}, a_level, highest, false,
               "the highest of a list, at least the second argument"),
      function("current", {cel::Type::type_parameter(0), cel::Type::timestamp()},
               cel::Type::boolean(), current, false, "whether an entry's period holds a moment"),
  };
}

}  // namespace cablelint::rule
