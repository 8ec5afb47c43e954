// SPDX-License-Identifier: Apache-2.0
#include "lsp/message_stream.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "lsp/request_error.hpp"

using namespace cablelint;

namespace {

/// The contents that a reader takes from an input which comes in pieces; an error as `! REASON`.
std::vector<std::string> contents(std::string input, std::size_t piece_bytes) {
  lsp::MessageReader reader([&input, piece_bytes](std::span<char> room) {
    const std::size_t count = std::min({room.size(), input.size(), piece_bytes});
    std::ranges::copy(input.substr(0, count), room.begin());
    input.erase(0, count);
    return count;
  });
  std::vector<std::string> found;
  for (;;) {
    try {
      const std::optional<std::string> content = reader.next();
      if (!content) {
        return found;
      }
      found.push_back(*content);
    } catch (const lsp::RequestError& error) {
      found.push_back(std::string("! ") + error.what());
    }
  }
}

struct Case {
  std::string input;
  std::vector<std::string> contents;
};

const std::string no_length = "! a message needs a Content-Length header";

}  // namespace

TEST_CASE("messages are found in their input, in whatever pieces it comes", "[lsp]") {
  const std::vector<Case> cases = {
      {"", {}},
      {"Content-Length: 2\r\n\r\n{}", {"{}"}},
      {"Content-Length: 2\r\n\r\n{}Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\n7",
       {"{}", "", "7"}},
      {"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:2\r\n\r\n{}",
       {"{}"}},
      {"Content-Length: 3\n\nabc", {"abc"}},
      // The input ends in the middle of a message.
      {"Content-Length: 5\r\n\r\nabc", {}},
      {"Content-Length: 5\r\n", {}},
      // A header that says nothing of the size, or nothing that it could be.
      {"\r\nContent-Length: 1\r\n\r\n7", {no_length, "7"}},
      {"Content-Length: two\r\n\r\nContent-Length: 1\r\n\r\n7", {no_length, "7"}},
      {"Content-Length: -1\r\n\r\n", {no_length}},
      {"Content-Length: 99999999999999999999999\r\n\r\n", {no_length}},
      {"Content-Length: 99999999999\r\n\r\nabc", {}},
  };
  for (const Case& each : cases) {
    for (const std::size_t piece_bytes : {1U, 3U, 1000U}) {
      INFO(each.input << " in pieces of " << piece_bytes);
      CHECK(contents(each.input, piece_bytes) == each.contents);
    }
  }
}

TEST_CASE("a message that is too large is skipped", "[lsp]") {
  const std::size_t size = lsp::MessageReader::max_content_bytes + 1;
  const std::string input = "Content-Length: " + std::to_string(size) + "\r\n\r\n" +
                            std::string(size, 'x') + lsp::framed("{}");
  CHECK(contents(input, input.size()) ==
        std::vector<std::string>{"! the message is larger than 64 MiB", "{}"});
}

TEST_CASE("a line that never ends is not kept", "[lsp]") {
  const std::string input = std::string(100'000, 'x') + "\r\n\r\n" + lsp::framed("{}");
  CHECK(contents(input, 1000) == std::vector<std::string>{no_length, "{}"});
}
