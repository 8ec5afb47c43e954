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
namespace {

constexpr std::uint64_t bytes_a_step = 16;

template <class T>
bool holds(Sign sign, const T& left, const T& right) {
  switch (sign) {
    case Sign::less:
      return left < right;
    case Sign::at_most:
      return left <= right;
    case Sign::greater:
      return left > right;
    default:
      return left >= right;
  }
}

}  // namespace

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

Machine::~Machine() { memory_.locals.resize(first_local_); }

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

Value Machine::run(std::uint32_t index) {
  const Node& node = code_.nodes[index];
  if (memory_.steps_left == 0) {
    return fail_at(node, Reason::steps);
  }
  --memory_.steps_left;
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
    case Op::invert: {
      const Value value = run(node.a);
      return value.is_absent() ? value : Value::boolean(!value.as_bool());
    }
    case Op::conjunction:
    case Op::disjunction:
      return logic(node);
    case Op::conditional: {
      const Value condition = run(node.a);
      return condition.is_absent() ? condition : run(condition.as_bool() ? node.b : node.c);
    }
    case Op::field_is_string: {
      const Value value = follow_fields(read_variable(node.c), node, node.a);
      return value.is_absent()
                 ? value
                 : Value::boolean((value.as_string() == code_.constants[node.b].as_string()) !=
                                  (node.detail != 0));
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
    case Op::has:
      return has(node);
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
    case Op::in_list:
    case Op::in_map:
      return membership(node);
    case Op::builtin:
    case Op::function:
    case Op::matches:
      return call(node);
    case Op::is_current:
      return is_current(node);
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
    case Op::all:
    case Op::exists:
    case Op::exists_one:
    case Op::filter:
    case Op::map_list:
    case Op::map_map:
      return loop(node);
    default:
      return compare(node);
  }
}

