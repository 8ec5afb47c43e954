// SPDX-License-Identifier: Apache-2.0
#include "parse/signs/is_program.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "grammar/program.hpp"
#include "parse/begins_with.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/line_end.hpp"
#include "text/search.hpp"

namespace cablelint::parse {

namespace {

/// Whether "markings" is a word of a sentence that is about those of documents: ships have some,
/// and a field of data may have the name.
bool says_markings(std::string_view text) {
  constexpr std::string_view word = "markings";
  constexpr std::size_t near = 100;
  constexpr ByteSet ends(".!?");
  constexpr std::array<std::string_view, 14> subjects = {
      "classif", "portion",   "banner", "document", "control", "dissem",    "security",
      "example", "paragraph", "capco",  "cui",      "level",   "illustrat", "training"};
  for (std::size_t at = find_in_any_case(text, word); at != npos;
       at = find_in_any_case(text, word, at + 1)) {
    const bool is_word = at == 0 || std::string_view("\"'<,/;|").find(text[at - 1]) == npos;
    const std::string_view before = text.substr(at - std::min(at, near), std::min(at, near));
    const std::size_t stop = find_last_of(before, ends);
    const std::string_view after = text.substr(at, near);
    const std::string_view begin = before.substr(stop == npos ? 0 : stop);
    const std::string_view end = after.substr(0, find_first_of(after, ends));
    const auto is_in = [begin, end](std::string_view subject) {
      return find_in_any_case(begin, subject) != npos || find_in_any_case(end, subject) != npos;
    };
    if (is_word && std::ranges::any_of(subjects, is_in)) {
      return true;
    }
  }
  return false;
}

/// Marks are what such a text mentions again and again.
bool says_marks_often(std::string_view text) {
  constexpr std::size_t often = 5;
  std::size_t count = 0;
  for (std::size_t at = find_in_any_case(text, " marks"); at != npos && count < often;
       at = find_in_any_case(text, " marks", at + 1)) {
    ++count;
  }
  return count == often;
}

/// Whether a line has what programs have and sentences do not: the end of a block or a statement, a
/// call, an assignment, or the quotation marks of a long string.
bool is_of_program(std::string_view line) {
  constexpr std::array<std::string_view, 9> signs = {
      "()", "(\"", "('", " = ", " == ", "=>", "->", "\"\"\"", "'''"};
  line = trim(line);
  return !line.empty() &&
         (line.starts_with("# ") || ByteSet("{};([\\`").has(line.back()) || line == ")" ||
          line == "]" ||
          std::ranges::any_of(signs, [line](auto sign) { return line.find(sign) != npos; }));
}

}  // namespace

bool is_program(std::string_view head, std::string_view text) {
  constexpr std::size_t longest_head = 4000;
  head = head.substr(0, longest_head);
  std::size_t program_line = npos;
  for (std::size_t at = 0; at < head.size() && program_line == npos;
       at = end_of_line(head, at) + 1) {
    if (begins_with<grammar::program_line>(head.substr(at, end_of_line(head, at) - at))) {
      program_line = at;
    }
  }
  if (program_line == npos) {
    return false;
  }
  const std::string_view first =
      trim(head.substr(program_line, end_of_line(head, program_line) - program_line));
  const bool is_doubtful = first.starts_with("import ") || first.ends_with('`') ||
                           first.ends_with("\"\"\"") || first.ends_with("'''");
  if (!is_doubtful) {
    return true;
  }
  for (std::size_t at = 0; at < text.size(); at = end_of_line(text, at) + 1) {
    const std::string_view line = text.substr(at, end_of_line(text, at) - at);
    if (at != program_line && (is_of_program(line) || begins_with<grammar::program_line>(line))) {
      return true;
    }
  }
  return false;
}

bool is_about_marks(std::string_view text) {
  constexpr std::array<std::string_view, 4> words = {"portion mark", "portion-mark", "how to mark",
                                                     "marking guide"};
  return std::ranges::any_of(
             words,
             [text](std::string_view word) { return find_in_any_case(text, word) != npos; }) ||
         says_markings(text) || says_marks_often(text);
}

}  // namespace cablelint::parse
