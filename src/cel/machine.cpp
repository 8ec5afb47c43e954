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
      first_local_(memory_.locals.size()) {
  if (code.local_count != 0) {
    memory_.locals.resize(first_local_ + code.local_count);
  }
}

Machine::~Machine() {
  if (code_.local_count != 0) {
    memory_.locals.resize(first_local_);
  }
}

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

/// Counts a step; false if the budget is used up.
inline bool Machine::spend_step(const Node& node) {
  if (memory_.steps_left == 0) {
    fail_at(node, Reason::steps);
    return false;
  }
  --memory_.steps_left;
  return true;
}

Value Machine::run(std::uint32_t index) {
  const Node& node = code_.nodes[index];
  if (!spend_step(node)) {
    return Value::absent();
  }
  switch (node.op) {
    case Op::constant:
      return code_.constants[node.a];
    case Op::variable:
      return read_variable(node.a);
    case Op::path:
      return follow_fields(read_variable(node.a), node, node.b);
    case Op::fields:
      return follow_fields(run(node.a), node, node.b);
    case Op::local:
      return read_local(node.a);
    case Op::kept:
      return kept(node);
    case Op::conditional: {
      const Truth condition = test(node.a);
      return condition == Truth::failed ? Value::absent()
                                        : run(condition == Truth::yes ? node.b : node.c);
    }
    default:
      return run_slowly(node);
  }
}

Value Machine::run_slowly(const Node& node) {
  switch (node.op) {
    case Op::entry_named:
    case Op::element:
    case Op::entry:
      return element(node);
    case Op::maybe_step:
      return maybe_step(node);
    case Op::maybe_element:
      return maybe_element(node);
    case Op::negate:
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
    case Op::modulo:
      return integer_operation(node);
    case Op::concatenate:
      return concatenate(node);
    case Op::append:
      return append(node);
    case Op::move_time:
    case Op::time_between:
      return time_operation(node);
    case Op::builtin:
    case Op::function:
      return call(node);
    case Op::list:
      return make_list(node);
    case Op::map:
      return make_map(node);
    case Op::bind:
      return bind(node);
    case Op::opt_map:
    case Op::opt_flat_map:
      return opt_map(node);
    case Op::fallback:
      return fallback(node);
    case Op::filter:
    case Op::map_list:
    case Op::map_map:
      return collect(node);
    default: {
      const Truth truth = test_slowly(node);
      return truth == Truth::failed ? Value::absent() : Value::boolean(truth == Truth::yes);
    }
  }
}

/// Truth values go from node to node in a register; other values in memory.
Truth Machine::test(std::uint32_t index) {
  const Node& node = code_.nodes[index];
  if (!spend_step(node)) {
    return Truth::failed;
  }
  switch (node.op) {
    case Op::constant:
      return truth_of(code_.constants[node.a].as_bool());
    case Op::variable:
    case Op::path:
    case Op::fields:
    case Op::local:
    case Op::kept:
    case Op::conditional:
    case Op::element:
    case Op::entry:
    case Op::entry_named:
    case Op::builtin:
    case Op::function:
    case Op::bind:
    case Op::fallback: {
      ++memory_.steps_left;  // it is counted there
      const Value value = run(index);
      return value.is_absent() ? Truth::failed : truth_of(value.as_bool());
    }
    default:
      return test_slowly(node);
  }
}

Truth Machine::test_slowly(const Node& node) {
  switch (node.op) {
    case Op::conjunction:
    case Op::disjunction:
      return logic(node);
    case Op::invert: {
      const Truth truth = test(node.a);
      return truth == Truth::failed ? truth : truth_of(truth == Truth::no);
    }
    case Op::has_path:
      return has_path(node);
    case Op::has:
      return has(node);
    case Op::field_is_string: {
      const Value value = follow_fields(read_variable(node.c), node, node.a);
      return value.is_absent()
                 ? Truth::failed
                 : truth_of((value.as_string() == code_.constants[node.b].as_string()) !=
                            (node.detail != 0));
    }
    case Op::in_list:
    case Op::in_map:
      return membership(node);
    case Op::matches:
      return matches(node);
    case Op::is_current:
      return is_current(node);
    case Op::all:
    case Op::exists:
      return decide(node);
    case Op::exists_one:
      return count_ones(node);
    default:
      return compare(node);
  }
}

/// What has one value for a document is computed when it is first needed; a failure is not kept.
Value Machine::kept(const Node& node) {
  if (node.b >= memory_.cells.size()) {
    memory_.cells.resize(node.b + 1);
  }
  if (memory_.cells[node.b].is_absent()) {
    const Value value = run(node.a);
    memory_.cells[node.b] = value;
    return value;
  }
  return memory_.cells[node.b];
}

Value Machine::read_variable(std::uint32_t slot) {
  if (slot >= memory_.variables.size()) {
    return fail_at(code_.nodes[code_.root], Reason::unbound);
  }
  const Evaluation::Memory::Slot& variable = memory_.variables[slot];
  const bool is_valid = variable.program == nullptr || !variable.is_of_item ||
                        variable.item == memory_.item;
  return is_valid && !variable.value.is_absent() ? variable.value : compute_variable(slot);
}

/// The value of a variable that is bound lazily.
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
  variable.value = value;
  variable.item = memory_.item;
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

Value Machine::follow_fields(Value value, const Node& node, std::uint32_t first_step) {
  if (value.is_absent()) {
    return value;
  }
  const Step* const steps = code_.steps.data() + first_step;
  for (std::uint16_t i = 0; i < node.count; ++i) {
    const Field& field = *steps[i].field;
    value = field.get(value.as_record(), field.slot);
    if (value.is_absent()) {
      return fail_at(node, Reason::absent_field, 0, 0, field.name);
    }
  }
  return value;
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
