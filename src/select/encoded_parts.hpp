// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "select/file_name.hpp"

namespace cablelint::select {

/// A part of an e-mail whose content is encoded for transfer: who reads the mail as a text sees
/// other bytes.
struct EncodedPart {
  FileName name = FileName::of_anything;  ///< of a document, if its type or its name is one's
  std::string content;                    ///< decoded
  std::string problem;  ///< why it cannot be decoded, in a sentence about it; empty: it can
};

/// The encoded parts of a text that is an e-mail, or several as in an mbox, or has an e-mail below
/// other text, without parts that decoding does not change. None for other texts.
[[nodiscard]] std::vector<EncodedPart> encoded_parts(std::string_view text);

}  // namespace cablelint::select
