// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "yaml/form.hpp"
#include "yaml/yaml_tree.hpp"

/// Which keys rules have, what they may be, and what is in their maps.
namespace cablelint::rule {

[[nodiscard]] const yaml::Form& rule_form();
/// `forms`, of a rule or for all rules of a file.
[[nodiscard]] yaml::Value forms_value(std::string_view doc);
/// The bits of the forms that such a list names; an unknown word is an error of its form.
[[nodiscard]] std::uint32_t forms_of(const yaml::Node& list);
/// A rule whose findings the grammar, the engine or the run reports.
[[nodiscard]] const yaml::Form& reported_rule_form();
/// A rule with arguments in its gaps.
[[nodiscard]] const yaml::Form& template_form();
/// What settings change of a rule.
[[nodiscard]] const yaml::Form& rule_change_form();
[[nodiscard]] const yaml::Form& place_form();
/// An example of a rule, one of its documents, and what it expects other than a word.
[[nodiscard]] const yaml::Form& test_form();
[[nodiscard]] const yaml::Form& expectation_form();

}  // namespace cablelint::rule
