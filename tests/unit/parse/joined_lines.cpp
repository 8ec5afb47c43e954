// SPDX-License-Identifier: Apache-2.0
// Web copies that joined the lines of a head, and what prints of archives put round a telegram.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::header;
using test::Read;

namespace {

const std::string envelope =
    "P 140930Z FEB 08\nFM AMEMBASSY EXAMPLEVILLE\nTO SECSTATE WASHDC 0100\n";
const std::string rest = "E.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: PIERS\n\n1. One.\n\n2. Two.\n";

std::vector<std::string_view> headings(const Read& read) {
  std::vector<std::string_view> all;
  for (const Heading& heading : read.cable().headings) {
    all.push_back(heading.text.value);
  }
  return all;
}

bool has_unknown_line(const Read& read) {
  return std::ranges::any_of(read.parsed.findings, [](const auto& finding) {
    return finding.rule == "cable/unrecognised-line";
  });
}

}  // namespace

TEST_CASE("the classification line may be joined to the last addressee", "[parse]") {
  struct Row {
    std::string_view line, addressee;
  };
  for (const auto& [line, addressee] : std::vector<Row>{
           {"AMEMBASSY SAMPLETONUNCLAS EXAMPLEVILLE 000042", "AMEMBASSY SAMPLETON"},
           {"AMEMBASSY SAMPLETON 0007UNCLAS SECTION 01 OF 02 EXAMPLEVILLE 000042",
            "AMEMBASSY SAMPLETON"},
           {"FORUM COLLECTIVE PRIORITYSECRET SECTION 01 OF 03 EXAMPLEVILLE 000042",
            "FORUM COLLECTIVE"},
           {"FORUM COLLECTIVE PRIORITYC O N F I D E N T I A L EXAMPLEVILLE 000042",
            "FORUM COLLECTIVE"},
           {"AMCONSUL LA SAMPLECONFIDENTIAL LA EXAMPLE 000042", "AMCONSUL LA SAMPLE"},
           {"FORUM COLLECTIVEWednesday, 11 April 2007, 12:57\nUNCLAS EXAMPLEVILLE 000042",
            "FORUM COLLECTIVE"}}) {
    CAPTURE(line);
    const Read read(envelope + "INFO " + std::string(line) + "\n" + rest);
    REQUIRE(read.cable().classification);
    CHECK(read.cable().mrn.value().serial.value == 42);
    CHECK(read.cable().addressees.back().name.value == addressee);
  }
  const Read name(envelope + "INFO SECRET SERVICE SAMPLETON 0007\n" + rest);
  CHECK_FALSE(name.cable().classification);
  CHECK(name.cable().addressees.back().name.value == "SECRET SERVICE SAMPLETON");
}

TEST_CASE("TOP is part of the level that is joined to other words", "[parse]") {
  for (const std::string_view line :
       {"COSMIC TOP SECRET EXAMPLEVILLE 000042", "FLASH TOP SECRET EXAMPLEVILLE 000042",
        "TOP-SECRET EXAMPLEVILLE 000042", "FLASH TOP-SECRET SECTION 01 OF 02 EXAMPLEVILLE 000042",
        "INFO AMEMBASSY SAMPLETONTOP SECRET EXAMPLEVILLE 000042",
        "INFO AMEMBASSY SAMPLETON 0007T O P  S E C R E T EXAMPLEVILLE 000042"}) {
    CAPTURE(line);
    const Read read(envelope + std::string(line) + "\n" + rest);
    CHECK(read.cable().classification.value().level.value == Level::top_secret);
  }
}

TEST_CASE("the letters of an owner before the level are no damage", "[parse]") {
  const auto level = [](std::string_view line) {
    return Read(envelope + std::string(line) + " EXAMPLEVILLE 000042\n" + rest)
        .cable()
        .classification.value()
        .level.value;
  };
  CHECK(level("N A T O  S E C R E T") == Level::secret);
  CHECK(level("NATO RESTRICTED") == Level::restricted);
  CHECK(level("NATO CONFIDENTIAL") == Level::confidential);
}

