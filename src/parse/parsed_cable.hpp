// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/cable.hpp"

namespace cablelint::parse {

/// A place at which the grammar did not find what must be there. What is reported about it
/// (severity, reasons, citation) is said by the rule of that id.
struct SyntaxFinding {
  std::string_view rule;      ///< `declass/date-invalid`
  Span where;                 ///< what is there instead; where nothing does, the line's last byte
  std::string_view expected;  ///< "a declassification date, such as 09/29/2019"
};

/// Everything that was read of one document. Nothing here fails: what could not be read is absent
/// in the cable and reported as a finding.
struct ParsedCable {
  Cable cable;
  std::vector<SyntaxFinding> findings;  ///< in the order of the text; then that of its characters

  std::size_t lines = 0;         ///< that are not blank
  std::size_t unread_lines = 0;  ///< those of no known kind, or with something in them that is not

  /// Lines such as a cable has. With fewer than three of them a text is not a marked document, nor
  /// where prose may have each: "TAGS are codes", "Classified by the ministry".
  std::size_t recognized_lines = 0;
  bool has_sure_line = false;  ///< one of them occurs in nothing else
  bool is_paper = false;       ///< read as a paper: its banners, marks and authority agree
  /// Whether it is a cable, or a message of another service. The head of one of the CIA is the
  /// level and CITE.
  [[nodiscard]] bool is_message() const {
    const std::size_t fewest = cable.form == MessageForm::cia && cable.classification ? 2 : 3;
    return cable.form != MessageForm::paper && recognized_lines >= fewest && has_sure_line;
  }
  /// Whether it is a marked document.
  [[nodiscard]] bool is_marked() const { return is_message() || is_paper; }
};

}  // namespace cablelint::parse
