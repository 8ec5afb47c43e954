// SPDX-License-Identifier: Apache-2.0
// What a copy says of a message that lost its envelope: the archive's name of the cable and its
// day, on lines above the text or on the page around it.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "parse/after/passes.hpp"
#include "parse/build/copy_day.hpp"
#include "parse/line_walk.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {
namespace {

/// EXAMPLEVILLE42, as archives name a message, without the year.
std::string name_of(const ClassificationLine& line) {
  std::string name;
  for (const char c : line.post->value) {
    name += c == ' ' ? "" : std::string(1, c);
  }
  return name + std::to_string(line.serial->value);
}

/// Where the last 08EXAMPLEVILLE42 is; npos if none is.
std::size_t find_id(std::string_view head, std::string_view name) {
  constexpr std::size_t year = 2;
  for (std::size_t at = head.rfind(name); at != npos && at >= year; at = head.rfind(name, at - 1)) {
    const std::string_view before = head.substr(0, at - year);
    const std::string_view after = head.substr(at + name.size());
    const bool is_apart =
        (before.empty() || !(is_digit(before.back()) || is_letter(before.back()))) &&
        (after.empty() || !is_digit(after.front()));
    if (is_apart && is_digit(head[at - 1]) && is_digit(head[at - 2])) {
      return at - year;
    }
  }
  return npos;
}

/// The day of that year on the first line that has one.
std::optional<Timestamp> day_in_lines(std::string_view text, int year) {
  std::optional<Timestamp> day;
  for (LineWalk lines(text); lines.has_line() && !day; lines.next()) {
    day = day_in(lines.line(), std::to_string(year));
  }
  return day;
}

}  // namespace

void complete_from_copy(Draft& draft) {
  const std::optional<ClassificationLine>& line = draft.cable.classification;
  if (draft.cable.dtg || draft.copy_day || !line || !line->post || !line->serial) {
    return;
  }
  constexpr std::uint32_t reach = 4000;  // of the table above a message on a web page
  const std::string_view head = draft.source_before(line->span.begin, reach);
  const std::size_t id = find_id(head, name_of(*line));
  if (id == npos) {
    return;
  }
  const int year = full_year((head[id] - '0') * 10 + (head[id + 1] - '0'));
  constexpr std::size_t near = 600;
  constexpr std::size_t above = 40;  // a dump may have the day on the line before
  draft.copy_day = day_in_lines(head.substr(id, near), year);
  if (!draft.copy_day) {
    const std::size_t begin = id - std::min(id, above);
    draft.copy_day = day_in_lines(head.substr(begin, id - begin), year);
  }
  if (!draft.copy_day) {
    draft.copy_day = date(year, 12, 31);
  }
}

}  // namespace cablelint::parse
