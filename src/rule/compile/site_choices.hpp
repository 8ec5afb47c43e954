// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rule/applied_setting.hpp"
#include "rule/compile/rule_compiler.hpp"
#include "rule/pack/pack_reader.hpp"
#include "settings/level_word.hpp"
#include "settings/settings_file.hpp"

namespace cablelint::rule {

/// What a site says about the rules of packs: its settings files, a policy, and the profile that is
/// chosen. Parameters, vocabularies and changed keys take effect before rules are compiled, states
/// and severities after their facts are known.
///
/// A policy comes first and is trusted. What it locks, nothing that comes later may switch off,
/// lower or change; that is an error, never ignored. A ceiling that it sets can only be lowered.
class SiteChoices {
 public:
  /// `document` is the canonical path of those documents for which overrides count; nothing: all
  /// overrides count, so that what they say is checked.
  SiteChoices(Packs& packs, std::string profile, std::optional<std::string> document)
      : packs_(packs), profile_(std::move(profile)), document_(std::move(document)) {}

  /// A settings file, or a rule pack that settings extend. The weakest first.
  /// Errors: throws `InputError` if it cannot be read.
  void read(const settings::SettingsFile& file);
  /// Only which keys of rules a settings file changes: what examples of these rules run against.
  void read_changes(const settings::SettingsFile& file);
  /// What the profile says; after all files, before rules are compiled.
  void read_profile();
  /// The names of the profile that is chosen and of those that it extends.
  [[nodiscard]] std::set<std::string> chosen_profiles() const;
  /// What the command line sets; after all files.
  void set_ceiling(const settings::CeilingWords& words);

  void apply_states(std::vector<RuleFacts>& facts);
  /// What `apply_states` did, in its order.
  [[nodiscard]] const std::vector<AppliedSetting>& applied() const { return applied_; }
  void compile_exceptions(RuleCompiler& compiler, CompiledRules& body);
  /// Whether a policy leaves the text of documents to the rules of the program and of policies.
  [[nodiscard]] bool keeps_text() const { return keeps_text_; }
  /// The scheme that the profile names for marks; empty if it names none.
  [[nodiscard]] std::string marking_scheme() const;
  /// The ceiling that is in force; nothing if there is none.
  [[nodiscard]] std::optional<Ceiling> ceiling() const;

 private:
  /// A file, or an override of one.
  struct Part {
    const settings::RuleSettings* settings;
    Trust trust;
    std::string base;  ///< where patterns begin
  };
  struct ProfileNode {
    std::string name;
    const yaml::Node* body;
  };

  void read_part(const settings::RuleSettings& settings, Trust trust, const std::string& base);
  void choose_profile(const yaml::Word& name, Trust trust);
  void fix_ceiling();
  void read_readers(const settings::TextReaders& readers, Trust trust);
  void change_rules(const std::vector<settings::RuleSetting>& rules, Trust trust);
  void change_rule(RawRule& raw, const yaml::Word& name, const yaml::Node& change, Trust trust);
  void add_profile(const std::string& name, const std::optional<yaml::Word>& where,
                   std::size_t depth);
  void apply_profile(const yaml::Node& profile, std::vector<RuleFacts>& facts);
  void apply_rules(const Part& part, std::vector<RuleFacts>& facts);
  void apply_state(const settings::RuleSetting& setting, Trust trust, RuleFacts& facts);
  void apply_keys(const settings::RuleSetting& setting, Trust trust, RuleFacts& facts);
  void set_enabled(const yaml::Word& where, bool is_enabled, Trust trust, RuleFacts& facts);
  void set_severity(const yaml::Word& where, Severity severity, Trust trust, RuleFacts& facts);
  void complain_of_lock(const yaml::Word& where, const RuleFacts& facts);
  [[nodiscard]] Exception compile_exception(const settings::ExceptionSetting& setting,
                                            const Part& part, RuleCompiler& compiler,
                                            std::vector<RuleFacts>& facts);
  [[nodiscard]] std::vector<std::uint32_t> excepted(const settings::ExceptionSetting& setting,
                                                    Trust trust, std::vector<RuleFacts>& facts);
  /// The rules that a word names; says that there are none.
  [[nodiscard]] std::vector<RuleFacts*> named(const yaml::Word& name,
                                              std::vector<RuleFacts>& facts);

  Packs& packs_;
  std::string profile_;
  std::optional<std::string> document_;
  std::optional<yaml::Word> profile_word_;  ///< nothing: it is of the command line
  bool is_profile_of_command_line_ = !profile_.empty();
  bool is_profile_of_policy_ = false;
  bool keeps_text_ = false;
  std::vector<Part> parts_;
  std::vector<ProfileNode> profiles_;
  std::vector<AppliedSetting> applied_;
  std::optional<Ceiling> ceiling_;        ///< of settings, or of the command line
  std::optional<Ceiling> fixed_ceiling_;  ///< of policies: the lowest of them
  bool is_ceiling_of_command_line_ = false;
};

/// Whether `word` is the id of the rule, or `pack:id`.
[[nodiscard]] bool is_id_of(std::string_view word, std::string_view pack, std::string_view id);

/// Whether `word` names the rule: its id, `pack:id`, an alias, its category, or `all`.
[[nodiscard]] bool names(std::string_view word, const RuleFacts& facts);

}  // namespace cablelint::rule
