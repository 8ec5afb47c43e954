// SPDX-License-Identifier: Apache-2.0
// What is true or false: relations, logic, membership.
#include "cel/order.hpp"
#include "cel/read/sign.hpp"
#include "cel/run/machine.hpp"
#include "cel/times.hpp"

namespace cablelint::cel {
namespace {

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

template <class Relation>
Truth Machine::compare(const Node& node, Relation relation) {
  Value space_of_left;
  const Value& left = read(node.a, space_of_left);
  if (left.is_absent()) {
    return Truth::failed;
  }
  Value space_of_right;
  const Value& right = read(node.b, space_of_right);
  return right.is_absent() ? Truth::failed : truth_of(relation(left, right));
}

Truth Machine::equal_int(const Node& node) {
  return compare(node, [&](const Value& left, const Value& right) {
    return (left.as_int() == right.as_int()) != (node.detail != 0);
  });
}

Truth Machine::equal_string(const Node& node) {
  return compare(node, [&](const Value& left, const Value& right) {
    return (left.as_string() == right.as_string()) != (node.detail != 0);
  });
}

Truth Machine::equal_other(const Node& node) {
  const Value left = run(node.a);
  const Value right = left.is_absent() ? left : run(node.b);
  if (right.is_absent()) {
    return Truth::failed;
  }
  calling_ = &node;
  const Truth same = is_equal(left, right);
  return same == Truth::failed ? same : truth_of((same == Truth::yes) != (node.detail != 0));
}

Truth Machine::compare_int(const Node& node) {
  return compare(node, [&](const Value& left, const Value& right) {
    return holds(static_cast<Sign>(node.detail), left.as_int(), right.as_int());
  });
}

Truth Machine::compare_string(const Node& node) {
  return compare(node, [&](const Value& left, const Value& right) {
    return holds(static_cast<Sign>(node.detail), left.as_string(), right.as_string());
  });
}

Truth Machine::compare_time(const Node& node) {
  return compare(node, [&](const Value& left, const Value& right) {
    return holds(static_cast<Sign>(node.detail), left.as_time(), right.as_time());
  });
}

Truth Machine::compare_rank(const Node& node) {
  return compare(node, [&](const Value& left, const Value& right) {
    const auto rank = left.record_type().rank;
    return holds(static_cast<Sign>(node.detail), rank(left.as_record()), rank(right.as_record()));
  });
}

Truth Machine::compare_bool(const Node& node) {
  return compare(node, [&](const Value& left, const Value& right) {
    return holds(static_cast<Sign>(node.detail), left.as_bool(), right.as_bool());
  });
}

Truth Machine::is_field_string(const Node& node) {
  const Slot* const known = read_variable(node.c);
  const Value value =
      known == nullptr ? Value::absent() : follow_fields(known->value.as_record(), node, node.a);
  return value.is_absent() ? Truth::failed
                           : truth_of((value.as_string() == code_.constants[node.b].as_string()) !=
                                      (node.detail != 0));
}

/// One part with the deciding value decides, even beside parts that fail (langdef, "Logical
/// Operators").
Truth Machine::logic(const Node& node) {
  const Truth deciding = truth_of(node.op == Op::disjunction);
  for (std::uint32_t i = 0; i < node.count; ++i) {
    const Truth part = test(code_.operands[node.a + i]);
    if (part == deciding) {
      return part;
    }
    if (part == Truth::failed) {
      return logic_after_failure(node, i + 1);
    }
  }
  return truth_of(node.op == Op::conjunction);
}

Truth Machine::logic_after_failure(const Node& node, std::uint32_t next) {
  const Truth deciding = truth_of(node.op == Op::disjunction);
  for (std::uint32_t i = next; i < node.count; ++i) {
    if (test_after_failure(code_.operands[node.a + i]) == deciding) {
      return deciding;
    }
  }
  return Truth::failed;
}

/// Runs a node that may make up for an error; if it fails too, the first error stays the cause.
Truth Machine::test_after_failure(std::uint32_t node) {
  const Fault first = memory_.fault;
  const Truth truth = test(node);
  if (truth == Truth::failed && memory_.fault.reason != Reason::steps) {
    memory_.fault = first;
  }
  return truth;
}

Truth Machine::membership(const Node& node) {
  Value space_of_wanted;
  const Value& wanted = read(node.a, space_of_wanted);
  if (wanted.is_absent()) {
    return Truth::failed;
  }
  Value space_of_container;
  const Value& container = read(node.b, space_of_container);
  if (container.is_absent()) {
    return Truth::failed;
  }
  if (node.op == Op::in_map) {
    return truth_of(find(container.as_map(), wanted) != nullptr);
  }
  calling_ = &node;
  const ListView list = container.as_list();
  if (wanted.kind() == Kind::string) {
    return is_text_in(list, wanted.as_string());
  }
  for (std::uint32_t i = 0; i < list.size; ++i) {
    const Truth same = is_equal(wanted, list.element(list.data, i));
    if (same != Truth::no) {
      return same;
    }
  }
  return Truth::no;
}

Truth Machine::is_text_in(const ListView& texts, std::string_view wanted) {
  if (!charge(texts.size * (1 + wanted.size() / bytes_a_step))) {
    return Truth::failed;
  }
  for (std::uint32_t i = 0; i < texts.size; ++i) {
    if (texts.element(texts.data, i).as_string() == wanted) {
      return Truth::yes;
    }
  }
  return Truth::no;
}

Truth Machine::matches(const Node& node) {
  const Value text = run(node.a);
  if (text.is_absent()) {
    return Truth::failed;
  }
  const std::string_view searched = text.as_string();
  calling_ = &node;
  return charge(searched.size() / bytes_a_step)
             ? truth_of(code_.patterns[node.b]->is_found_in(searched))
             : Truth::failed;
}

/// Whether a record with a period is in force: `until` names the last day of it.
Truth Machine::is_current(const Node& node) {
  const Value entry = run(node.a);
  const Value at = entry.is_absent() ? entry : run(node.b);
  if (at.is_absent()) {
    return Truth::failed;
  }
  const Value from = step_from(entry, code_.steps[node.c]);
  const Value until = step_from(entry, code_.steps[node.c + 1]);
  const bool has_begun = from.is_absent() || from.as_time() <= at.as_time();
  const bool has_ended =
      !until.is_absent() && add(until.as_time(), {seconds_a_day, 0}) <= at.as_time();
  return truth_of(has_begun && !has_ended);
}

Truth Machine::is_equal(const Value& a, const Value& b) {
  if (!charge(1)) {
    return Truth::failed;
  }
  const auto parts_equal = [&](const ListView& left, const ListView& right) {
    Truth same = truth_of(left.size == right.size);
    for (std::uint32_t i = 0; i < left.size && same == Truth::yes; ++i) {
      same = is_equal(left.element(left.data, i), right.element(right.data, i));
    }
    return same;
  };
  switch (a.kind()) {
    case Kind::string:
      return charge(a.as_string().size() / 64) ? truth_of(a.as_string() == b.as_string())
                                               : Truth::failed;
    case Kind::list:
      return parts_equal(a.as_list(), b.as_list());
    case Kind::map: {
      const MapView& left = a.as_map();
      const MapView& right = b.as_map();
      const Truth keys =
          parts_equal(list_of(left.keys, left.size), list_of(right.keys, right.size));
      return keys != Truth::yes
                 ? keys
                 : parts_equal(list_of(left.values, left.size), list_of(right.values, right.size));
    }
    case Kind::optional: {
      const Value* const left = a.as_optional();
      const Value* const right = b.as_optional();
      return left != nullptr && right != nullptr
                 ? is_equal(*left, *right)
                 : truth_of((left == nullptr) == (right == nullptr));
    }
    default:
      return truth_of(equal(a, b));
  }
}

}  // namespace cablelint::cel
