// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "marking/scheme.hpp"

namespace cablelint::report {

// The published controls of a scheme of markings.

/// For people: a line for each.
[[nodiscard]] std::string terms_list(std::span<const marking::Term> terms,
                                     const marking::Scheme& scheme);
/// As a document: a table for each category.
[[nodiscard]] std::string terms_markdown(std::span<const marking::Term> terms,
                                         const marking::Scheme& scheme);
/// For people: all that is known of each.
[[nodiscard]] std::string terms_text(std::span<const marking::Term> terms,
                                     const marking::Scheme& scheme);
/// `[{"id", "category", "title", "banner", "portion", "levels", "requires", …}]`
[[nodiscard]] std::string terms_json(std::span<const marking::Term> terms,
                                     const marking::Scheme& scheme);

}  // namespace cablelint::report
