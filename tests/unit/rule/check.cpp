// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "parse/parse_cable.hpp"
#include "rule/check/document_checker.hpp"
#include "rule/check/masked_text.hpp"
#include "rule/load.hpp"
#include "rule/rule_set.hpp"
#include "unit/rule/pack_on_disk.hpp"

using namespace cablelint;
using namespace cablelint::rule;

namespace {

constexpr std::string_view telegram = R"(DE RUEHXX #0042/01 0460930
ZNY CCCCC ZZH
O 150930Z FEB 08
FM AMEMBASSY EXAMPLEVILLE
TO RUEHC/SECSTATE WASHDC IMMEDIATE 0100

C O N F I D E N T I A L EXAMPLEVILLE 000042

E.O. 12958: DECL: 02/14/2018
TAGS: PGOV, PREL
SUBJECT: HARBOR FESTIVAL PLANS

Classified By: Pol Chief Pat Example: 1.4 (b).

1. (C) The festival opens in May.

2. (U) We will report.
)";

std::vector<Finding> check(const Loaded& loaded, CheckOptions options = {}) {
  for (const yaml::LoadError& error : loaded.errors) {
    FAIL(to_string(error));
  }
  static const SourceText source("telegram.txt", std::string(telegram));
  const parse::ParsedCable parsed = parse::parse_cable(source);
  return DocumentChecker(loaded.rules, options).check(source, parsed).findings;
}

std::vector<Finding> check(std::string_view lines, CheckOptions options = {}) {
  return check(PackOnDisk(pack_with_rule(lines)).load(), options);
}

std::string_view text(Span span) { return telegram.substr(span.begin, span.size); }

}  // namespace

TEST_CASE("a flag reports what must not be", "[rule]") {
  const auto found = check(
      "    for: tag\n    flag: tag.code == 'PREL'\n    message: \"found {{tag.code}} at "
      "{{index}}\"\n");
  REQUIRE(found.size() == 1);
  CHECK(found.front().message == "found PREL at 1");
  CHECK(text(found.front().where) == "PREL");
}

TEST_CASE("a rule whose needs are not met is silent", "[rule]") {
  CHECK(
      check("    needs: [cable.signature]\n    flag: cable.format == 'telegram'\n    message: m\n")
          .empty());
}

TEST_CASE("a rule applies to cables of its time alone", "[rule]") {
  const std::string flag = "    flag: has(cable.dtg)\n    message: m\n";
  CHECK(check("    effective: {from: 2008-02-15}\n" + flag).size() == 1);
  CHECK(check("    effective: {from: 2008-02-16}\n" + flag).empty());
  CHECK(check("    effective: {until: 2008-02-15}\n" + flag).size() == 1);
  CHECK(check("    effective: {until: 2008-02-14}\n" + flag).empty());
}

TEST_CASE("what is sensitive is masked unless it is asked for", "[rule]") {
  const std::string lines =
      "    needs: [cable.subject]\n    flag: size(cable.subject.text) > 0\n"
      "    let: {words: cable.subject.text}\n"
      "    message: \"{{words}} by {{cable.tags[0].code}}: {{params.n}}\"\n";
  const std::string pack =
      std::string(pack_with_rule(lines)) + "params: {n: {type: int, default: 7}}\n";
  const PackOnDisk file(pack);
  const auto message = [&](Excerpts excerpts) {
    return check(file.load(), {.excerpts = excerpts}).at(0).message;
  };
  CHECK(message(Excerpts::markings) == "[…] by PGOV: 7");
  CHECK(message(Excerpts::full) == "HARBOR FESTIVAL PLANS by PGOV: 7");
  CHECK(message(Excerpts::none) == "[…] by […]: 7");
}

TEST_CASE("a pack of a site does not choose its words by what is sensitive", "[rule]") {
  const auto message = [](std::string_view words) {
    return check("    needs: [cable.subject]\n    flag: size(cable.tags) > 0\n    message: \"" +
                 std::string(words) + "\"\n")
        .at(0)
        .message;
  };
  CHECK(message("{{cable.subject.text.contains('HARBOR') ? 'yes' : 'no'}}") == "[…]");
  CHECK(message("{{has(cable.tags_line) ? 'a line' : 'none'}}") == "a line");
  CHECK(message("{{cable.tags[0].code == 'PGOV' ? 'yes: ' + cable.tags[1].code : 'no'}}") ==
        "yes: PREL");
}

