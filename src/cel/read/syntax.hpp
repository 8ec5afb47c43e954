// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cel/problem.hpp"
#include "cel/read/sign.hpp"

namespace cablelint::cel {

enum class Form : std::uint8_t {
  null_literal,
  bool_literal,
  int_literal,
  string_literal,
  name,         ///< `x`, `.x`
  select,       ///< `a.b`, `a.?b`
  index,        ///< `a[b]`, `a[?b]`
  call,         ///< `f(x)`, `a.f(x)`: then the receiver is the first part
  list,         ///< `[a, ?b]`
  map,          ///< `{k: v, ?k: v}`: keys and values in turn
  maybe,        ///< an element or a key after `?`
  unary,        ///< `!a`, `-a`
  binary,       ///< arithmetic, relations, `in`
  conjunction,  ///< `a && b && c`, flat
  disjunction,  ///< `a || b || c`, flat
  conditional,  ///< `a ? b : c`
  expansion,    ///< a call of a pack's own function: its arguments, then its body
};

using ExpressionId = std::uint32_t;

/// Texts, trees and programs are far below 4 GiB: their limits see to that.
[[nodiscard]] inline std::uint32_t narrow(std::size_t value) {
  return static_cast<std::uint32_t>(value);
}

/// One node of the tree of an expression.
struct Expression {
  Form form = Form::null_literal;
  Sign sign = Sign::none;
  bool is_optional = false;   ///< select, index: written with `?`
  bool is_rooted = false;     ///< name: written with a leading dot
  bool is_method = false;     ///< call: the first part is the receiver
  bool is_bracketed = false;  ///< is in ( )
  std::uint32_t depth = 1;    ///< of the tree below
  std::uint32_t offset = 0;   ///< in the text, in bytes
  std::uint32_t size = 0;
  std::uint32_t name_offset = 0;  ///< of the field's or function's name
  std::int64_t number = 0;        ///< of an integer or a truth value
  std::string text;               ///< a name, or the text of a string
  std::vector<ExpressionId> parts;
};

struct Tree {
  std::deque<Expression> nodes;  ///< at addresses that do not change
  ExpressionId root = 0;

  [[nodiscard]] const Expression& operator[](ExpressionId id) const { return nodes[id]; }
};

struct Reading {
  Tree tree;
  std::optional<Problem> problem;  ///< if there is one, there is no tree
};

/// Reads the syntax of `text` up to the first problem.
[[nodiscard]] Reading read_expression(std::string_view text, const Limits& limits);

}  // namespace cablelint::cel
