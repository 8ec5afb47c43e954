// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "cel/arena.hpp"
#include "cel/problem.hpp"
#include "cel/program.hpp"
#include "cel/value.hpp"

namespace cablelint::cel {

struct Memory;

/// The variables, the memory and the step budget of evaluations on one item. Reused from item to
/// item, it allocates nothing once it has grown. For one thread.
class Evaluation {
 public:
  explicit Evaluation(std::uint64_t max_steps = 1'000'000);
  Evaluation(const Evaluation&) = delete;
  Evaluation& operator=(const Evaluation&) = delete;
  ~Evaluation();

  /// Forgets all values and fills the step budget again. What is bound lazily stays so and is
  /// computed again; the other variables must be bound again.
  void reset();
  /// Fills the step budget again and keeps the rest.
  void refill();
  /// Steps since the last `reset()`, over all budgets.
  [[nodiscard]] std::uint64_t steps_spent() const;
  /// The step budget is used up: nothing has a value before the next `refill()`.
  [[nodiscard]] bool is_exhausted() const;

  // For code that does the work of programs, or most of it.
  /// The value of one node; absent after a failure.
  [[nodiscard]] Value compute(const Program& program, std::uint32_t node);
  [[nodiscard]] std::uint64_t steps_left() const;
  /// Takes steps from the budget; not more than are left.
  void spend(std::uint64_t steps);

  void bind(std::uint32_t slot, const Value& value);
  /// The variable's value is computed by `program` when it is first read, and then kept until
  /// `reset()` or, with `is_of_item`, `next_item()`. `program` must outlive the binding.
  void bind_lazily(std::uint32_t slot, const Program& program, bool is_of_item = false);
  /// Another item: what is bound lazily to items is computed again. Its value goes to `slot`, and
  /// its number to the slot after it.
  void next_item(std::uint32_t slot, const Value& item, std::uint32_t number);

  /// The value, or nothing; then `failure()` says why. It lives until `reset()`.
  [[nodiscard]] const Value* run(const Program& program);
  /// The texts that `+` joins to the string that `program` gives, on the ways that `?:` takes; of
  /// another type its value alone. Nothing: as for `run`.
  [[nodiscard]] std::optional<std::vector<Value>> run_in_pieces(const Program& program);
  /// The value of a program of type bool, or nothing; then `failure()` says why.
  [[nodiscard]] std::optional<bool> test(const Program& program);
  [[nodiscard]] const Failure& failure() const { return failure_; }

  // For functions of the schema: memory that lives until `reset()`.
  [[nodiscard]] std::string_view keep(std::string_view text);
  [[nodiscard]] Value make_list(std::vector<Value> elements);

  // For what is computed at load.
  /// The value of one node; absent after a failure.
  [[nodiscard]] Value compute(const Code& code, std::uint32_t node);
  /// The memory that the values lie in. Nothing can be evaluated afterwards.
  [[nodiscard]] Arena take_arena();

 private:
  std::unique_ptr<Memory> memory_;
  Failure failure_;
};

}  // namespace cablelint::cel
