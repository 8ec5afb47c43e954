// SPDX-License-Identifier: Apache-2.0
#include "cli/run/statistics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "text/counted.hpp"
#include "text/visible.hpp"

namespace cablelint::cli {

namespace {

/// More posts or years than these are for `--format statistics`.
constexpr std::size_t most_lines = 20;

using Ordered = std::vector<std::pair<std::size_t, const report::Shares::value_type*>>;

/// The shares with findings, those with the most first.
Ordered by_findings(const report::Shares& shares) {
  Ordered ordered;
  for (const auto& share : shares) {
    if (const std::size_t findings = share.second.all_findings(); findings > 0) {
      ordered.emplace_back(findings, &share);
    }
  }
  std::ranges::stable_sort(ordered, std::ranges::greater{}, &Ordered::value_type::first);
  return ordered;
}

std::string line(std::size_t count, std::string_view what) {
  return fmt::format("{:>8}  {}\n", count, what);
}

/// `kind`: such as "year"; what is not known is "of unknown year".
std::string lines_by(std::string_view kind, const report::Shares& shares) {
  const Ordered ordered = by_findings(shares);
  std::string text;
  for (std::size_t i = 0; i < std::min(most_lines, ordered.size()); ++i) {
    const auto& [name, share] = *ordered[i].second;
    text += line(ordered[i].first,
                 fmt::format("in {} of {}", counted(share.documents, "document"),
                             name.empty() ? fmt::format("unknown {}", kind)
                                          : fmt::format("{} {}", kind, visible(name))));
  }
  if (ordered.size() > most_lines) {
    text += fmt::format("{:>8}  and {}\n", "",
                        counted(ordered.size() - most_lines, fmt::format("other {}", kind)));
  }
  return text;
}

}  // namespace

std::string Statistics::text(const lint::Summary& summary) const {
  std::string text;
  for (const auto& [count, rule] : by_findings(collection_.by_rule)) {
    text += line(count, rule->first);
  }
  text += lines_by("year", collection_.by_year) + lines_by("post", collection_.by_post) +
          lines_by("level", collection_.by_level) +
          lines_by("file extension", collection_.by_ending);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin_;
  text += line(summary.checked,
               fmt::format("{} checked, {} bytes, in {:.3f} s", plural(summary.checked, "file"),
                           summary.bytes, taken.count()));
  if (summary.lines > 0) {
    const std::size_t read = summary.lines - summary.unread_lines;
    text += line(
        read, fmt::format("of {} lines understood, {:.1f} %", summary.lines,
                          100.0 * static_cast<double>(read) / static_cast<double>(summary.lines)));
  }
  if (summary.accepted > 0) {
    text +=
        line(summary.accepted, plural(summary.accepted, "finding") + " that a baseline accepts");
  }
  if (summary.excepted > 0) {
    text +=
        line(summary.excepted, plural(summary.excepted, "finding") + " that exceptions suppress");
  }
  if (summary.failed > 0) {
    text += line(summary.failed, plural(summary.failed, "file") + " that could not be checked");
  }
  summary.skipped.each_reason([&](select::SkipReason reason) {
    const std::vector<std::string>& names = summary.skipped.names(reason);
    const std::size_t count = summary.skipped.count(reason);
    text += line(count, fmt::format("skipped: {}", select::phrase(reason, count)));
    for (const std::string& name : names) {
      text += fmt::format("{:>8}  {}\n", "", visible_name(name));
    }
    if (count > names.size()) {
      text += fmt::format("{:>8}  and {} more\n", "", count - names.size());
    }
  });
  return text;
}

}  // namespace cablelint::cli
