// SPDX-License-Identifier: Apache-2.0
// Reports travel, documents may not: a sample has words that occur nowhere else in each paragraph,
// subject, heading and name. They are looked for in every report of many damaged copies of it.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "lint/lint_text.hpp"
#include "model/calendar.hpp"
#include "report/reporter.hpp"
#include "unit/rule/pack_on_disk.hpp"

using namespace cablelint;

namespace {

constexpr std::string_view sample = R"(VZCZCXRO0001
OO RUEHAB
DE RUEHXX #0042/01 0450930
ZNY CCCCC ZZH
O 140930Z FEB 08
FM AMEMBASSY EXAMPLEVILLE
TO RUEHC/SECSTATE WASHDC IMMEDIATE 0100
INFO RUEHAB/AMEMBASSY SAMPLETON 0007

C O N F I D E N T I A L SECTION 01 OF 02 EXAMPLEVILLE 000042

SIPDIS

STATE FOR ZEBRAFINCH AND QUOKKA

E.O. 12958: DECL: UPON CLOSURE OF AXOLOTL POST
TAGS: PGOV, PREL, (CAPYBARA, PANGOLIN), PGOV, XQZV
SUBJECT: (C) WOMBAT TALKS WITH
NUMBAT ENVOYS
REF: A. EXAMPLEVILLE 41 B. 07 SAMPLETON 900
     C. KAKAPO-LEMUR E-MAIL OF 02/12/2008

Classified By: Counselor Ocelot Margay for reasons 1.5 (b) and (k).

1. (SBU) Summary: the Potoroo opens in May.

3. (S) An Okapi said (TS) the Dugong may move to
the Bilby on 02/30/2019.

TARSIERS AND TENRECS
--------------------

¶4. No mark before the Gharial.

EXAMPLEVILLE 00000042 003 OF 002

¶9. (U//FOUO) Comment: a Quetzal.
HOATZIN

¶10. (S//NF/AARDVARK) One.

¶11. (TS/The Caracal said so) Two.
BT
#0043

NNNN
)";

constexpr std::array<std::string_view, 24> secrets = {
    "zebrafinch", "quokka",  "axolotl", "capybara", "pangolin", "wombat", "numbat",   "kakapo",
    "lemur",      "ocelot",  "margay",  "potoroo",  "okapi",    "dugong", "bilby",    "tarsier",
    "tenrec",     "gharial", "quetzal", "hoatzin",  "closure",  "envoys", "aardvark", "caracal"};

/// Rules whose authors would like to report everything.
constexpr std::string_view talkative_pack = R"yaml(cablelint: 1
pack: {id: talk, version: 1.0.0}
rules:
  - id: talk/subject
    title: Subject
    severity: error
    tests: [{name: t, cable: c, expect: pass}]
    let: {words: "cable.subject.text.lowerAscii()"
}
    needs: [cable.subject]
    flag: "cable.format == 'telegram'"
    message: "the subject is {{words}}"
    fix: {title: "write {{words}}", replace: cable.subject, with: words, safe: true}
  - id: talk/tag
    title: Tag
    severity: error
    tests: [{name: t, cable: c, expect: pass}]
    for: tag
    flag: "cable.format == 'telegram'"
    message: "tag {{tag.code}}, {{tag.code.substring(1, 6)}}"
    fix: {title: "write {{tag.code}}", replace: tag.code, with: tag.code, safe: true}
  - id: talk/ref
    title: Ref
    severity: error
    tests: [{name: t, cable: c, expect: pass}]
    for: ref
    flag: "cable.format == 'telegram'"
    message: "ref {{ref.text}}"
  - id: talk/passing
    title: Passing
    severity: error
    tests: [{name: t, cable: c, expect: pass}]
    flag: "cable.format == 'telegram'"
    message: "{{cable.passing.map(p, p.text).join(' ')}} {{cable.refs.map(r, r.text).join(' ')}}"
  - id: talk/event
    title: Event
    severity: error
    tests: [{name: t, cable: c, expect: pass}]
    needs: [cable.eo.declassification]
    flag: "cable.format == 'telegram'"
    message: "until {{cable.eo.declassification.text}}"
  - id: talk/paragraph
    title: Paragraph
    severity: error
    tests: [{name: t, cable: c, expect: pass}]
    for: paragraph
    flag: "cable.format == 'telegram'"
    message: "{{paragraph.text}} {{cable.?signature.name.orValue('')}} {{cable.?classified_by.name.orValue('')}}"
    related: [{each: cable.tags, message: "{{cable.tags.map(t, t.code).join(' ')}}"}]
  - id: talk/failing
    title: Failing
    severity: error
    tests: [{name: t, cable: c, expect: pass}]
    for: paragraph
    flag: "{'a': true}[paragraph.text]"
    message: "none"
)yaml";

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return result;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    lines.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines, std::string_view line_end) {
  std::string text;
  for (const std::string& line : lines) {
    text += line;
    text += line_end;
  }
  return text;
}

