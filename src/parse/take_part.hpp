// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace cablelint::parse {

/// An action that puts what a production matched into a part of what is found, a
/// `std::string_view`.
template <auto Part>
struct TakePart {
  template <class ActionInput, class Found>
  static void apply(const ActionInput& in, Found& found) {
    found.*Part = {in.begin(), in.size()};
  }
};

}  // namespace cablelint::parse
