// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rule/pack_reader.hpp"
#include "rule/rule_compiler.hpp"

namespace cablelint::rule {

/// What a site says about the rules of packs: `.cablelint.yaml`, a policy, and the profile that is
/// chosen. Parameters, vocabularies and changed keys take effect before rules are compiled, states
/// and severities after their facts are known.
///
/// A policy comes first and is trusted. What it locks, nothing that comes later may switch off,
/// lower or change; that is an error, never ignored.
class Settings {
 public:
  Settings(Packs& packs, std::string profile) : packs_(packs), profile_(std::move(profile)) {}

  /// A settings file, or a rule pack that is trusted.
  /// Errors: throws `InputError` if it cannot be read.
  void read_policy(const std::string& path);
  void read_file(const std::string& path);
  /// What the profile says; after all files, before rules are compiled.
  void read_profile();

  void apply_states(std::vector<RuleFacts>& facts);
  void compile_exceptions(RuleCompiler& compiler, RuleSet::Body& body);

 private:
  struct File {
    const Node* root;
    Trust trust;
  };
  struct ProfileNode {
    std::string name;
    const Node* body;
  };

  void read(const Node& root, Trust trust);
  void change_rules(const Node& rules, Trust trust);
  void add_profile(const std::string& name, const Node* where, std::size_t depth);
  void apply_profile(const Node& profile, std::vector<RuleFacts>& facts);
  void apply_rules(const File& file, std::vector<RuleFacts>& facts);
  void apply_word(const Node& name, const Node& word, Trust trust, RuleFacts& facts);
  void apply_map(const Node& name, const Node& map, Trust trust, RuleFacts& facts);
  void set_enabled(const Node& where, bool is_enabled, Trust trust, RuleFacts& facts);
  void set_severity(const Node& where, Severity severity, Trust trust, RuleFacts& facts);
  void complain_of_lock(const Node& where, const RuleFacts& facts);
  /// The rules that a word names; says that there are none.
  [[nodiscard]] std::vector<RuleFacts*> named(const Node& name, std::vector<RuleFacts>& facts);

  Packs& packs_;
  std::string profile_;
  const Node* profile_place_ = nullptr;
  std::vector<File> files_;
  std::vector<ProfileNode> profiles_;
};

/// Whether `word` names the rule: its id, `pack:id`, an alias, its category, or `all`.
[[nodiscard]] bool names(std::string_view word, const RuleFacts& facts);

/// The nearest `.cablelint.yaml` in a folder or above it, up to the root of its repository; empty
/// if there is none.
[[nodiscard]] std::string find_settings(const std::string& folder);

}  // namespace cablelint::rule
