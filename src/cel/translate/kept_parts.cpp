// SPDX-License-Identifier: Apache-2.0
#include "cel/translate/kept_parts.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace cablelint::cel {
namespace {

constexpr std::uint32_t least_weight = 3;  ///< below, a cell costs more than it saves
constexpr std::uint32_t most_locals = 64;

/// What is known of a node and all below it.
struct Part {
  bool is_fixed = true;         ///< all variables that it reads are
  bool reads_variable = false;  ///< else it is as good as constant
  std::uint64_t locals = 0;     ///< that it reads and does not define, one bit each
  std::uint32_t weight = 1;     ///< about how much there is to do
};

class Keeper {
 public:
  Keeper(Code& code, const Scope& scope, std::uint32_t first_cell)
      : code_(code), scope_(scope), first_cell_(first_cell), next_cell_(first_cell) {}

  std::uint32_t run() {
    if (code_.local_count > most_locals) {
      return 0;
    }
    const bool is_for_items = std::ranges::any_of(
        scope_.variables, [](const Variable& variable) { return !variable.is_fixed; });
    keep(code_.root, is_for_items);
    return next_cell_ - first_cell_;
  }

 private:
  static bool is_loop(Op op) { return op >= Op::all && op <= Op::map_map; }
  static bool has_operands(Op op) {
    return op == Op::conjunction || op == Op::disjunction || op == Op::builtin ||
           op == Op::function || op == Op::list || op == Op::map || op == Op::bind;
  }
  static bool has_second_part(Op op) {
    return op == Op::maybe_element || op == Op::element || op == Op::entry ||
           op == Op::is_current || op == Op::conditional || op == Op::fallback ||
           op == Op::opt_map || op == Op::opt_flat_map ||
           (op >= Op::add && op <= Op::compare_other);
  }
  static bool is_leaf(Op op) {
    return op == Op::constant || op == Op::variable || op == Op::local || op == Op::path ||
           op == Op::has_path || op == Op::field_is_string || op == Op::kept;
  }

  /// Does `act` to a part that a number of the node names. The parts may grow meanwhile.
  template <class Act>
  void visit(std::uint32_t index, std::uint32_t Node::*number, std::uint64_t defines,
             const Act& act) {
    std::uint32_t part = code_.nodes[index].*number;
    act(part, false, defines);
    code_.nodes[index].*number = part;
  }

  template <class Act>
  void visit_operand(std::uint32_t number, bool is_repeated, std::uint64_t defines,
                     const Act& act) {
    std::uint32_t part = code_.operands[number];
    if (part == no_node) {
      return;
    }
    const std::uint32_t flag = part & maybe_flag;
    part &= ~maybe_flag;
    act(part, is_repeated, defines);
    code_.operands[number] = part | flag;
  }

  template <class Act>
  void visit_loop(std::uint32_t index, const Act& act) {
    const Node node = code_.nodes[index];
    visit(index, &Node::a, 0, act);
    const std::uint64_t variables = node.detail != 0 ? 3 : 1;
    visit_operand(node.b, true, variables << node.c, act);
    visit_operand(node.b + 1, true, variables << node.c, act);
  }

  template <class Act>
  void visit_operands(std::uint32_t index, const Act& act) {
    const Node node = code_.nodes[index];
    for (std::uint32_t i = 0; i < node.count; ++i) {
      visit_operand(node.a + i, false, 0, act);
    }
    if (node.op == Op::bind) {
      visit(index, &Node::b, ((std::uint64_t{1} << node.count) - 1) << node.c, act);
    }
  }

  /// Does `act` to each reference to a part of the node: one of its numbers, or an operand.
  /// `act(reference, is_repeated, defines)`: whether the part runs once for each element of a loop,
  /// and which locals the node defines for it.
  template <class Act>
  void for_each_part(std::uint32_t index, const Act& act) {
    const Node node = code_.nodes[index];
    if (is_leaf(node.op)) {
      return;
    }
    if (is_loop(node.op)) {
      visit_loop(index, act);
    } else if (has_operands(node.op)) {
      visit_operands(index, act);
    } else if (node.op == Op::path_or) {
      visit(index, &Node::c, 0, act);
    } else {
      visit(index, &Node::a, 0, act);
      if (has_second_part(node.op)) {
        const bool defines = node.op == Op::opt_map || node.op == Op::opt_flat_map;
        visit(index, &Node::b, defines ? std::uint64_t{1} << node.c : 0, act);
      }
      if (node.op == Op::conditional) {
        visit(index, &Node::c, 0, act);
      }
    }
  }

