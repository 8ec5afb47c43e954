// SPDX-License-Identifier: Apache-2.0
// Lengths across are in percent, so that a picture is as wide as the page and its text is not
// scaled.
#include "report/html/chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "report/html/page.hpp"

namespace cablelint::report {
namespace {

constexpr double column_height = 120;  // in px, as all below
constexpr double column_top = 18;
constexpr double label_height = 20;
constexpr double widest_column = 8;  // in percent
/// More labels than these would run into each other on a narrow screen.
constexpr std::size_t most_labels = 8;

std::size_t total(const Bar& bar) {
  return std::accumulate(bar.values.begin(), bar.values.end(), std::size_t{0});
}

std::size_t largest_total(const Chart& chart) {
  std::size_t largest = 1;
  for (const Bar& bar : chart.bars) {
    largest = std::max(largest, total(bar));
  }
  return largest;
}

double ratio(std::size_t part, std::size_t whole) {
  return static_cast<double>(part) / static_cast<double>(whole);
}

/// `errors: 3, warnings: 12`: the parts of a bar that are not empty.
std::string in_words(const Chart& chart, const Bar& bar) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    if (bar.values[i] > 0) {
      parts.push_back(fmt::format("{}: {}", chart.series[i].name, grouped(bar.values[i])));
    }
  }
  return parts.empty() ? "none" : fmt::format("{}", fmt::join(parts, ", "));
}

std::string legend(const Chart& chart) {
  if (chart.series.size() < 2) {
    return {};
  }
  std::string out = "<ul class=\"legend\">";
  for (const Series& series : chart.series) {
    out += fmt::format("<li><span class=\"key {}\"></span>{}</li>", series.style,
                       html_text(series.name));
  }
  return out + "</ul>\n";
}

std::string framed(const Chart& chart, const std::string& picture) {
  const std::string note =
      chart.note.empty() ? "" : "<p class=\"quiet\">" + html_text(chart.note) + "</p>\n";
  return "<section class=\"chart\">\n<h3>" + html_text(chart.title) + "</h3>\n" + note +
         legend(chart) + picture + "</section>\n";
}

std::string drawn_bar(const Chart& chart, const Bar& bar, std::size_t largest) {
  std::string out =
      fmt::format(R"(<svg class="bar" role="img" aria-label="{}" width="100%" height="10">)",
                  html_text(in_words(chart, bar)));
  double x = 0;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    if (bar.values[i] > 0) {
      const double width = 100 * ratio(bar.values[i], largest);
      out += fmt::format(R"(<rect class="{}" x="{:.2f}%" width="{:.2f}%" height="10"/>)",
                         chart.series[i].style, x, width);
      x += width;
    }
  }
  return out + "</svg>";
}

std::string drawn_column(const Chart& chart, std::size_t index, std::size_t largest) {
  const Bar& bar = chart.bars[index];
  const double step = 100.0 / static_cast<double>(chart.bars.size());
  const double width = std::min(step * 0.8, widest_column);
  const double x = step * (static_cast<double>(index) + 0.5) - width / 2;
  std::string out;
  double y = column_top + column_height;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    if (bar.values[i] > 0) {
      const double height = column_height * ratio(bar.values[i], largest);
      y -= height;
      out += fmt::format(
          R"(<rect class="{}" x="{:.2f}%" y="{:.1f}" width="{:.2f}%" height="{:.1f}"/>)",
          chart.series[i].style, x, y, width, height);
    }
  }
  return out.empty() ? out
                     : fmt::format("<g><title>{}: {}</title>{}</g>", html_text(bar.label),
                                   html_text(in_words(chart, bar)), out);
}

std::string drawn_columns(const Chart& chart) {
  const std::size_t largest = largest_total(chart);
  const double bottom = column_top + column_height;
  std::string out = fmt::format(
      "<svg class=\"columns\" role=\"img\" aria-label=\"{}, {} to {}; at most {}\" "
      "width=\"100%\" height=\"{:.0f}\">\n<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"{:.1f}\" "
      "y2=\"{:.1f}\"/><text x=\"0\" y=\"{:.1f}\">{}</text>\n",
      html_text(chart.title), html_text(chart.bars.front().label),
      html_text(chart.bars.back().label), grouped(largest), bottom + label_height, column_top,
      column_top, column_top - 5, grouped(largest));
  const std::size_t every = (chart.bars.size() + most_labels - 1) / most_labels;
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    out += drawn_column(chart, i, largest);
    if (i % every == 0) {
      const double middle =
          100.0 * (static_cast<double>(i) + 0.5) / static_cast<double>(chart.bars.size());
      out += fmt::format("<text class=\"label\" x=\"{:.2f}%\" y=\"{:.1f}\">{}</text>\n", middle,
                         bottom + 15, html_text(chart.bars[i].label));
    }
  }
  return out + fmt::format(
                   "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{0:.1f}\" "
                   "y2=\"{0:.1f}\"/></svg>\n",
                   bottom);
}

/// The numbers of columns.
std::string table(const Chart& chart) {
  std::string out = fmt::format(
      "<details><summary>As a table</summary>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" "
      "aria-label=\"{0}, as a table\">\n<table>\n<caption>{0}</caption>\n<thead><tr><td></td>",
      html_text(chart.title));
  for (const Series& series : chart.series) {
    out += "<th scope=\"col\">" + html_text(series.name) + "</th>";
  }
  out += "</tr></thead>\n<tbody>\n";
  for (const Bar& bar : chart.bars) {
    if (total(bar) > 0) {
      out += "<tr><th scope=\"row\">" + html_text(bar.label) + "</th>";
      for (const std::size_t value : bar.values) {
        out += "<td>" + grouped(value) + "</td>";
      }
      out += "</tr>\n";
    }
  }
  return out + "</tbody>\n</table>\n</div>\n</details>\n";
}

}  // namespace

std::string bar_chart(const Chart& chart, std::size_t most) {
  const std::size_t largest = largest_total(chart);
  std::string out = "<ul class=\"bars\">\n";
  for (std::size_t i = 0; i < std::min(most, chart.bars.size()); ++i) {
    const Bar& bar = chart.bars[i];
    const std::string label = html_text(bar.label);
    out += fmt::format("<li>{}<b>{}</b>{}</li>\n",
                       bar.link.empty() ? "<span>" + label + "</span>"
                                        : fmt::format("<a href=\"{}\">{}</a>", bar.link, label),
                       grouped(total(bar)), drawn_bar(chart, bar, largest));
  }
  out += "</ul>\n";
  if (chart.bars.size() > most) {
    std::size_t rest = 0;
    for (std::size_t i = most; i < chart.bars.size(); ++i) {
      rest += total(chart.bars[i]);
    }
    out += fmt::format("<p class=\"quiet\">and {} more, with {}</p>\n",
                       grouped(chart.bars.size() - most), grouped(rest));
  }
  return framed(chart, out);
}

std::string column_chart(const Chart& chart) {
  return framed(chart, chart.bars.empty() ? "<p class=\"quiet\">No date is known.</p>\n"
                                          : drawn_columns(chart) + table(chart));
}

}  // namespace cablelint::report
