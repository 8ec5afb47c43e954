// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "cel/arena.hpp"
#include "cel/builtin.hpp"
#include "cel/pattern.hpp"
#include "cel/schema.hpp"
#include "cel/value.hpp"

namespace cablelint::cel {

/// What a node computes. `a`, `b`, `c`: its members; [x]: node x; #x: number x of the array.
enum class Op : std::uint8_t {
  constant,       ///< constant #a
  variable,       ///< variable in slot a
  local,          ///< local in slot a
  path,           ///< variable in slot a, then `count` fields from step #b
  path_or,        ///< as `path`, or [c] where the path leads to nothing
  fields,         ///< [a], then `count` fields from step #b
  entry_named,    ///< value of constant #b in map [a]
  maybe_step,     ///< optional: step #b of [a], which may be optional itself
  maybe_element,  ///< optional: element [b] of list or map [a], which may be optional itself
  element,        ///< list [a] at [b]
  entry,          ///< map [a] at [b]
  has,            ///< whether `count` steps from #b lead on from [a]
  has_path,       ///< whether `count` fields from step #b lead on from the variable in slot a
  invert,         ///< ![a]
  negate,         ///< -[a]
  add,            ///< integers [a] and [b]; so the next ones
  subtract,
  multiply,
  divide,
  modulo,
  concatenate,   ///< strings
  append,        ///< lists
  move_time,     ///< timestamp or duration [a] plus duration [b]; minus it if `detail`
  time_between,  ///< timestamps [a] - [b]
  in_list,
  in_map,
  equal_int,  ///< [a] == [b]; != if `detail`; so the next ones
  equal_string,
  equal_other,
  compare_int,  ///< [a] with [b] by the sign `detail`; so the next ones
  compare_string,
  compare_time,
  compare_rank,
  compare_other,
  field_is_string,  ///< path of variable c, `count` fields from step #a == constant #b; != if
                    ///< `detail`
  conjunction,      ///< `count` operands from #a; so the next one
  disjunction,
  conditional,  ///< [a] ? [b] : [c]
  builtin,      ///< builtin #b of `count` operands from #a
  function,     ///< function #b of `count` operands from #a
  matches,      ///< string [a], pattern #b
  is_current,   ///< record [a] at timestamp [b]; steps #c: from, until
  list,         ///< `count` operands from #a
  map,          ///< `count` operands from #a: keys and values in turn
  all,          ///< list or map [a]; operands #b: condition, result; locals from slot c
  exists,       ///< `detail`: there are two variables
  exists_one,
  filter,
  map_list,
  map_map,
  bind,     ///< `count` operands from #a for the locals from slot c, then [b]
  opt_map,  ///< optional [a] for the local in slot c, then [b]
  opt_flat_map,
  fallback,  ///< optional [a], or else [b]; with `detail` what is in it, or else [b]
  kept,      ///< [a], which is computed once for a document and kept in cell b
};

struct Node {
  Op op = Op::constant;
  std::uint8_t detail = 0;
  std::uint16_t count = 0;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t c = 0;
};

/// From a value to one inside it.
struct Step {
  const Field* field = nullptr;  ///< of a record; nullptr: the entry of a map
  Value key;                     ///< the key of that entry
  bool is_maybe = false;         ///< written `.?`
};

constexpr std::uint32_t no_node = UINT32_MAX;
constexpr std::uint32_t maybe_flag = 0x80000000;  ///< of an operand: an element after `?`

struct TextRange {
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
};

/// A program: its nodes, and what their numbers refer to.
struct Code {
  std::vector<Node> nodes;
  std::vector<TextRange> places;  ///< of the nodes, in the text
  std::vector<std::uint32_t> operands;
  std::vector<Value> constants;
  std::vector<Step> steps;
  std::vector<const Builtin*> builtins;
  std::vector<const Function*> functions;
  std::vector<std::unique_ptr<Pattern>> patterns;
  std::uint32_t root = 0;
  std::size_t local_count = 0;
  Arena memory;  ///< of what the constants refer to
};

}  // namespace cablelint::cel