TEST_CASE("what several pieces of a message spell is masked", "[rule]") {
  Cable cable;
  cable.refs.emplace_back().text.value = "KAKAPO E-MAIL";
  const RuleSet rules;
  HiddenText hidden;
  hidden.reset(cable, rules);
  const auto masked = [&hidden](std::initializer_list<std::string_view> pieces) {
    MaskedText text;
    text.add_words("kakapo: ");
    for (const std::string_view piece : pieces) {
      text.add_of_document(piece);
      text.add_words(".");
    }
    return text.without(hidden);
  };
  CHECK(masked({"KAKAPO E-MAIL", "PGOV"}) == "kakapo: […].PGOV.");
  CHECK(masked({"kakapo"}) == "kakapo: […].");
  CHECK(masked({"KAK", "APO"}) == "kakapo: […].[…].");
  CHECK(masked({"KAK"}) == "kakapo: KAK.");
}

TEST_CASE("the first severity whose condition holds counts", "[rule]") {
  const auto found = check(
      "    for: tag\n    flag: size(tag.code) == 4\n    message: m\n    severity_when:\n"
      "      - {severity: info, when: index == 0}\n      - {severity: warning, when: index <= "
      "1}\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].severity == Severity::info);
  CHECK(found[1].severity == Severity::warning);
}

TEST_CASE("the first place that is there and counts is the finding's", "[rule]") {
  const auto place = [](std::string_view at) {
    return std::string(
        text(check("    flag: has(cable.eo)\n    message: m\n    at: " + std::string(at) + "\n")
                 .at(0)
                 .where));
  };
  CHECK(place("cable.eo.number") == "12958");
  CHECK(place("[cable.signature, cable.eo.number]") == "12958");
  CHECK(place("[{path: cable.eo.number, when: 'false'}, cable.dtg.text]") == "150930Z FEB 08");
  CHECK(place("cable.signature") == "DE RUEHXX #0042/01 0460930");
}

TEST_CASE("each match in a text is a finding of its own", "[rule]") {
  const auto places = [](std::string_view match, std::string_view in, CheckOptions options = {}) {
    std::vector<std::string> found;
    for (const Finding& finding : check(
             fmt::format("    flag: has(cable.subject)\n    message: m\n    at: {{match: '{}', in: "
                         "{}}}\n    fix: {{title: t, delete: cable.subject}}\n",
                         match, in),
             options)) {
      found.push_back(std::string(text(finding.where)) + (finding.fix ? "+" : ""));
    }
    return found;
  };
  using Places = std::vector<std::string>;
  CHECK(places("[A-Z]*L", "cable.subject.text") == Places{"FESTIVAL+", "PL"});
  CHECK(places("(?i)harbor", "cable.subject.text") == Places{"HARBOR+"});
  CHECK(places("^", "cable.subject.text") == Places{"DE RUEHXX #0042/01 0460930+"});
  CHECK(places("Z", "cable.subject.text") == Places{"DE RUEHXX #0042/01 0460930+"});
  CheckOptions two;
  two.max_findings_per_rule = 2;
  CHECK(places("[A-Z]", "cable.subject.text", two) == Places{"H+", "A"});
}

TEST_CASE("a match is searched in each part that the rule is for", "[rule]") {
  const auto found = check(
      "    for: paragraph\n    flag: paragraph.text.matches('e')\n    message: \"in "
      "{{paragraph.number}}\"\n    at: {match: '\\b[Tt]he\\b|May', in: paragraph.text}\n");
  REQUIRE(found.size() == 3);
  CHECK(text(found[0].where) == "The");
  CHECK(text(found[1].where) == "May");
  CHECK(found[1].message == "in 1");
  CHECK(found[2].message == "in 2");  // nothing matches: the paragraph is the place
}

TEST_CASE("related places are shown, but not the finding's own", "[rule]") {
  const auto found = check(
      "    for: tag\n    flag: index == 0\n    message: m\n    related:\n"
      "      - {each: cable.tags, message: \"one of {{size(cable.tags)}}\"}\n"
      "      - {at: cable.signature, message: absent}\n");
  REQUIRE(found.at(0).related.size() == 1);
  CHECK(text(found[0].related[0].where) == "PREL");
  CHECK(found[0].related[0].message == "one of 2");
}

TEST_CASE("fixes replace, delete and insert", "[rule]") {
  const auto edit = [](std::string_view fix) {
    return check("    for: tag\n    flag: index == 1\n    message: m\n    fix: {title: t, " +
                 std::string(fix) + "}\n")
        .at(0)
        .fix->edits.at(0);
  };
  CHECK(text(edit("replace: tag.code, with: '''KPAO'''").where) == "PREL");
  CHECK(edit("replace: tag.code, with: '''KPAO'''").text == "KPAO");
  CHECK(text(edit("delete: tag, separator: true").where) == ", PREL");
  CHECK(edit("insert: tag, with: '''KPAO '''").where.size == 0);
}

TEST_CASE("a rule that cannot be evaluated says so", "[rule]") {
  const auto found =
      check("    for: tag\n    assert: cable.tags[index + 1].code != ''\n    message: m\n");
  REQUIRE(found.size() == 1);
  CHECK(found.front().rule == "engine/rule-error");
  CHECK(found.front().severity == Severity::error);
  CHECK(found.front().message.find("mine/rule") != std::string::npos);
  CHECK(found.front().message.find(".yaml:4") != std::string::npos);
  REQUIRE(found.front().rule_source);
  CHECK(found.front().rule_source->line == 4);
}

TEST_CASE("the more specific rule reports alone", "[rule]") {
  const std::string pack =
      pack_with_rule("    for: tag\n    flag: index == 0\n    message: general\n") +
      "  - id: mine/specific\n    title: T\n    severity: info\n    for: tag\n    flag: index == "
      "0\n"
      "    message: specific\n    supersedes: [mine/rule]\n" +
      std::string(tests_line);
  const PackOnDisk file(pack);
  const auto both = check(file.load());
  REQUIRE(both.size() == 1);
  CHECK(both.front().message == "specific");
  CHECK(check(file.load({.ignore = {"mine/specific"}})).at(0).message == "general");
}

TEST_CASE("a rule reports for another where their characters overlap", "[rule]") {
  const PackOnDisk file(std::string(pack_head) + R"(rules:
  - {id: mine/reason, title: T, severity: info, for: reason, flag: index >= 0, message: general, tests: [{name: t, cable: c, expect: pass}]}
  - id: mine/line
    title: T
    severity: info
    flag: has(cable.classified_by)
    message: specific
    at: cable.classified_by
    supersedes: [mine/reason]
    tests: [{name: t, cable: c, expect: pass}]
  - {id: mine/eo, title: T, severity: info, flag: has(cable.eo), message: elsewhere, at: cable.eo.number,
     tests: [{name: t, cable: c, expect: pass}]}
)");
  const auto found = check(file.load());
  REQUIRE(found.size() == 2);
  CHECK(found[0].message == "elsewhere");
  CHECK(found[1].message == "specific");
}

TEST_CASE("the step budget is one for all items of a document", "[rule]") {
  // Each item alone stays far below the budget of a million steps.
  const std::string loop = "'" + std::string(9000, 'x') + "'.replace('x', 'y').replace('y', 'z')";
  const PackOnDisk file(pack_with_rule(
      "    for: tag\n    assert: size(" + loop +
      ".split('').filter(c, c == 'z' && size(c) == index + 1)) < 9001\n    message: m\n"));
  const Loaded loaded = file.load();
  std::string text(telegram);
  std::string codes;
  for (int i = 0; i < 90; ++i) {
    codes += ", PREL";
  }
  text.insert(text.find("PREL") + 4, codes);
  const SourceText source("telegram.txt", std::move(text));
  const parse::ParsedCable parsed = parse::parse_cable(source);
  REQUIRE(parsed.cable.tags.size() > 90);
  const auto found = DocumentChecker(loaded.rules, {}).check(source, parsed).findings;
  REQUIRE(found.size() == 1);
  CHECK(found.front().rule == "engine/rule-error");
  CHECK(found.front().message.find("step budget") != std::string::npos);
}

TEST_CASE("rules are chosen by id, category and all", "[rule]") {
  const PackOnDisk file(pack_with_rule("    flag: has(cable.eo)\n    message: m\n"));
  CHECK(check(file.load({.ignore = {"mine"}})).empty());
  CHECK(check(file.load({.select = {"mine/rule"}})).size() == 1);
  CHECK(check(file.load({.severities = {{"all", Severity::info}}})).at(0).severity ==
        Severity::info);
  const Loaded misspelt = file.load({.select = {"mine/rul"}});
  REQUIRE(misspelt.selection_errors.size() == 1);
  CHECK(misspelt.selection_errors.front().find("did you mean `mine/rule`?") != std::string::npos);
}

TEST_CASE("what is the same for all items of a document is asked once", "[rule]") {
  std::string text = "UNCLAS EXAMPLEVILLE 000042\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: FERRY\n";
  for (int number = 1; number <= 2000; ++number) {
    text += fmt::format("\n{}. (U) The ferry is late.\n", number);
  }
  const SourceText source("long.txt", text);
  const parse::ParsedCable parsed = parse::parse_cable(source);
  const RuleSet rules = load_rules({}).rules;
  const bool is_typed = GENERATE(true, false);
  DocumentChecker checker(rules, {.uses_typed_conditions = is_typed});
  const CheckResult result = checker.check(source, parsed);
  CHECK(std::ranges::none_of(
      result.findings, [](const Finding& finding) { return finding.rule.starts_with("engine/"); }));
}

TEST_CASE("findings of one rule are capped, and that is said", "[rule]") {
  const PackOnDisk file(pack_with_rule("    for: tag\n    flag: index >= 0\n    message: m\n"));
  const auto found = check(file.load(), {.max_findings_per_rule = 1});
  REQUIRE(found.size() == 1);
  CHECK(found.front().message.find("are omitted") != std::string::npos);
}

TEST_CASE("nothing is said to be left out where nothing is", "[rule]") {
  const PackOnDisk file(pack_with_rule("    for: tag\n    flag: index >= 0\n    message: m\n"));
  const auto found = check(file.load(), {.max_findings_per_rule = 2});
  REQUIRE(found.size() == 2);
  CHECK(found.back().message == "m");
}

TEST_CASE("braces in an expression do not end it", "[rule]") {
  const auto found =
      check("    flag: has(cable.eo)\n    message: \"{{'}}'}} {{size({1: {2: 3}})}} \\\\{{\"\n");
  CHECK(found.at(0).message == "}} 1 {{");
}

TEST_CASE("what makes a fix possible is known to its text", "[rule]") {
  const auto found = check(
      "    for: tag\n    flag: index == 0\n    message: m\n"
      "    fix: {title: t, when: has(cable.mrn), replace: tag, with: cable.mrn.post}\n");
  CHECK(found.at(0).fix.value().edits.at(0).text == "EXAMPLEVILLE");
}

TEST_CASE("a rule that was not chosen is not counted", "[rule]") {
  const std::string pack =
      pack_with_rule(
          "    needs: [cable.signature]\n    flag: cable.format == 'body'\n    message: m\n") +
      "  - {id: mine/off, title: T, severity: info, default: off, flag: has(cable.eo), message: "
      "m, " +
      std::string(tests_inline) + "}\n";
  const Loaded loaded = PackOnDisk(pack).load();
  const SourceText source("telegram.txt", std::string(telegram));
  const parse::ParsedCable parsed = parse::parse_cable(source);
  const CheckResult result = DocumentChecker(loaded.rules, {}).check(source, parsed);
  CHECK(result.rules_run == 0);
  CHECK(result.not_applicable == 1);
}

TEST_CASE("the digest depends on all that decides", "[rule]") {
  const PackOnDisk file(pack_with_rule("    flag: has(cable.eo)\n    message: m\n"));
  const std::string digest = file.load().rules.digest();
  CHECK(digest == file.load().rules.digest());
  CHECK(digest != file.load({.ignore = {"mine"}}).rules.digest());
  CHECK(digest != file.load({.severities = {{"mine", Severity::info}}}).rules.digest());
}

TEST_CASE("templates and functions are put in with their arguments", "[rule]") {
  const PackOnDisk file(std::string(pack_head) + R"(functions:
  is_short: {args: {code: string}, returns: bool, body: size(code) < 5}
templates:
  no-code:
    args: {code: string, where: path}
    flag: is_short(code)
    message: "found {{code}}"
    at: where
rules:
  - id: mine/rule
    title: T
    severity: error
    for: tag
    use: {template: no-code, with: {code: tag.code, where: tag.code}}
    tests: [{name: t, cable: c, expect: pass}]
)");
  const auto found = check(file.load());
  REQUIRE(found.size() == 2);
  CHECK(found.front().message == "found PGOV");
  CHECK(text(found.front().where) == "PGOV");
}

TEST_CASE("a function may leave it to its callers to guard a field", "[rule]") {
  const std::string functions = std::string(pack_head) + R"yaml(functions:
  is_dated: {args: {d: Dtg}, returns: bool, body: "d.time > date('2000-01-01')"}
  is_recent: {args: {d: Dtg}, returns: bool, body: is_dated(d)}
rules:
  - id: mine/rule
    title: T
    severity: error
    message: m
    tests: [{name: t, cable: c, expect: pass}]
    needs: [cable.dtg]
)yaml";
  for (const std::string call : {"is_dated(cable.dtg)", "is_recent(cable.dtg)"}) {
    INFO(call);
    const PackOnDisk guarded(
        fmt::format("{}    flag: has(cable.dtg.time) && {}\n", functions, call));
    CHECK(check(guarded.load()).size() == 1);
    const PackOnDisk unguarded(fmt::format("{}    flag: {}\n", functions, call));
    const std::vector<yaml::LoadError> errors = unguarded.load().errors;
    REQUIRE(errors.size() == 1);
    CHECK(errors.front().message == "in `is_dated`: field may be absent: d.time");
    CHECK(errors.front().help ==
          "add `needs: [cable.dtg.time]`, or guard with has(cable.dtg.time) &&");
  }
}

