// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lsp/open_document.hpp"
#include "lsp/protocol.hpp"
#include "lsp/yaml_place.hpp"

namespace cablelint::lsp {

/// What may be written at places of rule packs or of settings, by their JSON Schemas.
class RuleFileSchema {
 public:
  /// The schema of a document; nullptr if it is neither a rule pack nor settings.
  [[nodiscard]] static const RuleFileSchema* of(const OpenDocument& document);

  [[nodiscard]] bool is_of_settings() const { return is_of_settings_; }

  /// The schemas of what is at the end of a path: those of all its alternatives.
  [[nodiscard]] std::vector<const Json*> at(const std::vector<std::string>& path) const;

  /// Whether one of them refers to a definition, such as `expression`.
  [[nodiscard]] bool refers(const std::vector<std::string>& path,
                            std::string_view definition) const;

  /// The map under `rules` of settings has ids and categories of rules for keys.
  [[nodiscard]] bool has_rules_for_keys(const std::vector<std::string>& path) const;

 private:
  RuleFileSchema(const std::string& text, bool is_of_settings)
      : root_(Json::parse(text)), is_of_settings_(is_of_settings) {}

  void add(const Json& schema, std::vector<const Json*>& to) const;
  [[nodiscard]] std::vector<const Json*> below(const std::vector<const Json*>& schemas,
                                               const std::string& step) const;

  Json root_;
  bool is_of_settings_;
};

}  // namespace cablelint::lsp
