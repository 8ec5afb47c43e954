// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cel/record_type.hpp"
#include "cel/type.hpp"
#include "cel/value.hpp"

namespace cablelint::cel {

/// A variable of an expression and the slot of the `Evaluation` that holds its value.
struct Variable {
  std::string name;
  Type type;
  std::uint32_t slot = 0;
  Visibility visibility = Visibility::shown;  ///< of what its value was made from

  /// It has one value for all items of a document; see `Scope::first_cell`.
  bool is_fixed = false;

  /// The most elements it has, if it is a list or map; `Compilation::max_size` of what makes it.
  std::uint64_t max_size = 1000;

  /// Its value where it is known at load, such as a parameter or a vocabulary. What is computed
  /// from it alone is then computed at load.
  Value constant = Value::absent();
};

/// What an expression can name.
struct Scope {
  std::vector<Variable> variables;

  /// Paths of nullable fields known to be there, such as `cable.dtg.time`. A path covers its
  /// prefixes.
  std::set<std::string> present;

  /// The writer of the expression can declare such paths, by `needs:`. For the help of messages.
  bool takes_declarations = true;

  /// The first free cell of the `Evaluation`, if parts that read fixed variables alone shall be
  /// computed once for all items. All programs that one `Evaluation` runs need cells of their own.
  std::optional<std::uint32_t> first_cell;
};

}  // namespace cablelint::cel
