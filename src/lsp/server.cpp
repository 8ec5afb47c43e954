// SPDX-License-Identifier: Apache-2.0
#include "lsp/server.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "lsp/code_actions.hpp"
#include "lsp/completion.hpp"
#include "lsp/definition.hpp"
#include "lsp/diagnostics.hpp"
#include "lsp/hover.hpp"
#include "lsp/outline.hpp"
#include "lsp/protocol.hpp"
#include "lsp/session.hpp"
#include "lsp/text_sync.hpp"

namespace cablelint::lsp {

enum class ConnectionState : std::uint8_t { connected, initialized, shut_down };

namespace {

struct Request {
  std::string_view method;
  Json (*answer)(Session& session, const Json& params);
  std::optional<ConnectionState> after = {};  ///< of the connection, if it becomes another one
};

struct Notification {
  std::string_view method;
  void (*take)(Session& session, const Json& params);
};

Json initialize(Session& session, const Json& params) {
  const Json encodings = optional_member(params, "capabilities/general/positionEncodings");
  const bool knows_utf8 = std::ranges::find(encodings, Json("utf-8")) != encodings.end();
  session.encoding = knows_utf8 ? PositionEncoding::utf8 : PositionEncoding::utf16;
  return {{"capabilities",
           {{"positionEncoding", knows_utf8 ? "utf-8" : "utf-16"},
            {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", true}}},
            {"codeActionProvider", {{"codeActionKinds", {"quickfix", fix_all_kind}}}},
            {"completionProvider", {{"triggerCharacters", {"(", "/", ",", ":", " ", "."}}}},
            {"definitionProvider", true},
            {"documentSymbolProvider", true},
            {"foldingRangeProvider", true},
            {"hoverProvider", true}}},
          {"serverInfo", {{"name", "cablelint"}, {"version", CABLELINT_VERSION}}}};
}

Json shut_down(Session& session, const Json&) {
  session.documents.clear();
  session.changed.clear();
  return nullptr;
}

constexpr std::array requests = {
    Request{"initialize", initialize, ConnectionState::initialized},
    Request{"shutdown", shut_down, ConnectionState::shut_down},
    Request{"textDocument/codeAction", code_actions},
    Request{"textDocument/completion", completion},
    Request{"textDocument/definition", definition},
    Request{"textDocument/documentSymbol", document_symbols},
    Request{"textDocument/foldingRange", folding_ranges},
    Request{"textDocument/hover", hover},
};

constexpr std::array notifications = {
    Notification{"textDocument/didOpen", open_document},
    Notification{"textDocument/didChange", change_document},
    Notification{"textDocument/didClose", close_document},
};

/// The row of a method; nullptr if it is unknown.
template <class Rows>
auto row_of(const Rows& rows, std::string_view method) {
  const auto row = std::ranges::find_if(
      rows, [method](const auto& candidate) { return candidate.method == method; });
  return row == rows.end() ? nullptr : &*row;
}

/// An object that is neither a request nor a notification answers a request of the server.
bool is_answer(const Json& message) {
  return message.is_object() && !message.contains("method") &&
         (message.contains("result") || message.contains("error"));
}

/// The member of that name; nullptr if there is none.
const Json* member_or_null(const Json& object, const char* name) {
  const auto at = object.is_object() ? object.find(name) : object.end();
  return at == object.end() ? nullptr : &*at;
}

bool is_id(const Json& id) { return id.is_string() || id.is_number_integer(); }

}  // namespace

struct Server::Connection {
  Connection(RuleSources sources, Send send_to_client)
      : session(std::move(sources)), send_content(std::move(send_to_client)) {}

  Session session;
  Send send_content;
  ConnectionState state = ConnectionState::connected;
  bool is_over = false;

  void send(const Json& message) const {
    send_content(message.dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  void expect_state_for(std::string_view method) const;
  [[nodiscard]] Json result_of(const std::string& method, const Json& params);
  void take(const std::string& method, const Json& params);
  void receive(const Json& message);
  void reject(const std::string& method, const Json* id, const RequestError& error) const;
  void settle();
};

void Server::Connection::expect_state_for(std::string_view method) const {
  if (method == "initialize" && state != ConnectionState::connected) {
    throw RequestError(ErrorCode::invalid_request, "the server is already initialized");
  }
  if (method != "initialize" && state == ConnectionState::connected) {
    throw RequestError(ErrorCode::server_not_initialized, "the server is not initialized");
  }
  if (state == ConnectionState::shut_down) {
    throw RequestError(ErrorCode::invalid_request, "the server is shut down");
  }
}

Json Server::Connection::result_of(const std::string& method, const Json& params) {
  expect_state_for(method);
  if (method == "shutdown") {
    settle();  // what a script that waits for nothing has opened
  }
  const Request* const request = row_of(requests, method);
  if (request == nullptr) {
    throw RequestError(ErrorCode::method_not_found, "unknown method");
  }
  Json result = request->answer(session, params);
  state = request->after.value_or(state);
  return result;
}

void Server::Connection::take(const std::string& method, const Json& params) {
  if (method == "exit") {
    is_over = true;
  }
  const Notification* const row = row_of(notifications, method);
  if (row != nullptr && state == ConnectionState::initialized) {
    row->take(session, params);
  }
}

void Server::Connection::receive(const Json& message) {
  if (is_answer(message)) {
    return;
  }
  const Json* const method = member_or_null(message, "method");
  const Json* const id = member_or_null(message, "id");
  if (method == nullptr || !method->is_string() || (id != nullptr && !is_id(*id))) {
    send(error_answer(nullptr, {ErrorCode::invalid_request,
                                "expected an object with a string `method`, and optionally `id`"}));
    return;
  }
  const Json* const params = member_or_null(message, "params");
  try {
    static const Json nothing;
    const Json& given = params == nullptr ? nothing : *params;  // not a copy: it may be a document
    if (id != nullptr) {
      send(answer(*id, result_of(*method, given)));
    } else {
      take(*method, given);
    }
  } catch (const RequestError& error) {
    reject(*method, id, error);
  } catch (const std::exception&) {
    reject(*method, id, {ErrorCode::internal_error, "the request failed"});
  }
}

/// A notification has no answer: the client's log says what was wrong with it.
void Server::Connection::reject(const std::string& method, const Json* id,
                                const RequestError& error) const {
  constexpr int message_type_error = 1;
  send(id != nullptr
           ? error_answer(*id, error)
           : notification("window/logMessage", {{"type", message_type_error},
                                                {"message", method + ": " + error.what()}}));
}

void Server::Connection::settle() {
  if (session.rules.refresh()) {
    for (const auto& [uri, document] : session.documents) {
      session.changed.insert(uri);
    }
  }
  for (const std::string& uri : std::exchange(session.changed, {})) {
    send(notification("textDocument/publishDiagnostics", diagnostics(session, uri)));
  }
}

Server::Server(RuleSources sources, Send send)
    : connection_(std::make_unique<Connection>(std::move(sources), std::move(send))) {}

Server::~Server() = default;

void Server::receive(std::string_view content) {
  try {
    connection_->receive(parse_content(content));
  } catch (const RequestError& error) {
    refuse(error);
  }
}

void Server::refuse(const RequestError& error) { connection_->send(error_answer(nullptr, error)); }

void Server::settle() { connection_->settle(); }

bool Server::is_over() const { return connection_->is_over; }

bool Server::was_shut_down() const { return connection_->state == ConnectionState::shut_down; }

}  // namespace cablelint::lsp
