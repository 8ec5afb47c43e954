// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cel/program.hpp"
#include "cel/schema.hpp"
#include "cel/type.hpp"
#include "cel/value.hpp"

namespace cablelint::cel {

/// A variable of an expression and the slot of the `Evaluation` that holds its value.
struct Variable {
  std::string name;
  Type type;
  std::uint32_t slot = 0;
  bool sensitive = false;  ///< its value was made from sensitive fields

  /// It has one value for all items of a document; see `Scope::first_cell`.
  bool is_fixed = false;

  /// The most elements it has, if it is a list or map; `Compilation::max_size` of what makes it.
  std::uint64_t max_size = 1000;

  /// Its value where it is known at load, such as a parameter or a vocabulary. What is computed
  /// from it alone is then computed at load.
  Value constant = Value::absent();
};

/// What an expression stands among.
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

/// What is wrong with an expression, and where: bytes from the start of its text.
struct Problem {
  std::size_t offset = 0;
  std::size_t size = 0;
  std::string message;  ///< "no field `nmber` in EoLine; did you mean `number`?"
  std::string help;     ///< what to do about it; may be empty
};

/// Bounds that keep a hostile expression from doing harm.
struct Limits {
  std::size_t max_text_bytes = 16'384;
  std::size_t max_depth = 64;
  std::size_t max_macro_nesting = 3;
  std::uint64_t max_cost = 10'000'000;  ///< of all elements that nested macros can visit
};

/// The outcome of reading and checking one expression.
struct Compilation {
  std::optional<Program> program;  ///< absent if there are problems
  Type type;
  std::vector<Problem> problems;          ///< in the order of the text; at most 20
  std::set<std::string> present_if_true;  ///< paths that are there where the expression is true
  std::set<std::string> variables;        ///< the variables that it reads
  bool reads_sensitive = false;
  bool is_constant = false;       ///< reads no variable
  std::size_t pattern_count = 0;  ///< regular expressions
  std::size_t tree_size = 0;      ///< parts of the expression, those of called functions included
  bool is_fixed = false;          ///< reads none but fixed ones
  std::uint32_t cells = 0;        ///< how many the program uses, from `Scope::first_cell`
  std::uint64_t max_size = 1000;  ///< the most elements that a list or map has; see Variable
};

/// Reads, checks and translates `text`. Never throws because of the text. `schema` and all record
/// types must outlive the program.
[[nodiscard]] Compilation compile(std::string_view text, const Schema& schema, const Scope& scope,
                                  const Limits& limits = {});

}  // namespace cablelint::cel
