// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cel/checker.hpp"
#include "cel/code.hpp"

namespace cablelint::cel {

/// Writes the nodes of a program, operands before what uses them.
class Translator {
 public:
  explicit Translator(Checker& checker);

  [[nodiscard]] std::unique_ptr<Code> take();

 private:
  // translate.cpp
  std::uint32_t translate(ExpressionId id);
  std::uint32_t name(ExpressionId id);
  std::uint32_t unary(ExpressionId id);
  std::uint32_t binary(ExpressionId id);
  std::uint32_t equality(ExpressionId id, std::uint32_t left, std::uint32_t right, Op op);
  std::uint32_t logic(ExpressionId id);
  std::uint32_t conditional(ExpressionId id);
  std::uint32_t container(ExpressionId id);
  std::uint32_t call(ExpressionId id);
  std::uint32_t called_at_load(ExpressionId id, std::uint32_t node,
                               const std::vector<std::uint32_t>& operands);
  std::uint32_t matches(ExpressionId id, const std::vector<std::uint32_t>& operands);
  std::uint32_t is_current(ExpressionId id, const std::vector<std::uint32_t>& operands);
  std::uint32_t expansion(ExpressionId id);

  // translate_paths.cpp
  std::uint32_t select(ExpressionId id);
  std::uint32_t select_fields(ExpressionId id);
  [[nodiscard]] bool is_plain_field(ExpressionId id) const;
  std::uint32_t index(ExpressionId id);
  std::uint32_t has(ExpressionId id);
  std::uint32_t add_step(ExpressionId id);

  // translate_macros.cpp
  std::uint32_t macro(ExpressionId id);
  std::uint32_t loop(ExpressionId id, Op op);

  std::uint32_t add(ExpressionId id, const Node& node);
  std::uint32_t add_constant(ExpressionId id, const Value& value);
  std::uint32_t add_operands(const std::vector<std::uint32_t>& operands);
  std::uint32_t add_folded(ExpressionId id, const Node& node,
                           std::initializer_list<std::uint32_t> operands);
  std::uint32_t folded(ExpressionId id, std::uint32_t node);
  [[nodiscard]] bool is_constant(std::uint32_t node) const;
  [[nodiscard]] const Value& constant(std::uint32_t node) const;
  [[nodiscard]] Value keep_text(std::string_view text);
  void problem(ExpressionId id, std::string message);

  Checker& checker_;
  std::unique_ptr<Code> code_;
};

}  // namespace cablelint::cel
