// SPDX-License-Identifier: Apache-2.0
// Prints of the 1970s, scans of the 1990s, and web copies of both.
#include <catch2/catch.hpp>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/calendar.hpp"
#include "parse/signs/has_markings.hpp"
#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::header;
using test::Read;

namespace {

using Words = std::vector<std::string>;

/// A telegram of 1994 with `line` for its classification line and lines above and below it.
std::string telegram(std::string_view line, std::string_view above = {}) {
  return std::string(above) +
         "P 121430Z MAR 94\nFM AMEMBASSY SAMPLETON\nTO SECSTATE WASHDC PRIORITY 0433\n" +
         std::string(line) +
         "\nEXAMPLEVILLE FOR ROE\nE.O. 12356: DECL: OADR\nTAGS: PREL, FJ\n"
         "SUBJECT: HARBOR TALKS\n\n1. CONFIDENTIAL - ENTIRE TEXT.\n\n2. THE PIER IS NEW.\nROE\n";
}

/// A telegram of 1979 with that E.O. line.
Read with_order(std::string_view line) {
  return Read(
      "O 271949Z NOV 79\nFM AMEMBASSY SAMPLETON\nTO SECSTATE WASHDC IMMEDIATE\n\n"
      "C O N F I D E N T I A L SAMPLETON 300041\n\n" +
      std::string(line) +
      "\nTAGS: PREL, FJ\nSUBJECT: HARBOR TALKS\n\n1. THE PIER IS NEW.\n\n2. SO IS THE "
      "CRANE.\nROE\n");
}

Words passing(const Read& read) {
  Words words;
  for (const Passing& one : read.cable().passing) {
    words.emplace_back(one.text.value);
  }
  return words;
}

Words refs(const Read& read) {
  Words ids;
  for (const Ref& ref : read.cable().refs) {
    ids.emplace_back(ref.id.value_or("-"));
  }
  return ids;
}

/// The classification line was read, with its level, post and number.
void check_line(const Read& read, Level level, std::string_view mrn) {
  const Cable& cable = read.cable();
  REQUIRE(cable.classification);
  CHECK(cable.classification->level.value == level);
  CHECK(cable.overall == level);
  REQUIRE(cable.mrn);
  CHECK(cable.mrn->id == mrn);
  CHECK(cable.addressees.size() == 1);
}

}  // namespace

TEST_CASE("a level may be glued to the post of its line", "[parse]") {
  for (const std::string_view post : {"SAMPLETON", "USUN SAMPLETON", "PORT SAMPLETON CITY"}) {
    const Read read(telegram("CONFIDENTIAL" + std::string(post) + " 000214"));
    CHECK(read.cable().classification->post->value == post);
    CHECK(read.cable().overall == Level::confidential);
    CHECK(read.cable().addressees.size() == 1);
  }
  check_line(Read(telegram("SECRETSAMPLETON 000214")), Level::secret, "94SAMPLETON214");
  for (const std::string_view word : {"SECRETARY OF STATE 000214", "SECRETARIAT 000214"}) {
    CHECK_FALSE(Read(telegram(word)).cable().classification);
  }
}

TEST_CASE("a zero may be in the place of the letter O of a level", "[parse]") {
  const Read spaced(telegram("C 0 N F I D E N T I A L SAMPLETON 000214"));
  check_line(spaced, Level::confidential, "94SAMPLETON214");
  CHECK(test::repairs(spaced) == std::vector<std::string_view>{"class-word"});
  check_line(Read(telegram("C0NFIDENTIAL SAMPLETON 000214")), Level::confidential,
             "94SAMPLETON214");
  check_line(Read(telegram("T 0 p  S E-C R E T SAMPLETON 000214")), Level::top_secret,
             "94SAMPLETON214");
  for (const std::string_view line :
       {"C 0 N F E R E N C E SAMPLETON 000214", "AT 0 P SECRET 000214"}) {
    CHECK_FALSE(Read(telegram(line)).cable().classification);
  }
}

TEST_CASE("a level in letters apart is that of a message, whatever words follow it", "[parse]") {
  const Read read(
      "O 051015Z FEB 74\nFM THE HARBOR ROOM //WHARF 003//\nTO PAT EXAMPLE FOR THE MAYOR\n"
      "T 0 P S E C R E T SENSITIVE VIA SAMPLETON 40042\nTOP SECRET-SENSITIVE\n"
      "MEMORANDUM FOR THE MAYOR\nFROM: THE HARBOR ROOM\nSUBJECT: ADDITIONAL ITEMS\n"
      "THE PIER IS NEW.\n");
  CHECK(read.parsed.is_marked());
  CHECK(read.cable().overall == Level::top_secret);
  CHECK(read.cable().addressees.size() == 1);
}

