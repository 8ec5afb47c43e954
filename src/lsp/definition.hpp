// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lsp/protocol.hpp"
#include "lsp/session.hpp"

namespace cablelint::lsp {

/// The answer to `textDocument/definition`: where the rule is written whose id is at the place.
[[nodiscard]] Json definition(Session& session, const Json& params);

}  // namespace cablelint::lsp
