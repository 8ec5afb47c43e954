// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rule/compile/expression_compiler.hpp"
#include "rule/compile/message_compiler.hpp"
#include "rule/compile/path_reader.hpp"
#include "rule/compile/rule_draft.hpp"

namespace cablelint::rule {

/// Compiles the change that a rule offers.
class FixCompiler {
 public:
  FixCompiler(RuleDraft& draft, ExpressionCompiler& expressions, MessageCompiler& messages,
              PathReader& paths, yaml::LoadErrors& errors)
      : draft_(draft),
        expressions_(expressions),
        messages_(messages),
        paths_(paths),
        errors_(errors) {}

  void read_fix();

 private:
  [[nodiscard]] bool bind_each(const yaml::Node& each, FixRecipe& fix);
  void read_change(const yaml::Node& node, FixRecipe& fix);

  RuleDraft& draft_;
  ExpressionCompiler& expressions_;
  MessageCompiler& messages_;
  PathReader& paths_;
  yaml::LoadErrors& errors_;
};

}  // namespace cablelint::rule
