// SPDX-License-Identifier: Apache-2.0
// Optional values, and numbers.
#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <string>

#include "cel/run/machine.hpp"
#include "cel/standard/standard_parts.hpp"

namespace cablelint::cel {
namespace {

using Arguments = std::span<const Value>;

Value optional_of(Machine& machine, Arguments arguments) {
  return machine.keep_optional(arguments[0]);
}

Value optional_none(Machine&, Arguments) { return Value::none(); }

/// Whether a value is the one that its type begins with.
bool is_zero(const Value& value) {
  switch (value.kind()) {
    case Kind::null:
      return true;
    case Kind::boolean:
      return !value.as_bool();
    case Kind::integer:
      return value.as_int() == 0;
    case Kind::string:
      return value.as_string().empty();
    case Kind::timestamp:
    case Kind::duration:
      return value.as_time() == Time{};
    case Kind::list:
      return value.as_list().size == 0;
    case Kind::map:
      return value.as_map().size == 0;
    case Kind::optional:
      return value.as_optional() == nullptr;
    default:
      return false;
  }
}

Value optional_of_non_zero(Machine& machine, Arguments arguments) {
  return is_zero(arguments[0]) ? Value::none() : machine.keep_optional(arguments[0]);
}

Value has_value(Machine&, Arguments arguments) {
  return Value::boolean(arguments[0].as_optional() != nullptr);
}

Value value_of(Machine& machine, Arguments arguments) {
  const Value* const value = arguments[0].as_optional();
  return value != nullptr ? *value : machine.fail(Reason::no_value);
}

template <auto choose>
Value extreme_of(Machine&, Arguments arguments) {
  std::int64_t best = arguments[0].as_int();
  for (const Value& argument : arguments) {
    best = choose(best, argument.as_int());
  }
  return Value::integer(best);
}

template <auto choose>
Value extreme_of_list(Machine& machine, Arguments arguments) {
  const ListView list = arguments[0].as_list();
  if (list.size == 0) {
    return machine.fail(Reason::empty_list);
  }
  std::int64_t best = list.element(list.data, 0).as_int();
  for (std::uint32_t i = 1; i < list.size; ++i) {
    best = choose(best, list.element(list.data, i).as_int());
  }
  return machine.charge(list.size / 4) ? Value::integer(best) : Value::absent();
}

constexpr auto greater = [](std::int64_t a, std::int64_t b) { return std::max(a, b); };
constexpr auto lesser = [](std::int64_t a, std::int64_t b) { return std::min(a, b); };

Value absolute(Machine& machine, Arguments arguments) {
  const std::int64_t value = arguments[0].as_int();
  if (value == std::numeric_limits<std::int64_t>::min()) {
    return machine.fail(Reason::overflow);
  }
  return Value::integer(value < 0 ? -value : value);
}

Value sign(Machine&, Arguments arguments) {
  const std::int64_t value = arguments[0].as_int();
  return Value::integer((value > 0 ? 1 : 0) - (value < 0 ? 1 : 0));
}

/// With zeros before it: 7.pad(3) is "007".
Value pad(Machine& machine, Arguments arguments) {
  const std::int64_t width = arguments[1].as_int();
  if (width < 0 || width > most_padding) {
    return machine.fail(Reason::width, width, most_padding);
  }
  return machine.keep_text(fmt::format("{:0{}}", arguments[0].as_int(), width));
}

}  // namespace

void add_optional_functions(std::vector<Builtin>& table) {
  const Type any = Type::type_parameter(0);
  const Type maybe = Type::optional(any);
  const Type truth = Type::boolean();
  table.push_back({"optional.of",
                   false,
                   {any},
                   maybe,
                   optional_of,
                   "An optional with a value",
                   "optional.of(7).value() == 7"});
  table.push_back({"optional.none",
                   false,
                   {},
                   maybe,
                   optional_none,
                   "An optional without a value",
                   "optional.none().orValue(7) == 7"});
  table.push_back({"optional.ofNonZeroValue",
                   false,
                   {any},
                   maybe,
                   optional_of_non_zero,
                   "An optional with the value, or without one if it is 0, false or empty",
                   "optional.ofNonZeroValue('').hasValue() == false"});
  table.push_back({"hasValue",
                   true,
                   {maybe},
                   truth,
                   has_value,
                   "Whether the optional has a value",
                   "optional.of(7).hasValue() == true"});
  table.push_back({"value",
                   true,
                   {maybe},
                   any,
                   value_of,
                   "The value of the optional; an error if it has none",
                   "optional.of(7).value() + 1 == 8"});
  // What is not needed is not evaluated: see Op::fallback.
  table.push_back({"or",
                   true,
                   {maybe, maybe},
                   maybe,
                   nullptr,
                   "The optional, or another if it has no value",
                   "optional.none().or(optional.of(7)) == optional.of(7)",
                   Trait::fallback});
  table.push_back({"orValue",
                   true,
                   {maybe, any},
                   any,
                   nullptr,
                   "The value of the optional, or another value if it has none",
                   "{'a': 1}[?'b'].orValue(0) == 0",
                   Trait::fallback});
}

void add_number_functions(std::vector<Builtin>& table) {
  const Type whole = Type::integer();
  const Type list = Type::list(whole);
  table.push_back({"math.greatest",
                   false,
                   {whole},
                   whole,
                   extreme_of<greater>,
                   "The greatest of the arguments",
                   "math.greatest(1, 3, 2) == 3",
                   Trait::variadic});
  table.push_back({"math.greatest",
                   false,
                   {list},
                   whole,
                   extreme_of_list<greater>,
                   "The greatest element of a list",
                   "math.greatest([1, 3, 2]) == 3"});
  table.push_back({"math.least",
                   false,
                   {whole},
                   whole,
                   extreme_of<lesser>,
                   "The least of the arguments",
                   "math.least(1, 3, 2) == 1",
                   Trait::variadic});
  table.push_back({"math.least",
                   false,
                   {list},
                   whole,
                   extreme_of_list<lesser>,
                   "The least element of a list",
                   "math.least([1, 3, 2]) == 1"});
  table.push_back({"math.abs",
                   false,
                   {whole},
                   whole,
                   absolute,
                   "The number without its sign",
                   "math.abs(-7) == 7"});
  table.push_back({"math.sign",
                   false,
                   {whole},
                   whole,
                   sign,
                   "-1 if the number is negative, 0 if zero, 1 if positive",
                   "math.sign(-7) == -1"});
  table.push_back({"pad",
                   true,
                   {whole, whole},
                   Type::string(),
                   pad,
                   "The number padded with leading zeros to a width",
                   "7.pad(3) == '007'"});
}

}  // namespace cablelint::cel
