// SPDX-License-Identifier: Apache-2.0
// Memoranda, reports and slides: which texts are papers, and what is read of them.
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "model/banners.hpp"
#include "parse/before/without_code.hpp"
#include "unit/parse/cables.hpp"

using namespace cablelint;
using namespace cablelint::test;

namespace {

bool is_paper(std::string_view text) {
  const Read read{std::string(text)};
  return read.parsed.is_marked() && read.cable().form == MessageForm::paper;
}

std::vector<std::string_view> marks(const Read& read) {
  std::vector<std::string_view> marks;
  for (const Portion& portion : read.cable().portions) {
    marks.push_back(portion.text.value);
  }
  return marks;
}

std::vector<std::string_view> banners(const Read& read) {
  std::vector<std::string_view> banners;
  for (const PageBanner* const banner : banners_of(read.cable())) {
    banners.push_back(banner->text.value);
  }
  return banners;
}

using Words = std::vector<std::string_view>;

const std::string framed = "SECRET//NOFORN\n\nThe ferry is late.\n\nSECRET//NOFORN\n";

}  // namespace

TEST_CASE("a banner may have the number of the page beside it", "[parse]") {
  const std::string_view banner = GENERATE(
      as<std::string_view>(), "SECRET//NOFORN 1", "SECRET//NOFORN - 2 -", "1 SECRET//NOFORN",
      "SECRET//NOFORN  Page 3 of 9", "- 12 - SECRET//NOFORN", "SECRET//NOFORN | 4/9");
  const Read read{std::string(banner) + "\n\n(S//NF) The ferry is late.\n\n" + std::string(banner) +
                  "\n"};
  CAPTURE(banner);
  REQUIRE(read.cable().classification);
  REQUIRE(read.cable().classification->caveats.size() == 1);
  CHECK(read.cable().classification->caveats.front().code.value == "NOFORN");
}

TEST_CASE("a text that begins as a program holds its papers in strings", "[parse]") {
  CHECK_FALSE(is_paper("import os\n\nPAPER = \"\"\"\n" + framed + "\"\"\"\n"));
  CHECK_FALSE(is_paper("#include <string>\nconst char* paper = R\"(\n" + framed + ")\";\n"));
  CHECK_FALSE(is_paper("from pathlib import Path\n" + framed));
  CHECK(is_paper("The import of fish\n\n" + framed));
  CHECK(is_paper("SECRET//NOFORN\n\n(S//NF) The ferry is late.\n\nimport os\n"));
}

TEST_CASE("banners, marks and authority that bear each other out make a paper", "[parse]") {
  const std::string_view text =
      GENERATE(as<std::string_view>(), "SECRET//NOFORN\n\nThe ferry is late.\n\nSECRET//NOFORN\n",
               "SECRET\n\n(S) The ferry is late.\n", "S E C R E T\n\nThe ferry.\n\nS E C R E T\n",
               "CONFIDENTIAL\n\n(C) The ferry is late.\n\nCONFIDENTIAL\n",
               "UNCLASSIFIED\n\n(U) The ferry is late.\n(U) It rains.\n",
               "Harbor Office\nSampleton\n\nSECRET\n\n(S) The ferry is late.\n",
               "CUI//SP-PRVCY\n\n(CUI//SP-PRVCY) A name.\n",
               "//NATO SECRET\n\n(//NS) A ship.\n\n//NATO SECRET\n",
               "NATO SECRET\n\nA ship.\n\nNATO SECRET\n",
               "NATO SECRET\n\nHats\n\n(NS) A ship.\n\nClassified By: Pat Example\n"
               "Derived From: Hats\nDeclassify On: 20390314\n\nNATO SECRET\n",
               "**SECRET//NOFORN**\n\n(U) Ferries.\n",
               "<p>SECRET//NOFORN</p>\n<p>(U) Ferries.</p>\n", "Secret//Noforn\n\n(U) Ferries.\n",
               "Ferries\n\n(S//NF) One is late.\n(U) It rains.\n\nSECRET//NOFORN\n",
               "Ferries\n\n(S) One is late.\n(U) It rains.\n\n"
               "Classified By: Pat Example, 1.4 (b)\nDeclassify On: 20410101\n");
  INFO(text);
  CHECK(is_paper(text));
}