TEST_CASE("vocabularies are maps and lists with periods", "[rule]") {
  const PackOnDisk file(
      pack_with_rule("    needs: [cable.dtg.time]\n    for: tag\n"
                     "    assert: \"!(tag.code in vocab.codes) || vocab.periods.exists(p, p.word "
                     "== vocab.codes[tag.code].word && current(p, cable.dtg.time))\"\n"
                     "    message: \"{{tag.code}}\"\n") +
      R"(vocabularies:
  codes: {key: code, fields: {word: string}, entries: [{code: PREL, word: b}, {code: PGOV, word: a}]}
  periods:
    fields: {word: string}
    entries: [{word: a, from: 2008-02-15, until: 2008-02-15}, {word: b, until: 2008-02-14}]
)");
  const auto found = check(file.load());
  REQUIRE(found.size() == 1);
  CHECK(found.front().message == "PREL");
}

TEST_CASE("a fix may edit each of a list of places", "[rule]") {
  const auto found = check(
      "    flag: size(cable.tags) == 2\n    message: m\n    fix:\n      title: t\n"
      "      each: cable.tags\n      replace: each.code\n      with: \"each.code + 'X'\"\n");
  REQUIRE(found.size() == 1);
  REQUIRE(found.front().fix);
  const std::vector<Edit>& edits = found.front().fix->edits;
  REQUIRE(edits.size() == 2);
  CHECK(text(edits[0].where) == "PGOV");
  CHECK(edits[0].text == "PGOVX");
  CHECK(text(edits[1].where) == "PREL");
  CHECK(edits[1].text == "PRELX");
}

