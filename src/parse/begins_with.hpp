// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <tao/pegtl.hpp>

#include "grammar/look_first.hpp"

namespace cablelint::parse {

/// Whether a text begins with what a production of the grammar describes.
template <class Rule>
[[nodiscard]] bool begins_with(std::string_view text) {
  tao::pegtl::memory_input<> in(text.data(), text.size(), "");
  return tao::pegtl::parse<Rule, tao::pegtl::nothing, grammar::LookFirst>(in);
}

}  // namespace cablelint::parse
