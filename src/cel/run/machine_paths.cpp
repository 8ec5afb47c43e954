// SPDX-License-Identifier: Apache-2.0
// Fields, elements, entries.
#include "cel/order.hpp"
#include "cel/run/machine.hpp"

namespace cablelint::cel {
namespace {

/// Element `index` of a list, or absent.
Value list_element(const ListView& list, std::int64_t index) {
  return index >= 0 && index < list.size ? list.element(list.data, static_cast<std::size_t>(index))
                                         : Value::absent();
}

Value entry_of(const MapView& map, const Value& key) {
  const Value* const found = find(map, key);
  return found == nullptr ? Value::absent() : *found;
}

}  // namespace

Value Machine::path(const Node& node) {
  const Slot* const known = read_variable(node.a);
  return known == nullptr ? Value::absent() : follow_fields(known->value.as_record(), node, node.b);
}

Value Machine::fields(const Node& node) {
  const Value start = run(node.a);
  return start.is_absent() ? start : follow_fields(start.as_record(), node, node.b);
}

Value Machine::path_or(const Node& node) {
  const Slot* const known = read_variable(node.a);
  if (known == nullptr) {
    return Value::absent();
  }
  const Field* lacking = nullptr;
  Value value = value_at(known->value.as_record(), &code_.steps[node.b], node.count, lacking);
  if (value.is_absent()) {
    value = run(node.c);
  }
  return value;
}

/// What `step` leads to from a record or a map; absent if there is nothing.
Value Machine::step_from(const Value& value, const Step& step) {
  if (step.field != nullptr) {
    return step.field->get(value.as_record(), step.field->slot);
  }
  return entry_of(value.as_map(), step.key);
}

Value Machine::element(const Node& node) {
  Value space_of_container;
  const Value& container = read(node.a, space_of_container);
  if (container.is_absent()) {
    return container;
  }
  Value space_of_key;
  const Value& key =
      node.op == Op::entry_named ? code_.constants[node.b] : read(node.b, space_of_key);
  if (key.is_absent()) {
    return key;
  }
  if (node.op == Op::element) {
    const ListView list = container.as_list();
    const Value found = list_element(list, key.as_int());
    return found.is_absent() ? fail_at(node, Reason::list_index, key.as_int(), list.size) : found;
  }
  const Value found = entry_of(container.as_map(), key);
  if (!found.is_absent()) {
    return found;
  }
  return fail_at(node, Reason::no_key, 0, 0,
                 key.kind() == Kind::string ? key.as_string() : std::string_view());
}

Value Machine::maybe_element(const Node& node) {
  Value container = run(node.a);
  const Value key = container.is_absent() ? container : run(node.b);
  if (key.is_absent()) {
    return key;
  }
  if (container.kind() == Kind::optional) {
    if (container.as_optional() == nullptr) {
      return container;
    }
    container = *container.as_optional();
  }
  const Value found = container.kind() == Kind::list
                          ? list_element(container.as_list(), key.as_int())
                          : entry_of(container.as_map(), key);
  return found.is_absent() ? Value::none() : keep_optional(found);
}

Value Machine::maybe_step(const Node& node) {
  Value container = run(node.a);
  if (container.is_absent()) {
    return container;
  }
  if (container.kind() == Kind::optional) {
    if (container.as_optional() == nullptr) {
      return container;
    }
    container = *container.as_optional();
  }
  const Value found = step_from(container, code_.steps[node.b]);
  return found.is_absent() ? Value::none() : keep_optional(found);
}

/// Records lead on to absent fields without an error, as messages do; maps only with `.?` or at the
/// last step.
Truth Machine::has(const Node& node) {
  Value value = run(node.a);
  for (std::uint16_t i = 0; i < node.count && !value.is_absent(); ++i) {
    const Step& step = code_.steps[node.b + i];
    bool may_lack = step.field != nullptr || step.is_maybe || i + 1 == node.count;
    if (value.kind() == Kind::optional) {
      may_lack = true;
      if (value.as_optional() == nullptr) {
        return Truth::no;
      }
      value = *value.as_optional();
    }
    value = step_from(value, step);
    if (value.is_absent()) {
      return may_lack ? Truth::no : fail_test(node, Reason::no_key, 0, 0, step.key.as_string());
    }
  }
  return value.is_absent() ? Truth::failed : Truth::yes;
}

Truth Machine::has_path(const Node& node) {
  const Slot* const known = read_variable(node.a);
  if (known == nullptr) {
    return Truth::failed;
  }
  const void* object = known->value.as_record();
  for (std::uint16_t i = 0; i < node.count && object != nullptr; ++i) {
    object = follow(*code_.steps[node.b + i].field, object);
  }
  return truth_of(object != nullptr);
}

}  // namespace cablelint::cel
