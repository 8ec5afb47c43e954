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

}  // namespace

std::vector<cel::Function> domain_functions() {
  const cel::Type a_level = cel::Type::of_record(level_record().type);
  return {
      {.name = "level",
       .parameters = {cel::Type::string()},
       .result = a_level,
       .call = level,
       .at_load = true,
       .doc = "The level with that id; the text must be a literal or a parameter",
       .example = "level('SECRET') > level('CONFIDENTIAL')"},
      {.name = "highest",
       .parameters = {cel::Type::list(a_level), a_level},
       .result = a_level,
       .call = highest,
       .doc = "The highest of the second argument and the levels of a list",
       .example = "highest([level('SBU'), level('SECRET')], level('UNCLASSIFIED')) == "
                  "level('SECRET')"},
  };
}

}  // namespace cablelint::rule
