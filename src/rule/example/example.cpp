// SPDX-License-Identifier: Apache-2.0
#include "rule/example/example.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "text/line_index.hpp"

namespace cablelint::rule {

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

Example without_marks(std::string_view marked) {
  Example example;
  std::uint32_t begin = 0;
  while (!marked.empty()) {
    if (marked.starts_with(mark_begin)) {
      begin = static_cast<std::uint32_t>(example.text.size());
      marked.remove_prefix(mark_begin.size());
    } else if (marked.starts_with(mark_end)) {
      example.marks.push_back({begin, static_cast<std::uint32_t>(example.text.size()) - begin});
      marked.remove_prefix(mark_end.size());
    } else {
      example.text += marked.front();
      marked.remove_prefix(1);
    }
  }
  return example;
}

std::optional<std::string> replaced(const std::string& text, const yaml::Node& replacements,
                                    std::string& reason) {
  std::map<std::size_t, std::pair<std::string_view, std::string_view>> by_place;
  for (std::size_t i = 0; i + 1 < replacements.items.size(); i += 2) {
    const std::string& from = replacements.items[i].value;
    if (const std::size_t count = from.empty() ? 0 : count_of(text, from); count != 1) {
      reason += fmt::format("`{}` occurs {} times in the text, expected once\n", from, count);
      return std::nullopt;
    }
    by_place[text.find(from)] = {from, replacements.items[i + 1].value};
  }
  std::string result;
  std::size_t done = 0;
  for (const auto& [place, change] : by_place) {
    const auto& [from, to] = change;
    if (place < done) {
      reason += fmt::format("`{}` overlaps with an earlier replacement\n", from);
      return std::nullopt;
    }
    result.append(text, done, place - done).append(to);
    done = place + from.size();
  }
  return result.append(text, done);
}

std::string shown(const SourceText& source, std::vector<Underlined> rows) {
  const LineIndex lines(source);
  std::ranges::stable_sort(rows, {}, [](const Underlined& row) { return row.where.begin; });
  std::string out;
  std::size_t last_line = 0;
  for (const Underlined& row : rows) {
    const Position at = lines.position(row.where.begin);
    const Span line = lines.line(at.line);
    if (at.line != last_line) {
      out += fmt::format("    {:>4} | {}\n", at.line, to_utf8(source.text(line)));
      last_line = at.line;
    }
    const std::uint32_t rest = line.end() > row.where.begin ? line.end() - row.where.begin : 0;
    const std::string_view under = source.text({row.where.begin, std::min(row.where.size, rest)});
    out += fmt::format("         | {}{}{}{}\n", std::string(at.column - 1, ' '),
                       std::string(std::max<std::size_t>(1, count_code_points(under)), row.sign),
                       row.text.empty() ? "" : " ", row.text);
  }
  return out;
}

}  // namespace cablelint::rule
