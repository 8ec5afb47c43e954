// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rule/compile/expression_compiler.hpp"
#include "rule/compile/rule_draft.hpp"

namespace cablelint::rule {

/// Templates: a rule takes their keys, with arguments of its own.
class TemplateBinder {
 public:
  TemplateBinder(RuleDraft& draft, ExpressionCompiler& expressions, const Templates& templates,
                 yaml::LoadErrors& errors)
      : draft_(draft), expressions_(expressions), templates_(templates), errors_(errors) {}

  [[nodiscard]] bool find_template();
  void bind_paths();
  void bind_arguments();

 private:
  [[nodiscard]] std::vector<std::string> misspelled_arguments(const std::string& name,
                                                              const yaml::Node* arguments,
                                                              const yaml::Node* with);
  void bind_argument(const yaml::Node& name, const yaml::Node& type, const yaml::Node* given);
  void expect_argument_type(const yaml::Node& given, const yaml::Node& type);

  RuleDraft& draft_;
  ExpressionCompiler& expressions_;
  const Templates& templates_;
  yaml::LoadErrors& errors_;
};

}  // namespace cablelint::rule
