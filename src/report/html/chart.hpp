// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cablelint::report {

/// What the parts of bars in one color mean.
struct Series {
  std::string name;        ///< for the legend
  std::string_view style;  ///< the class of its color in the style sheet
};

/// One bar.
struct Bar {
  std::string label;                ///< any text
  std::vector<std::size_t> values;  ///< beside the series
  std::string link{};               ///< of the label, within the report; may be empty
};

/// Numbers as a picture: inline SVG, with all numbers as text beside it or in a table.
struct Chart {
  std::string title;
  std::string note{};  ///< a sentence below the title; may be empty
  std::vector<Series> series;
  std::vector<Bar> bars;
};

/// Bars below one another, each below its label and number; at most `most` of them are drawn, the
/// rest is counted.
[[nodiscard]] std::string bar_chart(const Chart& chart, std::size_t most);

/// Columns beside one another, for years in their order; a table below has the numbers.
[[nodiscard]] std::string column_chart(const Chart& chart);

}  // namespace cablelint::report
