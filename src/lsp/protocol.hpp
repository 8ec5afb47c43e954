// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "lsp/request_error.hpp"
#include "lsp/text_document.hpp"

/// The messages of the Language Server Protocol 3.17, on JSON-RPC 2.0.
namespace cablelint::lsp {

/// Without the order of keys: a search for one of a million keys must not take long.
using Json = nlohmann::json;

// Errors: these throw `RequestError`.

/// The content of a message. Refused, too: values inside of more than 64 others.
[[nodiscard]] Json parse_content(std::string_view content);

/// The member of an object.
[[nodiscard]] const Json& member(const Json& object, const char* name);
[[nodiscard]] const std::string& text_member(const Json& object, const char* name);
/// A number from 0 to 2^31 - 1, as the protocol limits them.
[[nodiscard]] std::size_t number_member(const Json& object, const char* name);

[[nodiscard]] const std::string& uri_of_document(const Json& params);
[[nodiscard]] EditorPosition position_from(const Json& json);
[[nodiscard]] EditorRange range_from(const Json& json);

/// The member at the end of a path through objects, such as `capabilities/general`; null if a part
/// of the path is missing.
[[nodiscard]] Json optional_member(const Json& object, const std::string& path);

[[nodiscard]] Json to_json(EditorPosition position);
[[nodiscard]] Json to_json(EditorRange range);

[[nodiscard]] Json notification(std::string_view method, Json params);
[[nodiscard]] Json answer(const Json& id, Json result);
[[nodiscard]] Json error_answer(const Json& id, const RequestError& error);

}  // namespace cablelint::lsp
