// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cel/arena.hpp"
#include "cel/code/code.hpp"
#include "cel/program.hpp"
#include "cel/value.hpp"

namespace cablelint::cel {

/// Why there is no value.
enum class Reason : std::uint8_t {
  none,
  steps,
  overflow,
  divide_by_zero,
  modulo_by_zero,
  list_index,
  no_key,
  repeated_key,
  absent_field,
  no_value,
  timestamp_range,
  duration_range,
  conversion,
  string_index,
  string_range,
  empty_list,
  width,
  cycle,
  function,
  unbound,
};

/// An error, cheap to make: most of those in && and || are forgotten again.
struct Fault {
  Reason reason = Reason::none;
  std::uint32_t node = 0;
  const Program* program = nullptr;
  const Code* code = nullptr;
  std::int64_t first = 0;  ///< what the message is about
  std::int64_t second = 0;
  std::string_view text;
};

/// What an `Evaluation` holds.
struct Memory {
  /// What a value holds for: numbers that no other document or item has.
  using Moment = std::uint64_t;

  /// How long a value lasts.
  enum Lifetime : std::uint8_t { of_document, of_item };
  struct Slot {
    Value value;
    Moment moment = 0;                 ///< for which the value is
    const Program* program = nullptr;  ///< that computes the value when it is first read
    Lifetime lifetime = of_document;
    bool is_running = false;
  };
  struct Local {
    Value value;
    std::uint32_t node = no_node;  ///< that computes the value when it is first read
  };
  struct Cell {
    Value value;
    Moment document = 0;
  };

  Arena arena;
  std::vector<Slot> variables;
  std::vector<Local> locals;  ///< a stack: those of the running program are the last ones
  std::size_t local_count = 0;
  std::vector<Cell> cells;             ///< of nodes that are computed once for a document
  std::vector<Value> scratch;          ///< a stack of lists being built
  std::array<Moment, 2> now = {1, 1};  ///< by `Lifetime`
  std::uint64_t max_steps = 0;
  std::uint64_t steps_left = 0;
  std::uint64_t steps_spent_before = 0;  ///< of earlier budgets, since the last reset
  Fault fault;
  std::string function_error;
};

}  // namespace cablelint::cel
