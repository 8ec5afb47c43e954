// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lsp/protocol.hpp"
#include "lsp/session.hpp"

namespace cablelint::lsp {

inline constexpr const char* fix_all_kind = "source.fixAll.cablelint";

/// The answer to `textDocument/codeAction`: a quick fix for each finding in the range that has one,
/// and all safe fixes of the document at once.
[[nodiscard]] Json code_actions(Session& session, const Json& params);

}  // namespace cablelint::lsp