TEST_CASE("prose, letters, licenses and texts about markings are no papers", "[parse]") {
  const std::string_view text = GENERATE(
      as<std::string_view>(), "", "SECRET\n", "SECRET//NOFORN\n", "SECRET//NOFORN\n\nThe ferry.\n",
      "CONFIDENTIAL\n\nDear Pat,\n\n(a) one\n(b) two\n(c) three\n\nCONFIDENTIAL\n",
      "SECRET sauce is optional,\nTOP SECRET talks were held.\nCONFIDENTIAL terms,\n",
      "(C) 2019 Pat Example\n(C) Copyright 2020 Pat Example\n(C) by Pat Example\nSECRET\n",
      "SECRET\n\n(A) Fish.\n(B) Salt.\n(C) Bread.\n", "SECRET\n\n(s) the ship (c) the cargo\n",
      "# Marks\n\nA banner is a line at the head of a page, like this one:\n\n    "
      "SECRET//NOFORN\n\n"
      "- (U) is unclassified,\n- (C) is confidential,\n- (S) is secret.\n",
      "RESTRICTED\n\n(R) Members.\n(U) Others.\n\nRESTRICTED\n",
      "Ferries\n\n```\nSECRET//NOFORN\n(S//NF) One.\nSECRET//NOFORN\n```\n",
      "---\nbanner: SECRET//NOFORN\n---\n\n(S//NF) One.\n",
      "Ferries\n\n(S) One is late.\n(U) It rains.\n(C) The pilot left.\n");
  INFO(text);
  CHECK_FALSE(is_paper(text));
}

TEST_CASE("one sign is enough where nothing else has it", "[parse]") {
  const std::string lines = "\n\nPiers\n\nThe ferry is late.\n\nThe pilot waits.\n";
  const std::string text = GENERATE_COPY(
      "SECRET//NOFORN" + lines, "UNCLASSIFIED//FOR OFFICIAL USE ONLY" + lines,
      "# This briefing is classified SECRET//NOFORN" + lines,
      "The overall classification of this report is: SECRET//NOFORN" + lines,
      "TOP SECRET\n\nMEMORANDUM FOR: Harbor Master" + lines,
      "Approved For Release 2005/03/15 : CIA-RDP00-00000R\n\nCONFIDENTIAL" + lines +
          "CONFIDENTIAL\n\nApproved For Release 2005/03/15 : CIA-RDP00-00000R\n",
      "CONTROLLED UNCLASSIFIED INFORMATION" + lines +
          "CUI//SP-PRVCY\n\nCONTROLLED UNCLASSIFIED INFORMATION\n",
      "SECRETINOFORN//X4" + lines, "SECRET1SI//NOFORN" + lines,
      "Piers\n\n1. (S//NF) One is late.\n\n2. (U) It rains.\n\n3. (U) It snows.\n",
      "Piers\n\n- (S//NF) One is late.\n- (U) It rains.\n# (U) It snows.\n",
      "Piers\n\n${ }^{7}$ (S//NF) One.\n\n$\\Rightarrow$ (U) Two.\n\nDerived From: Harbor Guide "
      "7\nDeclassify On: 20410101\n");
  INFO(text);
  CHECK(is_paper(text));
}

TEST_CASE("those signs further down, or without a text, are none", "[parse]") {
  const std::string lines = "\n\nPiers\n\nThe ferry is late.\n\nThe pilot waits.\n";
  const std::string text = GENERATE_COPY(
      "Piers\n\nThe mark is\n\nSECRET//NOFORN" + lines, "CONFIDENTIAL" + lines,
      "Approved For Release 2005/03/15 : CIA-RDP00-00000R" + lines,
      "This briefing is classified" + lines, "SECRETARY//NOFORN" + lines,
      "Portion marks\n\n(S//NF) Secret: as an example.\n(U) Up: as well.\n\nThe markings shown are "
      "examples.\n(C) Text.\n");
  INFO(text);
  CHECK_FALSE(is_paper(text));
}

TEST_CASE("a scan has a letter for the strokes of a banner", "[parse]") {
  const Read read("TOP SECRETINOFORN//X4\n\n1. (U) The ferry.\n\nTOP SECRETINOFORN//X4\n");
  REQUIRE(read.cable().classification);
  CHECK(read.cable().classification->level.value == Level::top_secret);
  REQUIRE(read.cable().classification->caveats.size() == 2);
  CHECK(read.cable().classification->caveats.front().code.value == "NOFORN");
  CHECK(repairs(read) == Words{"banner-word", "banner-word"});
}

TEST_CASE("what a system is accredited for is not the banner of its page", "[parse]") {
  const Read read(
      "# The accredited security level of this system is: \n\n## TOP SECRET // SI / TK // ORCON\n\n"
      "SECRET//NOFORN\n\n(S//NF) The ferry is late.\n(U) It rains.\n");
  CHECK(banners(read) == Words{"SECRET//NOFORN"});
  CHECK(read.parsed.is_marked());
}