TEST_CASE("a level may be joined to the number of an addressee", "[parse]") {
  const Read read(
      "P 140930Z FEB 08\nFM AMEMBASSY EXAMPLEVILLE\nTO SECSTATE WASHDC "
      "9461UNCLASSIFIED EXAMPLEVILLE 5055\n\n" +
      rest);
  CHECK(read.cable().classification.value().serial.value().value == 5055);
  CHECK(read.cable().addressees.at(0).name.value == "SECSTATE WASHDC");
}

TEST_CASE("a web copy may have its own date before the level", "[parse]") {
  const Read read(
      envelope +
      "INFO AMCONSUL SAMPLETON\nCable dated:2002-11-15T12:40:00S E C R E T SECTION 01 OF "
      "02 EXAMPLEVILLE 000042S/CT FOR DOEE.O. 12958: DECL: 11/14/2012 TAGS: PTER\n\n"
      "1. (S) One.\n");
  CHECK(read.cable().classification.value().level.value == Level::secret);
  CHECK(read.cable().classification->serial.value().value == 42);
  CHECK(read.cable().addressees.back().name.value == "AMCONSUL SAMPLETON");
  CHECK(read.cable().eo.value().declassification->date);
  CHECK(read.cable().tags.size() == 1);
}

TEST_CASE("a banner above the classification line is that of the page", "[parse]") {
  const Read read(envelope + "UNCLASSIFIED//FOR OFFICIAL USE ONLY\n\nUNCLAS EXAMPLEVILLE 000042\n" +
                  rest);
  CHECK(read.cable().classification.value().serial.value().value == 42);
  CHECK(read.cable().classification->caveats.empty());
  CHECK(read.parsed.findings.empty());
}

TEST_CASE("the note of a reviewer may have two lines", "[parse]") {
  const std::string note =
      "Declassified/Released US Department of State EO\nSystematic Review 05 JUL 2006\n\n";
  const Read read(envelope + "UNCLAS EXAMPLEVILLE 000042\n\n" + note + rest + "\nEXAMPLE\n\n" +
                  note);
  CHECK_FALSE(has_unknown_line(read));
  CHECK(read.cable().signature.value().name.value == "EXAMPLE");
}

TEST_CASE("the classification line may be joined to the note of an archive", "[parse]") {
  const Read read("A part of the cable. The text is not here.UNCLAS EXAMPLEVILLE 0042\n\n" + rest);
  CHECK(read.cable().classification.value().serial.value().value == 42);
  CHECK_FALSE(has_unknown_line(read));
  CHECK_FALSE(Read("It is on the list.CONFIDENTIAL REPORT\n\n" + rest).cable().classification);
}

TEST_CASE("labels may be joined to the words before them", "[parse]") {
  const Read read(envelope +
                  "C O N F I D E N T I A L EXAMPLEVILLE 000042SIPDISDEPT FOR ABCE.O. 12958: DECL: "
                  "02/14/2018TAGS: PREL, PGOVSUBJECT: PIERS\n\n1. (C) One.\n");
  REQUIRE(read.cable().eo);
  CHECK(read.cable().eo->declassification->values.size() == 1);
  REQUIRE(read.cable().tags.size() == 2);
  CHECK(read.cable().tags[1].code.value == "PGOV");
  REQUIRE(read.cable().subject);
  CHECK(read.cable().subject->text.value == "PIERS");
}

TEST_CASE("a page line may be joined to the subject", "[parse]") {
  const Read read(
      header("SUBJECT: HARBOR DUES RAISED\nAND RAISED AGAIN  EXAMPLEVIL 00000042  001.2 OF "
             "002   CLASSIFIED BY: DCM Pat Example, reasons 1.4 (b) and (d). 1. (C) One "
             "of them is high.") +
      "2. (C) Two.\n");
  REQUIRE(read.cable().subject);
  CHECK(read.cable().subject->text.value == "HARBOR DUES RAISED AND RAISED AGAIN");
  REQUIRE(read.cable().section_breaks.size() == 1);
  CHECK(read.cable().section_breaks[0].post.value == "EXAMPLEVIL");
  REQUIRE(read.cable().classified_by);
  CHECK(read.cable().classified_by->reasons.size() == 2);
}

