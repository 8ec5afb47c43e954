// SPDX-License-Identifier: Apache-2.0
#include "rule/model/functions.hpp"

#include <fmt/format.h>

#include "model/level.hpp"
#include "rule/model/fields.hpp"
#include "text/nearest.hpp"

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
  return {{}, fmt::format("unknown level '{}'", id), nearest(id, ids)};
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
  };
}

}  // namespace cablelint::rule
