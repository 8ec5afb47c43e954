// SPDX-License-Identifier: Apache-2.0
#include "report/html/rule_section.hpp"

#include <fmt/format.h>

#include "report/html/page.hpp"

namespace cablelint::report {
namespace {

/// Markdown of a rule, of which only code is marked: `like this`.
std::string with_code(std::string_view markdown) {
  std::string out;
  bool is_code = false;
  while (true) {
    const std::size_t tick = markdown.find('`');
    out += html_text(markdown.substr(0, tick));
    if (tick == std::string_view::npos) {
      return is_code ? out + "</code>" : out;
    }
    out += is_code ? "</code>" : "<code>";
    is_code = !is_code;
    markdown.remove_prefix(tick + 1);
  }
}

std::string sources(const rule::RuleFacts& facts) {
  std::string out;
  for (const rule::Citation& citation : facts.citations) {
    out += fmt::format("{}{}{}", out.empty() ? "" : "; ", citation.title,
                       citation.section.empty() ? "" : ", sec. " + citation.section);
  }
  return out;
}

}  // namespace

std::string rule_section(const std::string& id, const std::string& anchor,
                         const rule::RuleFacts* facts, const std::string& more) {
  std::string out =
      fmt::format("<section class=\"rule\" id=\"{}\" tabindex=\"-1\">\n<h3><code>{}</code></h3>\n",
                  anchor, html_text(id));
  if (facts != nullptr) {
    out += "<p><b>" + with_code(facts->title) + "</b></p>\n";
    if (!facts->description.empty()) {
      out += "<p>" + with_code(facts->description) + "</p>\n";
    }
    if (!facts->help.empty()) {
      out += "<p>" + with_code(facts->help) + "</p>\n";
    }
    if (!facts->citations.empty()) {
      out += "<p class=\"quiet\">Source: " + html_text(sources(*facts)) + ".</p>\n";
    }
  }
  return out + more + "</section>\n";
}

}  // namespace cablelint::report
