// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace cablelint::cel {

class Program;

/// What is wrong with an expression, and where: bytes from the start of its text.
struct Problem {
  std::size_t offset = 0;
  std::size_t size = 0;
  std::string message;  ///< "no field `nmber` in EoLine; did you mean `number`?"
  std::string help;     ///< what to do about it; may be empty
};

/// Why an evaluation has no value: overflow, an index out of range, the step budget.
struct Failure {
  std::string message;
  std::size_t offset = 0;  ///< in the text of the expression, in bytes
  std::size_t size = 0;

  /// The program of that text: the one that ran, or one bound lazily that it read.
  const Program* program = nullptr;
};

/// Bounds that keep a hostile expression from doing harm.
struct Limits {
  std::size_t max_text_bytes = 16'384;
  std::size_t max_depth = 64;
  std::size_t max_macro_nesting = 3;
  std::uint64_t max_cost = 10'000'000;  ///< of all elements that nested macros can visit
};

}  // namespace cablelint::cel
