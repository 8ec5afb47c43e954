// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lsp/protocol.hpp"
#include "lsp/session.hpp"

namespace cablelint::lsp {

/// The answer to `textDocument/completion`: the words that can be written at a place of a
/// cable, a rule pack or settings.
[[nodiscard]] Json completion(Session& session, const Json& params);

}  // namespace cablelint::lsp
