// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "marking/marking.hpp"
#include "rule/check/checked_document.hpp"
#include "rule/check/finding_list.hpp"

namespace cablelint::rule {

/// Checks each mark of a document by itself: the header, the banners and the portion marks.
/// Messages have words of the scheme alone.
class MarkChecks {
 public:
  MarkChecks(CheckedDocument& document, FindingList& findings)
      : document_(document), findings_(findings) {}

  /// Checks all marks with the scheme of the document.
  void run(const marking::Scheme& scheme);

 private:
  /// What the header of the document says in the scheme: read once for all of its portions.
  [[nodiscard]] const std::optional<marking::Marking>& header(const marking::Scheme& scheme);
  /// NATO SECRET: a paper of NATO, whose marks have no strokes; that its banner has none is
  /// reported.
  [[nodiscard]] bool is_without_strokes(const marking::Scheme& scheme);
  void check_portion(const Portion& portion, const marking::Scheme& scheme);
  void check_banners(const marking::Scheme& scheme);
  void check_banner(const PageBanner& banner, const marking::Scheme& scheme);
  /// Checks the controls on the classification line.
  void check_header(const marking::Scheme& scheme);
  /// Reports the problems of a mark that has been read.
  void check_mark(const marking::Marking& mark, const marking::Scheme& scheme);
  /// Reports REL in a portion mark when the banner has no list that it could refer to.
  void check_bare_list(const marking::Marking& mark, const marking::Scheme& scheme);
  /// The scheme for one of the document's marks: CUI has its own words next to a classification.
  [[nodiscard]] const marking::Scheme& scheme_of(std::optional<Level> level,
                                                 const std::vector<Caveat>& caveats,
                                                 const marking::Scheme& of_document) const;
  /// A fix that writes `text` at `where`, without text that reports may not show.
  [[nodiscard]] std::optional<Fix> correction(const std::optional<std::string>& text, Span where);

  CheckedDocument& document_;
  FindingList& findings_;
  std::map<const marking::Scheme*, std::optional<marking::Marking>> headers_;
};

}  // namespace cablelint::rule
