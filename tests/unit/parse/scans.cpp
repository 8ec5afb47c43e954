// SPDX-License-Identifier: Apache-2.0
// Scans of telegrams of the 1990s: damaged levels and marks, and lines of the printout among the
// head.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "parse/signs/has_markings.hpp"
#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::numbers;
using test::Read;

namespace {

using Words = std::vector<std::string>;

constexpr std::string_view authority =
    "CLASSIFIED BY: PAT EXAMPLE, EXECUTIVE SECRETARY. REASON 1.5 (D).\n";

/// A telegram of the Department of 1996; `line` is in place of its line that begins alike, `text`
/// is below its subject.
std::string telegram(std::string_view line, std::string_view text) {
  std::string all;
  for (const std::string_view usual :
       {"O 142023Z FEB 96", "FM SECSTATE WASHDC", "TO AMEMBASSY SAMPLETON IMMEDIATE",
        "S E C R E T STATE 100042", "E.O. 12958: DECL: 02/14/06", "TAGS: PREL, PGOV",
        "SUBJECT: FERRY TALKS"}) {
    all += line.substr(0, 4) == usual.substr(0, 4) ? line : usual;
    all += '\n';
  }
  return all.append(text);
}

Read read(std::string_view line, std::string_view text = "1. (S) THE FERRY WAS LATE.\n") {
  return Read(telegram(line, text));
}

/// The same, with `line` in place of the classification line.
std::string leveled(std::string_view line, std::string_view text) {
  constexpr std::string_view usual = "S E C R E T STATE 100042";
  std::string all = telegram("", text);
  return all.replace(all.find(usual), usual.size(), line);
}

Read with_level(std::string_view line) {
  return Read(leveled(line, "1. (S) THE FERRY WAS LATE.\n"));
}

/// The marks of the paragraphs and their levels: `-(S)- S`; `-` for none.
Words marks(const Read& read) {
  Words all;
  for (const Paragraph& paragraph : read.cable().paragraphs) {
    const auto& portion = paragraph.portion;
    all.push_back(
        !portion ? "-"
                 : std::string(portion->text.value) + " " +
                       (portion->level ? std::string(facts(portion->level->value).name) : "?"));
  }
  return all;
}

std::string in_unclassified(std::string_view mark) {
  return leveled("UNCLAS STATE 100042", "1. THE MINISTER CALLED.\n2. " + std::string(mark) +
                                            " THE FERRY WAS LATE.\n3. END TEXT.\n");
}

}  // namespace

TEST_CASE("a declassification date may be in brackets", "[parse]") {
  for (const std::string_view line :
       {"E.O. 12958: DECL: (02/14/06)", "E.O. 12958; DECL: ( 2/14/06 ) TAGS: PREL"}) {
    CAPTURE(line);
    const Read cable = read(line);
    CHECK(cable.parsed.findings.empty());
    CHECK(cable.cable().eo.value().declassification.value().date);
    CHECK_FALSE(cable.cable().tags.empty());
  }
}

TEST_CASE("an authority may follow captions in paragraph 1", "[parse]") {
  for (const std::string_view first :
       {"1. (U) NODIS. CLASSIFIED BY: PAT EXAMPLE, EXECUTIVE SECRETARY. REASON 1.5(D), 1.6(X5) and "
        "(X6).",
        "1. (U) NODIS MERCURY.\nCLASSIFIED BY: PAT EXAMPLE, EXECUTIVE\nSECRETARY. REASON\n1.5(D).",
        "1. NODIS MERCURY. CLASSIFIED BY: PAT EXAMPLE. REASON 1.5 (D)"}) {
    CAPTURE(first);
    const Read cable = read("", std::string(first) + "\n2. (S) THE FERRY WAS LATE.\n");
    const ClassifiedBy& by = cable.cable().classified_by.value();
    REQUIRE(by.reasons.size() == 1);
    CHECK(by.reasons[0].section->value == "1.5");
    CHECK(by.reasons[0].letter->value == "d");
    CHECK(by.person->value == "PAT EXAMPLE");
  }
  CHECK_FALSE(
      read("", "1. (U) THE MINISTER SAID SO. CLASSIFIED BY THE MINISTRY.\n").cable().classified_by);
}

