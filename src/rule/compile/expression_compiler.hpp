// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cel/compile.hpp"
#include "rule/compile/rule_draft.hpp"
#include "yaml/yaml_tree.hpp"

namespace cablelint::rule {

/// Where an expression of a rule is written; a message's are not recorded. The code lives as long
/// as the rule.
struct Origin {
  const yaml::Node* rule = nullptr;
  const yaml::Node* text = nullptr;
  cel::Code* code = nullptr;
};

/// Compiles the expressions of rules in the scope of the draft, within bounds for all of them
/// together, and reports what is wrong with them at their places.
class ExpressionCompiler {
 public:
  ExpressionCompiler(RuleDraft& draft, const cel::Schema& schema, yaml::LoadErrors& errors,
                     std::vector<Origin>* origins)
      : draft_(draft), schema_(schema), errors_(errors), origins_(origins) {}

  /// Begins another rule with an empty draft.
  void start();
  /// Calls of it are not compiled: what is wrong with it has been reported.
  void add_broken_function(const std::string& name) { broken_functions_.insert(name); }
  /// A variable of the evaluation that no other expression of any rule has.
  [[nodiscard]] std::uint32_t new_slot() { return next_slot_++; }

  [[nodiscard]] cel::Compilation compile_text(const yaml::Node& node, std::size_t begin,
                                              std::string_view text);
  [[nodiscard]] std::optional<cel::Compilation> expression(const yaml::Node& node);
  [[nodiscard]] std::optional<cel::Program> expression(const yaml::Node& node,
                                                       const cel::Type& type,
                                                       std::string_view what);
  bool expect_type(const yaml::Node& node, const cel::Compilation& compilation,
                   const cel::Type& type, std::string_view what);
  [[nodiscard]] std::optional<cel::Compilation> list_of_parts(const yaml::Node& each);
  // False after having said why not.
  /// Whether the rule may read text that reports mask; `place` is that of what reads it.
  [[nodiscard]] bool may_read_text(const yaml::Node& node, const yaml::Place& place);
  /// Whether these and all before them are not too many.
  [[nodiscard]] bool has_room_for(std::size_t parts, std::size_t patterns,
                                  const yaml::Place& place);
  void add_let(const std::string& name, const yaml::Node& name_node, const yaml::Node& body);

 private:
  void report(const yaml::Node& node, std::size_t begin, const cel::Problem& problem);
  [[nodiscard]] bool reads_broken_name(std::string_view text) const;

  RuleDraft& draft_;
  const cel::Schema& schema_;
  yaml::LoadErrors& errors_;
  std::vector<Origin>* origins_;
  std::set<std::string, std::less<>> broken_functions_;
  std::size_t parts_compiled_ = 0;
  std::size_t patterns_compiled_ = 0;
  std::uint32_t next_cell_ = 0;               ///< of the evaluation, for all rules together
  std::uint32_t next_slot_ = slot_first_let;  ///< for all rules: each `let` has its own variable
};

}  // namespace cablelint::rule
