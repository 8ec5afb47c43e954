// SPDX-License-Identifier: Apache-2.0
#include "parse/signs/has_markings.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

using cablelint::parse::has_markings;

TEST_CASE("a text that is not a cable may have markings", "[parse]") {
  const std::string_view text =
      GENERATE(as<std::string_view>(), "SECRET//NOFORN\n\nMemorandum\n\nThe ferry is late.\n",
               "Memorandum\n\nThe ferry is late.\n\nS E C R E T//NOFORN\n",
               "SECRET\n\nThe ferry is late.\n\nSECRET\n",
               "CONFIDENTIAL\n\n1. (U) The ferry is late.\n2. (C) The pilot left.\n",
               "Note\n\n(U) The ferry is late.\n\n(S//NF) The pilot left.\n\n(U) It rains.\n",
               "<p>SECRET//NOFORN</p>\n<p>The ferry is late.</p>\n",
               "Report\n\n(S//NF) One.\n\n(S//NF) Two.\n\n(S//NF) Three.\n",
               "* **Event:** (S/REL) One.\n* **Place, kind:** (S/REL) Two.\n* Crew: (U) Three.\n",
               "SECRET 1\n\nThe ferry is late.\n\nSECRET - 2 -\n",
               "CONFIDENTIAL\n\nThe ferry.\n\nClassified by 031484\nExempt from general "
               "declassification schedule of E.O. 11652\n",
               "CONFIDENTIAL\n\nThe ferry.\n\nAutomatically declassified on: 31 DEC 1984\n",
               "CONFIDENTIAL\nCONFIDENTIAL\nPAGE 02 STATE 042042\nTHE FERRY IS LATE.\n",
               "LIMITED OFFICIAL USE PAGE 01 STATE 042042 TOSEC 340058 FM SECSTATE WASHDC TO X\n");
  INFO(text);
  CHECK(has_markings(text));
}

TEST_CASE("signs of other forms and other countries are markings", "[parse]") {
  const std::string_view text = GENERATE(
      as<std::string_view>(), "SECRET\n\nPiers\n\nThe ferry is late.\n\nThe pilot waits.\n",
      "Telegram\n\n  CONFIDENTIAL\n  Classification\n\nTo: Sampleton\n\nThe ferry is late.\n",
      "RESTRICTED\n\nGates close at dusk.\n\nRESTRICTED\n\nRESTRICTED\n\nKeys.\n\nRESTRICTED\n",
      "# UK TOP SECRET STRAP1 COMINT\n\nPiers\n", "UK CONFIDENTIAL\n\nPiers\n",
      "OFFICIAL-SENSITIVE\n\nPiers\n",
      "UNCLASSIFI EOR USE\n\n(U) Piers\n\nDATE: 05-04-2011 CLASSIFIED BY 01234 REASON: 1.4 (C) "
      "DECLASSIFY ON: 05-04-2036\n");
  INFO(text);
  CHECK(has_markings(text));
}

TEST_CASE("few marks are enough before sentences or with controls", "[parse]") {
  const std::string_view text = GENERATE(
      as<std::string_view>(), "Notes\n\n(C//NF) The pilot met the mayor.\n\nIt rains.\n",
      "- (S//REL TO USA, FVEY) The pilot left early.\n", "(TS//SI) Piers\n(TS//SI) Ferries\n",
      "1. (S) The pilot met the mayor.\n2. (U) The ferry is late today.\n",
      "(SECRET) The pilot left.\n\n(SECRET) It rains.\n",
      "The pilot left. (S//NF)\n\nThe ferry is late. (S//NF)\n",
      "Pier. (S//NF) The pilot left.\n\n10:20 (TS//SI) The ferry is late.\n",
      "UNCLASSIFIED\n\nPier. (S) The pilot left.\n\nUNCLASSIFIED\n",
      "Subject: Ferries\n\n(S) A pilot met the mayor.\n\n(S) The date of it may move.\n",
      "(C) Human rights are the topic of the mayor.\n(C) By noon the ferry had left the pier.\n"
      "(C) The copyright of the song is his.\n(U) Text.\n");
  INFO(text);
  CHECK(has_markings(text));
}

