// SPDX-License-Identifier: Apache-2.0
#include "rule/check/marking_checks.hpp"

#include <algorithm>

#include "marking/cable_marks.hpp"
#include "model/form_bits.hpp"

namespace cablelint::rule {

MarkingChecks::MarkingChecks(CheckedDocument& document, FindingList& findings)
    : document_(document),
      marks_(document, findings),
      roll_up_(document, findings),
      paper_(document, findings) {
  for (const RuleFacts& facts : document.rules.rules()) {
    forms_ |= facts.reporter == Reporter::markings ? forms_with(facts) : 0;
  }
}

/// The scheme is read where a mark needs it: most messages have none that does.
void MarkingChecks::run() {
  const Cable& cable = *document_.cable;
  const bool has_controls = std::ranges::any_of(cable.portions, marking::says_more_than_level) ||
                            (cable.classification && !cable.classification->caveats.empty());
  const bool is_asked =
      (forms_ & bit_of(cable.form)) != 0 && (has_controls || !cable.pages.empty());
  const marking::Scheme* const scheme = is_asked ? document_.rules.marking_scheme(cable) : nullptr;
  if (scheme == nullptr) {
    return;
  }
  marks_.run(*scheme);
  roll_up_.run(*scheme);
  if (!cable.pages.empty()) {
    paper_.run(*scheme);
  }
}

}  // namespace cablelint::rule
