// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <string>

#include "lint/banner_sum.hpp"
#include "unit/rule/pack_on_disk.hpp"

using namespace cablelint;
using namespace cablelint::rule;

namespace {

/// Markings of another owner, in a pack alone: words, levels and what follows from them.
constexpr std::string_view nato = R"(
schemes:
  nato:
    manual: NATO
    home: NATO
    levels:
      - {level: TOP SECRET, banner: COSMIC TOP SECRET, portion: CTS}
      - {level: SECRET, banner: NATO SECRET, portion: NS}
      - {level: CONFIDENTIAL, banner: NATO CONFIDENTIAL, portion: NC}
      - {level: RESTRICTED, banner: NATO RESTRICTED, portion: NR}
      - {level: UNCLASSIFIED, banner: NATO UNCLASSIFIED, portion: NU}
    categories:
      - {id: special, name: special category}
      - {id: release, name: release}
    terms:
      - {id: ATOMAL, in: special, title: ATOMAL, banner: ATOMAL, portion: A, levels: [CTS, NS, NC]}
      - {id: BOHEMIA, in: special, title: BOHEMIA, banner: BOHEMIA, portion: B, levels: [CTS]}
      - {id: REL, in: release, title: RELEASABLE TO, banner: RELEASABLE TO, portion: REL, list: commas}
      - {id: NONE, in: release, title: NATO ONLY, banner: NATO ONLY, portion: NO, excludes: [REL]}
    release: {none: NONE, list: REL}
    rewrites:
      - {when: [BOHEMIA], drop: [ATOMAL]}
    countries: [AUT, FIN, SWE]
    groups: [{code: NATO}]
  nato-exercise:
    extends: nato
    separators: {categories: " ", controls: ", "}
    terms:
      - {id: EXERCISE, in: special, title: EXERCISE, banner: EXERCISE, portion: X}
)";

std::string problems(const lint::CheckedMarking& checked) {
  std::string found;
  for (const marking::Problem& problem : checked.problems) {
    found +=
        problem.rule + " at " + checked.text.substr(problem.span.begin, problem.span.size) + "\n";
  }
  return found;
}

}  // namespace

TEST_CASE("a pack brings the markings of another country or organization", "[rule]") {
  const Loaded loaded = PackOnDisk(std::string(pack_head) + std::string(nato)).load();
  REQUIRE(loaded.errors.empty());
  CHECK(loaded.rules.scheme_names() == std::vector<std::string>{"nato", "nato-exercise"});
  const marking::Scheme scheme = loaded.rules.scheme("nato").value();
  const std::vector<std::string> portions = {"(NS//A//REL NATO, FIN, SWE)",
                                             "(NR//REL NATO, AUT, SWE)", "(NU)"};
  const lint::BannerSum sum = lint::sum_of(portions, std::nullopt, scheme, std::nullopt);
  CHECK(sum.required == "NATO SECRET//ATOMAL//RELEASABLE TO NATO, SWE");
  CHECK(sum.is_clean());
  const std::vector<std::string> wrong = {"(NS//B)", "(NS//ATOMLA)", "(CTS//REL SWE)"};
  const lint::BannerSum other = lint::sum_of(wrong, std::nullopt, scheme, std::nullopt);
  CHECK(problems(other.portions[0]) == "control/level-floor at B\n");
  CHECK(problems(other.portions[1]) == "marking/near-miss at ATOMLA\n");
  CHECK(problems(other.portions[2]) == "marking/rel-to-list at SWE\n");
}

TEST_CASE("a scheme extends another", "[rule]") {
  const Loaded loaded = PackOnDisk(std::string(pack_head) + std::string(nato)).load();
  const marking::Scheme scheme = loaded.rules.scheme("nato-exercise").value();
  const std::vector<std::string> portions = {"(CTS B, X)", "(NS A/X)"};
  const lint::BannerSum sum = lint::sum_of(portions, std::nullopt, scheme, std::nullopt);
  CHECK(sum.required == "COSMIC TOP SECRET BOHEMIA, EXERCISE");
  CHECK(problems(sum.portions[0]).empty());
  CHECK(problems(sum.portions[1]) == "marking/separator at /\n");
  CHECK_FALSE(loaded.rules.scheme("nato")->find("EXERCISE"));
  CHECK_FALSE(loaded.rules.scheme("nato-exercises"));
}

