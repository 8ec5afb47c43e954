// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/schema_parts.hpp"

namespace cablelint::rule::schema {

using namespace yaml::schema;  // the words of which schemas are made

/// What a rule may say, by key, and one of its examples; they refer to `path`, `rule_id`, `date`,
/// `severity`, `expression` and `test`.
[[nodiscard]] Json rule_properties();
[[nodiscard]] Json test();
[[nodiscard]] inline Json path() { return pattern(R"(^[a-z_]+(\.[a-z_]+)*$)"); }
[[nodiscard]] inline Json rule_id() { return pattern("^[a-z0-9-]+/[a-z0-9-]+$"); }

}  // namespace cablelint::rule::schema
