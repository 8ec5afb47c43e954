// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "lsp/protocol.hpp"
#include "lsp/session.hpp"

namespace cablelint::lsp {

/// The parameters of `textDocument/publishDiagnostics`: the findings of an open document, as
/// `check` reports them; none for one that was closed.
[[nodiscard]] Json diagnostics(Session& session, const std::string& uri);

}  // namespace cablelint::lsp
