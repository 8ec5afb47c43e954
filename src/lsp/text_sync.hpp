// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lsp/protocol.hpp"
#include "lsp/session.hpp"

/// What a client reports of its documents: they are opened, changed and closed. Each is then among
/// those whose diagnostics are out of date.
/// Errors: these throw `RequestError`; a document is then as it was, or as the changes before the
/// invalid one left it.
namespace cablelint::lsp {

void open_document(Session& session, const Json& params);
void change_document(Session& session, const Json& params);
void close_document(Session& session, const Json& params);

/// The open document that the parameters of a request name.
[[nodiscard]] OpenDocument& document_of(Session& session, const Json& params);

}  // namespace cablelint::lsp
