// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "parse/build/draft.hpp"

namespace cablelint::parse {

/// The TAGS line.
class TagsBuilder {
 public:
  explicit TagsBuilder(Draft& draft) : draft_(draft) {}

  void tag_code(Span at);
  void link_code(Span at);
  void tag_link(Span at);
  void tag_person(Span at);
  void tags_block(Span at);

 private:
  void add_tag(Span at, Text code, TagKind kind);
  /// Whether the line has the codes of all lines before it once more, as the lines of each section
  /// of a message do.
  [[nodiscard]] bool repeats_tags() const;

  Draft& draft_;
  std::size_t tags_before_ = 0;  ///< how many tags the lines before this one have
  Span links_;
  Span small_;  ///< from the first to the last code in small letters
  bool has_capitals_ = false;
};

}  // namespace cablelint::parse
