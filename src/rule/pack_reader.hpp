// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rule/definitions.hpp"
#include "rule/pack_file.hpp"
#include "rule/rule_compiler.hpp"
#include "rule/yaml_tree.hpp"

namespace cablelint::rule {

/// The files of the packs that make up one rule set, and what stands in them: rules as written,
/// templates, fixtures, functions. Addresses stay.
class Packs {
 public:
  explicit Packs(Storage& storage) : definitions_(storage) {}

  void read_builtin();
  /// Errors: throws `InputError` if the pack cannot be read.
  void read_file(const std::string& path);

  [[nodiscard]] const std::vector<RawRule>& rules() const { return rules_; }
  [[nodiscard]] const Templates& templates() const { return templates_; }
  [[nodiscard]] const Node* fixture(std::string_view name) const;
  [[nodiscard]] const std::vector<cel::Macro>& functions() const { return functions_; }
  [[nodiscard]] Definitions& definitions() { return definitions_; }
  [[nodiscard]] LoadErrors& errors() { return errors_; }
  [[nodiscard]] std::string digest() const;

 private:
  using Opener = std::function<const PackFile*(const Node&)>;

  void read_pack(const PackFile& file, const Opener& open);
  void read_rules(const Node& rules, const std::string& pack);
  void read_functions(const Node& functions);
  [[nodiscard]] const PackFile& add(std::string path, std::string text);

  static constexpr std::size_t max_files = 64;
  static constexpr std::size_t max_rules = 4000;

  std::deque<PackFile> files_;
  std::deque<Node> roots_;
  std::vector<RawRule> rules_;
  Templates templates_;
  std::map<std::string, const Node*, std::less<>> fixtures_;
  std::vector<cel::Macro> functions_;
  Definitions definitions_;
  LoadErrors errors_;
};

}  // namespace cablelint::rule
