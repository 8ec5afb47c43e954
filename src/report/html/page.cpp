// SPDX-License-Identifier: Apache-2.0
#include "report/html/page.hpp"

#include <fmt/format.h>

#include "report/format/xml.hpp"
#include "report/html/style.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

std::string shown_marking(const PageFrame& frame) {
  return frame.marking ? name(*frame.marking) : frame.without_marking;
}

std::string marking_line(const PageFrame& frame) {
  const std::string style =
      frame.marking ? " " + std::string(level_style(frame.marking->level)) : "";
  return fmt::format("<p class=\"marking{}\">{}</p>\n", style, shown_marking(frame));
}

/// By which a page among others says its name.
std::string name_in_head(std::string_view file) {
  return fmt::format("<meta name=\"cablelint-page\" content=\"{}\">\n", html_text(file));
}

}  // namespace

std::string html_text(std::string_view any) { return xml_escaped(visible(any)); }

std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string_view level_style(Level level) {
  switch (facts(level).base) {
    case Level::top_secret:
      return "orange";
    case Level::secret:
      return "red";
    case Level::confidential:
    case Level::restricted:
      return "blue";
    default:
      return level == Level::unclassified ? "green" : "purple";
  }
}

std::string page_begin(const PageFrame& frame, std::string_view about) {
  const std::string marking = shown_marking(frame);
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n";
  if (!frame.file.empty()) {
    out += name_in_head(frame.file);
  }
  out += fmt::format("<title>{} - {}</title>\n<style>", marking, frame.heading);
  out += html_style;
  out += frame.style;
  // If the browser can do it, each printed page has the marking.
  out += fmt::format(
      "@page {{ margin: 2cm; @top-center {{ content: \"{0}\"; }} "
      "@bottom-center {{ content: \"{0}\"; }} }}\n</style>\n</head>\n<body>\n",
      marking);
  if (!frame.skip_to.empty()) {
    out += fmt::format("<a class=\"skip\" href=\"#{}\">{}</a>\n", frame.skip_to, frame.skip_text);
  }
  return out + "<header>\n" + marking_line(frame) + "<div class=\"about\"><h1>" + frame.heading +
         "</h1>\n" + std::string(about) + "</div>\n</header>\n<main>\n";
}

bool is_page_of_report(std::string_view file, std::string_view beginning) {
  return beginning.find(name_in_head(file)) != std::string_view::npos;
}

std::string page_end(const PageFrame& frame, std::string_view origin) {
  return "</main>\n<footer>\n<div class=\"about\"><p class=\"quiet\">" + html_text(origin) +
         "</p></div>\n" + marking_line(frame) + "</footer>\n</body>\n</html>\n";
}

}  // namespace cablelint::report
