// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "model/level.hpp"

namespace cablelint::parse {

/// The highest level that data give with controls, which no prose has there: as a complete string,
/// `"SECRET//NOFORN"`, a complete cell, `,(S//NF),` and `| S//NF |`, or a complete value after a
/// key, `marking: S//NF`. The data may be a part of another text.
[[nodiscard]] Level level_in_data(std::string_view text);

/// The level that is all of a value of a field about classification: `SECRET//NOFORN`, `S//NF`,
/// `TS`, `Secret`, `[SECRET]`, `NATO SECRET`. S and C alone have other meanings.
[[nodiscard]] std::optional<Level> level_of_field(std::string_view value);

}  // namespace cablelint::parse