TEST_CASE("a sentence on the classification of all is a banner once", "[parse]") {
  const Read read(
      "This briefing is classified SECRET//NOFORN\n\n(U) Piers.\n\nUNCLASSIFIED\n\f"
      "This briefing is classified SECRET//NOFORN\n\n(U) Cranes.\n\nUNCLASSIFIED\n");
  CHECK(banners(read) == Words{"SECRET//NOFORN", "UNCLASSIFIED", "UNCLASSIFIED"});
}

TEST_CASE("a banner may have words before it or the title of a slide beside it", "[parse]") {
  const Read page(
      "DYNAMIC PAGE -- HIGHEST POSSIBLE CLASSIFICATION IS TOP SECRET // SI / TK\n\n(U//FOUO) "
      "Piers\n\n(S//SI) The pier is long.\n");
  CHECK(banners(page) == Words{"TOP SECRET // SI / TK"});
  const Read slides(
      "SECRET//SI//REL TO USA, GBR (S//REL) Piers\n\n- (S//REL) Cranes\n\f"
      "SECRET//SI//REL TO USA, GBR (U) The end\n");
  CHECK(banners(slides) == Words{"SECRET//SI//REL TO USA, GBR", "SECRET//SI//REL TO USA, GBR"});
  CHECK(marks(slides) == Words{"(S//REL)", "(S//REL)", "(U)"});
}

TEST_CASE("the source of a derivative is neither a person nor a position", "[parse]") {
  const Read read(
      "SECRET\n\n(S) One.\n\nDerived From: NSA/CSSM 1-52\nDated: 20070204\nDeclassify On: "
      "20320204\n\n"
      "SECRET\n");
  REQUIRE(read.cable().classified_by);
  CHECK(read.cable().classified_by->kind == ClassifiedByKind::derived_from);
  CHECK_FALSE(read.cable().classified_by->person);
  CHECK_FALSE(read.cable().classified_by->position);
}

TEST_CASE("a cable and a message stay what they are", "[parse]") {
  CHECK(Read("CONFIDENTIAL\n\nC O N F I D E N T I A L EXAMPLEVILLE 000042\n\nE.O. 12958: DECL: "
             "02/14/2018\nTAGS: PGOV\nSUBJECT: HARBOR\n\n1. (C) One.\n\nCONFIDENTIAL\n")
            .cable()
            .form == MessageForm::cable);
}

TEST_CASE("the portions of a paper are what begins with a mark", "[parse]") {
  const Read read(
      "SECRET//NOFORN\n\n# (U) Title\n\n(U) Words with (C) within.\n1. (S//NF) One.\n"
      "   a. (C) Two.\n- (U) three\n* **(S)** Four.\n\\(C\\) Five.\n1.2. (U) Six.\n"
      "| (C//NF) crane | (U) two | none |\n(U)\nSeven.\n\n~~~\n(TS) Code.\n~~~\nSECRET//NOFORN\n");
  CHECK(marks(read) ==
        Words{"(U)", "(U)", "(S//NF)", "(C)", "(U)", "(S)", "(C)", "(U)", "(C//NF)", "(U)", "(U)"});
  CHECK(read.cable().portions[2].paragraph == 1);
  CHECK(read.cable().highest_portion == Level::secret);
}

TEST_CASE("a mark that the grammar of papers does not read is read by the net", "[parse]") {
  const Read read("//NATO SECRET\n\n(//NC) One.\n\n(C:NF) Two.\n\n//NATO SECRET\n");
  CHECK(marks(read) == Words{"(//NC)", "(C:NF)"});
  CHECK(read.cable().portions[1].malformed);
}

TEST_CASE("the first banner is that of the paper", "[parse]") {
  const Read read("Harbor Office\n\nTOP SECRET//SI-G ABCD//ORCON/NOFORN\n\n(U) One.\n");
  REQUIRE(read.cable().classification);
  CHECK(read.cable().classification->level.value == Level::top_secret);
  REQUIRE(read.cable().classification->caveats.size() == 3);
  CHECK(read.cable().classification->caveats[0].code.value == "SI-G ABCD");
  CHECK(read.cable().overall == Level::top_secret);
}

TEST_CASE("pages begin at form feeds, and between a foot and a head", "[parse]") {
  SECTION("form feeds") {
    const Read read("SECRET\n(S) One.\nSECRET\n\fUNCLASSIFIED\n(U) Two.\n\f(C) Three.\nSECRET\f");
    REQUIRE(read.cable().pages.size() == 3);
    CHECK(read.cable().pages[0].foot->level.value == Level::secret);
    CHECK(read.cable().pages[1].head->level.value == Level::unclassified);
    CHECK_FALSE(read.cable().pages[1].foot);
    CHECK_FALSE(read.cable().pages[2].head);
    CHECK(read.cable().pages[2].highest_portion == Level::confidential);
  }
  SECTION("banners") {
    const Read read("SECRET\n(S) One.\nSECRET\n\n- 2 -\n\nUNCLASSIFIED\n(U) Two.\nUNCLASSIFIED\n");
    REQUIRE(read.cable().pages.size() == 2);
    CHECK(read.cable().pages[1].number == 2);
    CHECK(read.cable().pages[1].highest_portion == Level::unclassified);
  }
  SECTION("one banner between two pages heads the second") {
    const Read read("SECRET\n(S) One.\nCONFIDENTIAL\n(C) Two.\nCONFIDENTIAL\n");
    REQUIRE(read.cable().pages.size() == 2);
    CHECK_FALSE(read.cable().pages[0].foot);
    CHECK(read.cable().pages[1].head->level.value == Level::confidential);
  }
  CHECK(banners(Read(framed)) == Words{"SECRET//NOFORN", "SECRET//NOFORN"});
}