TEST_CASE("marks in logs, patches and calendars are before words in small letters", "[parse]") {
  const std::string_view text = GENERATE(
      as<std::string_view>(),
      "2031-05-01 10:00 (S//NF) the pilot met the mayor\n2031-05-02 09:30 (S//NF) the ferry left "
      "late\n",
      "1\n00:00:01,000 --> 00:00:02,000\n(S//NF) the pilot met him\n\n2\n00:00:03,000 --> "
      "00:00:04,000\n(C//NF) the ferry was late\n",
      "SECRET//NOFORN PAPER FOR THE MAYOR 1. (S//NF) the pilot met him. SECRET//NOFORN\n",
      "--- a/x\n+++ b/x\n@@ -1,0 +1,3 @@\n+SECRET//NOFORN\n+\n+1. (S//NF) the pilot met him\n",
      "BEGIN:VCALENDAR\nSUMMARY:(S//NF) the pilot\nDESCRIPTION:(S//NF) him\nEND:VCALENDAR\n",
      "SECRET//\nNOFORN\n\nthe ferry is late.\n\nSECRET//\nNOFORN\n",
      "This memorandum is classified SECRET//NOFORN.\n\nthe ferry is late.\n",
      "The pier opens (U). The pilot left. (S//NF) It closes (C).\n",
      "FM AMEMBASSY EXAMPLEVILLE TO SECSTATE WASHDC 4809 COMBE DB: AL EXAMPLEVILLE 00448 E. 0, "
      "12356 "
      "DECL:OADR TAGS: PREL, NO SUBJ: YOUR MEETING 1. -CONBEDBNPEML ENTIRE TEXT. 2. YOU WILL SEE "
      "HIM.\n",
      "FM AMEMBASSY EXAMPLEVILLE TO SECSTATE WASHDC 4809 AL EXAMPLEVILLE 00448 TAGS: PREL, NO "
      "SUBJECT: "
      "YOUR MEETING WITH THE MAYOR 1. (C) THE MINISTER WILL SEE YOU. 2. (S) HE ASKED FOR IT.\n");
  INFO(text);
  CHECK(has_markings(text));
}

TEST_CASE("few words about levels in small letters are none", "[parse]") {
  const std::string_view text = GENERATE(
      as<std::string_view>(), "10:00 (S//NF) the pilot met the mayor\n",
      "those with (S//NF) the pilot may see\nand with (S//NF) the mayor may see\n",
      "Levels\n\n(S//NF) secret and no more\n(C//NF) confidential and no more\n",
      "The memo that is classified SECRET//NOFORN was lost.\n", "see http://x.example/SECRET//\n",
      "It is not said that this paper is classified SECRET//NOFORN.\n",
      "The pier opens (U). It closes (C).\n", "Pat: (S//NF) the pilot left\n");
  INFO(text);
  CHECK_FALSE(has_markings(text));
}

TEST_CASE("one line about a level is enough among the first or last", "[parse]") {
  const std::string_view text = GENERATE(
      as<std::string_view>(), "T O P  S E C R E T\n\nIt rains.\n",
      "*** S E C R E T ***\nIt rains.\n", "Classification: SECRET//NOFORN\n\nIt rains.\n",
      "It rains.\n\nCLASSIFICATION: TOP SECRET\n", "COSMIC TOP SECRET\n\nIt rains.\n",
      "NATO CONFIDENTIAL\n\nIt rains.\n", "It rains.\n\nNATO CONFIDENTIAL\n",
      "SECRET UE/EU SECRET\n\nIt rains.\n", "TOP SECRET STRAP1 UK EYES ONLY\n\nIt rains.\n",
      "GEHEIM\n\nIt rains.\n\nGEHEIM\n", "ZNY SSSSS ZZH\nIt rains.\n",
      "SECRET//NOFORN | Piers | Page 1\n\nIt rains.\n", "/* SECRET//NOFORN */\nint x;\n",
      "It rains.\n\nClassified By: Pat Example\nDerived From: Guide\nDeclassify On: 20410303\n");
  INFO(text);
  CHECK(has_markings(text));
}

TEST_CASE("lists, examples and programs have such marks and lines too", "[parse]") {
  const std::string_view text = GENERATE(
      as<std::string_view>(), "(C/O) Pat Example, the Pier\n(S/N) 42 is the number of the pump.\n",
      "- (S) Shrink the ferry when it is idle.\n- (M) Move the pier to the left.\n- (S) Show "
      "all.\n",
      "(A) The ferry is late today.\n(S) The ferry sank last year.\n(C) The ferry is here.\n",
      "(S) Reading\n\n(U) Writing\n\n(S) Sums\n\n(S) Art\n", "1. (S)\n2. (U)\n3. (C)\n4. (S)\n",
      "| Mark | Is |\n|---|---|\n| (S) | Secret |\n| (C) | Confidential |\n| (TS) | Top Secret |\n",
      "# Portion marks\n\n(S//NF) The text of the portion is here.\n",
      "(define (S) (list 'a 'b))\n(S)\n(C)\n(U)\n",
      "Papers marked (S//NF) are here, and those marked (TS//SI) are there.\n",
      "import sys\n\n# (S//NF) The pilot met the mayor.\n# Classification: SECRET\n",
      "Levels:\n\nUNCLASSIFIED\nCONFIDENTIAL\nSECRET\nTOP SECRET\n",
      "SECRET(7)\n\nNAME\n  secret - keep it for you\n\nOPTIONS\n",
      "SECRET\nSECRETARY\nSECRETE\nSECT\n",
      "# Format\n\n```\nClassification: UK TOP SECRET\n```\n\nEach has a line.\n",
      "Classification: CONFIDENTIAL\n\nThe offer.\n", "GEHEIM\n\nA film.\n",
      "Classified by: size\n");
  INFO(text);
  CHECK_FALSE(has_markings(text));
}

