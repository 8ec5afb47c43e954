// SPDX-License-Identifier: Apache-2.0
#include "lsp/definition.hpp"

#include "lsp/rule_file_help.hpp"
#include "lsp/text_sync.hpp"

namespace cablelint::lsp {

Json definition(Session& session, const Json& params) {
  const OpenDocument& document = document_of(session, params);
  return rule_definition(document, uri_of_document(params),
                         session.rules.for_writers(document.path()),
                         position_from(member(params, "position")));
}

}  // namespace cablelint::lsp