TEST_CASE("a paper has the date of its head", "[parse]") {
  const std::string_view line = GENERATE(as<std::string_view>(), "3 March 2016", "March 3, 2016",
                                         "Date: 20160303", "Date: Thu, 3 Mar 2016 10:00:00 +0000");
  INFO(line);
  const Read read("SECRET\n" + std::string(line) + "\n(S) One.\nMarch 4, 2017\nSECRET\n");
  CHECK(read.cable().dated == date(2016, 3, 3));
}

TEST_CASE("titles with marks may be above the date of a paper, the text may not", "[parse]") {
  const auto dated = [](const std::string& head) {
    return Read("SECRET//NOFORN\n\n" + head + "\n\n(S//NF) The ferry is late.\n\nSECRET//NOFORN\n")
        .cable()
        .dated;
  };
  CHECK(dated("(U) Harbor Survey\n\n3 March 2016") == date(2016, 3, 3));
  CHECK(dated("(U) Harbor Survey\n(U) North Pier\n\n(U) 3 March 2016") == date(2016, 3, 3));
  CHECK_FALSE(dated("(U) The pier is new.\n\n3 March 2016"));
  CHECK_FALSE(dated("(U) The pier was new on\nthe day of the ferry,\n3 March 2016"));
  CHECK_FALSE(dated("(U) Chronology\n\n3 March 2016\n\n(U) A pier fell.\n\n4 March 2016"));
}

TEST_CASE("a banner with a sign that no control has is one", "[parse]") {
  const std::string banner =
      GENERATE(as<std::string>(), "SECRET//NO.FORN", "SECRET//NOFORN.", "SECRET//NOFORN;",
               "SECRET//REL TO USA; GBR", "SECRET//HCS\u2013P//NOFORN");
  CAPTURE(banner);
  CHECK(banners(Read("SECRET//NOFORN\n\n(S//NF) One.\n\n" + banner + "\n")) ==
        Words{"SECRET//NOFORN", banner});
  CHECK(banners(Read(banner + "\n\n(S//NF) One.\n\nSECRET//NOFORN\n")) ==
        Words{banner, "SECRET//NOFORN"});
  CHECK(banners(Read("SECRET//NOFORN\n\n(S//NF) One is\nSECRET//NOFORN.\n\nSECRET//NOFORN\n")) ==
        Words{"SECRET//NOFORN", "SECRET//NOFORN"});
}

TEST_CASE("the label of a banner may have small letters", "[parse]") {
  const Read read(
      "Classification: SECRET//NOFORN\n\n(S//NF) One.\n\n"
      "Classification: SECRET//NOFORN\n");
  CHECK(banners(read) == Words{"SECRET//NOFORN", "SECRET//NOFORN"});
  CHECK_FALSE(
      is_paper("Classification: CONFIDENTIAL\n\nOur prices rise.\n\n"
               "Classification: CONFIDENTIAL\n"));
}

TEST_CASE("a statement in place of marks is read with its level", "[parse]") {
  const std::string_view notice =
      GENERATE(as<std::string_view>(), "All portions are (U) unless otherwise marked.",
               "(U) All paragraphs of this report are UNCLASSIFIED unless marked otherwise.",
               "Unless otherwise indicated, all information in this paper is (U).");
  INFO(notice);
  const Read read("SECRET\n\n" + std::string(notice) + "\n\nThe ferry.\n\nSECRET\n");
  REQUIRE(read.cable().entire_text);
  CHECK(read.cable().entire_text->level->value == Level::unclassified);
}

TEST_CASE("a fence that is not closed hides nothing", "[parse]") {
  CHECK(parse::without_code("a\n```\nb\n```\nc\n") == "a\n   \n \n   \nc\n");
  CHECK(parse::without_code("---\na: b\n---\nc\n") == "   \n    \n   \nc\n");
  CHECK(parse::without_code("a\n```\nb\n") == "a\n```\nb\n");
  CHECK(parse::without_code("a\n```c\nb\n```c\nd\n") == "a\n```c\nb\n```c\nd\n");
  CHECK(parse::without_code("---\nSECRET//NOFORN\n---\nb\n") == "---\nSECRET//NOFORN\n---\nb\n");
  CHECK(parse::without_code("a\nb\n").empty());
}

