// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace cablelint::grammar {

/// Counts what a repetition without a limit has read from `begin` on, in an input that has a budget
/// for it. Returns: false if that is spent; the input ends then.
template <class Input>
bool has_read_from(const char* begin, Input& in) {
  if constexpr (requires { in.spend_from(begin); }) {
    return in.spend_from(begin);
  }
  return true;
}

}  // namespace cablelint::grammar