TEST_CASE("a damaged level may be joined to its post", "[parse]") {
  struct Row {
    std::string_view line;
    Level level;
    std::string_view post;
  };
  for (const Row& row : {Row{"CECRETSTATE 100042", Level::secret, "STATE"},
                         Row{"O ECRETSTATE 100042", Level::secret, "STATE"},
                         Row{"SECRTSTATE 100042", Level::secret, "STATE"},
                         Row{"CONFIDDNTIALSTATE 4", Level::confidential, "STATE"},
                         Row{"CONFIDENTALSAMPLETON 000042", Level::confidential, "SAMPLETON"}}) {
    CAPTURE(row.line);
    const Read cable = with_level(row.line);
    const ClassificationLine& line = cable.cable().classification.value();
    CHECK(line.level.value == row.level);
    CHECK(line.post->value == row.post);
    CHECK(test::repairs(cable) == std::vector<std::string_view>{"class-word"});
    CHECK(cable.cable().addressees.size() == 1);
  }
}

TEST_CASE("the first lines of a scan have digits for letters", "[parse]") {
  const Read zero = read("O 142023Z FEB 96");
  std::string text = telegram("", "1. (S) THE FERRY WAS LATE.\n");
  text.replace(0, std::string_view("O 142023Z").size(), "0 1420232");
  const Read damaged(text);
  CHECK(damaged.parsed.findings.empty());
  CHECK(damaged.cable().unrecognised.empty());
  const Dtg& dtg = damaged.cable().dtg.value();
  CHECK(dtg.time == zero.cable().dtg->time);
  CHECK(dtg.zone->value == "Z");
  CHECK(dtg.precedences[0].value == "O");
}

TEST_CASE("a copy may join the first lines of the envelope", "[parse]") {
  std::string text = telegram("", "1. (S) THE FERRY WAS LATE.\n");
  std::replace(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find("TO ")), '\n',
               ' ');
  const Read cable(text);
  CHECK(cable.cable().dtg);
  CHECK(cable.cable().originator->name.value == "SECSTATE WASHDC");
  REQUIRE(cable.cable().addressees.size() == 1);
  CHECK(cable.cable().addressees[0].name.value == "AMEMBASSY SAMPLETON");
}

TEST_CASE("a list of addressees ends where the printout goes on", "[parse]") {
  for (const std::string_view line :
       {"DRAFTED BY S/S-O:PEXAMPLE", "APPROVED BY: S/S:RSAMPLE", "STATE 100042",
        "NODIS DECAPTIONED", "This document contains NATO\ninformation."}) {
    CAPTURE(line);
    const Read cable = with_level(std::string(line) + "\nS E C R E T STATE 100042");
    CHECK(cable.cable().addressees.size() == 1);
    CHECK(cable.cable().unrecognised.empty());
    CHECK(cable.cable().classification.value().serial);
  }
  const Read later = Read("INFO LOG-CO\n" + telegram("", "1. (S) THE FERRY WAS LATE.\n"));
  CHECK(later.cable().dtg);
}

TEST_CASE("a numbered line above the head does not hide it", "[parse]") {
  std::string head = telegram("", "1. (U) NODIS.\n2. (S) THE FERRY WAS LATE.\n");
  const std::string_view level = "S E C R E T STATE 100042\n";
  head.erase(head.find(level), level.size());
  for (const std::string_view junk :
       {"1. Cable as received:\n", "1.r.i,Wed Feb 14 09:47:47 1996\n", "4.1 1.\n", "1.G4\nI\n"}) {
    CAPTURE(junk);
    const Read cable(std::string(junk) + head);
    CHECK(cable.parsed.is_message());
    CHECK(cable.cable().originator);
    CHECK(numbers(cable) == std::vector<std::int64_t>{1, 2});
  }
  CHECK_FALSE(Read("1. The band plays on\nFM radio.\nTO all of you.\n").parsed.is_marked());
}