TEST_CASE("handling words at head and foot make a paper, once or in a sentence they do not",
          "[parse]") {
  const std::string_view banner =
      GENERATE(as<std::string_view>(), "FOR OFFICIAL USE ONLY", "FOUO", "OFFICIAL USE ONLY", "OUO",
               "SENSITIVE BUT UNCLASSIFIED", "SBU", "LAW ENFORCEMENT SENSITIVE", "LES", "CUI",
               "CONTROLLED UNCLASSIFIED INFORMATION (CUI)", "LIMITED OFFICIAL USE",
               "CLASSIFICATION: UNCLASSIFIED", "CLASSIFICATION: SECRET//NOFORN");
  const std::string words(banner);
  INFO(banner);
  CHECK(is_paper(words + "\n\nMEMORANDUM\n\nThe ferry leaves at noon.\n\n" + words + "\n"));
  CHECK_FALSE(is_paper("Ferries\n\nThe word " + words + " is old.\n\n" + words + " was it.\n"));
  CHECK_FALSE(is_paper(words + "\n\nThe ferry leaves at noon.\n"));
  CHECK_FALSE(is_paper("The ferry leaves at noon.\n\n" + words + "\n"));
}

TEST_CASE("handling words have their level, and marks of agencies too", "[parse]") {
  const auto level = [](std::string_view text) {
    return Read(std::string(text)).cable().classification.value().level.value;
  };
  CHECK(level("FOR OFFICIAL USE ONLY\n\n(FOUO) One.\n\n(U) Two.\n") == Level::fouo);
  CHECK(level("OUO\n\n(OUO) One.\n\n(U) Two.\n") == Level::fouo);
  CHECK(level("CONTROLLED UNCLASSIFIED INFORMATION (CUI) // SP-CTI\n\n(CUI) One.\n") == Level::cui);
  CHECK(level("SENSITIVE BUT UNCLASSIFIED\n\n(SBU) One.\n\n(U) Two.\n") == Level::sbu);
  const Read les("LAW ENFORCEMENT SENSITIVE\n\n(LES) One.\n\n(U) Two.\n");
  CHECK(les.cable().classification.value().level.value == Level::unclassified);
  CHECK(les.cable().classification.value().caveats.front().code.value == "LES");
  CHECK(marks(les) == Words{"(U//LES)", "(U)"});  // what it means
  CHECK(les.cable().portions.front().caveats.front().code.value == "LES");
}

TEST_CASE("a designation of controlled information makes a paper of a banner", "[parse]") {
  CHECK(is_paper("CUI\n\nThe pump.\n\nControlled by: Harbor Office\nCUI Category: PRVCY\n"));
  CHECK(is_paper("CUI // SP-CTI\n\n| Controlled By | Harbor |\n| POC | Pat Example |\n\nPumps.\n"));
  CHECK_FALSE(is_paper("CUI\n\nThe pump is controlled by: a valve.\n"));
  CHECK_FALSE(is_paper("Pumps\n\nControlled by: a valve\nPOC: Pat Example\n"));
}

TEST_CASE("a memorandum headed CONFIDENTIAL is a paper, a contract is not", "[parse]") {
  const std::string_view rest = "\n\n1. The ferry is late.\n\n2. We wait.\n\nCONFIDENTIAL\n";
  CHECK(is_paper("CONFIDENTIAL\n\nMEMORANDUM FOR: Harbor Master" + std::string(rest)));
  CHECK(is_paper("CONFIDENTIAL\n\nDerived From: Harbor Guide 7" + std::string(rest)));
  CHECK_FALSE(is_paper("CONFIDENTIAL\n\nSettlement Agreement" + std::string(rest)));
}

TEST_CASE("strokes on both sides frame a part of a mail, not a page", "[parse]") {
  const Read read(
      "CLASSIFICATION: SECRET//NOFORN\n\nGood morning,\n\nbelow is what you asked for.\n\n"
      "//UNCLASSIFIED//\n\nA ferry was at the pier.\n\n//UNCLASSIFIED//\n\n"
      "CLASSIFICATION: SECRET//NOFORN\n");
  CHECK(read.parsed.is_marked());
  CHECK(banners(read) == Words{"SECRET//NOFORN", "SECRET//NOFORN"});
}

