// SPDX-License-Identifier: Apache-2.0
// What is computed: integers, times, texts and lists put together.
#include <algorithm>
#include <limits>

#include "cel/run/machine.hpp"
#include "cel/times.hpp"

namespace cablelint::cel {

namespace {

/// Whether the result does not fit. A divisor is not 0.
bool overflows(Op op, std::int64_t a, std::int64_t b, std::int64_t& result) {
  switch (op) {
    case Op::negate:
      return __builtin_sub_overflow(std::int64_t{0}, a, &result);
    case Op::add:
      return __builtin_add_overflow(a, b, &result);
    case Op::subtract:
      return __builtin_sub_overflow(a, b, &result);
    case Op::multiply:
      return __builtin_mul_overflow(a, b, &result);
    default:
      if (a == std::numeric_limits<std::int64_t>::min() && b == -1) {
        return true;
      }
      result = op == Op::divide ? a / b : a % b;
      return false;
  }
}

}  // namespace

Value Machine::integer_operation(const Node& node) {
  Value space_of_left;
  const Value& left = read(node.a, space_of_left);
  if (left.is_absent()) {
    return left;
  }
  Value space_of_right;
  const Value& right = node.op == Op::negate ? left : read(node.b, space_of_right);
  if (right.is_absent()) {
    return right;
  }
  const std::int64_t b = right.as_int();
  if (b == 0 && (node.op == Op::divide || node.op == Op::modulo)) {
    return fail_at(node, node.op == Op::divide ? Reason::divide_by_zero : Reason::modulo_by_zero);
  }
  std::int64_t result = 0;
  return overflows(node.op, left.as_int(), b, result) ? fail_at(node, Reason::overflow)
                                                      : Value::integer(result);
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

}  // namespace cablelint::cel
