// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/overall_marking.hpp"

namespace cablelint::report {

/// Text for an element or an attribute, as a screen may show it.
[[nodiscard]] std::string html_text(std::string_view any);

/// `12,345`.
[[nodiscard]] std::string grouped(std::size_t number);

/// The class of the color that cover sheets of a level have.
[[nodiscard]] std::string_view level_style(Level level);

/// What a page has in place of a marking if none was found; `is_whole`: in all files that were
/// named.
[[nodiscard]] constexpr std::string_view no_marking(bool is_whole) {
  return is_whole ? "NO MARKING FOUND" : "NOT ALL FILES WERE CHECKED";
}

/// What is around the content of a page: the marking at its top and bottom, also where it is
/// printed. There is no script and no address in it, so that nothing is loaded from anywhere and
/// nothing reveals that it was read.
struct PageFrame {
  std::string heading;
  std::optional<OverallMarking> marking;
  std::string without_marking;  ///< what is shown if there is none
  std::string style{};          ///< rules of its own, besides the style sheet of all pages
  std::string skip_to{};        ///< the id that a first link leads to, and its text
  std::string skip_text{};
  std::string file{};  ///< of a page among others: its name, which the page says; else empty
};

/// From the first byte to the beginning of the content; `about` is HTML for below the heading.
[[nodiscard]] std::string page_begin(const PageFrame& frame, std::string_view about);
/// The rest; `origin` is text.
[[nodiscard]] std::string page_end(const PageFrame& frame, std::string_view origin);

/// Whether a file of that name is a page that says that it is: what no other file does, so that it
/// may be removed with its report. `beginning`: some thousand bytes.
[[nodiscard]] bool is_page_of_report(std::string_view file, std::string_view beginning);

}  // namespace cablelint::report
