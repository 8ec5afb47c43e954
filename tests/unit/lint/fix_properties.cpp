// SPDX-License-Identifier: Apache-2.0
// What holds for the fixes of any document: tried on all samples, damaged in the ways that fixes
// correct, in each encoding and with each kind of line end.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "grammar/samples.hpp"
#include "lint/fix_text.hpp"
#include "parse/parse_cable.hpp"
#include "rule/load.hpp"
#include "text/encoding.hpp"

namespace cablelint::lint {
namespace {

rule::DocumentChecker& checker() {
  static const rule::Loaded loaded = rule::load_rules({});
  static rule::DocumentChecker document_checker(
      loaded.rules, rule::CheckOptions{.as_of = *date(2026, 1, 1)}.for_fixes());
  return document_checker;
}

std::vector<Finding> findings_of(const std::string& bytes) {
  const SourceText source("cable.txt", bytes);
  std::vector<Finding> all;
  for (const parse::ParsedCable& parsed : parse::parse_cables(source)) {
    if (parsed.is_marked()) {
      std::ranges::move(checker().check(source, parsed).findings, std::back_inserter(all));
    }
  }
  return all;
}

std::map<std::string, int> count_by_rule(const std::vector<Finding>& findings) {
  std::map<std::string, int> counts;
  for (const Finding& finding : findings) {
    ++counts[finding.rule];
  }
  return counts;
}

/// A change to the first place where `what` occurs; the text itself if it does not.
std::string with(std::string text, const std::string& what, const std::string& instead) {
  if (const std::size_t at = text.find(what); at != std::string::npos) {
    text.replace(at, what.size(), instead);
  }
  return text;
}

/// The damage that fixes correct, several kinds in one text.
std::vector<std::string> damaged(const std::string& text) {
  std::string all = with(text, "SIPDIS", "SIPDIS\nSIPDIS\n\nSIPDIS");
  all = with(all, "TAGS: ", "TAGS: PGVO PGOVPREL, PGOV PREL ");
  all = with(all, "1. (", "1. [");
  all = with(all, "E.O. 12958", "E.O. 12985");
  return {text,
          with(text, "TAGS: ", "TAGS: PREL, PREL, PREL,\nECON, PREL "),
          with(text, "TAGS: ", "TAGS: [PGOV](#) [PREL](#) [PGOV](#) "),
          with(with(with(text,
                         "\xC2\xB6"
                         "1.",
                         "11."),
                    "\xC2\xB6"
                    "2.",
                    "12."),
               "\xC2\xB6"
               "3.",
               "13."),
          with(text, "DECL: 02/14/20", "DECL: 2/14/"),
          with(text, "2. (", "2. "),
          all};
}

std::string with_line_ends(const std::string& text, const std::string& line_end) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') {
      result += line_end;
    } else if (c != '\r') {
      result += c;
    }
  }
  return result;
}

/// The same text as several files hold it.
std::vector<std::string> stored(const std::string& text) {
  const std::string lines = with_line_ends(text, "\n");
  std::vector<std::string> all = {lines, with_line_ends(text, "\r\n"), "\xEF\xBB\xBF" + lines,
                                  utf8_to_wide("\xEF\xBB\xBF" + lines, Encoding::utf16_be)};
  if (const auto narrow = utf8_to_windows_1252(lines)) {
    all.push_back(*narrow);
  }
  return all;
}

std::vector<std::string> documents() {
  std::vector<std::string> all = {
      "CONFIDENTIAL\n\nMEMORANDUM FOR THE HARBOR MASTER\n\nSUBJECT: (U) Ferries\n\n"
      "1. (U) The ferry is late.\n\n(C) The pilot is Pat Example.\n\nCONFIDENTIAL\n"};
  for (const tests::Sample& sample : tests::samples()) {
    if (!is_valid_utf8(sample.text)) {
      all.push_back(sample.text);
      continue;
    }
    for (const std::string& text : damaged(sample.text)) {
      std::ranges::move(stored(text), std::back_inserter(all));
    }
  }
  return all;
}

/// The levels of the classification lines and of all marks, in the order of the text; of a mark
/// without one -1.
std::vector<int> ranks_of(const std::string& bytes) {
  const SourceText source("cable.txt", bytes);
  std::vector<int> ranks;
  for (const parse::ParsedCable& parsed : parse::parse_cables(source)) {
    const Cable& cable = parsed.cable;
    ranks.push_back(cable.classification ? facts(cable.classification->level.value).rank : -1);
    for (const Portion& portion : cable.portions) {
      ranks.push_back(portion.level ? facts(portion.level->value).rank : -1);
    }
  }
  return ranks;
}

bool has_lone_line_feed(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) {
      return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("the edits of a finding are in order and never overlap", "[lint]") {
  std::size_t edits = 0;
  for (const std::string& document : documents()) {
    for (const Finding& finding : findings_of(document)) {
      std::uint32_t end = 0;
      for (const Edit& edit : finding.fix ? finding.fix->edits : std::vector<Edit>()) {
        CHECK(edit.where.begin >= end);
        end = edit.where.end();
        ++edits;
      }
    }
  }
  CHECK(edits > 100);
}

TEST_CASE("a fixed text has nothing left to fix, and nothing new", "[lint][slow]") {
  std::set<std::string> fixed_rules;
  for (const std::string& document : documents()) {
    const std::vector<Finding> before = findings_of(document);
    for (const bool unsafe_too : {false, true}) {
      const FixedText fixed_text = fix_text("cable.txt", document, checker(), unsafe_too);
      CAPTURE(document, fixed_text.bytes, unsafe_too);
      CHECK(fixed_text.refusal.empty());
      CHECK(fix_text("cable.txt", fixed_text.bytes, checker(), unsafe_too).applied == 0);
      const std::vector<Finding> after = findings_of(fixed_text.bytes);
      std::map<std::string, int> had = count_by_rule(before);
      for (const auto& [rule, count] : count_by_rule(after)) {
        CAPTURE(rule);
        if (!unsafe_too) {
          CHECK(count <= had[rule]);
        }
      }
      for (const Finding& finding : before) {
        const bool is_mended = finding.fix && (finding.fix->safe || unsafe_too);
        if (is_mended) {
          fixed_rules.insert(finding.rule);
        }
      }
      CHECK(std::ranges::none_of(after, [&](const Finding& finding) {
        return finding.fix && !finding.fix->edits.empty() && (finding.fix->safe || unsafe_too);
      }));
    }
  }
  // The damage is of many kinds: the test would else say little.
  CHECK(fixed_rules.size() >= 8);
}

TEST_CASE("a safe fix never lowers a classification or a mark", "[lint][slow]") {
  for (const std::string& document : documents()) {
    const FixedText fixed_text = fix_text("cable.txt", document, checker(), false);
    CAPTURE(document);
    CHECK(std::ranges::equal(ranks_of(document), ranks_of(fixed_text.bytes),
                             std::ranges::less_equal()));
  }
}

TEST_CASE("a fixed text keeps its encoding and its line ends", "[lint]") {
  for (const std::string& document : documents()) {
    const FixedText fixed_text = fix_text("cable.txt", document, checker(), true);
    const SourceText before("cable.txt", document);
    const SourceText after("cable.txt", fixed_text.bytes);
    CAPTURE(document);
    CHECK(before.encoding() == after.encoding());
    CHECK(before.body().begin == after.body().begin);
    CHECK(has_lone_line_feed(before.bytes()) == has_lone_line_feed(after.bytes()));
  }
}

}  // namespace cablelint::lint
