// SPDX-License-Identifier: Apache-2.0
#include "lsp/text_sync.hpp"

#include <utility>

#include "lsp/document_uri.hpp"

namespace cablelint::lsp {
namespace {

/// A client may leave it out or say null.
std::optional<std::int64_t> version_of(const Json& document) {
  const auto version = document.find("version");
  return version != document.end() && version->is_number_integer()
             ? std::optional(version->get<std::int64_t>())
             : std::nullopt;
}

}  // namespace

void open_document(Session& session, const Json& params) {
  const std::string& uri = uri_of_document(params);
  const Json& opened = member(params, "textDocument");
  OpenDocument document(path_from_uri(uri), text_member(opened, "text"), session.encoding);
  document.set_version(version_of(opened));
  session.documents.insert_or_assign(uri, std::move(document));
  session.changed.insert(uri);
}

void change_document(Session& session, const Json& params) {
  OpenDocument& document = document_of(session, params);
  session.changed.insert(uri_of_document(params));
  for (const Json& change : member(params, "contentChanges")) {
    const std::string& text = text_member(change, "text");
    if (const auto range = change.find("range"); range != change.end()) {
      document.replace(range_from(*range), text);
    } else {
      document.replace_all(text, session.encoding);
    }
  }
  document.set_version(version_of(member(params, "textDocument")));
}

void close_document(Session& session, const Json& params) {
  const std::string& uri = uri_of_document(params);
  session.documents.erase(uri);
  session.changed.insert(uri);
}

OpenDocument& document_of(Session& session, const Json& params) {
  const auto found = session.documents.find(uri_of_document(params));
  if (found == session.documents.end()) {
    throw RequestError(ErrorCode::invalid_params, "the document is not open");
  }
  return found->second;
}

}  // namespace cablelint::lsp