TEST_CASE("a fix leaves out what is there already, and what overlaps", "[rule]") {
  const auto edits_of = [](const std::string& list, const std::string& with) {
    const auto found =
        check("    flag: size(cable.tags) == 2\n    message: m\n    fix: {title: t, each: \"" +
              list + "\", replace: each, with: \"" + with + "\"}\n");
    REQUIRE(found.size() == 1);
    return found.front().fix ? found.front().fix->edits.size() : 0;
  };
  CHECK(edits_of("cable.tags", "each.code") == 0);
  CHECK(edits_of("cable.tags", "'PREL'") == 1);
  CHECK(edits_of("cable.tags + cable.tags", "'X'") == 2);
}

TEST_CASE("a fix with text of the document is reported, not shown", "[rule]") {
  const std::string rule =
      "    flag: size(cable.paragraphs) == 2\n    message: m\n    fix: {title: write it anew, "
      "each: cable.paragraphs, replace: each.number, with: each.text}\n";
  const auto masked = check(rule);
  REQUIRE(masked.size() == 1);
  REQUIRE(masked.front().fix);
  CHECK(masked.front().fix->title == "write it anew");
  CHECK(masked.front().fix->edits.empty());
  CheckOptions full;
  full.excerpts = Excerpts::full;
  const auto shown = check(rule, full);
  REQUIRE(shown.size() == 1);
  CHECK(shown.front().fix->edits.size() == 2);
}
