// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cel/value.hpp"
#include "parse/parse_cable.hpp"
#include "text/source_text.hpp"

namespace cablelint::rule {

/// The document as JSON, made from the same table of fields that rules read: every present field,
/// with spans, repairs and unrecognised lines. `indent` is in blanks; negative puts it on one line.
[[nodiscard]] std::string model_json(const SourceText& source, const parse::ParsedCable& parsed,
                                     int indent = 2);

/// A value that an expression has for the document, as JSON on one line: times as ISO 8601, levels
/// by their ids, an optional without a value as null.
[[nodiscard]] std::string value_json(const SourceText& source, const cel::Value& value);

}  // namespace cablelint::rule