TEST_CASE("words that such signs have are none", "[parse]") {
  const std::string_view text = GENERATE(
      as<std::string_view>(),
      "SECRET PIERS\n\nThe ferry is late.\n\nThe pilot waits.\n\nIt rains.\n",
      "RESTRICTED\n\nThe film.\n\nRESTRICTED\n", "UK SECRET agents\n\nA film.\n",
      "The UK Secret Service\n", "Classification\n\nof ships\n",
      "Derived From: a guide\nDeclassify On: 20410101\n",  // nothing else is marked
      "want: \"(U) Piers\\nDerived From: Guide\\nDeclassify On: 20410101\"\n(U) One.\n",
      "def test():\n  f.write(\"\"\"\nSECRET//NOFORN\n\n(S//NF) One.\n\nSECRET//NOFORN\n\"\"\")\n");
  INFO(text);
  CHECK_FALSE(has_markings(text));
}

TEST_CASE("pages between banners may have no marks", "[parse]") {
  const std::string text = "The ferry is late, and nobody says why.\n\n";
  const std::string prose = text + text + text + text;
  CHECK(has_markings("UNCLASSIFIED\n\n" + prose + "1\nUNCLASSIFIED\nTOP SECRET\n\n" + prose +
                     "TOP SECRET\nUNCLASSIFIED\n\n" + prose + "UNCLASSIFIED\n"));
  CHECK(has_markings("UNCLASSIFIED\n\n" + prose + "- 1 -\nSECRET\n\n" + prose +
                     "- 2 -\nUNCLASSIFIED\n\n" + prose));
  CHECK_FALSE(has_markings(prose + "UNCLASSIFIED\nCONFIDENTIAL\nSECRET\n\n" + prose));
  CHECK_FALSE(has_markings(prose + "SECRET\n\n" + prose));
  // What abbreviates the next word is a list.
  CHECK_FALSE(has_markings("(C) Carne con patatas\n(S) Sopa de la casa\n(U) Uvas\n"));
}

TEST_CASE("a copy may have made one line of all", "[parse]") {
  std::string words;
  for (int i = 0; i < 100; ++i) {
    words += "ferry ";
  }
  CHECK(has_markings("OFFICE TOP SECRET//SI//NOFORN MEMORANDUM 1. (TS//SI//NF) The " + words +
                     "2. (TS//SI//NF) A pier. 3. (TS//SI//NF) It rains."));
  CHECK(
      has_markings("CLASSIFICATION: UNCLASSIFIED// R 231324Z JAN 25 UNCLAS MSGID/GENADMIN/X/JAN// "
                   "SUBJ/PIERS// 1. The " +
                   words));
  CHECK(
      has_markings("O 091603Z NOV 77 FM AMEMBASSY SAMPLETON TO SECSTATE WASHDC 4280 S E C R E T "
                   "SAMPLETON 00042 NODIS E O 11652 XGDS TAGS PEPR SUBJECT PIERS 1. The " +
                   words));
  CHECK_FALSE(has_markings("The office FM SECSTATE WASHDC named E.O. 12958 to all: " + words));
  CHECK_FALSE(
      has_markings("A mark such as (S//NF) or (TS//SI//NF) is below SECRET//NOFORN: " + words));
  CHECK_FALSE(has_markings("The sets MSGID/ and others come first: " + words));
}

