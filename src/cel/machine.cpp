// SPDX-License-Identifier: Apache-2.0
#include "cel/machine.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <span>

#include "cel/syntax.hpp"
#include "cel/times.hpp"

namespace cablelint::cel {

Machine::Machine(Evaluation& evaluation, const Code& code, const Program* program)
    : evaluation_(evaluation),
      memory_(*evaluation.memory_),
      code_(code),
      program_(program),
      first_local_(memory_.local_count) {
  memory_.local_count += code.local_count;
  if (memory_.local_count > memory_.locals.size()) {
    memory_.locals.resize(memory_.local_count);
  }
}

Machine::~Machine() { memory_.local_count = first_local_; }

Value Machine::fail_at(const Node& node, Reason reason, std::int64_t first, std::int64_t second,
                       std::string_view text) {
  const auto index = static_cast<std::uint32_t>(&node - code_.nodes.data());
  // A budget that is used up stops all; nothing that fails after it is the cause.
  if (memory_.fault.reason != Reason::steps) {
    memory_.fault = {reason, index, program_, &code_, first, second, text};
  }
  return Value::absent();
}

Value Machine::fail(Reason reason, std::int64_t first, std::int64_t second, std::string_view text) {
  return fail_at(*calling_, reason, first, second, text);
}

bool Machine::charge(std::uint64_t steps) {
  if (steps < memory_.steps_left) {
    memory_.steps_left -= steps;
    return true;
  }
  memory_.steps_left = 0;
  fail_at(calling_ != nullptr ? *calling_ : code_.nodes[code_.root], Reason::steps);
  return false;
}

char* Machine::new_text(std::size_t bytes) {
  // Value::string holds 32 bits of size; the budget is far below that.
  return charge(bytes / bytes_a_step + 1) ? memory_.arena.allocate_text(bytes) : nullptr;
}

Value Machine::keep_text(std::string_view text) {
  char* const place = new_text(text.size());
  if (place == nullptr) {
    return Value::absent();
  }
  std::copy(text.begin(), text.end(), place);
  return Value::string({place, text.size()});
}

Value Machine::keep_list(std::span<const Value> elements) {
  if (!charge(elements.size() + 1)) {
    return Value::absent();
  }
  Value* const place = memory_.arena.allocate_values(elements.size());
  std::uninitialized_copy(elements.begin(), elements.end(), place);
  return Value::list(list_of(place, elements.size()));
}

Value Machine::keep_optional(const Value& value) { return Value::some(*memory_.arena.keep(value)); }

/// What has one value for a document is computed when it is first needed; a failure is not kept.
Value Machine::kept(const Node& node) {
  if (node.b >= memory_.cells.size()) {
    memory_.cells.resize(node.b + 1);
  }
  if (memory_.cells[node.b].document != memory_.document) {
    const Value value = run(node.a);
    if (!value.is_absent()) {
      memory_.cells[node.b] = {value, memory_.document};
    }
    return value;
  }
  return memory_.cells[node.b].value;
}

Value Machine::read_variable(std::uint32_t slot) {
  if (slot >= memory_.variables.size()) {
    return fail_at(code_.nodes[code_.root], Reason::unbound);
  }
  const Evaluation::Memory::Slot& variable = memory_.variables[slot];
  return variable.moment == (variable.is_of_item ? memory_.item : memory_.document)
             ? variable.value
             : compute_variable(slot);
}

/// The value of a variable that is bound lazily. It is computed anew after a failure.
Value Machine::compute_variable(std::uint32_t slot) {
  const Program* const program = memory_.variables[slot].program;
  if (program == nullptr) {
    return fail_at(code_.nodes[code_.root], Reason::unbound);
  }
  if (memory_.variables[slot].is_running) {
    return fail_at(code_.nodes[code_.root], Reason::cycle);
  }
  memory_.variables[slot].is_running = true;
  Machine machine(evaluation_, program->code(), program);
  const Value value = machine.run(program->code().root);
  Evaluation::Memory::Slot& variable = memory_.variables[slot];
  variable.is_running = false;
  if (!value.is_absent()) {
    variable.value = value;
    variable.moment = variable.is_of_item ? memory_.item : memory_.document;
  }
  return value;
}

Value Machine::read_local(std::uint32_t slot) {
  const Evaluation::Memory::Local local = memory_.locals[first_local_ + slot];
  if (local.node == no_node) {
    return local.value;
  }
  const Value value = run(local.node);
  if (!value.is_absent()) {
    set_local(slot, value);
  }
  return value;
}

void Machine::set_local(std::uint32_t slot, const Value& value) {
  memory_.locals[first_local_ + slot] = {value, no_node};
}

Value Machine::call(const Node& node) {
  // Calls with more arguments than any function has but math.greatest need the long way.
  std::array<Value, 4> few;
  std::vector<Value> many(node.count > few.size() ? node.count : 0);
  const std::span<Value> arguments =
      many.empty() ? std::span(few).first(node.count) : std::span(many);
  for (std::uint16_t i = 0; i < node.count; ++i) {
    arguments[i] = run(code_.operands[node.a + i]);
    if (arguments[i].is_absent()) {
      return Value::absent();
    }
  }
  calling_ = &node;
  return node.op == Op::builtin ? code_.builtins[node.b]->call(*this, arguments)
                                : call_function(*code_.functions[node.b], arguments);
}

Value Machine::call_function(const Function& function, std::span<const Value> arguments) {
  const Answer answer = function.call(arguments, evaluation_);
  if (!answer.error.empty()) {
    memory_.function_error = answer.error;
    if (!answer.suggestion.empty()) {
      memory_.function_error += "; did you mean `" + answer.suggestion + "`?";
    }
    return fail(Reason::function);
  }
  return answer.value;
}

}  // namespace cablelint::cel
