// SPDX-License-Identifier: Apache-2.0
#include "report/unified_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <dtl/dtl.hpp>
#include <span>
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
  std::vector<Change> found;
  for (const auto& [line, info] : diff.getSes().getSequence()) {
    found.push_back({info.type == dtl::SES_ADD      ? '+'
                     : info.type == dtl::SES_DELETE ? '-'
                                                    : ' ',
                     line});
  }
  return found;
}

/// Numbers of the lines where a hunk begins, from 0.
struct Start {
  std::size_t before = 0;
  std::size_t after = 0;
};

/// Skips lines, each of which one of the texts may lack.
void pass(Start& at, std::span<const Change> lines) {
  for (const Change& change : lines) {
    at.before += change.sign != '+' ? 1U : 0U;
    at.after += change.sign != '-' ? 1U : 0U;
  }
}

/// The last change of the hunk whose first one is at `first`: changes whose contexts would touch
/// share a hunk.
std::size_t last_change(std::span<const Change> all, std::size_t first) {
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

std::string hunk(std::span<const Change> part, Start start) {
  Start end = start;
  pass(end, part);
  std::string lines;
  for (const Change& change : part) {
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
  const std::vector<Change> edits = changes(lines_of(before), lines_of(after));
  const std::span<const Change> all = edits;
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
