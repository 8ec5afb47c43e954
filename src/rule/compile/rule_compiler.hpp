// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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
};

/// Where an expression of a rule is written; a message's are not recorded. The code lives as long
/// as the rule.
struct Origin {
  const yaml::Node* rule = nullptr;
  const yaml::Node* text = nullptr;
  cel::Code* code = nullptr;
};

/// The variable, and the first word of paths, of a fix that edits each of a list.
constexpr std::string_view each_name = "each";

/// Turns one rule into what is evaluated. All that is wrong is reported at its place in the YAML.
class RuleCompiler {
 public:
  RuleCompiler(const cel::Schema& schema, const Globals& globals, const Templates& templates,
               Params& params, yaml::LoadErrors& errors, std::vector<Origin>* origins = nullptr)
      : schema_(schema),
        globals_(globals),
        templates_(templates),
        params_(params),
        errors_(errors),
        origins_(origins) {}

  /// Checks the body of a function, called or not. Its errors are not reported again
  /// where it is called.
  void check(const RawFunction& function);

  /// What is known of the rule; nothing if not even its id can be read.
  [[nodiscard]] std::optional<RuleFacts> read_facts(const RawRule& raw);
  /// Nothing for a rule that another part of the program reports.
  /// The paths that it needs are put among those of `body`.
  [[nodiscard]] std::optional<CompiledRule> compile(const RawRule& raw, bool is_locked,
                                                    CompiledRules& body);
  /// A condition on a document, such as that of an exception.
  [[nodiscard]] std::optional<cel::Program> compile_condition(const yaml::Node& node);

 private:
  // Bounds of all rules together; those of one expression are the language's.
  static constexpr std::size_t max_parts = 200'000;
  static constexpr std::size_t max_patterns = 500;
  static constexpr std::size_t max_listed = 64;  ///< of `needs`, `let`, `at`, `related` and others

  [[nodiscard]] std::optional<Deprecation> read_deprecation(const yaml::Node& rule);
  [[nodiscard]] const yaml::Node* key(std::string_view name) const;
  /// The elements of the list that it is; none if it is no list.
  [[nodiscard]] std::span<const yaml::Node> elements(std::string_view name) const;
  [[nodiscard]] std::string fact(std::string_view name);
  void read_words(RuleFacts& facts);
  void read_severity(RuleFacts& facts);
  void read_reporter(RuleFacts& facts);
  void read_names(RuleFacts& facts);
  void read_citations(RuleFacts& facts);
  [[nodiscard]] const yaml::Node* template_named_by(const yaml::Node& rule) const;
  [[nodiscard]] bool find_template();
  void bind_paths();
  void bind_arguments();
  [[nodiscard]] std::vector<std::string> misspelled_arguments(const std::string& name,
                                                              const yaml::Node* arguments,
                                                              const yaml::Node* with);
  void bind_argument(const yaml::Node& name, const yaml::Node& type, const yaml::Node* given);
  void expect_argument_type(const yaml::Node& given, const yaml::Node& type);
  void start();
  [[nodiscard]] bool read_scope(bool is_locked);
  void bind_scope(bool is_locked);
  void read_needs(CompiledRules& body);
  void add_need(Path path, CompiledRules& body);
  void read_effective();
  void read_lets();
  void add_let(const std::string& name, const yaml::Node& name_node, const yaml::Node& body);
  void read_when();
  void read_condition();
  void read_places();
  void read_related();
  void read_fix();
  void read_change(const yaml::Node& node, FixRecipe& fix);
  [[nodiscard]] bool bind_each(const yaml::Node& each, FixRecipe& fix);
  [[nodiscard]] std::optional<cel::Compilation> list_of_parts(const yaml::Node& each);
  void read_severity_when();
  [[nodiscard]] bool is_short(const yaml::Node& node, std::string_view what);
  void complain_of_missing_key(std::string_view what);

  void warn_of_unused_lets();

  [[nodiscard]] cel::Compilation compile_text(const yaml::Node& node, std::size_t begin,
                                              std::string_view text);
  [[nodiscard]] std::optional<cel::Compilation> expression(const yaml::Node& node);
  [[nodiscard]] std::optional<cel::Program> expression(const yaml::Node& node,
                                                       const cel::Type& type,
                                                       std::string_view what);
  void report(const yaml::Node& node, std::size_t begin, const cel::Problem& problem);
  bool expect_type(const yaml::Node& node, const cel::Compilation& compilation,
                   const cel::Type& type, std::string_view what);
  [[nodiscard]] bool reads_broken_name(std::string_view text) const;
  [[nodiscard]] Message message(const yaml::Node& node);
  [[nodiscard]] static Message::Part part_of(cel::Compilation compilation);
  void add_part(Message& message, const yaml::Node& node, std::size_t begin, std::string_view text);
  [[nodiscard]] std::optional<Path> path(const yaml::Node& node, bool wants_span);
  [[nodiscard]] std::optional<Path> plain_path(const yaml::Node& node, bool wants_span);
  [[nodiscard]] std::optional<Path> start_of_path(const yaml::Node& node);
  [[nodiscard]] const Record* root_of(std::string_view word) const;
  [[nodiscard]] std::vector<Candidate> candidates(const yaml::Node& node);
  [[nodiscard]] std::optional<Candidate> candidate(const yaml::Node& node);

  const cel::Schema& schema_;
  const Globals& globals_;
  const Templates& templates_;
  Params& params_;
  yaml::LoadErrors& errors_;
  std::vector<Origin>* origins_;

  std::set<const yaml::Node*> misspelled_;  ///< rules with keys that are not known
  std::set<std::string, std::less<>> broken_functions_;
  std::size_t parts_compiled_ = 0;
  std::size_t patterns_compiled_ = 0;

  const yaml::Node* rule_ = nullptr;
  const yaml::Node* change_ = nullptr;
  const yaml::Node* template_ = nullptr;
  std::map<std::string, const yaml::Node*, std::less<>> path_arguments_;
  const Record* each_ = nullptr;  ///< of a fix that edits each of a list, while it is read
  CompiledRule out_;
  cel::Scope scope_;
  std::uint32_t next_cell_ = 0;               ///< of the evaluation, for all rules together
  std::uint32_t next_slot_ = slot_first_let;  ///< likewise: each `let` has a variable of its own
  std::map<std::string, const yaml::Node*> unused_lets_;
  std::set<std::string, std::less<>> broken_names_;  ///< of lets that could not be compiled
  bool has_broken_facts_ = false;  ///< `needs` or `when` could not: what is present is not known
};

}  // namespace cablelint::rule
