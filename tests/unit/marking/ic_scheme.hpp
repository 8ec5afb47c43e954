// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "marking/scheme.hpp"
#include "rule/load.hpp"

/// The built-in scheme of the Intelligence Community.
inline const cablelint::marking::Scheme& ic_scheme() {
  static const cablelint::marking::Scheme scheme =
      cablelint::rule::load_rules({}).rules.scheme("us-ic").value();
  return scheme;
}
