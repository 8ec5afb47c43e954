// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rule/check/checked_document.hpp"
#include "rule/check/finding_list.hpp"

namespace cablelint::rule {

/// What a scheme asks of a paper beside its marks: who controls it, and that no portion is without
/// one.
class PaperChecks {
 public:
  PaperChecks(const CheckedDocument& document, FindingList& findings)
      : document_(document), findings_(findings) {}

  void run(const marking::Scheme& scheme);

 private:
  /// Reports a document with CUI that does not name its agency.
  void check_designation(const marking::Scheme& scheme);
  /// Reports paragraphs without a mark between marked ones.
  void check_unmarked(const marking::Scheme& scheme);

  const CheckedDocument& document_;
  FindingList& findings_;
};

}  // namespace cablelint::rule
