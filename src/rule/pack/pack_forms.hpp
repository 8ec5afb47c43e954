// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/form.hpp"

/// Which keys rule packs have, and what is in their maps; of rules see rule_forms.hpp.
namespace cablelint::rule {

inline constexpr std::size_t max_definitions = 1000;  ///< of each kind in one pack

[[nodiscard]] const yaml::Form& pack_form();
[[nodiscard]] const yaml::Form& mark_scheme_form();
[[nodiscard]] const yaml::Form& parameter_form();
[[nodiscard]] const yaml::Form& function_form();
[[nodiscard]] const yaml::Form& profile_form();
[[nodiscard]] const yaml::Form& vocabulary_form();
/// A vocabulary in a file of its own.
[[nodiscard]] const yaml::Form& vocabulary_file_form();
/// A vocabulary of the terms of a scheme.
[[nodiscard]] const yaml::Form& vocabulary_terms_form();
/// What settings change of a vocabulary.
[[nodiscard]] const yaml::Form& vocabulary_change_form();

}  // namespace cablelint::rule
