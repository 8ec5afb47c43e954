// SPDX-License-Identifier: Apache-2.0
// What must hold between the findings of a document and those of the same document in other bytes:
// no disguise, encoding or copy lowers them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include "grammar/samples.hpp"
#include "replaced.hpp"
#include "unit/lint/lint.hpp"

namespace cablelint {
namespace {

using tests::replaced;
using tests::with_line_ends;

/// The rules that report more than an info.
std::set<std::string> rules_of(const std::string& text) {
  std::set<std::string> rules;
  for (const lint::ReportedFinding& finding : test::lint_of(text).findings) {
    if (finding.severity != Severity::info) {
      rules.insert(finding.rule);
    }
  }
  return rules;
}

std::string utf16(const std::string& text) {
  std::string bytes = "\xFF\xFE";
  for (const char c : text) {
    bytes += c;
    bytes += '\0';
  }
  return bytes;
}

struct Change {
  std::string_view name;
  std::string (*made)(const std::string& text);
};

const Change changes[] = {
    {"CR LF", [](const std::string& text) { return with_line_ends(text, "\r\n"); }},
    {"CR", [](const std::string& text) { return with_line_ends(text, "\r"); }},
    {"byte-order mark", [](const std::string& text) { return "\xEF\xBB\xBF" + text; }},
    {"UTF-16",
     [](const std::string& text) {
       return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })
                  ? utf16(text)
                  : text;
     }},
    {"blanks at line ends", [](const std::string& text) { return replaced(text, "\n", "  \n"); }},
    {"no-break blanks after marks",
     [](const std::string& text) { return replaced(text, ") ", ")\u00A0"); }},
    {"Cyrillic letters",
     [](const std::string& text) {
       return replaced(replaced(text, "(S", "(\u0405"), "(C)", "(\u0421)");
     }},
    {"full-width letters",
     [](const std::string& text) {
       return replaced(replaced(text, "(S)", "(\uFF33)"), "(C)", "\uFF08\uFF23\uFF09");
     }},
    {"zero-width blanks in marks",
     [](const std::string& text) {
       return replaced(replaced(text, "(S)", "(\u200BS)"), "(C)", "(C\u200B)");
     }},
    {"soft hyphens in marks",
     [](const std::string& text) { return replaced(text, "(SBU)", "(S\u00ADBU)"); }},
    {"zero-width blanks before pilcrows",
     [](const std::string& text) { return replaced(text, "\u00B6", "\u200B\u00B6"); }},
};

/// All that is reported, infos as well.
std::multiset<std::string> findings_of(const std::string& text) {
  std::multiset<std::string> all;
  for (const lint::ReportedFinding& finding : test::lint_of(text).findings) {
    all.insert(finding.rule + ": " + finding.message);
  }
  return all;
}

}  // namespace

TEST_CASE("line ends change no finding", "[lint]") {
  for (const tests::Sample& sample : tests::samples()) {
    const std::multiset<std::string> with_lf = findings_of(with_line_ends(sample.text, "\n"));
    for (const std::string_view end : {"\r\n", "\r"}) {
      INFO(sample.name << (end.size() > 1 ? ", CR LF" : ", CR"));
      CHECK(findings_of(with_line_ends(sample.text, end)) == with_lf);
    }
  }
}

TEST_CASE("no disguise and no encoding lowers the findings", "[lint]") {
  for (const tests::Sample& sample : tests::samples()) {
    const std::set<std::string> before = rules_of(sample.text);
    for (const Change& change : changes) {
      const std::set<std::string> after = rules_of(change.made(sample.text));
      std::string lost;
      for (const std::string& rule : before) {
        lost += after.contains(rule) ? "" : rule + " ";
      }
      INFO(sample.name << ", " << change.name);
      CHECK(lost == "");
    }
  }
}

}  // namespace cablelint
