// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cel/arena.hpp"
#include "cel/code.hpp"
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
  std::int64_t first = 0;  ///< what the message speaks of
  std::int64_t second = 0;
  std::string_view text;
};

struct Evaluation::Memory {
  /// What a value holds for: numbers that no other document or item has.
  using Moment = std::uint64_t;

  struct Slot {
    Value value;
    Moment moment = 0;                 ///< for which the value is
    const Program* program = nullptr;  ///< that computes the value when it is first read
    bool is_of_item = false;
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
  std::vector<Cell> cells;     ///< of nodes that are computed once for a document
  std::vector<Value> scratch;  ///< a stack of lists being built
  Moment document = 1;
  Moment item = 1;
  std::uint64_t max_steps = 0;
  std::uint64_t steps_left = 0;
  Fault fault;
  std::string function_error;
};

constexpr std::uint64_t bytes_a_step = 16;  ///< of texts that are copied or searched

/// A truth value, or none: the evaluation failed.
enum class Truth : std::uint8_t { no, yes, failed };

[[nodiscard]] constexpr Truth truth_of(bool value) { return value ? Truth::yes : Truth::no; }

/// Runs the nodes of one program. An absent value stands for an error; `fault` says which.
class Machine {
 public:
  Machine(Evaluation& evaluation, const Code& code, const Program* program);
  ~Machine();
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  [[nodiscard]] Value run(std::uint32_t node);
  /// The same for a node of type bool.
  [[nodiscard]] Truth test(std::uint32_t node);

  /// Why the last value was absent.
  [[nodiscard]] Failure failure() const;

  // For functions.
  Value fail(Reason reason, std::int64_t first = 0, std::int64_t second = 0,
             std::string_view text = {});
  /// Counts work that grows with a text or a list; false if the budget is used up.
  [[nodiscard]] bool charge(std::uint64_t steps);
  /// A text to be filled in; nullptr after a failure.
  [[nodiscard]] char* new_text(std::size_t bytes);
  [[nodiscard]] Value keep_text(std::string_view text);
  [[nodiscard]] Value keep_list(std::span<const Value> elements);
  [[nodiscard]] Value keep_optional(const Value& value);
  /// `equal` within the budget.
  [[nodiscard]] Truth is_equal(const Value& a, const Value& b);
  [[nodiscard]] Arena& arena() { return memory_.arena; }
  [[nodiscard]] Evaluation& evaluation() { return evaluation_; }

 private:
  // machine_run.cpp
  [[nodiscard]] Value compute_value(const Node& node);
  [[nodiscard]] Truth compute_truth(const Node& node);
  [[nodiscard]] bool spend_step(const Node& node);

  // machine.cpp: variables, calls
  [[nodiscard]] Value kept(const Node& node);
  [[nodiscard]] Value read_variable(std::uint32_t slot);
  [[nodiscard]] Value compute_variable(std::uint32_t slot);
  [[nodiscard]] Value read_local(std::uint32_t slot);
  [[nodiscard]] Value call(const Node& node);
  [[nodiscard]] Value call_function(const Function& function, std::span<const Value> arguments);

  // machine_arithmetic.cpp
  [[nodiscard]] Value integer_operation(const Node& node);
  [[nodiscard]] Value concatenate(const Node& node);
  [[nodiscard]] Value append(const Node& node);
  [[nodiscard]] Value time_operation(const Node& node);

  // machine_tests.cpp
  [[nodiscard]] Truth compare(const Node& node);
  [[nodiscard]] Truth is_field_string(const Node& node);
  [[nodiscard]] Truth logic(const Node& node);
  [[nodiscard]] Truth test_after_failure(std::uint32_t node);
  [[nodiscard]] Truth membership(const Node& node);
  [[nodiscard]] Truth is_text_in(const ListView& texts, std::string_view wanted);
  [[nodiscard]] Truth is_current(const Node& node);
  [[nodiscard]] Truth matches(const Node& node);

  // machine_paths.cpp
  [[nodiscard]] Value follow_fields(const Value& start, const Node& node, std::uint32_t first_step);
  [[nodiscard]] Value path_or(const Node& node);
  [[nodiscard]] Value element(const Node& node);
  [[nodiscard]] Value maybe_element(const Node& node);
  [[nodiscard]] Value maybe_step(const Node& node);
  [[nodiscard]] Truth has(const Node& node);
  [[nodiscard]] Truth has_path(const Node& node);
  [[nodiscard]] Value step_from(const Value& value, const Step& step) const;

  // machine_loops.cpp
  [[nodiscard]] Value make_list(const Node& node);
  [[nodiscard]] Value make_map(const Node& node);
  [[nodiscard]] Truth decide(const Node& node);
  [[nodiscard]] Truth count_ones(const Node& node);
  [[nodiscard]] Value collect(const Node& node);
  [[nodiscard]] bool collect_one(const Node& node);
  void set_loop_locals(const Node& node, const Value& range, const ListView& elements,
                       std::uint32_t index);
  [[nodiscard]] Value bind(const Node& node);
  [[nodiscard]] Value opt_map(const Node& node);
  [[nodiscard]] Value fallback(const Node& node);
  [[nodiscard]] Value map_from(std::size_t scratch_mark);

  Truth fail_test(const Node& node, Reason reason, std::int64_t first = 0, std::int64_t second = 0,
                  std::string_view text = {}) {
    fail_at(node, reason, first, second, text);
    return Truth::failed;
  }
  Value fail_at(const Node& node, Reason reason, std::int64_t first = 0, std::int64_t second = 0,
                std::string_view text = {});
  void set_local(std::uint32_t slot, const Value& value);
  [[nodiscard]] bool is_exhausted() const { return memory_.steps_left == 0; }

  Evaluation& evaluation_;
  Evaluation::Memory& memory_;
  const Code& code_;
  const Program* program_;
  std::size_t first_local_;
  const Node* calling_ = nullptr;  ///< the call that a function runs for
};

/// The message for people.
[[nodiscard]] std::string to_string(const Fault& fault, std::string_view function_error);

}  // namespace cablelint::cel
