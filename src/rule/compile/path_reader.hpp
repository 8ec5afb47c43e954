// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "rule/compile/expression_compiler.hpp"
#include "rule/compile/rule_draft.hpp"

namespace cablelint::rule {

/// Reads paths into the model, such as cable.dtg.time, and places of findings.
class PathReader {
 public:
  PathReader(const RuleDraft& draft, ExpressionCompiler& expressions, yaml::LoadErrors& errors)
      : draft_(draft), expressions_(expressions), errors_(errors) {}

  [[nodiscard]] std::optional<Path> path(const yaml::Node& node, bool wants_span);
  [[nodiscard]] std::vector<Candidate> candidates(const yaml::Node& node);

 private:
  [[nodiscard]] std::optional<Candidate> candidate(const yaml::Node& node);
  [[nodiscard]] std::unique_ptr<const cel::Pattern> pattern(const yaml::Node& place,
                                                            const Path& path);
  [[nodiscard]] std::optional<Path> plain_path(const yaml::Node& node, bool wants_span);
  [[nodiscard]] std::optional<Path> start_of_path(const yaml::Node& node);
  [[nodiscard]] const Record* root_of(std::string_view word) const;

  const RuleDraft& draft_;
  ExpressionCompiler& expressions_;
  yaml::LoadErrors& errors_;
};

}  // namespace cablelint::rule
