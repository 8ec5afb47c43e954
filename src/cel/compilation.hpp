// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cel/problem.hpp"
#include "cel/program.hpp"
#include "cel/record_type.hpp"
#include "cel/type.hpp"

namespace cablelint::cel {

/// The outcome of reading and checking one expression.
struct Compilation {
  std::optional<Program> program;  ///< absent if there are problems
  Type type;
  std::vector<Problem> problems;              ///< in the order of the text; at most 20
  std::set<std::string> present_if_true;      ///< paths that are there where the expression is true
  std::set<std::string> variables;            ///< the variables that it reads
  Visibility visibility = Visibility::shown;  ///< the least of the fields that it reads
  bool is_constant = false;                   ///< reads no variable
  std::size_t pattern_count = 0;              ///< regular expressions
  std::size_t tree_size = 0;      ///< parts of the expression, those of called functions included
  bool is_fixed = false;          ///< reads none but fixed ones
  std::uint32_t cells = 0;        ///< how many the program uses, from `Scope::first_cell`
  std::uint64_t max_size = 1000;  ///< the most elements that a list or map has; see Variable
};

}  // namespace cablelint::cel
