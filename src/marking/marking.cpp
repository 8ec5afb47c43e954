// SPDX-License-Identifier: Apache-2.0
#include "marking/marking.hpp"

#include <algorithm>

namespace cablelint::marking {

std::string_view rule_of(Fault fault) {
  switch (fault) {
    case Fault::unknown_token:
    case Fault::missing_level:
      return "marking/unknown-token";
    case Fault::unpublished:
      return "marking/unpublished-control";
    case Fault::near_miss:
      return "marking/near-miss";
    case Fault::form_in_banner:
      return "marking/abbreviation-in-banner";
    case Fault::form_in_portion:
      return "marking/banner-form-in-portion";
    case Fault::separator:
      return "marking/separator";
    case Fault::separator_blanks:
      return "marking/separator-blanks";
    case Fault::letter_case:
      return "marking/letter-case";
    case Fault::foreign_lead:
      return "marking/foreign-lead";
    case Fault::category_order:
    case Fault::second_level:
      return "marking/category-order";
    case Fault::value_order:
      return "marking/value-order";
    case Fault::repeated:
      return "marking/repeated";
    case Fault::compartment_form:
      return "marking/compartment-form";
    case Fault::release_list:
      return "marking/rel-to-list";
    case Fault::bare_list:
      return "marking/rel-to-bare";
    case Fault::country_code:
      return "marking/country-code";
    case Fault::joint_list:
      return "marking/joint-list";
    case Fault::legacy:
      return "marking/legacy-syntax";
    case Fault::unclassified_only:
      return "control/unclassified-only";
    case Fault::classified_only:
      return "control/classified-only";
    case Fault::level_floor:
      return "control/level-floor";
    case Fault::requires_term:
      return "control/requires";
    case Fault::forbids:
      return "control/forbids";
    case Fault::superseded:
      return "rollup/superseded";
  }
  return {};
}

Severity severity_of(Fault fault) {
  switch (fault) {
    case Fault::unpublished:
    case Fault::legacy:
      return Severity::info;
    case Fault::form_in_portion:
    case Fault::separator_blanks:
    case Fault::letter_case:
    case Fault::value_order:
    case Fault::superseded:
      return Severity::warning;
    default:
      return Severity::error;
  }
}

bool is_understood(const Marking& marking) {
  return marking.level && std::ranges::none_of(marking.problems, [](const Problem& problem) {
           return problem.fault == Fault::unknown_token || problem.fault == Fault::near_miss ||
                  problem.fault == Fault::second_level || problem.fault == Fault::unpublished;
         });
}

}  // namespace cablelint::marking