TEST_CASE("a page line in mid-line has all words of its post", "[parse]") {
  const Read read(header("C O N F I D E N T I A L RIO DE SAMPLE 000042") +
                  "1. (C) The larger RIO DE SAM 00000042 002 OF 003 part is dry.\n");
  REQUIRE(read.cable().section_breaks.size() == 1);
  CHECK(read.cable().section_breaks[0].post.value == "RIO DE SAM");
}

TEST_CASE("a mark may come before the number of its paragraph", "[parse]") {
  const Read read(header() +
                  "(C) 1. One.\n\n(S)2. Two.\n\n\u00B6(U) 3. Three.\n\n(SBU) 4) Four.\n");
  CHECK(test::numbers(read) == std::vector<std::int64_t>{1, 2, 3, 4});
  REQUIRE(read.cable().portions.size() == 4);
  CHECK(read.cable().portions[1].level.value().value == Level::secret);
  CHECK(read.cable().paragraphs[1].text.value == "Two.");
  CHECK(test::numbers(Read(header() + "1. (C) One.\n\n(C) 2009 was a good year.\n")) ==
        std::vector<std::int64_t>{1});
}

TEST_CASE("what prints put around a cable is known", "[parse]") {
  const std::string line = "UNCLAS EXAMPLEVILLE 000042\n";
  for (const std::string& text : std::vector<std::string>{
           "2008EXAMPL00042 - UNCLASSIFIED\n" + envelope + line + rest,
           "Pat Example  2/15/2008 9:30:00 AM  From  DB/Inbox:  Search\nResults\n" + envelope +
               line + rest,
           "CXEXVILLE:\nACTION: AMB\n" + envelope + line + rest,
           envelope + line + "C O R R E C T E D  C O P Y - PARAGRAPH 2\n    CHANGED\n" + rest,
           envelope + line + rest + "\nUNCLASSIFIED\n\n>\n"}) {
    CAPTURE(text);
    const Read read(text);
    CHECK_FALSE(has_unknown_line(read));
    CHECK(read.cable().mrn.value().serial.value == 42);
    CHECK(test::repairs(read).empty());
  }
  const Read quoted("> " + envelope + "> " + line + ">\n> " + rest);
  CHECK_FALSE(test::repairs(quoted).empty());
}

TEST_CASE("a head of few lines is the head of a cable", "[parse]") {
  for (const std::string& head : {envelope, std::string(), std::string("SIPDIS\n")}) {
    for (const std::string line : {"C O N F I D E N T I A L EXAMPLEVILLE 000042",
                                   "SECRET EXAMPLEVILLE 000042", "UNCLAS EXAMPLEVILLE 000042"}) {
      CAPTURE(head, line);
      const Read read(head + line + "\n\n1. (S) One.\n");
      CHECK(read.parsed.is_marked());
      CHECK(read.cable().classification.value().serial.value().value == 42);
      CHECK(read.cable().headings.empty());
    }
  }
  CHECK_FALSE(
      Read("SECRET EXAMPLEVILLE 000042\n\nThe file of that name is lost.\n").parsed.is_marked());
  CHECK_FALSE(Read("1. (S) One.\n\n2. (C) Two.\n\n3. (S) Three.\n").parsed.is_marked());
}

TEST_CASE("captions and handling words may be on one line", "[parse]") {
  const Read read(header("SIPDIS\nNOFORN, NOT FOR INTERNET DISTRIBUTION") + "1. (C) One.\n");
  REQUIRE(read.cable().captions.size() == 3);
  CHECK(read.cable().captions[1].code.value == "NOFORN");
  const Read sentences(
      header("SIPDIS\nSensitive but Unclassified. Not for Internet distribution.") +
      "1. (C) One.\n");
  REQUIRE(sentences.cable().captions.size() == 3);
  CHECK(sentences.cable().captions[1].code.value == "SENSITIVE");
  CHECK(Read(header("SIPDIS\nEXDIS SENSITIVE") + "1. (C) One.\n").cable().captions.size() == 3);
}