  void read_variable(std::uint32_t slot, Part& part) const {
    part.reads_variable = true;
    const auto variable = std::ranges::find(scope_.variables, slot, &Variable::slot);
    part.is_fixed = variable != scope_.variables.end() && variable->is_fixed;
  }

  Part part_at(std::uint32_t index) {
    const Node node = code_.nodes[index];
    Part part;
    switch (node.op) {
      case Op::variable:
        read_variable(node.a, part);
        break;
      case Op::path:
      case Op::path_or:
      case Op::has_path:
        read_variable(node.a, part);
        part.weight += node.count;
        break;
      case Op::field_is_string:
        read_variable(node.c, part);
        part.weight += node.count;
        break;
      case Op::local:
        part.locals = std::uint64_t{1} << node.a;
        break;
      case Op::builtin:
      case Op::function:
      case Op::matches:
        part.weight = least_weight;
        break;
      default:
        break;
    }
    for_each_part(index, [&](std::uint32_t below, bool, std::uint64_t defines) {
      const Part inner = part_at(below);
      part.is_fixed = part.is_fixed && inner.is_fixed;
      part.reads_variable = part.reads_variable || inner.reads_variable;
      part.locals |= inner.locals & ~defines;
      part.weight += inner.weight;
    });
    return part;
  }

  bool can_be_kept(std::uint32_t index) {
    const Part part = part_at(index);
    return part.is_fixed && part.reads_variable && part.locals == 0 && part.weight >= least_weight;
  }

  std::uint32_t add(const Node& node, TextRange place) {
    code_.nodes.push_back(node);
    code_.places.push_back(place);
    return static_cast<std::uint32_t>(code_.nodes.size() - 1);
  }

  /// `is_repeated`: the part runs more than once for a document.
  void keep(std::uint32_t& part, bool is_repeated) {
    if (is_repeated && can_be_kept(part)) {
      keep_parts_of(part, false);
      part = add({Op::kept, 0, 0, part, next_cell_++, 0}, code_.places[part]);
      return;
    }
    const Op op = code_.nodes[part].op;
    if (is_repeated && (op == Op::conjunction || op == Op::disjunction)) {
      gather_fixed_operands(part);
    }
    keep_parts_of(part, is_repeated);
  }

  void keep_parts_of(std::uint32_t index, bool is_repeated) {
    for_each_part(index, [&](std::uint32_t& part, bool is_in_loop, std::uint64_t) {
      keep(part, is_repeated || is_in_loop);
    });
  }

  /// Neighbors that are fixed become one operand, so that they share a cell.
  void gather_fixed_operands(std::uint32_t index) {
    const Node node = code_.nodes[index];
    std::vector<std::uint32_t> gathered;
    std::vector<std::uint32_t> fixed;
    const auto close = [&] {
      if (fixed.size() > 1) {
        const auto first = static_cast<std::uint32_t>(code_.operands.size());
        code_.operands.insert(code_.operands.end(), fixed.begin(), fixed.end());
        const auto count = static_cast<std::uint16_t>(fixed.size());
        gathered.push_back(add({node.op, 0, count, first, 0, 0}, code_.places[fixed.front()]));
      } else {
        gathered.insert(gathered.end(), fixed.begin(), fixed.end());
      }
      fixed.clear();
    };
    for (std::uint32_t i = 0; i < node.count; ++i) {
      const std::uint32_t operand = code_.operands[node.a + i];
      const Part part = part_at(operand);
      if (part.is_fixed && part.reads_variable && part.locals == 0) {
        fixed.push_back(operand);
      } else {
        close();
        gathered.push_back(operand);
      }
    }
    close();
    code_.nodes[index].count = static_cast<std::uint16_t>(gathered.size());
    std::ranges::copy(gathered, code_.operands.begin() + node.a);
  }

  Code& code_;
  const Scope& scope_;
  std::uint32_t first_cell_;
  std::uint32_t next_cell_;
};

}  // namespace

std::uint32_t keep_fixed_parts(Code& code, const Scope& scope, std::uint32_t first_cell) {
  return Keeper(code, scope, first_cell).run();
}

}  // namespace cablelint::cel
