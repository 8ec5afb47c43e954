// SPDX-License-Identifier: Apache-2.0
#include "report/unified_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <dtl/dtl.hpp>
#include <utility>
#include <vector>

namespace cablelint::report {
namespace {

constexpr std::size_t context_lines = 3;

using Lines = std::vector<std::string_view>;

/// Each with its line end, so that a missing one at the end of the file is a difference.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

struct Change {
  char sign = ' ';  ///< ' ', '-' or '+'
  std::string_view line;
};

std::vector<Change> changes(const Lines& before, const Lines& after) {
  dtl::Diff<std::string_view, Lines> diff(before, after);
  diff.compose();
  std::vector<Change> made;
  for (const auto& [line, info] : diff.getSes().getSequence()) {
    made.push_back({info.type == dtl::SES_ADD      ? '+'
                    : info.type == dtl::SES_DELETE ? '-'
                                                   : ' ',
                    line});
  }
  return made;
}

/// Numbers of the lines where a hunk begins, from 0.
struct Start {
  std::size_t before = 0;
  std::size_t after = 0;
};

std::string range(std::size_t start, std::size_t count) {
  const std::size_t first = count == 0 ? start : start + 1;
  return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
}

std::string hunk(const std::vector<Change>& all, std::size_t begin, std::size_t end, Start start) {
  std::size_t removed = 0;
  std::size_t added = 0;
  std::string lines;
  for (std::size_t i = begin; i < end; ++i) {
    removed += all[i].sign != '+' ? 1U : 0U;
    added += all[i].sign != '-' ? 1U : 0U;
    lines.append(1, all[i].sign).append(all[i].line);
    if (!all[i].line.ends_with('\n')) {
      lines += "\n\\ No newline at end of file\n";
    }
  }
  return fmt::format("@@ -{} +{} @@\n{}", range(start.before, removed), range(start.after, added),
                     lines);
}

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
  if (before == after) {
    return {};
  }
  const std::vector<Change> all = changes(lines_of(before), lines_of(after));
  std::string out = fmt::format("--- a/{}\n+++ b/{}\n", name, name);
  Start at;
  std::size_t walked = 0;
  const auto walk_to = [&](std::size_t to) {
    for (; walked < to; ++walked) {
      at.before += all[walked].sign != '+' ? 1U : 0U;
      at.after += all[walked].sign != '-' ? 1U : 0U;
    }
  };
  for (std::size_t i = 0; i < all.size();) {
    if (all[i].sign == ' ') {
      ++i;
      continue;
    }
    const std::size_t begin = i - std::min({context_lines, i, i - walked});
    std::size_t last = i;  // the last change of the hunk
    for (std::size_t next = i; next < all.size() && next <= last + 2 * context_lines; ++next) {
      last = all[next].sign != ' ' ? next : last;
    }
    const std::size_t end = std::min(last + 1 + context_lines, all.size());
    walk_to(begin);
    out += hunk(all, begin, end, at);
    walk_to(end);
    i = end;
  }
  return out;
}

}  // namespace cablelint::report
