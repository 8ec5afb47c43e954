// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/form.hpp"

/// Which keys schemes of control markings have, and what is in their maps.
namespace cablelint::rule {

[[nodiscard]] const yaml::Form& scheme_form();
/// A scheme in a file of its own.
[[nodiscard]] const yaml::Form& scheme_file_form();
[[nodiscard]] const yaml::Form& scheme_level_form();
[[nodiscard]] const yaml::Form& scheme_category_form();
[[nodiscard]] const yaml::Form& scheme_term_form();
/// Which unpublished controls may be in a place, besides published ones.
[[nodiscard]] const yaml::Form& scheme_open_form();
[[nodiscard]] const yaml::Form& scheme_rewrite_form();
[[nodiscard]] const yaml::Form& scheme_reporter_form();

}  // namespace cablelint::rule
