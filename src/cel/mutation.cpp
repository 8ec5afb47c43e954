// SPDX-License-Identifier: Apache-2.0
#include "cel/mutation.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "cel/code/code.hpp"
#include "cel/read/sign.hpp"

namespace cablelint::cel {
namespace {

bool is_order(Op op) { return op >= Op::compare_int && op <= Op::compare_other; }
bool is_equality(Op op) { return op >= Op::equal_int && op <= Op::equal_other; }

/// What a node compares by, as it is written; nothing for all other nodes.
std::optional<std::string_view> sign_of(const Code& code, const Node& node) {
  const bool has_operands = is_order(node.op) || is_equality(node.op);
  if (!has_operands && node.op != Op::field_is_string) {
    return std::nullopt;
  }
  if (has_operands && code.nodes[node.a].op == Op::constant &&
      code.nodes[node.b].op == Op::constant) {
    return std::nullopt;  // its value replaces it
  }
  if (!is_order(node.op)) {
    return node.detail != 0 ? "!=" : "==";
  }
  switch (static_cast<Sign>(node.detail)) {
    case Sign::less:
      return "<";
    case Sign::at_most:
      return "<=";
    case Sign::greater:
      return ">";
    default:
      return ">=";
  }
}

std::uint8_t detail_of(std::string_view sign) {
  if (sign == "==" || sign == "!=") {
    return sign == "!=" ? 1 : 0;
  }
  return static_cast<std::uint8_t>(sign == "<"    ? Sign::less
                                   : sign == "<=" ? Sign::at_most
                                   : sign == ">"  ? Sign::greater
                                                  : Sign::at_least);
}

std::vector<std::string_view> others(std::string_view sign) {
  return sign == "=="   ? std::vector<std::string_view>{"!="}
         : sign == "!=" ? std::vector<std::string_view>{"=="}
         : sign == "<"  ? std::vector<std::string_view>{"<=", ">="}
         : sign == "<=" ? std::vector<std::string_view>{"<", ">"}
         : sign == ">"  ? std::vector<std::string_view>{">=", "<="}
                        : std::vector<std::string_view>{">", "<"};
}

}  // namespace

std::vector<Mutation> mutations(const Code& code) {
  std::vector<Mutation> found;
  for (std::size_t i = 0; i < code.nodes.size(); ++i) {
    if (const std::optional<std::string_view> sign = sign_of(code, code.nodes[i])) {
      for (const std::string_view other : others(*sign)) {
        found.push_back({code.places[i].offset, code.places[i].size, *sign, other});
      }
    }
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

Mutated::Mutated(Code& code, const Mutation& mutation)
    : code_(&code), written_(detail_of(mutation.written)) {
  for (std::uint32_t i = 0; i < code.nodes.size(); ++i) {
    const bool is_there =
        code.places[i].offset == mutation.offset && code.places[i].size == mutation.size;
    if (is_there && sign_of(code, code.nodes[i]) == mutation.written) {
      code.nodes[i].detail = detail_of(mutation.instead);
      nodes_.push_back(i);
    }
  }
}

Mutated::Mutated(Mutated&& other) noexcept
    : code_(other.code_), written_(other.written_), nodes_(std::exchange(other.nodes_, {})) {}

Mutated::~Mutated() {
  for (const std::uint32_t node : nodes_) {
    code_->nodes[node].detail = written_;
  }
}

}  // namespace cablelint::cel
