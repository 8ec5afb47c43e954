// SPDX-License-Identifier: Apache-2.0
// Which operation a node is. Truth values go from node to node in a register, other values in
// memory: there are two ways through the nodes, and each leads to the other.
#include "cel/machine.hpp"

namespace cablelint::cel {

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
  return spend_step(node) ? compute_value(node) : Value::absent();
}

Truth Machine::test(std::uint32_t index) {
  const Node& node = code_.nodes[index];
  return spend_step(node) ? compute_truth(node) : Truth::failed;
}

Value Machine::compute_value(const Node& node) {
  switch (node.op) {
    case Op::constant:
      return code_.constants[node.a];
    case Op::variable:
      return read_variable(node.a);
    case Op::path:
      return follow_fields(read_variable(node.a), node, node.b);
    case Op::path_or:
      return path_or(node);
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
      const Truth truth = compute_truth(node);
      return truth == Truth::failed ? Value::absent() : Value::boolean(truth == Truth::yes);
    }
  }
}

Truth Machine::compute_truth(const Node& node) {
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
    case Op::field_is_string:
      return is_field_string(node);
    case Op::equal_int:
    case Op::equal_string:
    case Op::equal_other:
    case Op::compare_int:
    case Op::compare_string:
    case Op::compare_time:
    case Op::compare_rank:
    case Op::compare_other:
      return compare(node);
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
    default: {
      const Value value = compute_value(node);
      return value.is_absent() ? Truth::failed : truth_of(value.as_bool());
    }
  }
}

}  // namespace cablelint::cel