/// The sample with each line deleted, doubled, emptied after its first word, indented, in
/// lower case, and with its digits changed.
std::vector<std::string> variations() {
  const std::vector<std::string> lines = lines_of(sample);
  std::vector<std::string> all = {std::string(sample), joined(lines, "\r\n"),
                                  joined(lines, "\n\n")};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto put = [&](const std::vector<std::string>& changed) {
      all.push_back(joined(changed, "\n"));
    };
    std::vector<std::string> copy = lines;
    copy.erase(copy.begin() + static_cast<std::ptrdiff_t>(i));
    put(copy);
    copy = lines;
    copy.insert(copy.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
    put(copy);
    for (const auto& change : std::array<std::string (*)(const std::string&), 4>{
             [](const std::string& line) { return line.substr(0, line.find(' ')); },
             [](const std::string& line) { return "   " + line; },
             [](const std::string& line) { return lower(line); },
             [](const std::string& line) {
               std::string text = line;
               std::ranges::replace_if(
                   text, [](char c) { return c >= '0' && c <= '9'; }, '9');
               return text;
             }}) {
      copy = lines;
      copy[i] = change(lines[i]);
      put(copy);
    }
  }
  return all;
}

/// The report on a document in every format.
std::string all_reports(const std::string& text, const rule::RuleSet& rules,
                        rule::Excerpts excerpts) {
  lint::LintOptions options;
  options.check.as_of = *date(2040, 1, 1);
  options.check.excerpts = excerpts;
  options.wants_hashes = true;
  options.wants_documents = true;
  rule::DocumentChecker checker(rules, options.check);
  const SourceText source("telegram.txt", text);
  const lint::FileReport report = lint::lint_text(source, rules, checker, options);
  lint::Summary summary;
  summary.add(report);
  std::string output;
  for (const report::Format& format : report::formats()) {
    const auto reporter = format.make({.rules = &rules, .as_of = options.check.as_of},
                                      [&output](std::string_view piece) { output += piece; });
    reporter->file(report);
    reporter->end(summary, 1);
  }
  return output;
}

/// The secrets that a text contains.
std::string leaks(const std::string& text) {
  const std::string output = lower(text);
  std::string found;
  for (const std::string_view secret : secrets) {
    if (const std::size_t at = output.find(secret); at != std::string::npos) {
      found += std::string(secret) + ": " + text.substr(at > 200 ? at - 200 : 0, 260) + "\n";
    }
  }
  return found;
}

}  // namespace

TEST_CASE("no report of the built-in rules repeats text, subjects or names", "[report][slow]") {
  rule::LoadRequest request;
  request.selection.select = {"all"};
  const rule::Loaded loaded = rule::load_rules(request);
  REQUIRE(loaded.ok());
  std::size_t findings = 0;
  for (const std::string& text : variations()) {
    const std::string output = all_reports(text, loaded.rules, rule::Excerpts::markings);
    findings += static_cast<std::size_t>(std::count(output.begin(), output.end(), '^'));
    if (const std::string found = leaks(output); !found.empty()) {
      FAIL(found << "\nin the report on\n" << text);
    }
  }
  CHECK(findings > 1000);
}

TEST_CASE("no report of a talkative rule repeats text, subjects or names", "[report]") {
  const rule::PackOnDisk pack(talkative_pack);
  const rule::Loaded loaded = pack.load();
  for (const yaml::LoadError& error : loaded.errors) {
    FAIL_CHECK(yaml::to_string(error));
  }
  REQUIRE(loaded.ok());
  const std::string text(sample);
  CHECK(leaks(all_reports(text, loaded.rules, rule::Excerpts::markings)).empty());
  CHECK(leaks(all_reports(text, loaded.rules, rule::Excerpts::none)).empty());

  const std::string open = all_reports(text, loaded.rules, rule::Excerpts::full);
  for (const char* secret :
       {"CAPYBARA", "wombat talks with numbat", "KAKAPO", "AXOLOTL", "Okapi"}) {
    CHECK(open.find(secret) != std::string::npos);  // the test would find them
  }
  const std::string none = all_reports(text, loaded.rules, rule::Excerpts::none);
  for (const char* marking : {"XQZV", "(SBU)", "PGOV"}) {
    CHECK(none.find(marking) == std::string::npos);
  }
}
