// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cablelint::select {

/// The text of an e-mail, or of a part of one, decoded; `name` is that of the mail, for errors. Of
/// a forwarded mail its text. Errors: throws `InputError` if it holds anything but one text, or is
/// encoded in a way that is not known.
[[nodiscard]] std::string text_of_message(std::string_view message, const std::string& name);

}  // namespace cablelint::select
