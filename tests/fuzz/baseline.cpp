// SPDX-License-Identifier: Apache-2.0
// Any text as a baseline: refused, or read and written as it is read.
#include "lint/baseline.hpp"

#include "fuzz.hpp"
#include "text/input_error.hpp"

using namespace cablelint;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    lint::Baseline baseline = lint::Baseline::read_text(fuzz::text_of(data, size), "fuzz");
    const std::string written = baseline.text();
    fuzz::require(lint::Baseline::read_text(written, "fuzz").text() == written);
    lint::FileReport report;
    report.name = "a.txt";
    report.findings.emplace_back().rule = "tags/unknown";
    fuzz::require(baseline.take_accepted(report) <= baseline.entries().size());
    baseline.remove(baseline.stale(fuzz::builtin_rules()));
  } catch (const InputError& error) {
    fuzz::require(!error.reason().empty());
  }
  return 0;
}
