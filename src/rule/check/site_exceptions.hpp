// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/evaluation.hpp"
#include "rule/check/check_options.hpp"
#include "rule/check/checked_document.hpp"
#include "rule/check/finding_list.hpp"
#include "rule/compiled_rule.hpp"

namespace cablelint::rule {

/// What the settings of a site keep out of its reports.
class SiteExceptions {
 public:
  SiteExceptions(const CheckedDocument& document, cel::Evaluation& evaluation)
      : document_(document), evaluation_(evaluation) {}

  /// Whether an exception is about this document, and has not expired.
  [[nodiscard]] bool is_valid_here(const Exception& exception);
  /// Drops findings that exceptions suppress, but never that a rule could not be evaluated.
  void drop_excepted(std::vector<Found>& found, CheckResult& result);

 private:
  const CheckedDocument& document_;
  cel::Evaluation& evaluation_;
};

}  // namespace cablelint::rule
