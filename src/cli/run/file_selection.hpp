// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "select/discover.hpp"

namespace cablelint::cli {

/// The files that the options ask for, and how they are read.
struct FileSelection {
  select::Discovery found;
  /// Where what is linted is not in files of those names: in the index, in commits, in a
  /// container. Else not set.
  std::function<std::string(const std::string& name)> read;
  /// For a stream: the names of the next files, none at its end. Otherwise not set.
  std::function<std::vector<std::string>()> next;
};

}  // namespace cablelint::cli
