// SPDX-License-Identifier: Apache-2.0
// Any text as a condition: read, checked, and evaluated within its budget of steps. It may have
// problems; each of them lies in the text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "cel/compile.hpp"
#include "cel/evaluation.hpp"
#include "cel/program.hpp"
#include "cel/schema.hpp"

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const cablelint::cel::Schema schema;
  static cablelint::cel::Evaluation evaluation(10'000);

  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const cablelint::cel::Compilation compiled = cablelint::cel::compile(text, schema, {});
  for (const cablelint::cel::Problem& problem : compiled.problems) {
    if (problem.offset > size || problem.size > size - problem.offset) {
      std::abort();
    }
  }
  if (compiled.program.has_value() != compiled.problems.empty()) {
    std::abort();
  }
  if (compiled.program) {
    evaluation.reset();
    if (evaluation.run(*compiled.program) == nullptr && evaluation.failure().message.empty()) {
      std::abort();
    }
  }
  return 0;
}
