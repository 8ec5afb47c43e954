// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "text/input_error.hpp"

/// A branch under test may hold links, through which the program must write no file outside.
namespace cablelint::cli {

/// Throws `InputError` if `file` is a link to a file that is neither beneath its folder nor beneath
/// the current one.
void refuse_link_out_of_tree(const std::string& file);

/// Throws `InputError` if `file`, the name of a report or of the folder of its pages, leads through
/// the current folder to a file outside it. Another name is the choice of who runs the program,
/// such as /dev/stdout.
void refuse_planted_link(const std::string& file);

/// What is thrown.
[[nodiscard]] InputError not_written(const std::string& file, std::string_view why);

}  // namespace cablelint::cli
