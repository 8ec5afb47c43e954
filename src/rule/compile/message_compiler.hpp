// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "rule/compile/expression_compiler.hpp"

namespace cablelint::rule {

/// Compiles messages: texts with expressions in double braces.
class MessageCompiler {
 public:
  MessageCompiler(ExpressionCompiler& expressions, yaml::LoadErrors& errors)
      : expressions_(expressions), errors_(errors) {}

  [[nodiscard]] Message message(const yaml::Node& node);
  [[nodiscard]] static Message::Part part_of(cel::Compilation compilation);

 private:
  void add_part(Message& message, const yaml::Node& node, std::size_t begin, std::string_view text);

  ExpressionCompiler& expressions_;
  yaml::LoadErrors& errors_;
};

}  // namespace cablelint::rule
