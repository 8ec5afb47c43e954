// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "report/counts.hpp"
#include "report/origin.hpp"
#include "report/reporter.hpp"

namespace cablelint::report {

/// A report of a line for each finding, followed by the totals of the run and the origin of the
/// report.
class LineReporter : public Reporter {
 public:
  LineReporter(const RunFacts& facts, Sink sink) : facts_(facts), sink_(std::move(sink)) {}

  void end(const lint::Summary& summary, int /*status*/) override {
    if (!facts_.quiet || !has_nothing_to_report(summary)) {
      write(counts_line(summary) + "\n" + origin(facts_) + "\n");
    }
  }

 protected:
  void write(std::string_view line) { sink_(line); }

 private:
  RunFacts facts_;
  Sink sink_;
};

}  // namespace cablelint::report
