// SPDX-License-Identifier: Apache-2.0
// Any bytes as a document: read, checked by the built-in rules, written as JSON.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "parse/parse_cable.hpp"
#include "rule/check/document_checker.hpp"
#include "rule/load.hpp"
#include "rule/model/model_json.hpp"
#include "rule/rule_set.hpp"
#include "text/source_text.hpp"

namespace {

void must_lie_in(const cablelint::SourceText& source, cablelint::Span span) {
  if (span.begin > source.bytes().size() || span.end() > source.bytes().size()) {
    std::abort();
  }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace std::chrono;
  static const cablelint::rule::Loaded loaded = cablelint::rule::load_rules({});
  static cablelint::rule::DocumentChecker checker(
      loaded.rules,
      {.as_of = sys_days{year{2026} / 1 / 1}, .excerpts = cablelint::rule::Excerpts::full});

  const cablelint::SourceText source("fuzz", {reinterpret_cast<const char*>(data), size});
  const cablelint::parse::ParsedCable parsed = cablelint::parse::parse_cable(source);
  for (const cablelint::parse::SyntaxFinding& finding : parsed.findings) {
    must_lie_in(source, finding.where);
  }
  for (const cablelint::Finding& finding : checker.check(source, parsed).findings) {
    must_lie_in(source, finding.where);
    for (const cablelint::Related& related : finding.related) {
      must_lie_in(source, related.where);
    }
  }
  if (cablelint::rule::model_json(source, parsed).empty()) {
    std::abort();
  }
  return 0;
}