TEST_CASE("a banner above the authority is the foot of its page", "[parse]") {
  const std::string authority =
      "\nClassified By: Pat Example, Harbor Chief\nDerived From: Guide 7\nDeclassify On: "
      "20450101\n";
  const Read read(
      "TOP SECRET//SI//NOFORN\n\n(S//NF) One.\n\n(TS//SI//NF) Two.\n\nSECRET//NOFORN\n" +
      authority);
  REQUIRE(read.cable().pages.size() == 1);
  CHECK(read.cable().pages[0].foot.value().text.value == "SECRET//NOFORN");
  const Read framed_twice("SECRET\n\n(S) One.\n\nSECRET\n" + authority + "\nSECRET\n");
  CHECK(framed_twice.cable().pages.back().foot);
  const Read second("SECRET\n\n(S) One.\n\nSECRET\n" + authority + "\n(S) Two.\n\nSECRET\n");
  CHECK(second.cable().pages.size() == 2);
}

TEST_CASE("a misspelt banner is one where another bears it out", "[parse]") {
  const Read foot("TOP SECRET//SI\n\n(TS//SI) One.\n\nTOP SERCET//SI\n");
  REQUIRE(foot.cable().pages.size() == 1);
  CHECK(foot.cable().pages[0].foot.value().level.value == Level::top_secret);
  CHECK(repairs(foot) == Words{"banner-word"});
  CHECK(repairs(Read("SECRET\n\n(S) One.\n\nSECERT\n")) == Words{"banner-word"});
  CHECK(repairs(Read("SERCET//NOFORN\n\n(S//NF) One.\n\nSECRET//NOFORN\n")) ==
        Words{"banner-word"});
  CHECK(repairs(Read("SECRET\n\n(S) One.\n\nSECRETS\n\n(U) Two.\n\nSECRET\n")).empty());
  CHECK(repairs(Read("SECRET\n\n(S) One.\n\nSECTOR\n\n(U) Two.\n\nSECRET\n")).empty());
  CHECK_FALSE(is_paper("SERCET\n\nThe ferry is late.\n\nSERCET\n"));
  const std::string marked = "\n\n(U) One.\n\n(U) Two.\n\n";
  CHECK(is_paper("UNCLASIFIED" + marked + "UNCLASIFIED\n"));
  CHECK(is_paper("UNCL4SSIFIED//LIMDIS" + marked + "UNCL4SSIFIED//LIMDIS\n"));
  CHECK_FALSE(is_paper("UNCLASSIFIABLE\n\nThe ferry is late.\n"));
}

TEST_CASE("numbered paragraphs of a paper are read, lists are not", "[parse]") {
  const Read read(
      "SECRET//NOFORN\n\n1. (S//NF) The ferry\n   is late:\n\n2. This is of a list.\n\n"
      "   1. So is this.\n\n2. The pier\nis wet.\n\n3. (U) It rains.\n4. Not this.\n\n"
      "4. INTRODUCTION\n\nSECRET//NOFORN\n");
  CHECK(numbers(read) == std::vector<std::int64_t>{1, 2, 3});
  CHECK(read.cable().paragraphs[1].text.value == "The pier\nis wet.");
  CHECK_FALSE(read.cable().paragraphs[1].portion);
  CHECK(numbers(Read("SECRET\n\n(S) One.\n\n1. A note.\n\n2. Another.\n\nSECRET\n")).empty());
  CHECK(numbers(Read("SECRET\n\n1. The ferry is late.\n\n2. We wait.\n\nSECRET\n")).size() == 2);
}

TEST_CASE("the mark of a subject may be before its label", "[parse]") {
  const Read read(
      "SECRET//NOFORN\n\n(U) SUBJECT: Harbor Festival\n\n(S//NF) One.\n\nSECRET//NOFORN\n");
  CHECK(read.cable().subject.value().text.value == "Harbor Festival");
  CHECK(read.cable().subject.value().portion.value().text.value == "(U)");
}

TEST_CASE("a struck mark is canceled by what is beside it", "[parse]") {
  const Read read(
      "~~SECRET//NOFORN~~ UNCLASSIFIED\n\n(~~S//NF~~) (U) The ferry.\n\n(~~C~~ U) The pier.\n\n"
      "~~SECRET//NOFORN~~ UNCLASSIFIED\n");
  CHECK(banners(read) == Words{"UNCLASSIFIED", "UNCLASSIFIED"});
  CHECK(read.cable().highest_portion == Level::unclassified);
}

TEST_CASE("a struck mark with nothing beside it is read without its signs", "[parse]") {
  const Read read(
      "Declassified by: Pat Example\n\n(~~SECRET//REL TO USA, GBR~~) AT NOON IT LEFT.\n\n"
      "(~~SECRET~~) **Notes**\n\n**~~SECRET//REL TO USA, GBR~~**\n\n* Ferry: blue\n\n"
      "**~~SECRET//REL TO USA, GBR~~**\n");
  CHECK(read.parsed.is_marked());
  CHECK(marks(read) == Words{"(SECRET//REL TO USA, GBR)", "(SECRET)"});
  CHECK(banners(read).size() == 2);
  CHECK(read.cable().portions.front().caveats.front().code.value == "REL TO USA, GBR");
}

