// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "parse/build/draft.hpp"

namespace cablelint::parse {

/// The REF line.
class RefsBuilder {
 public:
  explicit RefsBuilder(Draft& draft) : draft_(draft) {}

  void ref_letter(Span at);
  void ref_post(Span at);
  void ref_cable(Span at) { add_ref(at, RefKind::cable); }
  void ref_bare(Span at);
  void ref_email(Span at) { add_ref(at, RefKind::email); }
  void ref_words(Span at) { add_ref(at, RefKind::other); }
  void ref_block(Span at);
  void begin_again(Span);

 private:
  void add_ref(Span at, RefKind kind);

  Draft& draft_;
  std::optional<Text> label_;
  Ref& ref_ = draft_.being_read<Ref>();
};

}  // namespace cablelint::parse
