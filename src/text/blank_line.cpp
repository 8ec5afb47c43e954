// SPDX-License-Identifier: Apache-2.0
#include "text/blank_line.hpp"

#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint {
namespace {

/// After the line end at `at`.
std::size_t after_line_end(std::string_view text, std::size_t at) {
  return at + (text.substr(at).starts_with("\r\n") ? 2 : 1);
}

}  // namespace

std::string_view up_to_blank_line(std::string_view text) {
  for (std::size_t end = find_first_of(text, line_ends); end != npos;) {
    const std::size_t next = after_line_end(text, end);
    const std::size_t words = find_first_not_of(text, blanks, next);
    if (words != npos && line_ends.has(text[words])) {
      return text.substr(0, end);
    }
    end = find_first_of(text, line_ends, next);
  }
  return text;
}

std::string_view after_last_blank_line(std::string_view text) {
  std::string_view rest = text;
  for (std::string_view first = up_to_blank_line(rest); first.size() < rest.size();
       first = up_to_blank_line(rest)) {
    const std::size_t blank = after_line_end(rest, first.size());
    const std::size_t end = find_first_of(rest, line_ends, blank);
    rest = rest.substr(after_line_end(rest, end));
  }
  return rest;
}

}  // namespace cablelint
