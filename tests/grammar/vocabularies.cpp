// SPDX-License-Identifier: Apache-2.0
// Words that are both in the grammar or the parser and in a vocabulary of the rules: each list
// holds the other's, except what is named here with its reason.
#include <re2/re2.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <tao/pegtl.hpp>

#include "grammar/accepts.hpp"
#include "grammar/message.hpp"
#include "parse/build/person_and_position.hpp"
#include "parse/build/position_words.hpp"
#include "paths.hpp"

namespace g = cablelint::grammar;
using cablelint::tests::accepts;

namespace {

using Words = std::set<std::string>;

/// The entries of rules/vocab/NAME.yaml.
Words entries_of(const std::string& name) {
  static const RE2 entry(R"re(- \{\w+: "?([^",}]+)"?)re");
  std::ifstream in(cablelint::tests::source_dir() / "rules" / "vocab" / (name + ".yaml"));
  Words words;
  std::string word;
  for (std::string line; std::getline(in, line);) {
    if (RE2::PartialMatch(line, entry, &word)) {
      words.insert(word);
    }
  }
  REQUIRE(words.size() > 2);
  return words;
}

/// The single words of all entries: OFFICIAL and INFORMAL of OFFICIAL INFORMAL.
Words words_of(const Words& entries) {
  Words words;
  for (const std::string& entry : entries) {
    std::istringstream in(entry);
    words.insert(std::istream_iterator<std::string>(in), {});
  }
  return words;
}

Words without(const Words& words, const Words& taken) {
  Words left;
  std::ranges::set_difference(words, taken, std::inserter(left, left.end()));
  return left;
}

template <class Rule>
struct Literals {
  template <class... Rules>
  static void add_all(tao::pegtl::type_list<Rules...> /*subs*/, Words& words) {
    (Literals<Rules>::add(words), ...);
  }
  static void add(Words& words) { add_all(typename Rule::subs_t(), words); }
};

template <char... Letters>
struct Literals<tao::pegtl::string<Letters...>> {
  static void add(Words& words) { words.insert({Letters...}); }
};

template <char... Letters>
struct Literals<tao::pegtl::istring<Letters...>> {
  static void add(Words& words) { words.insert({Letters...}); }
};

/// The literals that a production is made of.
template <class Rule>
Words literals_of() {
  Words words;
  Literals<Rule>::add(words);
  return words;
}

template <class Rule>
Words refused(const Words& entries) {
  Words words;
  std::ranges::copy_if(entries, std::inserter(words, words.end()),
                       [](const std::string& entry) { return !accepts<Rule>(entry); });
  return words;
}

}  // namespace

TEST_CASE("captions are the same in the grammar and in the vocabulary", "[grammar]") {
  const Words entries = entries_of("captions");
  CHECK(refused<g::caption>(entries) == Words{});
  // The rules on captions leave these alone, and the vocabulary is theirs.
  const Words others = {"AIDAC", "CHEROKEE", "NOCONTRACT", "ORCON", "PROPIN",  "WNINTEL",
                        "TOSEC", "SECTO",    "TOSHU",      "TOECO", "STAFFDEL"};
  CHECK(without(literals_of<g::caption>(), words_of(entries)) == others);
}

TEST_CASE("precedences are the same in the grammar and in the vocabularies", "[grammar]") {
  const Words words = entries_of("precedence-words");
  CHECK(refused<g::address_precedence>(words) == Words{});
  CHECK(without(literals_of<g::address_precedence>(), words_of(words)) == Words{});
  const Words prosigns = entries_of("precedences");
  for (char letter = 'A'; letter <= 'Z'; ++letter) {
    const std::string prosign(1, letter);
    INFO(prosign);
    CHECK(accepts<g::precedence>(prosign) == prosigns.contains(prosign));
    CHECK(accepts<g::precedence_pair>(prosign + prosign) == prosigns.contains(prosign));
  }
}

TEST_CASE("levels are the same in the grammar and in the vocabularies", "[grammar]") {
  // Not a word of classification lines: what is SENSITIVE BUT UNCLASSIFIED is sent as UNCLASSIFIED.
  CHECK(refused<g::header_level>(entries_of("levels")) == Words{"SENSITIVE BUT UNCLASSIFIED"});
  const Words marks = entries_of("portion-marks");
  CHECK(refused<g::mark_level>(marks) == Words{});
  // Misspelt marks are compared with the vocabulary, which needs no second spelling of
  // UNCLASSIFIED, SBU and LOU; RESTRICTED and CONTROLLED are read so that a rule can refuse them.
  CHECK(without(literals_of<g::mark_level>(), marks) ==
        Words{"CONTROLLED", "CUI", "LIMITED OFFICIAL USE", "SENSITIVE BUT UNCLASSIFIED", "SIFIED",
              "UNCLAS"});
  for (char letter = 'A'; letter <= 'Z'; ++letter) {
    const std::string mark(1, letter);
    INFO(mark);
    CHECK(accepts<g::mark_level>(mark) == (marks.contains(mark) || mark == "R"));
  }
}

TEST_CASE("declassification codes are the same in the grammar and in the vocabulary", "[grammar]") {
  const Words entries = entries_of("declassification-codes");
  CHECK(refused<g::decl_value>(entries) == Words{});
  CHECK(without(literals_of<g::schedule_word>(), entries) == Words{});
}

TEST_CASE("position words are the same in the parser and in the vocabulary", "[grammar]") {
  // The parser finds where a position ends and a name begins; the rule asks whether there is one.
  // So only the parser needs what joins the words of a position, completes CHARGE D'AFFAIRES AD
  // INTERIM or says what the position is about. It also has titles and short forms that no measured
  // cable has.
  const Words parser_only = {
      "ADMIN", "A",       "AND",       "BY",       "FOR",       "IN",       "OF",
      "THE",   "AI",      "AD",        "INTERIM",  "DAFFAIRES", "DAFFAIRS", "CHARG",
      "CHG",   "DPO",     "DPR",       "MC",       "VICE",      "CONSULAR", "DEFENSE",
      "LABOR", "REFUGEE", "SECURITY",  "STATE",    "USUN",      "AGENT",    "AMBASSADOR-AT-LARGE",
      "COM",   "CONGEN",  "CONGENOFF", "DCG",      "NAS",       "OIC",      "PO",
      "POLAD", "REO",     "ACG",       "AFFAIRES", "EST",       "FCS",      "GSO",
      "IO",    "IPAO",    "NIV",       "PRT"};
  // Only the rule takes ranks, agencies and what follows a person: some of them begin names.
  const Words rule_only = {"ADMINISTRATOR", "AS",          "ATTACH",       "ATTACHé",
                           "BRANCH",        "BUREAU",      "CAPT",         "CAPTAIN",
                           "CHAIR",         "CHAIRPERSON", "CHAIRWOMAN",   "COL",
                           "COLONEL",       "COMMANDER",   "COMMISSIONER", "COUNSEL",
                           "COUNSELORS",    "DAO",         "DEA",          "DELEGATE",
                           "DELEGATES",     "DELEGATION",  "DEPT",         "DHS",
                           "DIR",           "FBI",         "GEN",          "INL",
                           "INSPECTOR",     "LEADER",      "LT",           "LTC",
                           "MAJ",           "MAJOR",       "MANAGER",      "NATIONAL",
                           "NEGOTIATOR",    "ORCA",        "PE",           "PERMANENT",
                           "POLEC",         "PRESIDENT",   "RAO",          "REP",
                           "TEAM",          "UNIT"};
  Words vocabulary;
  for (std::string word : entries_of("position-words")) {
    std::ranges::transform(word, word.begin(), [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    vocabulary.insert(word);
  }
  const Words parser(cablelint::parse::position_words.begin(),
                     cablelint::parse::position_words.end());
  CHECK(without(parser, vocabulary) == parser_only);
  Words unknown = without(vocabulary, parser);
  // What the parser knows by its form: POLOFF, A/DCM.
  std::erase_if(unknown, [](const std::string& word) {
    return !cablelint::parse::person_and_position(word + " Pat Example").position.empty();
  });
  CHECK(unknown == rule_only);
}
