// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lint/file_report.hpp"
#include "lsp/open_document.hpp"
#include "lsp/rule_cache.hpp"

namespace cablelint::lsp {

/// The report of an open document, as `check` makes it of a file.
[[nodiscard]] lint::FileReport report_on(const OpenDocument& document, const RulesHere& here);

/// The report of an open document with all fixes, which may contain text of the document.
[[nodiscard]] lint::FileReport report_with_fixes(const OpenDocument& document,
                                                 const RulesHere& here);

[[nodiscard]] EditorRange range_of(const lint::Place& place, PositionEncoding encoding);
[[nodiscard]] EditorRange range_of(Span span, const LineIndex& lines, PositionEncoding encoding);

}  // namespace cablelint::lsp
