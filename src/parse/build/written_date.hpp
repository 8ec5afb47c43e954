// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "model/calendar.hpp"

namespace cablelint::parse {

/// The day that a date means, in each of the orders in which documents write it. 2019/09/29,
/// 20190929, 09/29/2019, 9/29/19, SEPTEMBER 29, 2019 and 29 SEP 19 are one day. Nothing: there is
/// no such day.
[[nodiscard]] std::optional<Timestamp> date_from(std::string_view written);

}  // namespace cablelint::parse