TEST_CASE("letters of a list in order mark nothing", "[parse]") {
  const std::string list =
      "(A) The buyer pays.\n(B) The seller ships.\n(C) Each waits.\n(S) Sundry.\n";
  CHECK_FALSE(is_paper("CONFIDENTIAL\n\nAgreement\n\n" + list + "(U) Use.\n\nCONFIDENTIAL\n"));
  const Read read("SECRET//NOFORN\n\n(U) Terms:\n\n" + list +
                  "\n(S) The ferry.\n\nSECRET//NOFORN\n");
  CHECK(marks(read) == Words{"(U)", "(S)"});
}

TEST_CASE("a document in one fence is read, an example beside prose is not", "[parse]") {
  CHECK(is_paper("```\n" + framed + "```\n"));
  CHECK_FALSE(is_paper("Ferries\n\n```\n" + framed + "```\n"));
}

TEST_CASE("a memorandum in a string of a program is no paper", "[parse]") {
  const std::string memo =
      "SECRET//SI//NOFORN\n\n(U) FERRIES\n\n1. (S//NF) One.\n\nSECRET//SI//NOFORN\n";
  CHECK_FALSE(is_paper("//! Fixtures.\n\npub const PAGE: &str = r#\"" + memo + "\"#;\n"));
  CHECK_FALSE(is_paper("PAGE = \"\"\"" + memo + "\"\"\"\n"));
  CHECK_FALSE(is_paper("const page = `" + memo + "`;\n"));
  CHECK(is_paper(memo));
}

namespace {

/// A paper with that mark in the place of one.
Read with_mark(const std::string& mark) {
  return Read{"SECRET//NOFORN\n\n(S//NF) The ferry is late.\n\n" + mark +
              " A crane is new.\n\nSECRET//NOFORN\n"};
}

/// That `mark`, after a number or a bullet, is one of the two marks of a paper.
void check_read_once(const std::string& before, const std::string& mark) {
  CAPTURE(before + mark);
  const Read read = with_mark(before + mark);
  const auto found = marks(read);
  REQUIRE(found.size() == 2);
  CHECK(std::ranges::count(found, mark) == 1);
}

}  // namespace

TEST_CASE("a mark whose level cannot be read is one", "[parse]") {
  const std::string mark =
      GENERATE(as<std::string>(), "(TSS//SI//NF)", "(X//NF)", "(ST//NF)", "(NF//TS)",
               "(//CN C//NF)", "(TSNF)", "(SNF)", "(TTS)", "(X/NF)", "(TS SI)", "(/CAN S//NF)",
               "(GBR S//REL TO USA, GBR)", "(SFISA)", "(//CCTS)", "(FGI S)", "(SllNF)",
               "(SllREL TO USA, GBR)", "(TSl/SI//NF)", "(S11NF)");
  const std::string before = GENERATE(as<std::string>(), "", "2. ", "- ");
  check_read_once(before, mark);
}

TEST_CASE("brackets of prose are no marks that cannot be read", "[parse]") {
  const std::string words = GENERATE(
      as<std::string>(), "(NATO)", "(U.S.)", "(S. Example)", "(C) 2004", "(FAO)", "(X)", "(A/B)",
      "(N/A)", "(USA, GBR)", "(TSS//SI//NF) and", "(12/05//2006)", "(HTTP://X)", "(see //NF)",
      "(NF) and", "(C11H14)", "(CIIA)", "(Sllama)", "(C)Harbor Press", "(S)He");
  CAPTURE(words);
  CHECK(marks(with_mark(words)) == Words{"(S//NF)"});
}

TEST_CASE("a mark with a parenthesis missing or of another kind", "[parse]") {
  const std::string mark = GENERATE(as<std::string>(), "(S//NF", "[S//NF]", "{S//NF}", "(S//NF]",
                                    "S//NF)", ")S//NF)", "(S//REL TO USA, GBR",
                                    "(TS//SI-G ABCD//OC/NF", "//CAN S//NF)", "(//NS", "[U//FOUO]");
  const std::string before = GENERATE(as<std::string>(), "", "2. ");
  check_read_once(before, mark);
}

TEST_CASE("a mark without its parenthesis hides none below it", "[parse]") {
  const Read read{
      "SECRET//NOFORN\n\n1. (S//NF) One.\n\n2. (S//NF Two.\n\n3. [S//NF] Three.\n\n"
      "4. S//NF) Four.\n\n5. (S Five.\n\nSECRET//NOFORN\n"};
  CHECK(marks(read) == Words{"(S//NF)", "(S//NF", "[S//NF]", "S//NF)", "(S"});
  CHECK(read.cable().paragraphs.size() == 5);
}

