// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "lsp/open_document.hpp"
#include "lsp/rule_cache.hpp"
#include "yaml/load_error.hpp"

namespace cablelint::lsp {

/// What is wrong with the text of a rule pack that is open in an editor, as if it were saved. It is
/// read and compiled with the other packs; no rule runs.
[[nodiscard]] std::vector<yaml::LoadError> check_pack(const OpenDocument& document,
                                                      const RuleSources& sources);
/// What is wrong with the text of a settings file that is open in an editor, as if it were saved.
[[nodiscard]] std::vector<yaml::LoadError> check_settings(const OpenDocument& document,
                                                          const RuleSources& sources);

}  // namespace cablelint::lsp
