// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cel/check/type_checker.hpp"
#include "cel/code/code.hpp"
#include "cel/evaluation.hpp"

namespace cablelint::cel {

constexpr std::uint64_t steps_at_load = 100'000;

/// Writes the nodes of a program, operands before what uses them.
class Translator {
 public:
  explicit Translator(TypeChecker& checker);

  [[nodiscard]] std::unique_ptr<Code> take();

 private:
  /// A run of selections as steps, and what they lead on from.
  struct Chain {
    std::uint32_t from = 0;
    std::uint32_t first_step = 0;
    std::uint16_t count = 0;
    bool is_of_fields = true;
  };

  // translate.cpp
  std::uint32_t translate(ExpressionId id);
  std::uint32_t name(ExpressionId id);
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

  // translate_operators.cpp
  std::uint32_t unary(ExpressionId id);
  std::uint32_t binary(ExpressionId id);
  std::uint32_t equality(ExpressionId id, std::uint32_t left, std::uint32_t right, Op op);
  std::uint32_t logic(ExpressionId id);
  [[nodiscard]] bool is_slow(std::size_t first_node) const;
  std::uint32_t conditional(ExpressionId id);
  std::uint32_t container(ExpressionId id);

  // translate_calls.cpp
  std::uint32_t call(ExpressionId id);
  std::uint32_t called_at_load(ExpressionId id, std::uint32_t node,
                               const std::vector<std::uint32_t>& operands);
  std::uint32_t fallback(ExpressionId id, const std::vector<std::uint32_t>& operands);
  std::uint32_t matches(ExpressionId id, const std::vector<std::uint32_t>& operands);
  std::uint32_t is_current(ExpressionId id, const std::vector<std::uint32_t>& operands);
  std::uint32_t expansion(ExpressionId id);

  // translate_paths.cpp
  std::uint32_t select(ExpressionId id);
  std::uint32_t select_fields(ExpressionId id);
  std::uint32_t index(ExpressionId id);
  std::uint32_t has(ExpressionId id);
  Chain add_chain(ExpressionId id, bool (Translator::*belongs)(ExpressionId id) const);
  std::uint32_t add_step(ExpressionId id);
  [[nodiscard]] bool is_plain_field(ExpressionId id) const;
  [[nodiscard]] bool is_selection(ExpressionId id) const;

  // translate_macros.cpp
  std::uint32_t macro(ExpressionId id);
  std::uint32_t loop(ExpressionId id, Op op);

  TypeChecker& checker_;
  std::unique_ptr<Code> code_;
  Evaluation at_load_{steps_at_load};  ///< computes the constants, and owns what they refer to
};

}  // namespace cablelint::cel
