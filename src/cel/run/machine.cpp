// SPDX-License-Identifier: Apache-2.0
#include "cel/run/machine.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

#include "cel/times.hpp"

namespace cablelint::cel {

void Machine::grow_locals() { memory_.locals.resize(memory_.local_count); }

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

/// What a cell holds for this document, if anything.
inline const Value* Machine::known_value(const Node& node) const {
  const bool is_known = node.b < memory_.cells.size() &&
                        memory_.cells[node.b].document == memory_.now[Memory::of_document];
  return is_known ? &memory_.cells[node.b].value : nullptr;
}

Value Machine::kept(const Node& node) {
  const Value* const known = known_value(node);
  return known == nullptr ? compute_kept(node) : *known;
}

Truth Machine::kept_truth(const Node& node) {
  const Value* const known = known_value(node);
  const Value value = known == nullptr ? compute_kept(node) : *known;
  return value.is_absent() ? Truth::failed : truth_of(value.as_bool());
}

/// What has one value for a document is computed when it is first needed; a failure is not kept.
Value Machine::compute_kept(const Node& node) {
  if (node.b >= memory_.cells.size()) {
    memory_.cells.resize(node.b + 1);
  }
  const Value value = run(node.a);
  if (!value.is_absent()) {
    memory_.cells[node.b] = {value, memory_.now[Memory::of_document]};
  }
  return value;
}

Value Machine::variable(const Node& node) {
  const Slot* const known = read_variable(node.a);
  return known == nullptr ? Value::absent() : known->value;
}

Truth Machine::variable_truth(const Node& node) {
  const Slot* const known = read_variable(node.a);
  return known == nullptr ? Truth::failed : truth_of(known->value.as_bool());
}

/// The value of a variable that is bound lazily. It is computed again after a failure.
const Memory::Slot* Machine::compute_variable(std::uint32_t slot) {
  const Program* const program =
      slot < memory_.variables.size() ? memory_.variables[slot].program : nullptr;
  if (program == nullptr) {
    fail_at(code_.nodes[code_.root], Reason::unbound);
    return nullptr;
  }
  if (memory_.variables[slot].is_running) {
    fail_at(code_.nodes[code_.root], Reason::cycle);
    return nullptr;
  }
  memory_.variables[slot].is_running = true;
  Machine machine(memory_, evaluation_, program->code(), program);
  const Value value = machine.run(program->code().root);
  Slot& variable = memory_.variables[slot];
  variable.is_running = false;
  if (value.is_absent()) {
    return nullptr;
  }
  variable.value = value;
  variable.moment = memory_.now[variable.lifetime];
  return &variable;
}

Value Machine::local(const Node& node) {
  const Memory::Local& known = memory_.locals[first_local_ + node.a];
  return known.node == no_node ? known.value : compute_local(node);
}

Value Machine::compute_local(const Node& node) {
  const Value value = run(memory_.locals[first_local_ + node.a].node);
  if (!value.is_absent()) {
    set_local(node.a, value);
  }
  return value;
}

bool Machine::run_operands(const Node& node, std::span<Value> arguments) {
  for (std::uint16_t i = 0; i < node.count; ++i) {
    arguments[i] = run(code_.operands[node.a + i]);
    if (arguments[i].is_absent()) {
      return false;
    }
  }
  calling_ = &node;
  return true;
}

namespace {

constexpr std::size_t few = 4;  ///< more arguments than any function has but math.greatest

}  // namespace

Value Machine::call_builtin(const Node& node) {
  if (node.count > few) {
    return call_with_many(node);
  }
  std::array<Value, few> arguments;
  return run_operands(node, arguments)
             ? code_.builtins[node.b]->call(*this, std::span(arguments).first(node.count))
             : Value::absent();
}

Value Machine::call_function(const Node& node) {
  if (node.count > few) {
    return call_with_many(node);
  }
  std::array<Value, few> arguments;
  return run_operands(node, arguments)
             ? answer(*code_.functions[node.b], std::span(arguments).first(node.count))
             : Value::absent();
}

Value Machine::call_with_many(const Node& node) {
  std::vector<Value> arguments(node.count);
  if (!run_operands(node, arguments)) {
    return Value::absent();
  }
  return node.op == Op::builtin ? code_.builtins[node.b]->call(*this, arguments)
                                : answer(*code_.functions[node.b], arguments);
}

Value Machine::answer(const Function& function, std::span<const Value> arguments) {
  const Answer given = function.call(arguments, evaluation_);
  if (!given.error.empty()) {
    memory_.function_error = given.error;
    if (!given.suggestion.empty()) {
      memory_.function_error += "; did you mean `" + given.suggestion + "`?";
    }
    return fail(Reason::function);
  }
  return given.value;
}

}  // namespace cablelint::cel
