// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cablelint::parse {

/// The text of a web page, with blanks in place of what is left out; each other byte is where it
/// was.
struct PageText {
  /// Without what no reader of it sees, scripts and the like, and, if it shows a message in blocks
  /// of preformatted text, without all outside of them: the lists and tables around it are the
  /// page's. Empty: it is the text as it is.
  std::string shown;
  std::string around;  ///< what of it is outside of such blocks; empty if there are none
};

[[nodiscard]] PageText page_text(std::string_view text);

}  // namespace cablelint::parse
