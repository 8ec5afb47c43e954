// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/source_text.hpp"
#include "yaml/yaml_tree.hpp"

/// The documents of the examples of rules.
namespace cablelint::rule {

constexpr std::string_view mark_begin = "«";
constexpr std::string_view mark_end = "»";

/// An example, ready to be checked.
struct Example {
  std::string text;
  std::vector<Span> marks;  ///< where findings are expected
};

[[nodiscard]] std::size_t count_of(std::string_view text, std::string_view part);

/// Removes the marks and remembers what was between them. Marks do not nest.
[[nodiscard]] Example without_marks(std::string_view marked);

/// The text with each key of the map replaced by its value. Each key must occur once in the text as
/// it is given, whatever the other values hold; else nothing, with the reason.
[[nodiscard]] std::optional<std::string> replaced(const std::string& text,
                                                  const yaml::Node& replacements,
                                                  std::string& reason);

/// A span with signs under it, and what is said of it.
struct Underlined {
  Span where;
  char sign = '^';
  std::string text;  ///< may be empty
};

/// The lines of the spans, each once, with the signs below.
[[nodiscard]] std::string shown(const SourceText& source, std::vector<Underlined> rows);

}  // namespace cablelint::rule
