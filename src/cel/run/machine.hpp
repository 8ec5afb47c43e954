// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <span>
#include <string_view>
#include <vector>

#include "cel/arena.hpp"
#include "cel/code/code.hpp"
#include "cel/problem.hpp"
#include "cel/program.hpp"
#include "cel/run/memory.hpp"
#include "cel/steps.hpp"
#include "cel/value.hpp"

namespace cablelint::cel {

class Evaluation;

/// A truth value, or none: the evaluation failed.
enum class Truth : std::uint8_t { no, yes, failed };

[[nodiscard]] constexpr Truth truth_of(bool value) { return value ? Truth::yes : Truth::no; }

/// Runs the nodes of one program. An absent value means an error; `fault` says which.
class Machine {
 public:
  /// `evaluation` is what functions of the schema are given: the one whose memory it is.
  Machine(Memory& memory, Evaluation& evaluation, const Code& code, const Program* program)
      : evaluation_(evaluation),
        memory_(memory),
        code_(code),
        program_(program),
        first_local_(memory_.local_count) {
    memory_.local_count += code.local_count;
    if (memory_.local_count > memory_.locals.size()) {
      grow_locals();
    }
  }
  ~Machine() { memory_.local_count = first_local_; }
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  [[nodiscard]] Value run(std::uint32_t index) {
    const Node& node = code_.nodes[index];
    return spend_step() ? compute_value(node) : out_of_steps(node);
  }
  /// The value of a node of type bool.
  [[nodiscard]] Truth test(std::uint32_t index) {
    const Node& node = code_.nodes[index];
    return spend_step() ? compute_truth(node) : truth_without_steps(node);
  }

  /// Adds the texts that `+` joins to the value of the node; see `Evaluation::run_in_pieces`.
  [[nodiscard]] bool run_in_pieces(std::uint32_t index, std::vector<Value>& pieces);

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
  using Slot = Memory::Slot;

  // machine_run.cpp: which operation a node is
  [[nodiscard]] Value compute_value(const Node& node);
  [[nodiscard]] Truth compute_truth(const Node& node);

  // The operations. Those that most nodes are stay out of line: `compute_value` and `compute_truth`
  // jump to them and need no stack of their own.
#define CABLELINT_OPERATION [[nodiscard, gnu::noinline]]
  CABLELINT_OPERATION Value value_of_truth(const Node& node);
  CABLELINT_OPERATION Truth truth_of_value(const Node& node);
  CABLELINT_OPERATION Value conditional(const Node& node);
  CABLELINT_OPERATION Truth conditional_truth(const Node& node);
  CABLELINT_OPERATION Truth invert(const Node& node);

  // machine.cpp: variables, calls
  CABLELINT_OPERATION Value variable(const Node& node);
  CABLELINT_OPERATION Truth variable_truth(const Node& node);
  CABLELINT_OPERATION Value local(const Node& node);
  CABLELINT_OPERATION Value kept(const Node& node);
  CABLELINT_OPERATION Truth kept_truth(const Node& node);
  [[nodiscard]] bool variable_in_pieces(const Node& node, std::vector<Value>& pieces);
  void bind_locals(const Node& node);
  [[nodiscard]] const Value* known_value(const Node& node) const;
  CABLELINT_OPERATION Value compute_kept(const Node& node);
  CABLELINT_OPERATION const Slot* compute_variable(std::uint32_t slot);
  CABLELINT_OPERATION Value compute_local(const Node& node);
  CABLELINT_OPERATION Value call_builtin(const Node& node);
  CABLELINT_OPERATION Value call_function(const Node& node);
  CABLELINT_OPERATION Value call_with_many(const Node& node);
  [[nodiscard]] Value answer(const Function& function, std::span<const Value> arguments);
  [[nodiscard]] bool run_operands(const Node& node, std::span<Value> arguments);
  void grow_locals();

  // machine_arithmetic.cpp
  CABLELINT_OPERATION Value integer_operation(const Node& node);
  CABLELINT_OPERATION Value concatenate(const Node& node);
  CABLELINT_OPERATION Value append(const Node& node);
  CABLELINT_OPERATION Value time_operation(const Node& node);

  // machine_tests.cpp
  template <class Relation>
  [[nodiscard]] Truth compare(const Node& node, Relation relation);
  CABLELINT_OPERATION Truth equal_int(const Node& node);
  CABLELINT_OPERATION Truth equal_string(const Node& node);
  CABLELINT_OPERATION Truth equal_other(const Node& node);
  CABLELINT_OPERATION Truth compare_int(const Node& node);
  CABLELINT_OPERATION Truth compare_string(const Node& node);
  CABLELINT_OPERATION Truth compare_time(const Node& node);
  CABLELINT_OPERATION Truth compare_rank(const Node& node);
  CABLELINT_OPERATION Truth compare_bool(const Node& node);
  CABLELINT_OPERATION Truth is_field_string(const Node& node);
  CABLELINT_OPERATION Truth logic(const Node& node);
  CABLELINT_OPERATION Truth logic_after_failure(const Node& node, std::uint32_t next);
  CABLELINT_OPERATION Truth test_after_failure(std::uint32_t node);
  CABLELINT_OPERATION Truth membership(const Node& node);
  [[nodiscard]] Truth is_text_in(const ListView& texts, std::string_view wanted);
  CABLELINT_OPERATION Truth is_current(const Node& node);
  CABLELINT_OPERATION Truth matches(const Node& node);

