// SPDX-License-Identifier: Apache-2.0
// Any text as a mark and as a classification line: what the marks add up to is never below one of
// them.
#include <algorithm>

#include "fuzz.hpp"
#include "model/overall_marking.hpp"
#include "parse/parse_cable.hpp"
#include "parse/signs/has_markings.hpp"
#include "text/source_text.hpp"

using namespace cablelint;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  const std::size_t half = text.find('|');
  std::string cable = "O 081400Z APR 08\nFM AMEMBASSY EXAMPLEVILLE\n";
  cable += text.substr(0, half);
  cable += " EXAMPLEVILLE 000314\n\nTAGS: PGOV\nSUBJECT: X\n\n1. (U) One.\n\n2. ";
  cable += text.substr(std::min(half == std::string_view::npos ? 0 : half + 1, text.size()));
  const SourceText source("fuzz", cable + " Two.\n");
  const parse::ParsedCable parsed = parse::parse_cable(source);
  const std::optional<OverallMarking> sum = portions_marking(parsed.cable);
  const std::optional<OverallMarking> highest = highest_marking(parsed.cable);
  for (const Portion& portion : parsed.cable.portions) {
    fuzz::require(!portion.level || (sum && join(sum->level, portion.level->value) == sum->level));
  }
  fuzz::require(!sum || (highest && join(*sum, *highest) == *highest));
  (void)parse::has_markings(text);
  return 0;
}
