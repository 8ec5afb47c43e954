// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rule/compiled_rule.hpp"
#include "yaml/yaml_tree.hpp"

/// Types and values that rule files write down: of parameters and of the entries of vocabularies.
namespace cablelint::rule {

struct DeclaredType {
  cel::Type type;
  bool is_nullable = false;  ///< written with `?`
};

constexpr std::string_view declared_types =
    "types: string, int, bool, date, level, list(string); with ? if it may be absent";

/// `string`, `int?`, `list(string)`; nothing if that is not a type.
[[nodiscard]] std::optional<DeclaredType> type_from(std::string_view name);

/// As `type_from`, and the records of the model: `Paragraph`.
[[nodiscard]] std::optional<cel::Type> model_type_from(std::string_view name);

/// A value of that type, kept in `storage`; absent after having said what is wrong.
[[nodiscard]] cel::Value read_value(const yaml::Node& node, const cel::Type& type, Storage& storage,
                                    yaml::LoadErrors& errors);

/// `values` must stay where it is.
[[nodiscard]] cel::Value list_of(const std::vector<cel::Value>& values);

/// A field of a row of values, the next one of `type`.
void add_field(cel::RecordType& type, std::string_view name, const cel::Type& field_type,
               bool is_nullable);

}  // namespace cablelint::rule
