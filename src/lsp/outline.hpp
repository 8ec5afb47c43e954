// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lsp/protocol.hpp"
#include "lsp/session.hpp"

/// The parts of a document, as its grammar has read them.
namespace cablelint::lsp {

/// The answer to `textDocument/documentSymbol`: the fields of the header, and the paragraphs with
/// their marks, in sections where there are several.
[[nodiscard]] Json document_symbols(Session& session, const Json& params);

/// The answer to `textDocument/foldingRange`: each of these that takes more than a line.
[[nodiscard]] Json folding_ranges(Session& session, const Json& params);

}  // namespace cablelint::lsp
