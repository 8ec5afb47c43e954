// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

/// Names that the program looks for and that its messages repeat.
namespace cablelint::settings {

inline constexpr const char* settings_name = ".cablelint.yaml";
inline constexpr const char* misspelled_settings_name = ".cablelint.yml";

/// Of the documents in a folder where no settings say what is one.
inline constexpr std::array<std::string_view, 4> document_extensions = {".txt", ".cable", ".msg",
                                                                        ".md"};
/// The same in a sentence; names without an extension are documents too.
inline constexpr std::string_view default_documents =
    "*.txt, *.cable, *.msg, *.md and names without an extension";

}  // namespace cablelint::settings
