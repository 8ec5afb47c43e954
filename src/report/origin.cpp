// SPDX-License-Identifier: Apache-2.0
#include "report/origin.hpp"

#include <fmt/format.h>

#include "cel/times.hpp"

namespace cablelint::report {

std::string day(Timestamp time) { return cel::date_text({time.time_since_epoch().count(), 0}); }

std::string origin(const RunFacts& facts) {
  return fmt::format("cablelint {}, rules {}, as of {}", CABLELINT_VERSION, facts.rules->digest(),
                     day(facts.as_of));
}

}  // namespace cablelint::report
