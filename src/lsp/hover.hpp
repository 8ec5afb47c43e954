// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lsp/protocol.hpp"
#include "lsp/session.hpp"

namespace cablelint::lsp {

/// The answer to `textDocument/hover`, in Markdown: what a mark, a control or a code means and
/// where that is written, and the rules that report something there; in rule packs and settings,
/// what a key, a field or a function means.
[[nodiscard]] Json hover(Session& session, const Json& params);

}  // namespace cablelint::lsp
