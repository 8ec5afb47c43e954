// SPDX-License-Identifier: Apache-2.0
// Sessions of an editor, each in a file of transcripts/. Their lines:
//
//   # a comment
//   NAME = the text of a document, to the line `.`
//   --> METHOD PARAMS        a notification; `{NAME}` in it is the text of that document, as JSON
//   --> ID METHOD PARAMS     a request
//   ==> CONTENT              any other content of a message
//   <-- METHOD PARAMS, ID RESULT or ID ! CODE MESSAGE
//                            what the server sends; CABLELINT_UPDATE_SCENARIOS=1 writes these
#include <catch2/catch.hpp>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "files.hpp"
#include "model/calendar.hpp"
#include "paths.hpp"
#include "unit/lsp/client.hpp"

using namespace cablelint;
using test::Json;

namespace {

namespace fs = std::filesystem;

/// Without the version of the server.
std::string shown(Json message) {
  if (message.contains("result") && message["result"].is_object()) {
    message["result"].erase("serverInfo");
  }
  if (message.contains("method")) {
    return message["method"].get<std::string>() + " " + message["params"].dump();
  }
  const std::string id = message["id"].dump();
  return message.contains("error") ? id + " ! " + message["error"]["code"].dump() + " " +
                                         message["error"]["message"].get<std::string>()
                                   : id + " " + message["result"].dump();
}

std::string replace_all(std::string text, const std::string& what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
  return text;
}

/// The content of the message that a line is about.
std::string content_of(std::string line, const std::map<std::string, std::string>& documents) {
  for (const auto& [name, text] : documents) {
    line = replace_all(line, "{" + name + "}", Json(text).dump());
  }
  std::istringstream words(line.substr(4));
  if (line.starts_with("==> ")) {
    return line.substr(4);
  }
  Json message = {{"jsonrpc", "2.0"}};
  if (std::isdigit(words.peek()) != 0) {
    int id = 0;
    words >> id;
    message["id"] = id;
  }
  std::string method;
  words >> method;
  message["method"] = method;
  std::string params;
  std::getline(words, params);
  message["params"] = Json::parse(params);
  return message.dump();
}

/// The transcript with what the server sends today.
std::string played(std::istream& transcript) {
  test::Client client(test::sources(true));
  std::map<std::string, std::string> documents;
  std::string out;
  for (std::string line; std::getline(transcript, line);) {
    if (line.starts_with("<-- ")) {
      continue;
    }
    out += line + "\n";
    if (line.ends_with(" =")) {
      std::string& document = documents[line.substr(0, line.size() - 2)];
      while (std::getline(transcript, line) && line != ".") {
        document += line + "\n";
        out += line + "\n";
      }
      out += ".\n";
    } else if (line.starts_with("-->") || line.starts_with("==>")) {
      for (const Json& message : client.exchange(content_of(line, documents))) {
        out += "<-- " + shown(message) + "\n";
      }
    }
  }
  return out;
}

}  // namespace

TEST_CASE("the server answers as the transcripts say", "[lsp]") {
  for (const auto& entry :
       fs::directory_iterator(tests::source_dir() / "tests" / "unit" / "lsp" / "transcripts")) {
    std::ifstream in(entry.path());
    const std::string now = played(in);
    if (std::getenv("CABLELINT_UPDATE_SCENARIOS") != nullptr) {
      std::ofstream(entry.path()) << now;
    }
    INFO(entry.path());
    CHECK(now == tests::text_of(entry.path()));
  }
}
