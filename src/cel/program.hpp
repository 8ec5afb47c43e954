// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cel/value.hpp"

namespace cablelint::cel {

struct Code;
class Machine;

/// A checked expression, ready to be evaluated any number of times by any number of threads.
class Program {
 public:
  explicit Program(std::unique_ptr<Code> code);
  Program(Program&&) noexcept;
  Program& operator=(Program&&) noexcept;
  ~Program();

  [[nodiscard]] const Code& code() const { return *code_; }
  [[nodiscard]] Code& code() { return *code_; }

 private:
  std::unique_ptr<Code> code_;
};

/// Why an evaluation has no value: overflow, an index out of range, the step budget.
struct Failure {
  std::string message;
  std::size_t offset = 0;  ///< in the text of the expression, in bytes
  std::size_t size = 0;

  /// The program of that text: the one that ran, or one bound lazily that it read.
  const Program* program = nullptr;
};

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
  /// The step budget is used up: nothing has a value before the next `refill()`.
  [[nodiscard]] bool is_exhausted() const;

  void bind(std::uint32_t slot, const Value& value);
  /// The variable's value is computed by `program` when it is first read, and then kept until
  /// `reset()` or, with `is_of_item`, `next_item()`. `program` must outlive the binding.
  void bind_lazily(std::uint32_t slot, const Program& program, bool is_of_item = false);
  /// Another item: what is bound lazily to items is computed again. Its value goes to `slot`, and
  /// its number to the slot after it.
  void next_item(std::uint32_t slot, const Value& item, std::uint32_t number);

  /// The value, or nothing; then `failure()` says why. It lives until `reset()`.
  [[nodiscard]] const Value* run(const Program& program);
  /// The same for a program of type bool.
  [[nodiscard]] std::optional<bool> test(const Program& program);
  [[nodiscard]] const Failure& failure() const { return failure_; }

  // For functions of the schema: memory that lives until `reset()`.
  [[nodiscard]] std::string_view keep(std::string_view text);
  [[nodiscard]] Value make_list(std::vector<Value> elements);

 private:
  friend class Machine;
  struct Memory;
  std::unique_ptr<Memory> memory_;
  Failure failure_;
};

}  // namespace cablelint::cel
