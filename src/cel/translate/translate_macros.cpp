// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include "cel/translate/translator.hpp"

namespace cablelint::cel {

std::uint32_t Translator::macro(ExpressionId id) {
  const Meaning& meaning = checker_.meaning(id);
  const std::vector<ExpressionId>& parts = checker_.tree()[id].parts;
  switch (meaning.macro) {
    case MacroKind::has:
      return has(id);
    case MacroKind::all:
      return loop(id, Op::all);
    case MacroKind::exists:
      return loop(id, Op::exists);
    case MacroKind::exists_one:
      return loop(id, Op::exists_one);
    case MacroKind::filter:
      return loop(id, Op::filter);
    case MacroKind::map:
      return loop(id, Op::map_list);
    case MacroKind::transform_map:
      return loop(id, Op::map_map);
    case MacroKind::bind: {
      const std::uint32_t value = add_operands({translate(parts[2])});
      const std::uint32_t body = translate(parts[3]);
      return add(id, {Op::bind, 0, 1, value, body, meaning.slot});
    }
    default: {
      const std::uint32_t value = translate(parts[0]);
      const std::uint32_t body = translate(parts[2]);
      const Op op = meaning.macro == MacroKind::opt_map ? Op::opt_map : Op::opt_flat_map;
      return add(id, {op, 0, 0, value, body, meaning.slot});
    }
  }
}

std::uint32_t Translator::loop(ExpressionId id, Op op) {
  const Meaning& meaning = checker_.meaning(id);
  const std::vector<ExpressionId>& parts = checker_.tree()[id].parts;
  const std::size_t first = meaning.has_two_variables ? 3 : 2;
  const bool has_result = op == Op::map_list || op == Op::map_map;
  const bool has_condition = !has_result || parts.size() - first == 2;
  const std::uint32_t range = translate(parts[0]);
  const std::uint32_t condition = has_condition ? translate(parts[first]) : no_node;
  const std::uint32_t result = has_result ? translate(parts.back()) : no_node;
  const std::uint32_t operands = add_operands({condition, result});
  const auto detail = static_cast<std::uint8_t>(meaning.has_two_variables ? 1 : 0);
  return add(id, {op, detail, 0, range, operands, meaning.slot});
}

}  // namespace cablelint::cel