TEST_CASE("a damaged telegram with its level and its time is not silent", "[parse]") {
  const std::string scan =
      "418 **** WT 0 P 5 E G R E T ****\nOP IMMED\nO 421015Z DEC 75\nPM THE HARBOR ROOM\n"
      "T 0 P S E C R E T SENSITIVE EXCLUSIV\nVIA SAMPLETON\nTHE PIER IS NEW.\n";
  CHECK(parse::has_markings(scan));
}

TEST_CASE("the line of the level may be in small letters", "[parse]") {
  const auto line = [](std::string_view words) {
    return Read("P 120915Z MAR 99\nFM SECSTATE WASHDC\nTO ALL POSTS PRIORITY\nSAMPLETON POUCH\n" +
                std::string(words) +
                "\nVisas - For Consular Section Chiefs\nE.O. 12958: N/A\nTAGS: CVIS\n"
                "Subject: Hours of the Window\n1. The window opens at nine.\nExample\n");
  };
  for (const std::string_view words : {"Unclas State 012345", "Unclassified State 012345",
                                       "Unclas Section 01 of 02 State 012345"}) {
    CAPTURE(words);
    const Read read = line(words);
    CHECK(read.cable().overall == Level::unclassified);
    CHECK(read.cable().addressees.size() == 2);
    REQUIRE(read.cable().mrn);
    CHECK(read.cable().mrn->serial.value == 12345);
    CHECK(passing(read) == Words{"Visas - For Consular Section Chiefs"});
  }
  const Read old(
      "Confidential Sampleton 1042\n\nE.O. 11652: GDS\nTAGS: PFOR\nSubj: Harbor Talks.\n\n"
      "1. The pier is new.\n\n2. So is the crane.\n\nExample\n");
  CHECK(old.parsed.is_marked());
  CHECK(old.cable().overall == Level::confidential);
  CHECK_FALSE(Read("Confidential Report 2012\n\nSome words.\n").cable().classification);
}

TEST_CASE("the banner of a release is not the level of the cable", "[parse]") {
  const std::string_view stamps = "UNCLASSIFIED\nRELEASED IN FULL\nCONFIDENTIAL\nPAGE 01\n";
  const Read read(telegram("CQNFIDEN7IAI SAMPLET0N OO2I4", stamps));
  CHECK(read.cable().overall == Level::confidential);
  const Read own(telegram("UNCLAS SAMPLETON 000214", "UNCLASSIFIED\nCONFIDENTIAL\nPAGE 01\n"));
  CHECK(own.cable().overall == Level::unclassified);
}

TEST_CASE("post, number and time of a page may be on a line of their own", "[parse]") {
  const Read read(telegram("C O N F I D E N T I A L SAMPLETON 000214",
                           "CONFIDENTIAL\nPAGE 01\nACTION AF-01\nSAMPLETON 00214 121530Z\n"
                           "INFO LOG-00 AID-01 /037R\n"));
  check_line(read, Level::confidential, "94SAMPLETON214");
  CHECK(read.cable().unrecognised.empty());
  const Read second(
      telegram("CONFIDENTIAL\nSAMPLETON 00214 121530Z\nPAGE 02\n"
               "C O N F I D E N T I A L SAMPLETON 000214"));
  check_line(second, Level::confidential, "94SAMPLETON214");
  CHECK(second.cable().sections.size() == 1);
  CHECK(second.cable().addressees.size() == 1);
}

TEST_CASE("captions of visas and delegations, and who takes action, are known", "[parse]") {
  const auto captions = [](std::string_view line) {
    const Read read(header(line));
    Words codes;
    for (const Caption& caption : read.cable().captions) {
      codes.emplace_back(caption.code.value);
    }
    CHECK(read.cable().unrecognised.empty());
    return codes;
  };
  CHECK(captions("SIPDIS\nVISAS -- INFORM CONSULS") == Words{"SIPDIS", "VISAS", "INFORM CONSULS"});
  CHECK(captions("SIPDIS\nVISAS VIPER") == Words{"SIPDIS", "VISAS VIPER"});
  CHECK(captions("SIPDIS\nCODEL EXAMPLE") == Words{"SIPDIS", "CODEL"});
  const Read read(header("SIPDIS\nALNED, ALAFD TAKE AS IMMEDIATE ACTION"));
  CHECK(passing(read) == Words{"ALNED, ALAFD TAKE AS IMMEDIATE ACTION"});
}

