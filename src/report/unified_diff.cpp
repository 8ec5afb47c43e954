// SPDX-License-Identifier: Apache-2.0
#include "report/unified_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "report/line_changes.hpp"

namespace cablelint::report {
namespace {

constexpr std::size_t context_lines = 3;

/// Numbers of the lines where a hunk begins, from 0.
struct Start {
  std::size_t before = 0;
  std::size_t after = 0;
};

/// Skips lines, each of which one of the texts may lack.
void pass(Start& at, std::span<const LineChange> lines) {
  for (const LineChange& change : lines) {
    at.before += change.sign != '+' ? 1U : 0U;
    at.after += change.sign != '-' ? 1U : 0U;
  }
}

/// The last change of the hunk whose first one is at `first`: changes whose contexts would touch
/// share a hunk.
std::size_t last_change(std::span<const LineChange> all, std::size_t first) {
  std::size_t last = first;
  for (std::size_t next = first; next < all.size() && next <= last + 2 * context_lines; ++next) {
    last = all[next].sign != ' ' ? next : last;
  }
  return last;
}

std::string range(std::size_t start, std::size_t count) {
  const std::size_t first = count == 0 ? start : start + 1;
  return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
}

std::string hunk(std::span<const LineChange> part, Start start) {
  Start end = start;
  pass(end, part);
  std::string lines;
  for (const LineChange& change : part) {
    lines.append(1, change.sign).append(change.line);
    if (!change.line.ends_with('\n')) {
      lines += "\n\\ No newline at end of file\n";
    }
  }
  return fmt::format("@@ -{} +{} @@\n{}", range(start.before, end.before - start.before),
                     range(start.after, end.after - start.after), lines);
}

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
  if (before == after) {
    return {};
  }
  const std::vector<LineChange> edits = line_changes(before, after);
  const std::span<const LineChange> all = edits;
  std::string out = fmt::format("--- a/{}\n+++ b/{}\n", name, name);
  Start at;
  std::size_t passed = 0;
  for (std::size_t i = 0; i < all.size();) {
    if (all[i].sign == ' ') {
      ++i;
      continue;
    }
    const std::size_t begin = i - std::min({context_lines, i, i - passed});
    const std::size_t end = std::min(last_change(all, i) + 1 + context_lines, all.size());
    pass(at, all.subspan(passed, begin - passed));
    out += hunk(all.subspan(begin, end - begin), at);
    pass(at, all.subspan(begin, end - begin));
    passed = end;
    i = end;
  }
  return out;
}

}  // namespace cablelint::report
