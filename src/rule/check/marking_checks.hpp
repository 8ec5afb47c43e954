// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "rule/check/checked_document.hpp"
#include "rule/check/finding_list.hpp"
#include "rule/check/mark_checks.hpp"
#include "rule/check/paper_checks.hpp"
#include "rule/check/roll_up_check.hpp"

namespace cablelint::rule {

/// The rules on control markings.
class MarkingChecks {
 public:
  MarkingChecks(CheckedDocument& document, FindingList& findings);

  /// Checks all marks of the document with the scheme for it, if a rule on markings is on.
  void run();

 private:
  const CheckedDocument& document_;
  std::uint32_t forms_ = 0;  ///< bits of the forms for which such a rule is on
  MarkChecks marks_;
  RollUpCheck roll_up_;
  PaperChecks paper_;
};

}  // namespace cablelint::rule