TEST_CASE("whom a message is for may be below its references", "[parse]") {
  const Read read(
      header("REF: 5 FAM 900\nFOR CHIEFS OF MISSION\nAND PRINCIPAL OFFICERS FROM THE MAYOR\n"));
  CHECK(read.cable().refs.size() == 1);
  CHECK(passing(read) == Words{"FOR CHIEFS OF MISSION\nAND PRINCIPAL OFFICERS FROM THE MAYOR"});
}

TEST_CASE("schedules of 1979 may be glued to a date, and mark the text as well", "[parse]") {
  const Read glued = with_order("E.O. 12065: GDS-8/20/85(EXAMPLE, P.D.)");
  const Declassification& instruction = *glued.cable().eo->declassification;
  CHECK(instruction.schedule->value == "GDS");
  CHECK(instruction.date.has_value());
  CHECK(instruction.classifier->value == "EXAMPLE, P.D.");
  for (const std::string_view line : {"E.O. 12065: RDS-1, 3 11/8/99 (EXAMPLE, PAT)",
                                      "E.O. 12065: RDS-1 (EXAMPLE, PAT( 12-6-99"}) {
    CAPTURE(line);
    const Read read = with_order(line);
    const Declassification& other = *read.cable().eo->declassification;
    CHECK(other.schedule->value == "RDS");
    CHECK(other.schedule_number->value == 1);
    CHECK(other.date.has_value());
    CHECK(other.classifier->value == "EXAMPLE, PAT");
  }
  const Read entire = with_order("E.O. 12065: GDS 12/20/84 (EXAMPLE, PAT D.) OR-P (C-ENTIRE TEXT)");
  REQUIRE(entire.cable().entire_text);
  CHECK(entire.cable().entire_text->level->value == Level::confidential);
  CHECK(entire.cable().eo->declassification->classifier->value == "EXAMPLE, PAT D.");
}

TEST_CASE("a statement for the whole text may end with the level", "[parse]") {
  for (const std::string_view words :
       {"ENTIRE TEXT - SECRET", "(ENTIRE TEXT: S)", "ENTIRE TEXT IS SECRET"}) {
    CAPTURE(words);
    const Read read(header() + "1. " + std::string(words) + "\n\n2. The pier is new.\nROE\n");
    REQUIRE(read.cable().entire_text);
    CHECK(read.cable().entire_text->level->value == Level::secret);
  }
}

TEST_CASE("the head of a quoted telegram is not the cable's", "[parse]") {
  const Read read(header("SIPDIS\nFOLLOWING REPEAT EMBASSY SAMPLETON 191200Z\nACTION HARBOR.\n") +
                  "\n");
  CHECK(passing(read).size() == 1);
  const std::string quoted =
      "SUBJECT: HARBOR TALKS\nQUOTE: C O N F I D E N T I A L EXAMPLELAND CLASSIFIED\nSIPDIS\n"
      "BEGINS:\nCONFIDENTIAL\nFM SAMPLETON 191120Z NOV 79\nTO IMMEDIATE HARBOR\n";
  const Read other(header(quoted) + "1. (C) The pier is new. UNQUOTE\nROE\n");
  CHECK(other.cable().subject->text.value == "HARBOR TALKS");
  CHECK(other.cable().captions.size() == 1);
  CHECK(other.cable().paragraphs.size() == 1);
}

TEST_CASE("the first word of a sentence that a copy cut off is no signature", "[parse]") {
  const std::string line = "WILL MEET THE TWO PILOTS AT THE PIER IN THE LIMITED TIME";
  const Read full(header() + "1. THE PROGRAM IS AS FOLLOWS. THE GUESTS WILL SEE THE HARBOR\n" +
                  "MASTER, AND " + line + ". FORMER");
  CHECK_FALSE(full.cable().signature);
  const Read last(header() + "1. THE GUESTS KNOW OF THE RULES OF THE HARBOR, AND THE\n" +
                  "HARBOR MASTER HAS TOLD THEM OF THEM (LITTLE F). UNDER SECTION");
  CHECK_FALSE(last.cable().signature);
  const Read signed_(header() + "1. WE WILL MEET THE TWO PILOTS AT THE PIER IN THE LIMITED TIME\n" +
                     "THAT IS LEFT. EXAMPLE");
  CHECK(signed_.cable().signature);
}

