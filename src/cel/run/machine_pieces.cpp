// SPDX-License-Identifier: Apache-2.0
// What a text is joined of. Whoever shows it can then tell the author's words from others.
#include "cel/run/machine.hpp"

namespace cablelint::cel {

bool Machine::run_in_pieces(std::uint32_t index, std::vector<Value>& pieces) {
  const Node& node = code_.nodes[index];
  switch (node.op) {
    case Op::concatenate:
      return run_in_pieces(node.a, pieces) && run_in_pieces(node.b, pieces);
    case Op::conditional: {
      const Truth condition = test(node.a);
      return condition != Truth::failed &&
             run_in_pieces(condition == Truth::yes ? node.b : node.c, pieces);
    }
    case Op::bind:
      bind_locals(node);
      return run_in_pieces(node.b, pieces);
    case Op::kept:
      return run_in_pieces(node.a, pieces);
    case Op::variable:
      return variable_in_pieces(node, pieces);
    default:
      pieces.push_back(run(index));
      return !pieces.back().is_absent();
  }
}

/// A variable that is bound lazily: by what its own program joins.
bool Machine::variable_in_pieces(const Node& node, std::vector<Value>& pieces) {
  const Slot* const known = read_variable(node.a);
  if (known == nullptr) {
    return false;
  }
  if (known->program == nullptr) {
    pieces.push_back(known->value);
    return true;
  }
  Machine machine(memory_, evaluation_, known->program->code(), known->program);
  return machine.run_in_pieces(known->program->code().root, pieces);
}

}  // namespace cablelint::cel
