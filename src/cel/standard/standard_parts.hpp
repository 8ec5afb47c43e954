// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "cel/builtin.hpp"

/// The parts of the table of standard functions.
namespace cablelint::cel {

void add_conversions(std::vector<Builtin>& table);
void add_string_functions(std::vector<Builtin>& table);
void add_string_search(std::vector<Builtin>& table);
void add_time_functions(std::vector<Builtin>& table);
void add_list_functions(std::vector<Builtin>& table);
void add_optional_functions(std::vector<Builtin>& table);
void add_number_functions(std::vector<Builtin>& table);

}  // namespace cablelint::cel
