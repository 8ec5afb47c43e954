// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "model/cable.hpp"

namespace cablelint::parse {

/// SUMMARY to END SUMMARY and their like, wherever their words are in the text of a cable whose
/// paragraphs are known.
[[nodiscard]] std::vector<Passage> passages_in(std::string_view text, const Cable& cable);

}  // namespace cablelint::parse
