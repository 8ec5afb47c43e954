// SPDX-License-Identifier: Apache-2.0
#include "report/html/overview.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "model/level.hpp"
#include "report/html/chart.hpp"
#include "report/html/page.hpp"

namespace cablelint::report {
namespace {

constexpr std::size_t most_bars = 10;
constexpr std::size_t most_rules = 14;  // beside two rows of other pictures
/// A document with a date far off must not make all others a line.
constexpr int most_years = 120;

const std::vector<Series>& severity_series() {
  static const std::vector<Series> all = {
      {"errors", "error"}, {"warnings", "warning"}, {"infos", "info"}};
  return all;
}

std::vector<std::size_t> by_severity(const Share& share) {
  return {share.of(Severity::error), share.of(Severity::warning), share.of(Severity::info)};
}

int number(const std::string& year) {
  int value = 0;
  std::from_chars(year.data(), year.data() + year.size(), value);
  return value;
}

/// The years of a map from the first to the last, those without anything among them.
template <class Value>
std::vector<std::string> years_of(const std::map<std::string, Value>& by_year) {
  std::vector<std::string> years;
  for (const auto& [year, value] : by_year) {
    const bool is_gap = !years.empty() && number(year) - number(years.back()) <= most_years;
    for (int next = is_gap ? number(years.back()) + 1 : number(year); next < number(year); ++next) {
      years.push_back(std::to_string(next));
    }
    if (!year.empty()) {
      years.push_back(year);
    }
  }
  return years;
}

/// The largest first.
Chart findings_chart(std::string title, const Shares& shares, std::string_view unknown) {
  Chart chart{.title = std::move(title), .series = severity_series(), .bars = {}};
  std::vector<std::pair<std::size_t, const Shares::value_type*>> ordered;
  for (const auto& share : shares) {
    if (share.second.all_findings() > 0) {
      ordered.emplace_back(share.second.all_findings(), &share);
    }
  }
  std::ranges::stable_sort(ordered, std::ranges::greater{}, &decltype(ordered)::value_type::first);
  std::stable_partition(ordered.begin(), ordered.end(),
                        [](const auto& one) { return !one.second->first.empty(); });
  for (const auto& [count, share] : ordered) {
    chart.bars.push_back(
        {share->first.empty() ? std::string(unknown) : share->first, by_severity(share->second)});
  }
  return chart;
}

std::string findings_by_rule(const Collection& collection, const RuleLink& link) {
  Chart chart = findings_chart("Findings by rule", collection.by_rule, "");
  for (Bar& bar : chart.bars) {
    bar.link = link(bar.label);
  }
  return bar_chart(chart, most_rules);
}

std::string findings_by_year(const Collection& collection) {
  Chart chart{.title = "Findings by year", .series = severity_series(), .bars = {}};
  for (const std::string& year : years_of(collection.by_year)) {
    const auto share = collection.by_year.find(year);
    chart.bars.push_back(
        {year, by_severity(share == collection.by_year.end() ? Share() : share->second)});
  }
  return column_chart(chart);
}

/// The levels that documents have, the highest first, and then those without one.
std::vector<std::pair<std::string, Series>> levels_of(const Collection& collection) {
  std::vector<std::pair<std::string, Series>> levels;
  const auto all = all_levels();
  for (std::size_t i = all.size(); i-- > 0;) {
    const std::string id(all[i].id);
    if (collection.by_level.contains(id)) {
      levels.push_back({id, {id, level_style(all[i].level)}});
    }
  }
  if (collection.by_level.contains("")) {
    levels.push_back({"", {"unknown", "gray"}});
  }
  return levels;
}

std::string documents_by_year(const Collection& collection) {
  const auto levels = levels_of(collection);
  Chart chart{.title = "Documents by year and level", .series = {}, .bars = {}};
  for (const auto& [id, series] : levels) {
    chart.series.push_back(series);
  }
  for (const std::string& year : years_of(collection.levels_by_year)) {
    Bar bar{year, {}};
    const auto found = collection.levels_by_year.find(year);
    for (const auto& [id, series] : levels) {
      const auto count = found == collection.levels_by_year.end() ? 0 : found->second.count(id);
      bar.values.push_back(count == 0 ? 0 : found->second.at(id));
    }
    chart.bars.push_back(std::move(bar));
  }
  return column_chart(chart);
}

std::string coverage(const Collection& collection, const lint::Summary& summary) {
  struct Band {
    std::string_view name;
    std::size_t least;
    std::size_t most;
  };
  constexpr std::array<Band, 5> bands = {{{"all lines", 100, 100},
                                          {"95 to 99 %", 95, 99},
                                          {"90 to 94 %", 90, 94},
                                          {"75 to 89 %", 75, 89},
                                          {"less than 75 %", 0, 74}}};
  Chart chart{
      .title = "Documents by lines understood", .series = {{"documents", "info"}}, .bars = {}};
  if (summary.lines > 0) {
    const std::size_t read = summary.lines - summary.unread_lines;
    chart.note = fmt::format("{:.1f} % of {} lines were understood.",
                             100.0 * static_cast<double>(read) / static_cast<double>(summary.lines),
                             grouped(summary.lines));
  }
  for (const Band& band : bands) {
    std::size_t count = 0;
    for (std::size_t percent = band.least; percent <= band.most; ++percent) {
      count += collection.by_coverage.at(percent);
    }
    chart.bars.push_back({std::string(band.name), {count}});
  }
  return bar_chart(chart, bands.size());
}

struct StateName {
  lint::DueState state;
  std::string_view name;
};

constexpr std::array<StateName, 8> state_names = {
    {{lint::DueState::due, "past: due for review"},
     {lint::DueState::soon, "soon"},
     {lint::DueState::later, "later"},
     {lint::DueState::event, "by an event"},
     {lint::DueState::exempt, "exempt, without a date"},
     {lint::DueState::schedule, "by a schedule, without a date"},
     {lint::DueState::undated, "no readable instruction"},
     {lint::DueState::not_classified, "not classified"}}};

}  // namespace

std::string calendar(const std::map<lint::DueState, std::size_t>& states,
                     const std::map<std::string, std::size_t>& years, Timestamp as_of) {
  Chart by_state{.title = "Declassification", .series = {{"documents", "info"}}, .bars = {}};
  for (const auto& [state, name] : state_names) {
    if (const auto found = states.find(state); found != states.end()) {
      by_state.bars.push_back({std::string(name), {found->second}});
    }
  }
  Chart by_year{.title = "Dates of declassification by year",
                .series = {{"past", "error"}, {"this year", "warning"}, {"to come", "info"}},
                .bars = {}};
  const int now = number(year_name(as_of));
  for (const std::string& year : years_of(years)) {
    const auto found = years.find(year);
    const std::size_t count = found == years.end() ? 0 : found->second;
    const int at = number(year);
    by_year.bars.push_back(
        {year, {at < now ? count : 0, at == now ? count : 0, at > now ? count : 0}});
  }
  return bar_chart(by_state, state_names.size()) + column_chart(by_year);
}

std::string overview(const Collection& collection, const lint::Summary& summary,
                     const RuleLink& link, Timestamp as_of) {
  std::string out = "<h2>Overview</h2>\n<div class=\"charts\">\n";
  if (summary.findings() > 0) {
    out +=
        findings_by_rule(collection, link) + findings_by_year(collection) +
        bar_chart(findings_chart("Findings by post", collection.by_post, "unknown"), most_bars) +
        bar_chart(findings_chart("Findings by level", collection.by_level, "unknown"), most_bars);
  }
  return out + documents_by_year(collection) + coverage(collection, summary) +
         calendar(collection.due_states, collection.due_years, as_of) + "</div>\n";
}

}  // namespace cablelint::report
