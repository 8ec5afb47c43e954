// SPDX-License-Identifier: Apache-2.0
// Any text as a document of an editor: questions about places in it, and changes between places.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "fuzz.hpp"
#include "lsp/server.hpp"

using namespace cablelint;
using Json = nlohmann::json;

namespace {

/// An editor whose every message must be answered without a failure of the server.
class Editor {
 public:
  Editor() : server_(sources(), [](const std::string& content) { check(content); }) {
    send("initialize", {{"capabilities", Json::object()}}, true);
  }

  void send(const std::string& method, const Json& params, bool is_request) {
    Json message = {{"jsonrpc", "2.0"}, {"method", method}, {"params", params}};
    if (is_request) {
      message["id"] = 1;
    }
    server_.receive(message.dump(-1, ' ', false, Json::error_handler_t::replace));
    server_.settle();
  }

 private:
  static lsp::RuleSources sources() {
    lsp::RuleSources sources;
    sources.settings.is_isolated = true;
    sources.day = [] { return *date(2026, 1, 1); };
    return sources;
  }
  static void check(const std::string& content) {
    constexpr int internal_error = -32603;
    const Json message = Json::parse(content, nullptr, false);
    fuzz::require(message.is_object());
    fuzz::require(!message.contains("error") || message["error"]["code"] != internal_error);
  }

  lsp::Server server_;
};

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it by this name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Editor editor;
  constexpr std::size_t places = 4;  // a byte for the line and one for the character of each
  if (size < 2 * places) {
    return 0;
  }
  const auto position = [data](std::size_t number) {
    return Json{{"line", data[2 * number]}, {"character", data[2 * number + 1]}};
  };
  const std::string text(fuzz::text_of(data, size).substr(2 * places));
  for (const char* const name : {"a.txt", "a.yaml", ".cablelint.yaml"}) {
    const Json document = {{"uri", std::string("file:///cables/") + name}};
    Json opened = document;
    opened["text"] = text;
    editor.send("textDocument/didOpen", {{"textDocument", opened}}, false);
    for (std::size_t number = 0; number < places; ++number) {
      const Json range = {{"start", position(number)}, {"end", position((number + 1) % places)}};
      const Json params = {{"textDocument", document},
                           {"position", position(number)},
                           {"range", range},
                           {"context", {{"diagnostics", Json::array()}}}};
      for (const char* const method :
           {"hover", "completion", "definition", "documentSymbol", "foldingRange", "codeAction"}) {
        editor.send(std::string("textDocument/") + method, params, true);
      }
      editor.send("textDocument/didChange",
                  {{"textDocument", document},
                   {"contentChanges", {{{"range", range}, {"text", text.substr(0, number)}}}}},
                  false);
    }
    editor.send("textDocument/didClose", {{"textDocument", document}}, false);
  }
  return 0;
}
