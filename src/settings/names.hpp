// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

/// Names that the program looks for and that its messages repeat.
namespace cablelint::settings {

inline constexpr const char* settings_name = ".cablelint.yaml";
inline constexpr const char* misspelled_settings_name = ".cablelint.yml";

/// The extensions of documents where no settings name documents, in capital or small letters.
inline constexpr std::array<std::string_view, 9> document_extensions = {
    ".txt", ".text", ".cable", ".tel", ".msg", ".md", ".eml", ".htm", ".html"};

}  // namespace cablelint::settings