  // machine_paths.cpp
  CABLELINT_OPERATION Value path(const Node& node);
  CABLELINT_OPERATION Value fields(const Node& node);
  CABLELINT_OPERATION Value path_or(const Node& node);
  CABLELINT_OPERATION Value element(const Node& node);
  CABLELINT_OPERATION Value maybe_element(const Node& node);
  CABLELINT_OPERATION Value maybe_step(const Node& node);
  CABLELINT_OPERATION Truth has(const Node& node);
  CABLELINT_OPERATION Truth has_path(const Node& node);
  [[nodiscard]] static Value step_from(const Value& value, const Step& step);

  // machine_loops.cpp
  CABLELINT_OPERATION Value make_list(const Node& node);
  CABLELINT_OPERATION Value make_map(const Node& node);
  CABLELINT_OPERATION Truth decide(const Node& node);
  CABLELINT_OPERATION Truth count_ones(const Node& node);
  CABLELINT_OPERATION Value collect(const Node& node);
  [[nodiscard]] bool collect_one(const Node& node);
  void set_loop_locals(const Node& node, const Value& range, const ListView& elements,
                       std::uint32_t index);
  CABLELINT_OPERATION Value bind(const Node& node);
  CABLELINT_OPERATION Value opt_map(const Node& node);
  CABLELINT_OPERATION Value fallback(const Node& node);
  [[nodiscard]] Value map_from(std::size_t scratch_mark);
#undef CABLELINT_OPERATION

  /// Counts a step; false if the budget is used up.
  [[nodiscard]] bool spend_step() {
    if (memory_.steps_left == 0) {
      return false;
    }
    --memory_.steps_left;
    return true;
  }
  [[gnu::cold]] Value out_of_steps(const Node& node) { return fail_at(node, Reason::steps); }
  [[gnu::cold]] Truth truth_without_steps(const Node& node) {
    return fail_test(node, Reason::steps);
  }

  /// The value of an operand, where it stays while others are computed: a constant or a variable in
  /// its place, all else in `space`. Absent after a failure.
  [[nodiscard]] const Value& read(std::uint32_t index, Value& space) {
    const Node& node = code_.nodes[index];
    if (!spend_step()) {
      return space = out_of_steps(node);
    }
    if (node.op == Op::constant) {
      return code_.constants[node.a];
    }
    if (node.op == Op::variable) {
      const Slot* const known = read_variable(node.a);
      return known == nullptr ? space : known->value;
    }
    return *new (&space) Value(compute_value(node));  // a copy would be a third of the work
  }

  /// The value that fields of records lead to from `object`; absent if `lacking` has none.
  [[nodiscard]] static Value value_at(const void* object, const Step* step, std::uint16_t count,
                                      const Field*& lacking) {
    for (; count > 1; --count, ++step) {
      object = enter(*step->field, object);
      if (object == nullptr) {
        lacking = step->field;
        return Value::absent();
      }
    }
    lacking = step->field;
    return lacking->get(object, lacking->slot);
  }
  [[nodiscard, gnu::always_inline]] Value follow_fields(const void* object, const Node& node,
                                                        std::uint32_t first_step) {
    const Field* lacking = nullptr;
    Value value = value_at(object, &code_.steps[first_step], node.count, lacking);
    if (value.is_absent()) {
      value = fail_at(node, Reason::absent_field, 0, 0, lacking->name);
    }
    return value;
  }

  /// The variable, or nullptr if it has no value.
  [[nodiscard]] const Slot* read_variable(std::uint32_t slot) {
    if (slot < memory_.variables.size()) {
      const Slot& known = memory_.variables[slot];
      if (known.moment == memory_.now[known.lifetime]) {
        return &known;
      }
    }
    return compute_variable(slot);
  }

  Truth fail_test(const Node& node, Reason reason, std::int64_t first = 0, std::int64_t second = 0,
                  std::string_view text = {}) {
    fail_at(node, reason, first, second, text);
    return Truth::failed;
  }
  [[gnu::cold, gnu::noinline]] Value fail_at(const Node& node, Reason reason,
                                             std::int64_t first = 0, std::int64_t second = 0,
                                             std::string_view text = {});
  void set_local(std::uint32_t slot, const Value& value) {
    memory_.locals[first_local_ + slot] = {value, no_node};
  }
  [[nodiscard]] bool is_exhausted() const { return memory_.steps_left == 0; }

  Evaluation& evaluation_;
  Memory& memory_;
  const Code& code_;
  const Program* program_;
  std::size_t first_local_;
  const Node* calling_ = nullptr;  ///< the call that a function runs for
};

}  // namespace cablelint::cel
