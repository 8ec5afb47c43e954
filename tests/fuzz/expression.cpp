// SPDX-License-Identifier: Apache-2.0
// Any text as a condition: read, checked, and evaluated within its budget of steps. It may have
// problems; each of them lies in the text.
#include "cel/compile.hpp"
#include "cel/evaluation.hpp"
#include "cel/program.hpp"
#include "cel/schema.hpp"
#include "fuzz.hpp"

using namespace cablelint;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const cel::Schema schema;
  static cel::Evaluation evaluation(10'000);

  const std::string_view text = fuzz::text_of(data, size);
  const cel::Compilation compiled = cel::compile(text, schema, {});
  for (const cel::Problem& problem : compiled.problems) {
    fuzz::require(problem.offset <= size && problem.size <= size - problem.offset);
  }
  fuzz::require(compiled.program.has_value() == compiled.problems.empty());
  if (compiled.program) {
    evaluation.reset();
    fuzz::require(evaluation.run(*compiled.program) != nullptr ||
                  !evaluation.failure().message.empty());
  }
  return 0;
}
