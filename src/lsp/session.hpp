// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "lsp/open_document.hpp"
#include "lsp/rule_cache.hpp"
#include "lsp/text_document.hpp"

namespace cablelint::lsp {

/// What the server knows of its client and of the documents that are open there.
struct Session {
  explicit Session(RuleSources sources) : rules(std::move(sources)) {}

  RuleCache rules;
  PositionEncoding encoding = PositionEncoding::utf16;
  std::map<std::string, OpenDocument> documents;  ///< by URI, as the client writes it
  std::set<std::string> changed;                  ///< of these, whose diagnostics are out of date
};

}  // namespace cablelint::lsp
