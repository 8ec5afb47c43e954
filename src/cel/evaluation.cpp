// SPDX-License-Identifier: Apache-2.0
#include "cel/evaluation.hpp"

#include <span>
#include <utility>

#include "cel/code/code.hpp"
#include "cel/run/machine.hpp"

namespace cablelint::cel {

Evaluation::Evaluation(std::uint64_t max_steps) : memory_(std::make_unique<Memory>()) {
  memory_->max_steps = max_steps;
  memory_->steps_left = max_steps;
}

Evaluation::~Evaluation() = default;

void Evaluation::reset() {
  memory_->arena.reset();
  for (Memory::Moment& moment : memory_->now) {
    ++moment;
  }
  refill();
  memory_->steps_spent_before = 0;
}

void Evaluation::refill() {
  memory_->steps_spent_before = steps_spent();
  memory_->steps_left = memory_->max_steps;
  memory_->fault.reason = Reason::none;
}

std::uint64_t Evaluation::steps_spent() const {
  return memory_->steps_spent_before + (memory_->max_steps - memory_->steps_left);
}

bool Evaluation::is_exhausted() const { return memory_->steps_left == 0; }

std::uint64_t Evaluation::steps_left() const { return memory_->steps_left; }

Value Evaluation::compute(const Program& program, std::uint32_t node) {
  return compute(program.code(), node);
}

void Evaluation::spend(std::uint64_t steps) { memory_->steps_left -= steps; }

void Evaluation::bind(std::uint32_t slot, const Value& value) {
  if (slot >= memory_->variables.size()) {
    memory_->variables.resize(slot + 1);
  }
  Memory::Slot& variable = memory_->variables[slot];
  variable.value = value;
  variable.moment = value.is_absent() ? 0 : memory_->now[Memory::of_document];
  variable.program = nullptr;
  variable.lifetime = Memory::of_document;
}

void Evaluation::bind_lazily(std::uint32_t slot, const Program& program, bool is_of_item) {
  bind(slot, Value::absent());
  Memory::Slot& variable = memory_->variables[slot];
  variable.program = &program;
  variable.lifetime = is_of_item ? Memory::of_item : Memory::of_document;
  variable.is_running = false;
}

void Evaluation::next_item(std::uint32_t slot, const Value& item, std::uint32_t number) {
  if (slot + 1 >= memory_->variables.size()) {
    memory_->variables.resize(slot + 2);
  }
  const Memory::Moment now = ++memory_->now[Memory::of_item];
  Memory::Slot* const variables = &memory_->variables[slot];
  variables[0].value = item;
  variables[1].value = Value::integer(number);
  for (Memory::Slot& variable : std::span(variables, 2)) {
    variable.moment = now;
    variable.lifetime = Memory::of_item;
  }
}

const Value* Evaluation::run(const Program& program) {
  Machine machine(*memory_, *this, program.code(), &program);
  const Value value = machine.run(program.code().root);
  if (value.is_absent()) {
    failure_ = machine.failure();
    return nullptr;
  }
  return memory_->arena.keep(value);
}

std::optional<std::vector<Value>> Evaluation::run_in_pieces(const Program& program) {
  Machine machine(*memory_, *this, program.code(), &program);
  std::vector<Value> pieces;
  if (!machine.run_in_pieces(program.code().root, pieces)) {
    failure_ = machine.failure();
    return std::nullopt;
  }
  return pieces;
}

std::optional<bool> Evaluation::test(const Program& program) {
  Machine machine(*memory_, *this, program.code(), &program);
  const Truth truth = machine.test(program.code().root);
  if (truth == Truth::failed) {
    failure_ = machine.failure();
    return std::nullopt;
  }
  return truth == Truth::yes;
}

Value Evaluation::compute(const Code& code, std::uint32_t node) {
  Machine machine(*memory_, *this, code, nullptr);
  const Value value = machine.run(node);
  if (value.is_absent()) {
    failure_ = machine.failure();
  }
  return value;
}

Arena Evaluation::take_arena() { return std::move(memory_->arena); }

std::string_view Evaluation::keep(std::string_view text) { return memory_->arena.keep(text); }

Value Evaluation::make_list(std::vector<Value> elements) {
  Value* const place = memory_->arena.allocate_values(elements.size());
  std::uninitialized_copy(elements.begin(), elements.end(), place);
  return Value::list(list_of(place, elements.size()));
}

}  // namespace cablelint::cel
