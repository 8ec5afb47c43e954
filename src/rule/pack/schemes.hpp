// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "marking/scheme.hpp"
#include "rule/compiled_rule.hpp"
#include "yaml/yaml_tree.hpp"

namespace cablelint::rule {

/// The schemes of control markings of all packs.
class Schemes {
 public:
  /// A scheme of a pack, in its own file or not: `body` is the map with its keys.
  void add(const yaml::Node& name, const yaml::Node& body, yaml::LoadErrors& errors);

  /// The list of a pack that says which scheme is for which documents, before those of the packs
  /// that were read before it.
  void add_choices(const yaml::Node& list, yaml::LoadErrors& errors);

  [[nodiscard]] std::span<const marking::Scheme> all() const { return schemes_; }
  [[nodiscard]] const std::vector<MarkScheme>& choices() const { return choices_; }
  /// Nullptr if there is none of that name.
  [[nodiscard]] const marking::Scheme* find(std::string_view id) const;

 private:
  [[nodiscard]] const marking::Scheme* find_named(const yaml::Node& name,
                                                  yaml::LoadErrors& errors) const;

  /// Takes `controls_of` another scheme.
  void borrow(marking::Scheme& scheme, const yaml::Node& body, yaml::LoadErrors& errors) const;

  [[nodiscard]] std::optional<MarkScheme> choice(const yaml::Node& row,
                                                 yaml::LoadErrors& errors) const;

  std::vector<marking::Scheme> schemes_;
  std::vector<MarkScheme> choices_;
};

}  // namespace cablelint::rule