TEST_CASE("a pack says which scheme is for which documents", "[rule]") {
  const std::string choices =
      "mark_schemes:\n  - {forms: [paper], level: SECRET, scheme: nato-exercise}\n"
      "  - {forms: [paper], level: SECRET, scheme: nato-exercise, beside: true}\n"
      "  - {forms: [cable, paper], scheme: nato}\n";
  RuleSet rules =
      std::move(PackOnDisk(std::string(pack_head) + std::string(nato) + choices).load().rules);
  CHECK(rules.marking_scheme()->id == "nato");
  CHECK(rules.marking_scheme(MessageForm::paper)->id == "nato");
  CHECK(rules.marking_scheme(MessageForm::paper, Level::secret)->id == "nato-exercise");
  CHECK(rules.marking_scheme(MessageForm::uk) == nullptr);
  CHECK(rules.marking_scheme_of(MessageForm::paper, "NATO SECRET")->id == "nato-exercise");
  rules.choose_marking_scheme("nato-exercise");
  CHECK(rules.marking_scheme()->id == "nato-exercise");
  const Loaded wrong =
      PackOnDisk(std::string(pack_head) + "mark_schemes: [{forms: [any], scheme: nowhere}]\n")
          .load();
  REQUIRE(wrong.errors.size() == 1);
  CHECK(wrong.errors.front().message == "unknown scheme `nowhere`");
}

TEST_CASE("a scheme names the rules that report its faults", "[rule]") {
  const std::string own =
      "  mine:\n    extends: nato\n    reporters:\n"
      "      - {of: control/level-floor, in: special, form: portion, terms: [BOHEMIA], by: "
      "my/floor}\n"
      "      - {of: control/level-floor, begins: ATO}\n";
  const Loaded loaded = PackOnDisk(std::string(pack_head) + std::string(nato) + own).load();
  REQUIRE(loaded.errors.empty());
  const marking::Scheme scheme = loaded.rules.scheme("mine").value();
  const std::vector<std::string> wrong = {"(NS//B)", "(NU//A)"};
  const lint::BannerSum sum = lint::sum_of(wrong, "NATO SECRET//BOHEMIA", scheme, std::nullopt);
  CHECK(problems(sum.portions[0]) == "my/floor at B\n");
  CHECK(problems(*sum.present) == "control/level-floor at BOHEMIA\n");
  CHECK(scheme.reporter("control/level-floor", {0, {}, "ATOMAL", {}}).empty());
}

TEST_CASE("a rule that is off may be on for messages of a form", "[rule]") {
  const std::string rule =
      "rules:\n  - id: mine/rule\n    title: A rule\n    severity: info\n    default: off\n"
      "    on_for: {paper: error}\n    reported_by: markings\n" +
      std::string(tests_line);
  const PackOnDisk pack(std::string(pack_head) + rule);
  const RuleFacts facts = *pack.load().rules.find("mine/rule");
  CHECK_FALSE(severity_in(facts, MessageForm::cable));
  CHECK(severity_in(facts, MessageForm::paper) == Severity::error);
  Selection without;
  without.ignore = {"mine"};
  const RuleFacts off = *pack.load(without).rules.find("mine/rule");
  CHECK_FALSE(severity_in(off, MessageForm::paper));
  Selection with;
  with.extend_select = {"mine"};
  const RuleFacts on = *pack.load(with).rules.find("mine/rule");
  CHECK(severity_in(on, MessageForm::cable) == Severity::info);
  const Loaded wrong = PackOnDisk(std::string(pack_head) + "rules:\n  - id: mine/rule\n" +
                                  "    title: A rule\n    severity: info\n" +
                                  "    on_for: {letter: error}\n    reported_by: markings\n" +
                                  std::string(tests_line))
                           .load();
  REQUIRE(wrong.errors.size() == 1);
  CHECK(wrong.errors.front().message == "unknown form of message `letter`");
}

TEST_CASE("the terms of a scheme are a vocabulary that conditions read", "[rule]") {
  const std::string rule =
      "vocabularies: {controls: {scheme: nato}}\n"
      "rules:\n  - id: mine/rule\n    title: A rule\n    severity: error\n"
      "    assert: vocab.controls['BOHEMIA'].levels == ['CTS'] && !('X' in vocab.controls)\n"
      "    message: no\n" +
      std::string(tests_line);
  CHECK(PackOnDisk(std::string(pack_head) + std::string(nato) + rule).load().errors.empty());
}

TEST_CASE("a scheme with words that it lacks is refused", "[rule]") {
  const auto message = [](std::string_view terms) {
    const Loaded loaded =
        PackOnDisk(std::string(pack_head) +
                   "schemes:\n  mine:\n    categories: [{id: a, name: a control}]\n    terms:\n" +
                   std::string(terms))
            .load();
    return loaded.errors.empty() ? std::string() : loaded.errors.front().message;
  };
  CHECK(message("      - {id: X, in: a, title: X, banner: X, portion: X}\n").empty());
  CHECK(message("      - {id: X, in: b, title: X, banner: X, portion: X}\n") ==
        "the scheme has no category `b`");
  CHECK(message("      - {id: X, in: a, title: X, banner: X, portion: X, requires: [Y]}\n") ==
        "the scheme has no term `Y`");
  CHECK(message("      - {id: X, in: a, title: X, banner: X}\n") ==
        "a term of a scheme needs `portion`");
}
