// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rule/compile/expression_compiler.hpp"
#include "rule/compile/facts_reader.hpp"
#include "rule/compile/fix_compiler.hpp"
#include "rule/compile/message_compiler.hpp"
#include "rule/compile/path_reader.hpp"
#include "rule/compile/rule_draft.hpp"
#include "rule/compile/template_binder.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/pack/params.hpp"
#include "rule/pack/raw_rule.hpp"
#include "yaml/yaml_tree.hpp"

namespace cablelint::rule {

/// The variables that are the same for all rules and documents.
struct Globals {
  const cel::RecordType* params_type = nullptr;
  const cel::RecordType* vocab_type = nullptr;
  cel::Value params;
  cel::Value vocab;
  cel::Value trusted_params;  ///< as packs and policies give them, for rules that are locked
  cel::Value trusted_vocab;
  bool keeps_text = false;  ///< a policy leaves the text of documents to rules that are trusted
};

/// Turns one rule into what is evaluated. All that is wrong is reported at its place in the YAML.
class RuleCompiler {
 public:
  RuleCompiler(const cel::Schema& schema, const Globals& globals, const Templates& templates,
               Params& params, yaml::LoadErrors& errors, std::vector<Origin>* origins = nullptr)
      : globals_(globals),
        params_(params),
        errors_(errors),
        facts_(templates, errors),
        expressions_(draft_, schema, errors, origins),
        messages_(expressions_, errors),
        paths_(draft_, expressions_, errors),
        binder_(draft_, expressions_, templates, errors),
        fixes_(draft_, expressions_, messages_, paths_, errors) {}
  RuleCompiler(const RuleCompiler&) = delete;
  RuleCompiler& operator=(const RuleCompiler&) = delete;

  /// Checks the body of a function, called or not. Its errors are not reported again
  /// where it is called.
  void check(const RawFunction& function);

  /// What is known of the rule; nothing if not even its id can be read.
  [[nodiscard]] std::optional<RuleFacts> read_facts(const RawRule& raw) {
    return facts_.read_facts(raw);
  }
  /// Nothing for a rule that another part of the program reports.
  /// The paths that it needs are put among those of `body`.
  [[nodiscard]] std::optional<CompiledRule> compile(const RawRule& raw, bool is_locked,
                                                    CompiledRules& body);
  /// A condition on a document, such as that of an exception.
  [[nodiscard]] std::optional<cel::Program> compile_condition(const yaml::Node& node, Trust trust);

 private:
  [[nodiscard]] bool read_scope(bool is_locked);
  void bind_scope(bool is_locked);
  void read_needs(CompiledRules& body);
  void add_need(Path path, CompiledRules& body);
  void read_forms(const yaml::Node* of_file);
  void read_effective();
  void read_lets();
  void warn_of_unused_lets();
  void read_when();
  void read_condition();
  void complain_of_missing_key(std::string_view what);
  void read_places();
  void read_related();
  void read_severity_when();

  const Globals& globals_;
  Params& params_;
  yaml::LoadErrors& errors_;
  RuleDraft draft_;
  FactsReader facts_;
  ExpressionCompiler expressions_;
  MessageCompiler messages_;
  PathReader paths_;
  TemplateBinder binder_;
  FixCompiler fixes_;
};

}  // namespace cablelint::rule
