// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "parse/build/draft.hpp"

namespace cablelint::parse {

/// The fields of SMART that telegrams do not have, and where a print of its archive goes on with a
/// telegram.
class SmartBuilder {
 public:
  explicit SmartBuilder(Draft& draft) : draft_(draft) {}

  void year(Span at) { mrn_.year = draft_.year(at).value; }
  void mrn_line(Span at);
  void viewer_day(Span at);
  void viewer_from_line(Span at);
  void begin_telegram(Span at);
  void signer(Span at);
  void field_label(Span at);
  void field_words(Span at);

 private:
  Draft& draft_;
  Mrn& mrn_ = draft_.being_read<Mrn>();
};

}  // namespace cablelint::parse