TEST_CASE("a sign after a signature is the copy's", "[parse]") {
  for (const std::string_view end :
       {"EXAMPLE#\n\n>\n", "Example \"\n", "EXAMPLE .\n", "Example\n"}) {
    CAPTURE(end);
    const Read read(header() + "1. (C) The pier is new.\n\n" + std::string(end));
    REQUIRE(read.cable().signature);
    CHECK(read.cable().signature->name.value.size() == 7);
  }
  CHECK_FALSE(Read(header() + "1. (C) The pier is new.\n\nWE WAIT.\n").cable().signature);
}

TEST_CASE("labels and names that a copy joined are apart", "[parse]") {
  CHECK(refs(Read(header("REF: (A) 98 State 100014 (B) State 52 (C)State 75 (D) State 90"))) ==
        Words{"98STATE100014", "08STATE52", "08STATE75", "08STATE90"});
  CHECK(refs(Read(header("REF: EMBASSY SAMPLETON 1042"))) == Words{"08SAMPLETON1042"});
  CHECK(
      refs(Read(header("REF: SAMPLETON 122  CONFIDENTIAL\nPAGE 02 EXAMPLEVILLE 00042 140930Z"))) ==
      Words{"08SAMPLETON122"});
  CHECK(Read(header("REF: 9 FAM 40. 101 N1")).cable().refs.size() == 1);
  const Read read(header("TO SECSTATE WASHDC IMMEDIATE IMMEDIATE\nJCS/DIA IMMEDIATE"));
  REQUIRE(read.cable().addressees.size() == 2);
  CHECK(read.cable().addressees[0].name.value == "SECSTATE WASHDC");
  CHECK(read.cable().addressees[1].name.value == "JCS/DIA");
  CHECK_FALSE(read.cable().addressees[1].routing_indicator);
}

TEST_CASE("an authority that a print cut off ends in its line", "[parse]") {
  const std::string head =
      "2/15/2008 6:49 C O N F I D E N T I A L EXAMPLEVILLE 000042 SIPDIS E.O. 12958: DECL: "
      "02/14/2018 TAGS: PGOV, PREL\n";
  const Read read(header("Classified By: Consul Pat Example for reasons ...\n" + head) +
                  "1. (C) The pier is new.\nROE\n");
  CHECK(read.cable().classified_by->is_cut);
  CHECK(read.cable().classified_by->person->value == "Pat Example");
  const Read letter(header().replace(header().find("Classified"), 45, "C...") +
                    "\n1. (C) The pier is new.\nROE\n");
  REQUIRE(letter.cable().classified_by);
  CHECK(letter.cable().classified_by->is_cut);
}

TEST_CASE("lists below a paragraph may begin with one again", "[parse]") {
  const Read read(header() +
                  "1. (C) The mayor gave us a paper.\n\n2. (U) Below is the paper.\n\nBerths:\n"
                  "1. Raise the fees.\n2. Close the pier.\n\nFerries:\n1. Two more a week.\n"
                  "2. No free crossings.\n\nPilots:\n1. They pay for their boats.\n\nROE\n");
  CHECK(test::numbers(read) == std::vector<std::int64_t>{1, 2});
}

TEST_CASE("dashes below a heading may be joined to it or beyond the line of a page", "[parse]") {
  const auto headings = [](std::string_view text) {
    const Read read(header() + "1. (C) The pier is new.\n\n" + std::string(text) +
                    "\n2. (C) So is the crane.\nROE\n");
    Words words;
    for (const Heading& heading : read.cable().headings) {
      words.emplace_back(heading.text.value);
    }
    return words;
  };
  CHECK(headings("Plans of the U.S.-Exampleland Ferries ------------------------------------\n") ==
        Words{"Plans of the U.S.-Exampleland Ferries"});
  CHECK(headings("-----\nMeasures for the Ferries\n\n-----\n") ==
        Words{"Measures for the Ferries"});
  CHECK(headings("-----\nMeasures for the Ferries\n\nEXAMPLEVIL 00000042  002 OF 002\n\n-----\n") ==
        Words{"Measures for the Ferries"});
}

