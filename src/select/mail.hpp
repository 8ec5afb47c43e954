// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "select/mail_header.hpp"

namespace cablelint::select {

/// The text of an e-mail, or of a part of one, decoded; `name` is that of the mail, for errors. Of
/// a forwarded mail its text. Errors: throws `InputError` if it holds anything but one text, or is
/// encoded in a way that is not known.
[[nodiscard]] std::string text_of_message(std::string_view message, const std::string& name);

/// The content of a mail or part with that header, decoded from its transfer encoding. Errors:
/// throws `InputError` if that is not known, or the content is not in it.
[[nodiscard]] std::string decoded(std::string_view content, const MailHeader& header,
                                  const std::string& name);

/// Whether the content is text for people, by its type or else by its name.
[[nodiscard]] bool is_text(const MailHeader& header);

}  // namespace cablelint::select
