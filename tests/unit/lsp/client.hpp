// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "lsp/server.hpp"

namespace cablelint::test {

using Json = nlohmann::json;

/// The built-in rules on 1 January 2026, with the settings that are found or none.
inline lsp::RuleSources sources(bool is_isolated) {
  lsp::RuleSources sources;
  sources.settings.is_isolated = is_isolated;
  sources.day = [] { return *date(2026, 1, 1); };
  return sources;
}

/// An editor that waits for what comes of each of its messages.
class Client {
 public:
  explicit Client(lsp::RuleSources from)
      : server_(std::move(from),
                [this](const std::string& content) { received_.push_back(Json::parse(content)); }) {
  }

  /// What the server sends because of a message.
  std::vector<Json> exchange(const std::string& content) {
    received_.clear();
    server_.receive(content);
    server_.settle();
    return received_;
  }
  std::vector<Json> notify(const std::string& method, const Json& params) {
    return exchange(Json{{"jsonrpc", "2.0"}, {"method", method}, {"params", params}}.dump());
  }
  std::vector<Json> request(const Json& id, const std::string& method, const Json& params) {
    return exchange(
        Json{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}}.dump());
  }
  std::vector<Json> open(const std::string& uri, const std::string& text) {
    return notify("textDocument/didOpen",
                  {{"textDocument",
                    {{"uri", uri}, {"languageId", "cable"}, {"version", 1}, {"text", text}}}});
  }

  [[nodiscard]] const lsp::Server& server() const { return server_; }

 private:
  std::vector<Json> received_;
  lsp::Server server_;
};

}  // namespace cablelint::test