TEST_CASE("a page line between a heading and its dashes is no heading", "[parse]") {
  const Read read(header() +
                  "1. (C) The pier is new.\nPilots of the U.S.\nEXAMPLEVIL 00000042  002 OF 002\n"
                  "---------------\n2. (C) So is the crane.\nROE\n");
  REQUIRE(read.cable().headings.size() == 1);
  CHECK(read.cable().headings[0].text.value == "Pilots of the U.S.");
  CHECK(read.cable().section_breaks.size() == 1);
}

TEST_CASE("a reference in small letters may be a post and a number alone", "[parse]") {
  CHECK(refs(Read(header("REF: sampleton 00378"))) == Words{"08SAMPLETON378"});
  CHECK(refs(Read(header("REF: my letter of 12 may"))) == Words{"-"});
}

TEST_CASE("a heading may be joined to the end of the paragraph above it", "[parse]") {
  const Read read(header() +
                  "1. (C) The pier is new. END SUMMARY. PLAN OF THE FERRIES -------- ---\n\n"
                  "2. (C) Ferries sail later.\n\nTHE PILOTS DO NOT LIKE IT ------- 3. (C) They "
                  "said so.\nROE\n");
  CHECK(test::numbers(read) == std::vector<std::int64_t>{1, 2, 3});
  REQUIRE(read.cable().headings.size() == 2);
  CHECK(read.cable().headings[0].text.value == "PLAN OF THE FERRIES");
  CHECK(read.cable().headings[1].text.value == "THE PILOTS DO NOT LIKE IT");
  CHECK(read.cable().paragraphs[0].text.value == "The pier is new. END SUMMARY.");
}

TEST_CASE("the copy says when a message without envelope was written", "[parse]") {
  const std::string message =
      "C O N F I D E N T I A L EXAMPLEVILLE 000042\n\nSIPDIS\n\nE.O. 12958: DECL: 2/1/2015\n"
      "TAGS: PGOV, PREL\nSUBJECT: FERRIES\nREF: SAMPLETON 7\n\n1. (C) Ferries sail.\nROE\n";
  for (const std::string_view line : {"Thu Feb 03 00:00:00 +0100 2005", "2005-02-03 15:26",
                                      "Date: 2/3/2005 9:30", "<td>2005-02-03 15:26</td>"}) {
    CAPTURE(line);
    const Read read("05EXAMPLEVILLE42\nFERRIES\n" + std::string(line) + "\n\n" + message);
    REQUIRE(read.cable().mrn);
    CHECK(read.cable().mrn->id == "05EXAMPLEVILLE42");
    CHECK(read.cable().dated == date(2005, 2, 3));
    CHECK(refs(read) == Words{"05SAMPLETON7"});
  }
  CHECK(Read("05EXAMPLEVILLE42\n" + message).cable().dated == date(2005, 12, 31));
  for (const std::string_view head :
       {"05EXAMPLEVILLE423\n", "05SAMPLETON42\n", "A5EXAMPLEVILLE42\n", "105EXAMPLEVILLE42\n"}) {
    CAPTURE(head);
    CHECK_FALSE(Read(std::string(head) + message).cable().dated);
  }
}

TEST_CASE("the form of a viewer has the number and the day in its head", "[parse]") {
  const Read read(
      "UNCLASSIFIED\nTELEGRAM May 14, 2001\n\n\nTo: ALL POSTS - ROUTINE\n\nOrigin: VO\n\n"
      "From: SECSTATE WASHDC (STATE 100021 - ROUTINE)\n\nTAGS: CVIS, PTER\n\nCaptions: VISAS\n\n"
      "Subject: HOURS OF THE WINDOW\n\nRef: (A) 00 STATE 100007\n\n1. The window opens.\n\n"
      "UNCLASSIFIED\n");
  CHECK(read.parsed.is_marked());
  CHECK(read.cable().mrn.value().id == "01STATE100021");
  CHECK(read.cable().dated == date(2001, 5, 14));
  CHECK(read.cable().originator->name.value == "SECSTATE WASHDC");
}

