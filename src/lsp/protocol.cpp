// SPDX-License-Identifier: Apache-2.0
#include "lsp/protocol.hpp"

#include <limits>
#include <utility>

namespace cablelint::lsp {
namespace {

constexpr int max_depth = 64;

[[noreturn]] void refuse(const std::string& reason) {
  throw RequestError(ErrorCode::invalid_params, reason);
}

}  // namespace

Json parse_content(std::string_view content) {
  const auto limit_depth = [](int depth, Json::parse_event_t, Json&) {
    if (depth > max_depth) {
      throw RequestError(ErrorCode::parse_error, "the message is nested too deeply");
    }
    return true;
  };
  try {
    return Json::parse(content, limit_depth);
  } catch (const Json::exception&) {
    // What the library says repeats a part of the message, which may be of a document.
    throw RequestError(ErrorCode::parse_error, "the message is not valid JSON");
  }
}

const Json& member(const Json& object, const char* name) {
  if (object.is_object()) {
    if (const auto found = object.find(name); found != object.end()) {
      return *found;
    }
  }
  refuse(std::string("missing `") + name + "`");
}

const std::string& text_member(const Json& object, const char* name) {
  const Json& value = member(object, name);
  if (!value.is_string()) {
    refuse(std::string("`") + name + "`: expected a string");
  }
  return value.get_ref<const std::string&>();
}

std::size_t number_member(const Json& object, const char* name) {
  constexpr std::uint64_t most = std::numeric_limits<std::int32_t>::max();
  const Json& value = member(object, name);
  if (!value.is_number_unsigned() || value.get<std::uint64_t>() > most) {
    refuse(std::string("`") + name + "`: expected a number from 0 to 2147483647");
  }
  return value.get<std::size_t>();
}

const std::string& uri_of_document(const Json& params) {
  return text_member(member(params, "textDocument"), "uri");
}

EditorPosition position_from(const Json& json) {
  return {number_member(json, "line"), number_member(json, "character")};
}

EditorRange range_from(const Json& json) {
  return {position_from(member(json, "start")), position_from(member(json, "end"))};
}

Json optional_member(const Json& object, const std::string& path) {
  const Json::json_pointer pointer("/" + path);
  return object.contains(pointer) ? object.at(pointer) : Json();
}

Json to_json(EditorPosition position) {
  return {{"line", position.line}, {"character", position.character}};
}

Json to_json(EditorRange range) {
  return {{"start", to_json(range.start)}, {"end", to_json(range.end)}};
}

Json notification(std::string_view method, Json params) {
  return {{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}};
}

Json answer(const Json& id, Json result) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}};
}

Json error_answer(const Json& id, const RequestError& error) {
  return {{"jsonrpc", "2.0"},
          {"id", id},
          {"error", {{"code", static_cast<int>(error.code())}, {"message", error.what()}}}};
}

}  // namespace cablelint::lsp
