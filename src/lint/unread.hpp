// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "parse/parsed_cable.hpp"
#include "select/file_name.hpp"
#include "text/source_text.hpp"

namespace cablelint::lint {

/// Why a text counts as one that could not be checked, in a sentence about the file; empty: it does
/// not. `cables`: all that are read of it.
[[nodiscard]] std::string unread_reason(const SourceText& source,
                                        const std::vector<parse::ParsedCable>& cables,
                                        select::FileName name);

/// The cables of a text, including those that are not marked documents.
struct CablesRead {
  std::vector<parse::ParsedCable> cables;
  std::string unread_reason;  ///< why the text could not be read; empty: it could
};

[[nodiscard]] CablesRead read_cables(const SourceText& source, select::FileName name);

}  // namespace cablelint::lint
