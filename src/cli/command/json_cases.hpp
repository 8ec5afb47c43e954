// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cablelint::cli {

/// The answer to one case of a suite in JSON Lines: `{"value": …}`, `{"error": …}` if the
/// evaluation failed, or `{"load_error": …}` if the expression was refused before.
///
/// A case is `{"expr": text, "bindings": {name: value}, "type_env": {name: type}}`; other members
/// are ignored. Without `type_env` a binding has the type of its value. A value has one member:
/// - `{"int": "-5"}`, `{"string": …}`, `{"bool": …}`, `{"null": null}`
/// - `{"list": [value]}`, `{"map": [[key, value]]}`
/// - `{"timestamp": [seconds, nanos]}`, `{"duration": [seconds, nanos]}`
/// - `{"optional": value or null}`
[[nodiscard]] std::string answer_json_case(std::string_view line);

}  // namespace cablelint::cli