TEST_CASE("dashes around a heading or after it are not part of it", "[parse]") {
  const Read read(header() +
                  "------- SUMMARY -------\n\n1. (C) One. End summary.\nThe Two Boats\n"
                  "-------------\n2. (C) Two.\n\nDUES ARE UP BY 8% --------------\n\n3. (C) So.\n\n"
                  "------------\nClosing of the Pier (C/D) -----------\n\n4. (C) Four.\n\n"
                  "------- -- Boats: A List ------- --\n\n5. (C) Five.\n");
  CHECK(headings(read) ==
        std::vector<std::string_view>{"SUMMARY", "The Two Boats", "DUES ARE UP BY 8%",
                                      "Closing of the Pier (C/D)", "Boats: A List"});
  CHECK(numbers(read) == std::vector<std::int64_t>{1, 2, 3, 4, 5});
  CHECK(read.cable().passages.at(0).opening);
}

TEST_CASE("headings take two lines, or are in capitals below a text in small letters", "[parse]") {
  CHECK(headings(Read(header() + "1. (C) One.\n\nThe Quarrel of the Old Harbor and the Sons of\n"
                                 "Example\n- - - - - - -\n\n2. (C) Two.\n\nA SALE IS DUE,\nAND A "
                                 "LEASE\n-----\n\n3. (C) Three.\n")) ==
        std::vector<std::string_view>{"The Quarrel of the Old Harbor and the Sons of\nExample",
                                      "A SALE IS DUE,\nAND A LEASE"});
  const Read capitals(header() + "1. (C) One. She left.\nTHE LAST WORD\n\n2. (C) Two.\n");
  CHECK(headings(capitals) == std::vector<std::string_view>{"THE LAST WORD"});
  CHECK(capitals.cable().paragraphs.at(0).text.value == "One. She left.");
  // The end of a sentence, a text in capitals, a level, a row of a table, the last line.
  for (const std::string_view text :
       {"She left\nTHE UNITED PARTY\n\n2. (C) Two.\n", "SHE LEFT.\nTHE LAST WORD\n\n2. (C) TWO.\n",
        "She left.\nTOP SECRET PLANS\n\n2. (C) Two.\n",
        "She left.\nTHE LAST WORD.\n\n2. (C) Two.\n", "She left.\nTHE PIER  12\n\n2. (C) Two.\n",
        "She left.\nTHE LAST WORD\n2. (C) Two.\n", "She left.\nTHE LAST WORD AND MORE\n"}) {
    CAPTURE(text);
    CHECK(headings(Read(header() + "1. (C) " + std::string(text))).empty());
  }
}

TEST_CASE("headings of a printed page and of an author", "[parse]") {
  CHECK(headings(Read(header() + "1. (C) One.\n\nEXAMPLEVIL 00000042  002 OF 002\n\nThe Harbor "
                                 "Master\n-----------------\n\n2. (C) Two.\n")) ==
        std::vector<std::string_view>{"The Harbor Master"});
  CHECK(headings(Read(header() + "1. (C) One.\n\n...AND THE PIER\n------\n\n2. (C) Two.\n\nWhat "
                                 "Comes Next...\n\n-------\n\n3. (C) Three.\n")) ==
        std::vector<std::string_view>{"...AND THE PIER", "What Comes Next..."});
  CHECK(
      headings(Read(header() + "1. (C) One.\n\n\xE2\x80\x9COpen Doors\xE2\x80\x9D\n----\n\n2. (C) "
                               "Two.\n")) ==
      std::vector<std::string_view>{"\xE2\x80\x9COpen Doors\xE2\x80\x9D"});
  // A sentence that goes on after the page is none.
  CHECK(headings(Read(header() +
                      "1. (C) THE PIER IS\n\nEXAMPLEVIL 00000042  002 OF 002\n\nCLOSED AND "
                      "THE SHIPS\nARE AWAY.\n\n2. (C) TWO.\n"))
            .empty());
}
