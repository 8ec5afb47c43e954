// SPDX-License-Identifier: Apache-2.0
#include "report/format/xml.hpp"

#include "text/visible.hpp"

namespace cablelint::report {
namespace {

std::string escaped(char32_t c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    case '\t':
      return "&#9;";
    case 0xFFFE:
    case 0xFFFF:
      return "&#xFFFD;";
    default:
      break;
  }
  const std::string shown = visible(c);
  return shown.front() == '<' ? "&lt;" + shown.substr(1, shown.size() - 2) + "&gt;" : shown;
}

}  // namespace

std::string xml_escaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    // A build service may read ##vso[ in a report that is printed as a command.
    out += point.value == '#' && out.ends_with('#') ? "&#35;" : escaped(point.value);
    text.remove_prefix(point.size_bytes);
  }
  return out;
}

std::string xml_comment(std::string_view text) {
  std::string comment;
  for (const char c : visible(text)) {
    comment += c == '-' && comment.ends_with('-') ? " -" : std::string(1, c);
  }
  return "<!-- " + comment + " -->\n";
}

}  // namespace cablelint::report
