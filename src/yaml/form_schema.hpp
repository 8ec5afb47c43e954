// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "yaml/form.hpp"

/// JSON Schemas (draft-07) of the forms of YAML maps.
namespace cablelint::yaml {

using Json = nlohmann::ordered_json;
/// What values refer to, by name.
using Definitions = std::vector<std::pair<std::string_view, Value>>;

[[nodiscard]] Json schema_of(const Value& value);
[[nodiscard]] Json schema_of(const Form& form);
/// The schema of a file.
[[nodiscard]] Json schema_of(std::string_view title, const Form& form,
                             const Definitions& definitions);

}  // namespace cablelint::yaml
