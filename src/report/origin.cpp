// SPDX-License-Identifier: Apache-2.0
#include "report/origin.hpp"

#include <fmt/format.h>

namespace cablelint::report {

std::string day(Timestamp time) {
  const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(time)};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string origin(const RunFacts& facts) {
  return fmt::format("cablelint {}, rules {}, as of {}", CABLELINT_VERSION, facts.rules->digest(),
                     day(facts.as_of));
}

}  // namespace cablelint::report