TEST_CASE("letters, licenses and lists have none", "[parse]") {
  const std::string_view text = GENERATE(
      as<std::string_view>(), "CONFIDENTIAL\n\nDear Pat,\n\nthe offer.\n\nCONFIDENTIAL\n",
      "(C) Copyright 2001 Harbor Line\n(C) 2003 Example\n(c) by the author\n(U) Text.\n",
      "(C) 2003-2005 Example\n(C) Copr. Example Lines\n(C) By Pat Example of the Harbor Line.\n"
      "(C) Pat Example. All rights reserved.\n(U) Text.\n",
      "Survey\n\n(CONFIDENTIAL) Each pilot answers by Friday.\n\nIt is on the wall.\n",
      "(A) Fish.\n(B) Salt.\n(C) Bread.\n(D) Wine.\n", "(S) Soup.\n(S) Salad.\n(S) Fish.\n",
      "(C) Confidential: damage.\n(S) Secret: more.\n(TS) Top Secret: most.\n(U) Other.\n",
      "(C) Cranes: tall.\n(S) Ships: long.\n(S) Sails: white.\n(U) Up: not down.\n",
      "Turn to PAGE 02 STATE 042042\n", "CONFIDENTIAL\n\nDear Pat,\n\nClassified ads.\n",
      "SECRET 1985\n\nA song.\n\nTOP SECRET 1 COPY\n", "The secret of the harbor.\n",
      "Top secret talks were held.\n", "SECRET\n", "");
  INFO(text);
  CHECK_FALSE(has_markings(text));
}

TEST_CASE("examples in code beside prose about markings are none, a memo beside words is",
          "[parse]") {
  const std::string code =
      "```\n(S//NF) One.\n\n(S//NF) Two.\n\n(S//NF) Three.\n\nSECRET//NOFORN\n```\n";
  CHECK_FALSE(has_markings("# How to mark\n\nA portion begins with its mark:\n\n" + code +
                           "\nThe banner is the last line.\n"));
  CHECK(has_markings(code));
  CHECK(has_markings("Here it is.\n\n" + code + "\nPlease read it.\n\nPat\n"));
  CHECK(has_markings("A portion.\n\n" + code));
  CHECK_FALSE(has_markings("The markings are examples.\n\nSECRET//NOFORN\n"));
}

TEST_CASE("marks that are not closed are not read to the end of their line each", "[parse]") {
  std::string line;
  while (line.size() < 2'000'000) {
    line += "(S//NF//REL TO USA, ";
  }
  CHECK_FALSE(has_markings(line));
}

TEST_CASE("a word or a line of a program does not excuse marks", "[parse]") {
  for (const char* const line : {"The hull markings were black.", "import numpy", "x = \"\"\"",
                                 "const t = `", "The markings shown are black."}) {
    INFO(line);
    const std::string above = std::string(line) + "\n\nNotes\n\n";
    CHECK(has_markings(above + "(S//NF) A pilot left the town.\n\n(S//NF) He is back now.\n"));
    CHECK(has_markings(above + "1. (TS) A pilot left the town.\n\n2. (TS) He is back now.\n"));
    CHECK(has_markings(above + "This memorandum is classified SECRET//NOFORN.\n\nIt rains.\n"));
  }
  CHECK_FALSE(
      has_markings("import x\n\ntext = parse(\"a\")\n(S//NF) A pilot left the town.\n\n"
                   "(S//NF) He is back now.\n"));
  CHECK_FALSE(has_markings("Portion marks\n\n(S//NF) A pilot left.\n(S//NF) He is back now.\n"));
}

TEST_CASE("a level has other words and signs beside it at the head and foot", "[parse]") {
  const std::string text =
      "\n\nHarbor notes\n\nThe board met on Monday in the hall.\n\n"
      "Nobody else knew of it.\n\n";
  for (const char* const line :
       {"DRAFT - SECRET//NOFORN", "SECRET//NOFORN (cont)", "Harbor Board SECRET//NOFORN 14 Feb",
        "SECRET -- NOFORN", "SECRET (NF)", "TOP_SECRET", "SECRT", "SECRET | SECRET"}) {
    INFO(line);
    CHECK(has_markings(line + text + line + "\n"));
  }
  CHECK(has_markings("Harbor plans (S//NF)" + text));
  CHECK(has_markings("COPY 3 OF 5 COPIES SECRET//NOFORN" + text));
  CHECK_FALSE(has_markings("Papers marked as SECRET//NOFORN were found there" + text));
  CHECK_FALSE(has_markings("Secrets of the pier" + text + "Secrets of the pier\n"));
}

TEST_CASE("SECRET may be the title of a poem or a novel", "[parse]") {
  CHECK_FALSE(
      has_markings("SECRET\n\nI keep it under the stone\nwhere the river bends\n"
                   "and nobody comes.\n\nPat Example\n"));
  CHECK_FALSE(
      has_markings("TOP SECRET\n\nA novel by Pat Example\n\nThe rain fell on the harbor "
                   "for days, and the ferry would not leave.\n\nTHE END\n"));
  CHECK(
      has_markings("SECRET\n\nHarbor notes\n\nThe pilot said that the date of the festival may "
                   "move to June.\n\nPat Example\n"));
}
