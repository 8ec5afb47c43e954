// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "report/origin.hpp"
#include "report/reporter.hpp"

namespace cablelint::report {

/// A report of a line for each finding, followed by the origin of the report if there are any.
class LineReporter : public Reporter {
 public:
  LineReporter(const RunFacts& facts, Sink sink) : sink_(std::move(sink)), origin_(origin(facts)) {}

  void end(const lint::Summary& /*summary*/, int /*status*/) override {
    if (has_findings_) {
      write(origin_ + "\n");
    }
  }

 protected:
  void write(std::string_view line) { sink_(line); }
  void write_finding(std::string_view line) {
    write(line);
    has_findings_ = true;
  }

 private:
  Sink sink_;
  std::string origin_;
  bool has_findings_ = false;
};

}  // namespace cablelint::report