TEST_CASE("the subject has a mark that cannot be read", "[parse]") {
  const Read read{
      "SECRET//NOFORN\n\nSUBJECT: (X//NF) Ferries\n\n(S//NF) One is late.\n\n"
      "SECRET//NOFORN\n"};
  CHECK(marks(read) == Words{"(X//NF)", "(S//NF)"});
  CHECK(read.cable().subject->text.value == "Ferries");
}

TEST_CASE("marks of several owners and with numbers have their level", "[parse]") {
  for (const char* mark : {"(//CAN GBR S//NF)", "(S//123//NF)", "(//JOINT S CAN GBR USA//REL)"}) {
    CAPTURE(mark);
    const Read read = with_mark(mark);
    REQUIRE(read.cable().portions.size() == 2);
    REQUIRE(read.cable().portions[1].level);
    CHECK(read.cable().portions[1].level->value == Level::secret);
  }
}

TEST_CASE("SBU is a control of a portion of a paper", "[parse]") {
  const Read read = with_mark("(U//SBU/SSI)");
  REQUIRE(read.cable().portions.size() == 2);
  CHECK(read.cable().portions[1].level->value == Level::unclassified);
  CHECK_FALSE(read.cable().portions[1].malformed);
}

TEST_CASE("a banner keeps the number of a control", "[parse]") {
  const std::string banner = GENERATE(
      as<std::string>(), "TOP SECRET//RSV-123", "SECRET//RD-SIGMA 18 20", "SECRET//FRD-SIGMA 14",
      "SECRET//SAR-ABC-123", "SECRET//SAR-BP-YYY 456", "SECRET//RESTRICTED DATA-SIGMA 20//NOFORN",
      "SECRET//FORMERLY RESTRICTED DATA-SIGMA 14//NOFORN");
  CAPTURE(banner);
  const Read read{banner + "\n\n(S//NF) The ferry is late.\n\n" + banner + "\n"};
  CHECK(read.cable().form == MessageForm::paper);
  CHECK(banners(read) == Words{banner, banner});
}

TEST_CASE("a banner of another form is one", "[parse]") {
  const std::string banner = GENERATE(
      as<std::string>(), "TS//SI//NOFORN", "S//NOFORN", "NOFORN//SECRET", "NOFORN/PROPIN//SECRET",
      "SECRET, NOFORN", "SECRET - NOFORN", "TOP SECRET/SI", "TOP SECRET SI//NOFORN",
      "SECRET//NOFORN/", "//NATO SECRE//ATOMAL", "//COSMIC TOP SECET",
      "NATO SECRET//REL TO USA, NATO", "//BOHEMIA//COSMIC TOP SECRET",
      "JOINT SECRET GBR USA//REL TO USA, GBR", "//JOINT SECRET CAN, GBR, USA//REL TO USA, CAN, GBR",
      "//JOINT SEECRET GBR USA//REL TO USA, GBR", "SECRETFGI//NOFORN", "SECRETT//NOFORN",
      "TOP-SECRET//SI", "RESTRICTED//NOFORN");
  CAPTURE(banner);
  const Read read{banner + "\n\n(S//NF) The ferry is late.\n\n" + banner + "\n"};
  CHECK(read.cable().form == MessageForm::paper);
  CHECK(banners(read) == Words{banner, banner});
}

TEST_CASE("dashes on both sides of a banner are its frame", "[parse]") {
  const Read read{"SECRET//NOFORN\n\n(S//NF) The ferry is late.\n\n-- SECRET//NOFORN --\n"};
  CHECK(banners(read) == Words{"SECRET//NOFORN", "SECRET//NOFORN"});
}

TEST_CASE("strokes on both sides of a level are its frame", "[parse]") {
  const Read read{"//SECRET//\n\n(S//NF) The ferry is late.\n\n//SECRET//\n"};
  CHECK(banners(read).front() == "SECRET");
}

TEST_CASE("a lower level between tear lines is no banner of the page", "[parse]") {
  const auto paper = [](std::string_view level) {
    return "SECRET\n\n(S) The pilot left.\n\n--- BEGIN TEARLINE ---\n" + std::string(level) +
           "\n\n(U) It rains.\n\n" + std::string(level) + "\n--- END TEARLINE ---\n\nSECRET\n";
  };
  CHECK(banners(Read(paper("UNCLASSIFIED"))) == Words{"SECRET", "SECRET"});
  CHECK(banners(Read(paper("TOP SECRET"))).size() > 2);
}
