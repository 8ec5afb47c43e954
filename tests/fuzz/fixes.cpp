// SPDX-License-Identifier: Apache-2.0
// Any bytes as a document that is fixed: what comes of it has nothing left to fix.
#include "fuzz.hpp"
#include "lint/fix_text.hpp"

using namespace cablelint;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static rule::DocumentChecker checker(fuzz::builtin_rules(),
                                       fuzz::check_options(rule::Excerpts::full));
  const std::string bytes(fuzz::text_of(data, size));
  for (const bool unsafe_too : {false, true}) {
    const lint::FixedText fixed = lint::fix_text("fuzz", bytes, checker, unsafe_too);
    fuzz::require(fixed.applied != 0 || fixed.bytes == bytes);
    if (fixed.applied != 0) {
      fuzz::require(fixed.refusal.empty());
      fuzz::require(lint::fix_text("fuzz", fixed.bytes, checker, unsafe_too).applied == 0);
    }
  }
  return 0;
}