TEST_CASE("an envelope in one line is read line by line", "[parse]") {
  const Read read(
      "Cable title:\nHOURS OF THE WINDOW FOR POSTS\n"
      "UNCLASSIFIED SAMPLETON 00100021 VZCZCXRO0021 RR RUEHIK DE RUEHXX #0021 3161015 ZNR UUUUU "
      "ZZH O R 121015Z NOV 09 FM AMEMBASSY SAMPLETON TO ALL DIPLOMATIC AND CONSULAR POSTS "
      "COLLECTIVE\nUNCLAS SAMPLETON 100021\nE.O. 12958: DECL: N/A\nTAGS: ASEC CVIS\n"
      "SUBJECT: HOURS OF THE WINDOW\n1. The window opens at nine.\n2. It closes.\nEXAMPLE\n");
  CHECK(read.parsed.findings.empty());
  CHECK(read.cable().mrn.value().id == "09SAMPLETON100021");
  CHECK(read.cable().dtg->precedences.size() == 2);
  CHECK(read.cable().addressees.size() == 1);
  CHECK(read.cable().passing.empty());
  CHECK(read.cable().header_lines.front().early.empty());
}

TEST_CASE("mails around a message are not part of its head", "[parse]") {
  const Read read(
      "From: Example, Pat <pat@example.org>\nSent: Monday, May 14, 2012 6:20 PM\nTo:\n"
      "Subject: FW: Harbor\n\nLatest from Sampleton below.\n\nFrom: Roe, Robin\n"
      "Sent: Monday, May 14, 2012 06:05 PM\nTo: Harbor Reports\nSubject: FW: Harbor\n\nFYI\n\n"
      "SBU\nThis email is UNCLASSIFIED.\n\nFrom: SMART Core\n"
      "Sent: Tuesday, May 15, 2012 5:40 AM\nTo: Roe, Robin\n\nUNCLASSIFIED\nSBU\n\n"
      "MRN: 12 SAMPLETON 1208\nDate/DTG: May 14, 2012 / 141735Z MAY 12\n"
      "From: AMEMBASSY SAMPLETON\nAction: WASHDC, SECSTATE IMMEDIATE\nE.O.: 13526\n"
      "TAGS: PGOV, PREL\nCaptions: SENSITIVE, SIPDIS\nSubject: Harbor\n\n"
      "1. (SBU) Summary: The talks began.\n\n2. (SBU) Summary Continued: They ended. End "
      "Summary.\n\nSignature: Example\n");
  CHECK(read.cable().unrecognised.empty());
  CHECK(read.cable().passing.empty());
  REQUIRE(read.cable().passages.size() == 1);
  CHECK(read.cable().passages[0].closing);
}

TEST_CASE("paragraphs of a telegram may be numbered with a bracket", "[parse]") {
  const auto read_text = [](std::string_view text) {
    return Read("R 070900Z JUL 75\nFM SECSTATE WASHDC\nTO AMEMBASSY SAMPLETON\n"
                "C O N F I D E N T I A L STATE 000042\nE.O. 11652: GDS\nTAGS: MILI, FJ\n"
                "SUBJECT: THE PIER\nREF: SAMPLETON 00042\n" +
                std::string(text));
  };
  for (const std::string_view text :
       {"1) THE PIER IS NEW.\n2) IT RAINS ON IT.\n3) WE DO NOT KNOW WHY.\nROE\n",
        "1.) THE PIER IS NEW.\n2.) IT RAINS ON IT.\n3.) WE DO NOT KNOW WHY.\nROE\n"}) {
    CAPTURE(text);
    const Read read = read_text(text);
    CHECK(test::numbers(read) == std::vector<std::int64_t>{1, 2, 3});
    CHECK(read.cable().refs.size() == 1);
    REQUIRE(read.cable().signature);
    CHECK(read.cable().signature->name.value == "ROE");
    CHECK(test::repairs(read).empty());
  }
  // Points of a paragraph, and numbers that are not in order.
  CHECK(test::numbers(read_text("1. TWO POINTS:\n1) THE PIER IS NEW.\n2) IT RAINS.\nROE\n")) ==
        std::vector<std::int64_t>{1});
  CHECK(test::numbers(read_text("1) THE PIER IS NEW.\n3) IT RAINS ON IT.\nROE\n")).empty());
  CHECK(test::numbers(read_text("1) SAMPLETON 00679\n2) STATE 000040\nIT RAINS.\nROE\n")).empty());
}

