// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parse/build/draft.hpp"

namespace cablelint::parse {

/// The E.O. line: when and how the cable is declassified and downgraded.
class EoBuilder {
 public:
  explicit EoBuilder(Draft& draft) : draft_(draft) {}

  void eo_number(Span at);
  void decl_date(Span at);
  void decl_not_applicable(Span at) { add_value(at, DeclassificationKind::not_applicable); }
  void decl_source_list(Span at) { add_value(at, DeclassificationKind::source_list); }
  void decl_oadr(Span at) { add_value(at, DeclassificationKind::oadr); }
  void decl_retired(Span at);
  void decl_schedule(Span at) { add_value(at, DeclassificationKind::schedule); }
  void decl_exemption(Span at);
  void decl_ground(Span at) { add_value(at, DeclassificationKind::event); }
  void decl_redacted(Span at) { add_value(at, DeclassificationKind::unknown); }
  void decl_event(Span at) { add_value(at, DeclassificationKind::event); }
  void schedule_code(Span at);
  void schedule_digit(Span at);
  void decl_name(Span at);
  void decl_review(Span at) { declassification_.review = draft_.text(at); }
  void dng_level(Span at);
  void dng_date(Span at);
  void dng_instruction(Span at);
  void eo_line(Span at);
  void declassify_line(Span at);

 private:
  /// What the line that ends gives as instruction, also where it could not be read.
  void complete_instruction(Span at);
  /// The first value gives the kind of instruction; others go on with it: GDS 11/15/85; 25X1,
  /// 09/29/2040.
  void add_value(Span at, DeclassificationKind kind);

  Draft& draft_;
  Declassification declassification_;
  Downgrade downgrade_;
  EoLine line_;
};

}  // namespace cablelint::parse
