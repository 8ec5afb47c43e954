// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <tao/pegtl.hpp>

namespace cablelint::tests {

/// Whether the text matches one production from its first byte to its last.
template <class Rule>
[[nodiscard]] bool accepts(std::string_view text) {
  tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy> in(text.data(), text.size(), "");
  return tao::pegtl::parse<Rule, tao::pegtl::nothing, tao::pegtl::normal,
                           tao::pegtl::apply_mode::nothing>(in) &&
         in.empty();
}

}  // namespace cablelint::tests
