// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "select/mail_header.hpp"

namespace cablelint::select {

/// A part of an e-mail that has no others in it: its header and its content, still encoded.
struct MailPart {
  /// Its number among the parts, `2.1` for the first in the second, and its file name after a
  /// slash; empty: it is the mail.
  std::string name;
  std::size_t offset = 0;  ///< in the mail
  std::size_t size_bytes = 0;
};

/// The parts of an e-mail in order: attachments, e-mails in it, all alternatives of a text, and
/// text before and after the parts. What cannot be divided is one part: `text_of_message` says why.
[[nodiscard]] std::vector<MailPart> parts_of_message(std::string_view message);

[[nodiscard]] bool is_multipart(const FieldValue& type);

/// Content of such a type, cut at its boundary: RFC 2046 section 5.1. Views into its mail, in which
/// the header comes before it: `before` begins with the end of the empty line between them.
struct Division {
  std::vector<std::string_view> parts;
  std::string_view before;  ///< the first of them
  std::string_view after;   ///< the last one, from the end of its boundary's line on
  std::string problem;      ///< why it cannot be cut; empty: it can
};
[[nodiscard]] Division divide(std::string_view content, const MailHeader& header);

}  // namespace cablelint::select