TEST_CASE("a telegram with its head at its end is not without markings", "[parse]") {
  const std::string text =
      "PAGE 01 EXAMPL 00042 140948Z FEB 96\nSUBJECT: FERRY TALKS\n"
      "1. THE FERRY WAS LATE.\nEXAMPLE\n";
  const std::string end =
      "P 140948Z FEB 96\nFM AMEMBASSY EXAMPLEVILLE\nTO SECSTATE WASHDC PRIORITY\n"
      "E.O. -12958: FEBRUARY 14, 2006\nTAGS: PREL\n";
  CHECK(parse::has_markings(text + end));
  CHECK_FALSE(parse::has_markings(text));
}

TEST_CASE("a telegram of one line is not without markings", "[parse]") {
  std::string text = telegram("", "1. (S) THE FERRY WAS LATE.\n");
  std::ranges::replace(text, '\n', ' ');
  CHECK(parse::has_markings(text));
  CHECK_FALSE(parse::has_markings(
      "The station moved to 98 FM AMEMBASSY said, and its license of 14 February came with the "
      "order E.O. 12958, which has nothing to do with the music that it plays in the morning."));
}

TEST_CASE("struck marks above the document are read", "[parse]") {
  for (const std::string_view mark :
       {"+S+", "4S)", ".(S~", "-S-", "-f-S+", "-(S)-", "\u2014(S)", "-(-S-)-"}) {
    CAPTURE(mark);
    const Read cable(in_unclassified(mark));
    CHECK(marks(cable) == Words{"-", std::string(mark) + " SECRET", "-"});
  }
  for (const std::string_view text : {"-44-", "4.8)", "12)", "a)", "+10", "-U-", "A/S", "-THE"}) {
    CAPTURE(text);
    CHECK(marks(Read(in_unclassified(text))) == Words{"-", "-", "-"});
  }
}

TEST_CASE("damaged marks of a classified cable have no certain level", "[parse]") {
  const Read cable = read("", std::string(authority) +
                                  "1. (U) ONE.\n2. -44- TWO.\n3. t'81- THREE.\n4. 4Q+ FOUR.\n"
                                  "5. .1S1 FIVE.\n6. -(C)- SIX.\n7. -THE SEVENTH.\n8. 12) NO.\n");
  CHECK(marks(cable) == Words{"(U) UNCLASSIFIED", "-44- ?", "t'81- ?", "4Q+ ?", ".1S1 SECRET",
                              "-(C)- CONFIDENTIAL", "-", "-"});
  CHECK(cable.cable().paragraphs[1].text.value == "TWO.");
}

TEST_CASE("a number may be joined to its damaged mark", "[parse]") {
  const Read cable = read("", std::string(authority) +
                                  "1. (U) ONE.\n2.\u2014(-S+. TWO.\n3.-(S)- THREE.\n"
                                  "4.-iftti-EXAMPLE AGREED.\n5.48+ FIVE.\n6. (U) END.\n");
  CHECK(numbers(cable) == std::vector<std::int64_t>{1, 2, 3, 4, 5, 6});
}

TEST_CASE("the mark of a subject may be damaged", "[parse]") {
  const Read cable = read("SUBJECT. -tei- FERRY TALKS");
  CHECK(cable.cable().subject);
  CHECK(cable.cable().unrecognised.empty());
}

TEST_CASE("a message has its level beside the code of its page", "[parse]") {
  const Read message(
      "CONFIDENTIAL PTP0042\nRELEASE IN FULL\nDECLASSIFIED\nO 141844Z JAN 97\n"
      "FM THE HARBOR ROOM\nTO PAT EXAMPLE\nSUBJECT: FERRIES\nBEGIN TEXT:\nTHE FERRY WAS LATE.\n");
  CHECK(message.cable().overall == Level::confidential);
  CHECK(message.cable().unrecognised.empty());
}
