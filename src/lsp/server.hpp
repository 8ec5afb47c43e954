// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "lsp/request_error.hpp"
#include "lsp/rule_cache.hpp"

namespace cablelint::lsp {

/// A server of the Language Server Protocol 3.17 for one client: takes the content of messages and
/// sends that of others. It knows documents as the client has them open, and writes no file.
class Server {
 public:
  using Send = std::function<void(const std::string& content)>;

  Server(RuleSources sources, Send send);
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server();

  /// Answers a message; an invalid one with an error.
  void receive(std::string_view content);
  /// Answers with an error to a message that could not be read from the input.
  void refuse(const RequestError& error);

  /// Sends the diagnostics that are out of date. Called when no message waits, so that no text is
  /// checked that is about to change.
  void settle();

  /// The client has ended the connection.
  [[nodiscard]] bool is_over() const;
  /// For the exit status: the client ended the session before the connection.
  [[nodiscard]] bool was_shut_down() const;

 private:
  struct Connection;

  std::unique_ptr<Connection> connection_;
};

}  // namespace cablelint::lsp
