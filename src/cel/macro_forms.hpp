// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace cablelint::cel {

/// Calls that are not functions: they bind a variable or look at a path.
enum class MacroKind : std::uint8_t {
  none,
  has,
  all,
  exists,
  exists_one,
  filter,
  map,  ///< also transformList
  transform_map,
  bind,
  opt_map,
  opt_flat_map,
};

/// A macro by its name and the number of its arguments, without the receiver.
struct MacroForm {
  std::string_view name;
  std::size_t arguments = 0;
  MacroKind kind = MacroKind::none;
  bool has_two_variables = false;
  std::string_view written;
  std::string_view doc;
  std::string_view example;  ///< a condition that is true
};

[[nodiscard]] std::span<const MacroForm> macro_forms();

/// The macro of that name and number of arguments, or nullptr.
[[nodiscard]] const MacroForm* find_macro_form(std::string_view name, std::size_t arguments);

}  // namespace cablelint::cel
