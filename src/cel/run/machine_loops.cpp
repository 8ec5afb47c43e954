// SPDX-License-Identifier: Apache-2.0
// Lists, maps and what goes through them.
#include <algorithm>
#include <cstddef>
#include <vector>

#include "cel/order.hpp"
#include "cel/run/machine.hpp"

namespace cablelint::cel {
namespace {

/// A list, or a map by its keys.
ListView elements_of(const Value& range) {
  return range.kind() == Kind::map ? list_of(range.as_map().keys, range.as_map().size)
                                   : range.as_list();
}

}  // namespace

Value Machine::make_list(const Node& node) {
  const std::size_t mark = memory_.scratch.size();
  Value result = Value::null();
  for (std::uint16_t i = 0; i < node.count && !result.is_absent(); ++i) {
    const std::uint32_t operand = code_.operands[node.a + i];
    const Value value = run(operand & ~maybe_flag);
    if (value.is_absent()) {
      result = value;
    } else if ((operand & maybe_flag) == 0) {
      memory_.scratch.push_back(value);
    } else if (value.as_optional() != nullptr) {
      memory_.scratch.push_back(*value.as_optional());
    }
  }
  calling_ = &node;
  if (!result.is_absent()) {
    result = keep_list(std::span(memory_.scratch).subspan(mark));
  }
  memory_.scratch.resize(mark);
  return result;
}

Value Machine::make_map(const Node& node) {
  const std::size_t mark = memory_.scratch.size();
  for (std::uint16_t i = 0; i < node.count; i = static_cast<std::uint16_t>(i + 2)) {
    const std::uint32_t operand = code_.operands[node.a + i];
    const Value key = run(operand & ~maybe_flag);
    Value value = key.is_absent() ? key : run(code_.operands[node.a + i + 1]);
    if (value.is_absent()) {
      memory_.scratch.resize(mark);
      return value;
    }
    if ((operand & maybe_flag) != 0) {
      if (value.as_optional() == nullptr) {
        continue;
      }
      value = *value.as_optional();
    }
    memory_.scratch.push_back(key);
    memory_.scratch.push_back(value);
  }
  calling_ = &node;
  const Value result = map_from(mark);
  memory_.scratch.resize(mark);
  return result;
}

/// The map of the keys and values, in turn, on the scratch stack.
Value Machine::map_from(std::size_t mark) {
  struct Entry {
    Value key;
    Value value;
  };
  std::vector<Entry> entries;
  for (std::size_t i = mark; i < memory_.scratch.size(); i += 2) {
    entries.push_back({memory_.scratch[i], memory_.scratch[i + 1]});
  }
  const std::size_t size = entries.size();
  if (!charge(4 * size + 1)) {
    return Value::absent();
  }
  std::ranges::sort(entries,
                    [](const Entry& a, const Entry& b) { return std::is_lt(order(a.key, b.key)); });
  const auto twice = std::ranges::adjacent_find(
      entries, [](const Entry& a, const Entry& b) { return std::is_eq(order(a.key, b.key)); });
  if (twice != entries.end()) {
    return fail(Reason::repeated_key);
  }
  Value* const keys = memory_.arena.allocate_values(size);
  Value* const values = memory_.arena.allocate_values(size);
  for (std::size_t i = 0; i < size; ++i) {
    keys[i] = entries[i].key;
    values[i] = entries[i].value;
  }
  return Value::map(*memory_.arena.keep(MapView{keys, values, static_cast<std::uint32_t>(size)}));
}

void Machine::set_loop_locals(const Node& node, const Value& range, const ListView& elements,
                              std::uint32_t index) {
  const Value element = elements.element(elements.data, index);
  if (node.detail == 0) {
    set_local(node.c, element);
  } else if (range.kind() == Kind::map) {
    set_local(node.c, element);
    set_local(node.c + 1, range.as_map().values[index]);
  } else {
    set_local(node.c, Value::integer(index));
    set_local(node.c + 1, element);
  }
}

/// `all` is && over the elements and `exists` is ||: an element that decides does so beside others
/// that fail.
Truth Machine::decide(const Node& node) {
  const Value range = run(node.a);
  if (range.is_absent()) {
    return Truth::failed;
  }
  const ListView elements = elements_of(range);
  const std::uint32_t condition = code_.operands[node.b];
  const Truth deciding = truth_of(node.op == Op::exists);
  bool has_failed = false;
  for (std::uint32_t i = 0; i < elements.size && !is_exhausted(); ++i) {
    set_loop_locals(node, range, elements, i);
    const Truth holds = has_failed ? test_after_failure(condition) : test(condition);
    if (holds == deciding) {
      return holds;
    }
    has_failed = has_failed || holds == Truth::failed;
  }
  if (is_exhausted()) {
    return fail_test(node, Reason::steps);
  }
  return has_failed ? Truth::failed : truth_of(node.op == Op::all);
}

Truth Machine::count_ones(const Node& node) {
  const Value range = run(node.a);
  if (range.is_absent()) {
    return Truth::failed;
  }
  const ListView elements = elements_of(range);
  std::uint32_t count = 0;
  for (std::uint32_t i = 0; i < elements.size; ++i) {
    set_loop_locals(node, range, elements, i);
    const Truth holds = test(code_.operands[node.b]);
    if (holds == Truth::failed) {
      return holds;
    }
    count += holds == Truth::yes ? 1U : 0U;
  }
  return truth_of(count == 1);
}

/// `filter`, `map`, `transformList` and `transformMap`.
Value Machine::collect(const Node& node) {
  const Value range = run(node.a);
  if (range.is_absent()) {
    return range;
  }
  const ListView elements = elements_of(range);
  const std::size_t mark = memory_.scratch.size();
  bool has_failed = false;
  for (std::uint32_t i = 0; i < elements.size && !has_failed; ++i) {
    set_loop_locals(node, range, elements, i);
    has_failed = !collect_one(node);
  }
  calling_ = &node;
  const Value value = has_failed ? Value::absent()
                      : node.op == Op::map_map
                          ? map_from(mark)
                          : keep_list(std::span(memory_.scratch).subspan(mark));
  memory_.scratch.resize(mark);
  return value;
}

/// Puts on the scratch stack what the loop makes of the element in its locals; false if it fails.
bool Machine::collect_one(const Node& node) {
  const std::uint32_t condition = code_.operands[node.b];
  const std::uint32_t result = code_.operands[node.b + 1];
  if (condition != no_node) {
    const Truth holds = test(condition);
    if (holds != Truth::yes) {
      return holds == Truth::no;
    }
  }
  const Value key = memory_.locals[first_local_ + node.c].value;
  const Value out = result == no_node ? key : run(result);
  if (out.is_absent()) {
    return false;
  }
  if (node.op == Op::map_map) {
    memory_.scratch.push_back(key);
  }
  memory_.scratch.push_back(out);
  return true;
}

/// A bound value is computed when it is first read, if ever.
void Machine::bind_locals(const Node& node) {
  for (std::uint16_t i = 0; i < node.count; ++i) {
    memory_.locals[first_local_ + node.c + i] = {Value::absent(), code_.operands[node.a + i]};
  }
}

Value Machine::bind(const Node& node) {
  bind_locals(node);
  return run(node.b);
}

Value Machine::fallback(const Node& node) {
  const Value value = run(node.a);
  if (value.is_absent()) {
    return value;
  }
  if (value.as_optional() == nullptr) {
    return run(node.b);
  }
  return node.detail == 0 ? value : *value.as_optional();
}

Value Machine::opt_map(const Node& node) {
  const Value value = run(node.a);
  if (value.is_absent() || value.as_optional() == nullptr) {
    return value;
  }
  set_local(node.c, *value.as_optional());
  const Value result = run(node.b);
  return result.is_absent() || node.op == Op::opt_flat_map ? result : keep_optional(result);
}

}  // namespace cablelint::cel
