// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>
#include <vector>

#include "cel/order.hpp"
#include "cel/run/machine.hpp"
#include "cel/standard/standard_parts.hpp"

namespace cablelint::cel {
namespace {

using Arguments = std::span<const Value>;

Value size_of_list(Machine&, Arguments arguments) {
  return Value::integer(arguments[0].as_list().size);
}

Value size_of_map(Machine&, Arguments arguments) {
  return Value::integer(arguments[0].as_map().size);
}

/// An element and its place in the list.
struct Placed {
  Value value;
  std::uint32_t place = 0;
};

bool is_before(const Placed& a, const Placed& b) {
  const auto values = order(a.value, b.value);
  return std::is_eq(values) ? a.place < b.place : std::is_lt(values);
}

/// The elements in ascending order, equal ones in the order of the list.
std::vector<Placed> sorted(const ListView& list) {
  std::vector<Placed> elements;
  for (std::uint32_t i = 0; i < list.size; ++i) {
    elements.push_back({list.element(list.data, i), i});
  }
  std::ranges::sort(elements, is_before);
  return elements;
}

/// Sorting n elements; the size of what is compared is in the budget of what made it.
bool charge_for_sorting(Machine& machine, const ListView& list) {
  return machine.charge(std::uint64_t{list.size} *
                        static_cast<unsigned>(std::bit_width(list.size)));
}

/// Keeps the elements in the order of their places.
Value in_place_order(Machine& machine, std::vector<Placed> kept) {
  std::ranges::sort(kept, {}, &Placed::place);
  std::vector<Value> values;
  values.reserve(kept.size());
  for (const Placed& element : kept) {
    values.push_back(element.value);
  }
  return machine.keep_list(values);
}

/// Each value once, at its first place.
Value distinct(Machine& machine, Arguments arguments) {
  const ListView list = arguments[0].as_list();
  if (!charge_for_sorting(machine, list)) {
    return Value::absent();
  }
  std::vector<Placed> elements = sorted(list);
  const auto last =
      std::unique(elements.begin(), elements.end(),
                  [](const Placed& a, const Placed& b) { return equal(a.value, b.value); });
  elements.erase(last, elements.end());
  return in_place_order(machine, std::move(elements));
}

/// Each value that is there more than once, at its second place.
Value duplicates(Machine& machine, Arguments arguments) {
  const ListView list = arguments[0].as_list();
  if (!charge_for_sorting(machine, list)) {
    return Value::absent();
  }
  const std::vector<Placed> elements = sorted(list);
  std::vector<Placed> twice;
  for (std::size_t i = 1; i < elements.size(); ++i) {
    const bool is_second = equal(elements[i].value, elements[i - 1].value) &&
                           (i == 1 || !equal(elements[i].value, elements[i - 2].value));
    if (is_second) {
      twice.push_back(elements[i]);
    }
  }
  return in_place_order(machine, std::move(twice));
}

Value sort(Machine& machine, Arguments arguments) {
  const ListView list = arguments[0].as_list();
  if (!charge_for_sorting(machine, list)) {
    return Value::absent();
  }
  std::vector<Value> values;
  for (const Placed& element : sorted(list)) {
    values.push_back(element.value);
  }
  return machine.keep_list(values);
}

}  // namespace

void add_list_functions(std::vector<Builtin>& table) {
  const Type whole = Type::integer();
  const Type list = Type::list(Type::type_parameter(0));
  const Type map = Type::map(Type::type_parameter(0), Type::type_parameter(1));
  table.push_back(
      {"size", false, {list}, whole, size_of_list, "The number of elements", "size([7, 8]) == 2"});
  table.push_back(
      {"size", false, {map}, whole, size_of_map, "The number of entries", "size({'a': 1}) == 1"});
  table.push_back(
      {"size", true, {list}, whole, size_of_list, "The number of elements", "[7, 8].size() == 2"});
  table.push_back(
      {"size", true, {map}, whole, size_of_map, "The number of entries", "{'a': 1}.size() == 1"});
  table.push_back({"distinct",
                   true,
                   {list},
                   list,
                   distinct,
                   "Each element once, in the order of its first occurrence",
                   "[2, 1, 2].distinct() == [2, 1]",
                   Trait::scalars});
  table.push_back({"duplicates",
                   true,
                   {list},
                   list,
                   duplicates,
                   "The elements that occur more than once, each once",
                   "[2, 1, 2].duplicates() == [2]",
                   Trait::scalars});
  table.push_back({"sort",
                   true,
                   {list},
                   list,
                   sort,
                   "The elements in ascending order",
                   "[2, 3, 1].sort() == [1, 2, 3]",
                   Trait::ordered});
}

}  // namespace cablelint::cel
