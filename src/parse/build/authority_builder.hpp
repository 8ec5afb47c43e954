// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "parse/build/draft.hpp"

namespace cablelint::parse {

/// The Classified By or Derived From line, with its reasons.
class AuthorityBuilder {
 public:
  explicit AuthorityBuilder(Draft& draft) : draft_(draft) {}

  void classified_label(Span) { begin(ClassifiedByKind::classified_by); }
  void derived_label(Span) { begin(ClassifiedByKind::derived_from); }
  void reason_words(Span at);
  void reason_section(Span at);
  /// Of the letters before it.
  void late_section(Span at);
  void letters_first(Span);
  void reason_letter(Span at) { reason_letters_.push_back(draft_.text(at)); }
  void reason(Span at);
  void sectionless(Span);
  void source_words(Span at);
  void leading_source(Span) { has_source_ = leads_with_source_ = true; }
  void authority_words(Span at);
  void late_sources(Span at);
  void cut_authority(Span at);
  void authority_block(Span at);
  void paragraph_authority(Span at);

 private:
  void begin(ClassifiedByKind kind);
  void add_authority(Span at);
  [[nodiscard]] bool names_place(std::string_view position) const;
  /// One for each letter, of the section that was read, if there was one.
  void add_reasons();

  Draft& draft_;
  ClassifiedByKind kind_ = ClassifiedByKind::classified_by;
  ClassifiedBy authority_;
  bool has_source_ = false;         ///< DERIVED FROM comes after the label
  bool leads_with_source_ = false;  ///< directly after it
  std::optional<Text> reason_section_;
  std::vector<Text> reason_letters_;
  Span reasons_begin_;
};

}  // namespace cablelint::parse