TEST_CASE("SUBJECT may be alone on its line, without a colon", "[parse]") {
  const auto subject = [](std::string_view lines) {
    const Read read("R 070900Z JUL 75\nFM SECSTATE WASHDC\nTO AMEMBASSY SAMPLETON\n"
                    "C O N F I D E N T I A L STATE 000042\nE.O. 11652: GDS\nTAGS: MILI, FJ\n" +
                    std::string(lines) + "\nREF: SAMPLETON 00042\n1. IT RAINS.\n2. SO IT DOES.\nROE\n");
    return read.cable().subject ? std::string(read.cable().subject->text.value) : "-";
  };
  CHECK(subject("SUBJECT\nTHE NEW PIER") == "THE NEW PIER");
  CHECK(subject("SUBJ \n\nTHE NEW PIER") == "THE NEW PIER");
  CHECK(subject("SUBJECT\nREF: STATE 000040") != "REF: STATE 000040");
}

TEST_CASE("attention lines of 1975 are no references and not of the subject", "[parse]") {
  for (const std::string_view line :
       {"FROM ASSISTANT SECRETARY ROE TO AMBASSADOR", "SAMPLETON FOR ASSISTANT SECRETARY ROE",
        "SAMPLETON FOR FERRY DEL", "PORT SAMPLE FOR AMB/EX", "SAMPLETON FOR AMBASSADOR"}) {
    CAPTURE(line);
    const Read read(header("REF: SAMPLETON 7\n" + std::string(line)));
    CHECK(read.cable().refs.size() == 1);
    CHECK(passing(read) == Words{std::string(line)});
  }
  for (const std::string_view line :
       {"SAMPLETON FOR FERRY DEL", "SAMPLETON FOR AMB/EX, EXAMPLEVILLE FOR AMBASSADOR"}) {
    CAPTURE(line);
    const Read read(header("SUBJECT: FERRY TALKS\n" + std::string(line)));
    CHECK(read.cable().subject->text.value == "FERRY TALKS");
    CHECK(passing(read) == Words{std::string(line)});
  }
  const Read read(header("SUBJECT: FERRY TALKS, AND A\nBRIEFING FOR AMBASSADOR ROE"));
  CHECK(read.cable().subject->text.value == "FERRY TALKS, AND A BRIEFING FOR AMBASSADOR ROE");
  CHECK(passing(read).empty());
}

TEST_CASE("captions below QUOTE are those of the quoted telegram", "[parse]") {
  const auto captions = [](std::string_view quoted) {
    const Read read("P 131200Z DEC 73\nFM SECSTATE WASHDC\nTO AMEMBASSY SAMPLETON PRIORITY\n"
                    "C O N F I D E N T I A L STATE 000042\nEXDIS\nFOLLOWING SENT ACTION "
                    "EXAMPLEVILLE FROM SECSTATE DEC 04 REPEATED YOU:\n" +
                    std::string(quoted) +
                    "EXDIS\nE.O. 11652: GDS\nTAGS: OVIP\nSUBJ: THE PIER\n1. IT RAINS.\n"
                    "2. SO IT DOES. UNQUOTE\nROE\n");
    return read.cable().captions.size();
  };
  CHECK(captions("QUOTE\nC O N F I D E N T I A L STATE 000041\n") == 1);
  CHECK(captions("QUOTE C O N F I D E N T I A L STATE 000041\n") == 1);
  CHECK(captions("") == 2);
}

TEST_CASE("a stamp of a release may be on several lines", "[parse]") {
  for (const std::string_view stamp :
       {"UNCLASSIFIED\nU.S. Department of State\nCase No. F-2031-00042\nDoc No. C00000042\n",
        "UNCLASSIFIED United States Department of State Case No. F-2031-00042 Doc No. C00000042\n",
        "UNCLASSIFIED\nUNITED STATES DEPARTMENT OF STATE\nREVIEW AUTHORITY: PAT EXAMPLE\nDATE/CASE "
        "ID: 14 OCT 2031 203100042\n"}) {
    CAPTURE(stamp);
    const Read read(std::string(stamp) + header() + "1. (C) It rains.\n\n" + std::string(stamp) +
                    "\n2. (U) So it does.\nROE\n" + std::string(stamp));
    CHECK(read.cable().classification->level.value == Level::confidential);
    CHECK(read.cable().unrecognised.empty());
    CHECK(test::numbers(read) == std::vector<std::int64_t>{1, 2});
  }
}
