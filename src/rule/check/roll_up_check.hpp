// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "marking/cable_marks.hpp"
#include "rule/check/checked_document.hpp"
#include "rule/check/finding_list.hpp"

namespace cablelint::rule {

/// Compares the controls of the header with those that the portions require.
class RollUpCheck {
 public:
  RollUpCheck(const CheckedDocument& document, FindingList& findings)
      : document_(document), findings_(findings) {}

  void run(const marking::Scheme& scheme);

 private:
  void report_missing(const marking::ControlOfCable& missing, const marking::Scheme& scheme);
  /// The control as messages may show it: an unpublished compartment has no name.
  [[nodiscard]] std::string shown(const marking::BannerControl& control) const;

  const CheckedDocument& document_;
  FindingList& findings_;
};

}  // namespace cablelint::rule
