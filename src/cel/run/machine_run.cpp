// SPDX-License-Identifier: Apache-2.0
// Which operation a node is. Truth values go from node to node in a register, other values in
// memory: there are two ways through the nodes, and each leads to the other. The switches do
// nothing but jump: what they would do themselves, each node would save registers for.
#include "cel/run/machine.hpp"

namespace cablelint::cel {

// NOLINTNEXTLINE(readability-function-size): a table
Value Machine::compute_value(const Node& node) {
  switch (node.op) {
    case Op::constant:
      return code_.constants[node.a];
    case Op::variable:
      return variable(node);
    case Op::path:
      return path(node);
    case Op::path_or:
      return path_or(node);
    case Op::fields:
      return fields(node);
    case Op::local:
      return local(node);
    case Op::kept:
      return kept(node);
    case Op::conditional:
      return conditional(node);
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
      return call_builtin(node);
    case Op::function:
      return call_function(node);
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
    default:
      return value_of_truth(node);
  }
}

// NOLINTNEXTLINE(readability-function-size): a table
Truth Machine::compute_truth(const Node& node) {
  switch (node.op) {
    case Op::conjunction:
    case Op::disjunction:
      return logic(node);
    case Op::variable:
      return variable_truth(node);
    case Op::kept:
      return kept_truth(node);
    case Op::invert:
      return invert(node);
    case Op::conditional:
      return conditional_truth(node);
    case Op::has_path:
      return has_path(node);
    case Op::has:
      return has(node);
    case Op::field_is_string:
      return is_field_string(node);
    case Op::equal_int:
      return equal_int(node);
    case Op::equal_string:
      return equal_string(node);
    case Op::equal_other:
      return equal_other(node);
    case Op::compare_int:
      return compare_int(node);
    case Op::compare_string:
      return compare_string(node);
    case Op::compare_time:
      return compare_time(node);
    case Op::compare_rank:
      return compare_rank(node);
    case Op::compare_other:
      return compare_bool(node);
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
      return truth_of_value(node);
  }
}

Value Machine::value_of_truth(const Node& node) {
  const Truth truth = compute_truth(node);
  return truth == Truth::failed ? Value::absent() : Value::boolean(truth == Truth::yes);
}

Truth Machine::truth_of_value(const Node& node) {
  const Value value = compute_value(node);
  return value.is_absent() ? Truth::failed : truth_of(value.as_bool());
}

Value Machine::conditional(const Node& node) {
  const Truth condition = test(node.a);
  return condition == Truth::failed ? Value::absent()
                                    : run(condition == Truth::yes ? node.b : node.c);
}

Truth Machine::conditional_truth(const Node& node) {
  const Truth condition = test(node.a);
  return condition == Truth::failed ? condition : test(condition == Truth::yes ? node.b : node.c);
}

Truth Machine::invert(const Node& node) {
  const Truth truth = test(node.a);
  return truth == Truth::failed ? truth : truth_of(truth == Truth::no);
}

}  // namespace cablelint::cel