Value Machine::read_variable(std::uint32_t slot) {
  if (slot >= memory_.variables.size()) {
    return fail_at(code_.nodes[code_.root], Reason::unbound);
  }
  const Evaluation::Memory::Slot& variable = memory_.variables[slot];
  if (!variable.value.is_absent()) {
    return variable.value;
  }
  if (variable.program == nullptr) {
    return fail_at(code_.nodes[code_.root], Reason::unbound);
  }
  if (variable.is_running) {
    return fail_at(code_.nodes[code_.root], Reason::cycle);
  }
  const Code& code = variable.program->code();
  memory_.variables[slot].is_running = true;
  Machine machine(evaluation_, code, variable.program);
  const Value value = machine.run(code.root);
  memory_.variables[slot].is_running = false;
  memory_.variables[slot].value = value;
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

Value Machine::integer_operation(const Node& node) {
  const Value left = run(node.a);
  const Value right = node.op == Op::negate ? left : run(node.b);
  if (left.is_absent() || right.is_absent()) {
    return Value::absent();
  }
  const std::int64_t a = left.as_int();
  const std::int64_t b = right.as_int();
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  std::int64_t result = 0;
  bool overflows = false;
  switch (node.op) {
    case Op::negate:
      overflows = __builtin_sub_overflow(std::int64_t{0}, a, &result);
      break;
    case Op::add:
      overflows = __builtin_add_overflow(a, b, &result);
      break;
    case Op::subtract:
      overflows = __builtin_sub_overflow(a, b, &result);
      break;
    case Op::multiply:
      overflows = __builtin_mul_overflow(a, b, &result);
      break;
    default:
      if (b == 0) {
        return fail_at(node,
                       node.op == Op::divide ? Reason::divide_by_zero : Reason::modulo_by_zero);
      }
      overflows = a == least && b == -1;
      result = overflows ? 0 : node.op == Op::divide ? a / b : a % b;
  }
  return overflows ? fail_at(node, Reason::overflow) : Value::integer(result);
}

Value Machine::compare(const Node& node) {
  const Value left = run(node.a);
  const Value right = left.is_absent() ? left : run(node.b);
  if (right.is_absent()) {
    return right;
  }
  const auto sign = static_cast<Sign>(node.detail);
  switch (node.op) {
    case Op::equal_int:
      return Value::boolean((left.as_int() == right.as_int()) != (node.detail != 0));
    case Op::equal_string:
      return Value::boolean((left.as_string() == right.as_string()) != (node.detail != 0));
    case Op::equal_other: {
      calling_ = &node;
      const Value same = is_equal(left, right);
      return same.is_absent() ? same : Value::boolean(same.as_bool() != (node.detail != 0));
    }
    case Op::compare_int:
      return Value::boolean(holds(sign, left.as_int(), right.as_int()));
    case Op::compare_string:
      return Value::boolean(holds(sign, left.as_string(), right.as_string()));
    case Op::compare_time:
      return Value::boolean(holds(sign, left.as_time(), right.as_time()));
    case Op::compare_rank: {
      const auto rank = left.record_type().rank;
      return Value::boolean(holds(sign, rank(left.as_record()), rank(right.as_record())));
    }
    default:
      return Value::boolean(holds(sign, left.as_bool(), right.as_bool()));
  }
}

/// One part with the deciding value decides, even beside parts that fail (langdef, "Logical
/// Operators").
Value Machine::logic(const Node& node) {
  const bool deciding = node.op == Op::disjunction;
  bool has_failed = false;
  for (std::uint16_t i = 0; i < node.count; ++i) {
    const Value part = has_failed ? run_after_failure(code_.operands[node.a + i])
                                  : run(code_.operands[node.a + i]);
    if (part.is_absent()) {
      has_failed = true;
    } else if (part.as_bool() == deciding) {
      return part;
    }
  }
  return has_failed ? Value::absent() : Value::boolean(!deciding);
}

/// Runs a node that may make up for an error; if it fails too, the first error stays the cause.
Value Machine::run_after_failure(std::uint32_t node) {
  const Fault first = memory_.fault;
  const Value value = run(node);
  if (value.is_absent() && memory_.fault.reason != Reason::steps) {
    memory_.fault = first;
  }
  return value;
}

Value Machine::concatenate(const Node& node) {
  const Value left = run(node.a);
  const Value right = left.is_absent() ? left : run(node.b);
  if (right.is_absent()) {
    return right;
  }
  calling_ = &node;
  const std::string_view a = left.as_string();
  const std::string_view b = right.as_string();
  char* const place = new_text(a.size() + b.size());
  if (place == nullptr) {
    return Value::absent();
  }
  std::copy(b.begin(), b.end(), std::copy(a.begin(), a.end(), place));
  return Value::string({place, a.size() + b.size()});
}

Value Machine::append(const Node& node) {
  const Value left = run(node.a);
  const Value right = left.is_absent() ? left : run(node.b);
  if (right.is_absent()) {
    return right;
  }
  calling_ = &node;
  const ListView a = left.as_list();
  const ListView b = right.as_list();
  const std::size_t size = std::size_t{a.size} + b.size;
  if (!charge(size + 1)) {
    return Value::absent();
  }
  Value* const place = memory_.arena.allocate_values(size);
  Value* next = place;
  for (const ListView& part : {a, b}) {
    for (std::uint32_t i = 0; i < part.size; ++i) {
      *next++ = part.element(part.data, i);
    }
  }
  return Value::list(list_of(place, size));
}

Value Machine::time_operation(const Node& node) {
  const Value left = run(node.a);
  const Value right = left.is_absent() ? left : run(node.b);
  if (right.is_absent()) {
    return right;
  }
  const bool is_difference = node.op == Op::time_between || node.detail != 0;
  const Time a = left.as_time();
  const Time b = is_difference ? negated(right.as_time()) : right.as_time();
  const Time sum = add(a, b);
  if (node.op == Op::move_time && left.kind() == Kind::timestamp) {
    return is_timestamp(sum) ? Value::timestamp(sum) : fail_at(node, Reason::timestamp_range);
  }
  return is_duration(sum) ? Value::duration(sum) : fail_at(node, Reason::duration_range);
}

Value Machine::membership(const Node& node) {
  const Value wanted = run(node.a);
  const Value container = wanted.is_absent() ? wanted : run(node.b);
  if (container.is_absent()) {
    return container;
  }
  if (node.op == Op::in_map) {
    return Value::boolean(find(container.as_map(), wanted) != nullptr);
  }
  calling_ = &node;
  const ListView list = container.as_list();
  for (std::uint32_t i = 0; i < list.size; ++i) {
    const Value same = is_equal(wanted, list.element(list.data, i));
    if (same.is_absent() || same.as_bool()) {
      return same;
    }
  }
  return Value::boolean(false);
}

Value Machine::call(const Node& node) {
  if (node.op == Op::matches) {
    const Value text = run(node.a);
    if (text.is_absent()) {
      return text;
    }
    const std::string_view searched = text.as_string();
    calling_ = &node;
    if (!charge(searched.size() / bytes_a_step)) {
      return Value::absent();
    }
    return Value::boolean(code_.patterns[node.b]->is_found_in(searched));
  }
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

/// Whether a record with a period is in force: `until` names the last day of it.
Value Machine::is_current(const Node& node) {
  const Value entry = run(node.a);
  const Value at = entry.is_absent() ? entry : run(node.b);
  if (at.is_absent()) {
    return at;
  }
  const Value from = step_from(entry, code_.steps[node.c]);
  const Value until = step_from(entry, code_.steps[node.c + 1]);
  const bool has_begun = from.is_absent() || from.as_time() <= at.as_time();
  const bool has_ended =
      !until.is_absent() && add(until.as_time(), {seconds_a_day, 0}) <= at.as_time();
  return Value::boolean(has_begun && !has_ended);
}

Value Machine::is_equal(const Value& a, const Value& b) {
  if (!charge(1)) {
    return Value::absent();
  }
  const auto parts_equal = [&](const ListView& left, const ListView& right) {
    Value same = Value::boolean(left.size == right.size);
    for (std::uint32_t i = 0; i < left.size && !same.is_absent() && same.as_bool(); ++i) {
      same = is_equal(left.element(left.data, i), right.element(right.data, i));
    }
    return same;
  };
  switch (a.kind()) {
    case Kind::string:
      return charge(a.as_string().size() / 64) ? Value::boolean(a.as_string() == b.as_string())
                                               : Value::absent();
    case Kind::list:
      return parts_equal(a.as_list(), b.as_list());
    case Kind::map: {
      const MapView& left = a.as_map();
      const MapView& right = b.as_map();
      const Value keys =
          parts_equal(list_of(left.keys, left.size), list_of(right.keys, right.size));
      return keys.is_absent() || !keys.as_bool()
                 ? keys
                 : parts_equal(list_of(left.values, left.size), list_of(right.values, right.size));
    }
    case Kind::optional: {
      const Value* const left = a.as_optional();
      const Value* const right = b.as_optional();
      return left != nullptr && right != nullptr
                 ? is_equal(*left, *right)
                 : Value::boolean((left == nullptr) == (right == nullptr));
    }
    default:
      return Value::boolean(equal(a, b));
  }
}

}  // namespace cablelint::cel
