// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "marking/content.hpp"
#include "rule/check/checked_document.hpp"
#include "rule/check/finding_list.hpp"

namespace cablelint::rule {

/// What is above the highest level that settings allow, or not under the marking that they give. A
/// document is reported at its header, and at each such portion.
class CeilingCheck {
 public:
  CeilingCheck(CheckedDocument& document, FindingList& findings)
      : document_(document), findings_(findings) {}

  void run();

 private:
  void check_header();
  void check_unknown_level();
  void check_entire_text();
  void report_above(const Located<Level>& level, std::string_view words);
  /// Compares with the controls of the ceiling, too.
  void check_markings();
  /// Reports a mark with `content` that is above the markings of the ceiling. Without content it is
  /// not certain what the mark says; that is also reported.
  void report_beyond(Level level, Span where, const std::optional<marking::Content>& content);

  CheckedDocument& document_;
  FindingList& findings_;
  std::vector<marking::Content> contents_;  ///< of the markings of the ceiling
};

}  // namespace cablelint::rule
