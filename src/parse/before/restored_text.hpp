// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace cablelint::parse {

/// What a copy put into a text or around it, and no telegram has.
struct CopyArtifact {
  Span span;
  /// `html-tag`, `html-entity`, `markdown`, `comment-sign`, `quote-mark`, `small-letters`,
  /// `double-spacing`, `line-end-sign`, `disguised-mark`, `class-word`
  std::string_view kind;
  std::uint32_t meant = 0;  ///< how many bytes of what it means are at its end, after blanks
};

/// A text as it was before it became a web page, a mail or Markdown: tags, emphasis and quotation
/// marks are blanks, and character references the characters that they mean; small letters are
/// capitals again, and of lines that were set with blank ones between them only those that the
/// telegram had are left; and characters that show others, or none, are what they show, as are the
/// zeros of a scan in a level. It has as many bytes as before and each is where it was, so that
/// places in it are places in the text.
struct RestoredText {
  std::string text;                     ///< empty if there is nothing to restore
  std::vector<CopyArtifact> artifacts;  ///< in the order of the text
  bool is_respelled = false;  ///< capitals for small letters, what characters show, line ends
};

}  // namespace cablelint::parse
