// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "model/calendar.hpp"
#include "yaml/yaml_tree.hpp"

/// How scalars, lists and maps of rule files are taken as what they must be. Each function says
/// what is wrong and answers nothing, or a value that lets the reading go on.
namespace cablelint::yaml {

/// Errors for each key of `map` that is not among `known`, with a suggestion. True if there is
/// none.
bool check_keys(const Node& map, std::initializer_list<std::string_view> known,
                std::string_view what, LoadErrors& errors);

[[nodiscard]] bool expect_map(const Node& node, std::string_view what, LoadErrors& errors);
[[nodiscard]] bool expect_list(const Node& node, std::string_view what, LoadErrors& errors);

/// The text under `key`; an error if it is not a scalar. Absent keys are not an error.
[[nodiscard]] std::string text_of(const Node& map, std::string_view key, LoadErrors& errors);
/// That of the value of `key`.
[[nodiscard]] std::string text_in(const Node& value, std::string_view key, LoadErrors& errors);
[[nodiscard]] bool bool_of(const Node& map, std::string_view key, bool otherwise,
                           LoadErrors& errors);

[[nodiscard]] std::optional<bool> read_bool(const Node& node, LoadErrors& errors);
[[nodiscard]] std::optional<std::int64_t> read_int(const Node& node, LoadErrors& errors);
[[nodiscard]] std::optional<Timestamp> read_date(const Node& node, LoadErrors& errors);

}  // namespace cablelint::yaml
