// SPDX-License-Identifier: Apache-2.0
#include "parse/beside.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "parse/parse_cable.hpp"
#include "parse/signs/data_levels.hpp"

namespace cablelint::parse {
namespace {

const std::string cable =
    "VZCZCXRO0001\nOO RUEHAB\nDE RUEHXX #0042 0450930\nZNR UUUUU ZZH\nO 140930Z FEB 24\n"
    "FM AMEMBASSY EXAMPLEVILLE\nTO SECSTATE WASHDC 0100\n\nUNCLAS EXAMPLEVILLE 000042\n\nSIPDIS\n\n"
    "E.O. 13526: N/A\nTAGS: PGOV\nSUBJECT: HARBOR\n\n1. (U) The pier is open.\n";

const std::string message_head =
    "RTTUZYUW RUEWAAA0001 0451430-UUUU--RUCRNAD.\nZNR UUUUU\nR 141430Z FEB 24\n"
    "FM COMSAMPLE EXAMPLEVILLE\nTO ALL SHIPS\nBT\n";

std::string message(const std::string& level, const std::string& end = "2. IT CLOSES IN MAY.") {
  return message_head + level +
         "\nMSGID/GENADMIN/COMSAMPLE EXAMPLEVILLE/N1/FEB//\nSUBJ/HARBOR FESTIVAL//\n"
         "POC/EXAMPLE/CDR/N1//\nRMKS/1. THE FESTIVAL OPENS IN MAY.\n" +
         end + "\n3. RELEASED BY VADM EXAMPLE.//\nBT\n#0001\nNNNN\n";
}

Level beside(const std::string& text) {
  const SourceText source("", text);
  return level_beside(source, parse_cables(source));
}

std::string paper(const std::string& part) {
  return "UNCLASSIFIED\n\n# Harbor\n\n1. (U) New photos of the pier.\n\n" + part +
         "\n\nUNCLASSIFIED\n";
}

}  // namespace

TEST_CASE("a note above a message has a level of its own", "[parse]") {
  const std::string note =
      GENERATE(as<std::string>(), "(S) A pilot said the date may move.",
               "1. (S) A pilot said the date may move.", "This note is classified SECRET.",
               "COVER NOTE\n\n(S) The pilot left.\n\n(S) The mayor left, too.",
               "From: Pat\nTo: Kim\nSubject: FW: harbor\n\n(S) A pilot said the date may move.",
               "From: Pat\nSent: Monday\n\nClassification: SECRET\nCaveats: NOFORN");
  INFO(note);
  CHECK(beside(note + "\n\n" + cable) == Level::secret);
}

TEST_CASE("notes, lists and heads above a message have no level", "[parse]") {
  const std::string note = GENERATE(
      as<std::string>(), "Please see below.", "From: Pat\nTo: Kim\nSubject: FW: the secret garden",
      "(a) The list\n(b) The menu (S)\n(c) The song", "The secret of the pier (see below)",
      "He keeps secrets (C) 2020 Pat Example", "PIER(S) AND SHIP(S)");
  INFO(note);
  CHECK(beside(note + "\n\n" + cable) == Level::unclassified);
}

TEST_CASE("lines between those of the header have a level", "[parse]") {
  const std::string text = "A pilot said the date may move. (TS)";
  std::string changed = cable;
  changed.insert(changed.find("E.O."), text + "\n\n");
  INFO(text);
  CHECK(beside(changed) == Level::top_secret);
}

TEST_CASE("blocks of code and comments of a paper have a level", "[parse]") {
  CHECK(beside(paper("```\n2. (S//NF) A pilot said the date may move.\n```")) == Level::secret);
  CHECK(beside(paper("~~~\nSECRET//NOFORN\nThe date may move.\n~~~")) == Level::secret);
  CHECK(beside(paper("<!--\n2. (S) A pilot said the date may move.\n-->")) == Level::secret);
  CHECK(beside(paper("```\nls -l (S)\n```")) == Level::unclassified);
  CHECK(beside(paper("```python\nimport x\nmark = \"(S//NF) A\"\nlevel()\n```")) ==
        Level::unclassified);
  CHECK(beside(paper("Write the banner and the portion as in this one:\n\nIt is for\n\nus.\n\n"
                     "```\n2. (S//NF) A pilot left.\n```")) == Level::unclassified);
}

TEST_CASE("what follows the end of a message has a level", "[parse]") {
  const std::string complete = message("UNCLAS//N01420//");
  CHECK(beside(complete) == Level::unclassified);
  CHECK(beside(complete + "Thank you.\n") == Level::unclassified);
  CHECK(beside(complete + "SUBJECT: Harbor\n\n1. (S//NF) A pilot said it.\n") == Level::secret);
  CHECK(beside(complete + "{\"classification\":\"SECRET//NOFORN\"}\n") == Level::secret);
}

TEST_CASE("a sentence of a message states a level", "[parse]") {
  CHECK(beside(message("UNCLAS//N01420//", "2. THIS PARAGRAPH IS SECRET.")) == Level::secret);
  CHECK(beside(message("UNCLAS//N01420//", "2. SECRET. IT CLOSES.")) == Level::secret);
  CHECK(beside(message("UNCLAS//N01420//", "2. A SECRET CLEARANCE IS NEEDED.")) ==
        Level::unclassified);
}

TEST_CASE("a message may have an invalid line in place of its level", "[parse]") {
  const auto is_unread = [](const std::string& text) {
    const SourceText source("", text);
    return has_unread_level(source, parse_cables(source));
  };
  CHECK(is_unread(message("SECERT//N01420//")));
  CHECK(is_unread(message("GEHEIM//N01420//")));
  CHECK_FALSE(is_unread(message("UNCLAS//N01420//")));
  CHECK_FALSE(is_unread(message("C O N F I D E N T I A L//N01420//")));
}

TEST_CASE("data give levels with controls in a complete field", "[parse]") {
  const std::string_view text = GENERATE(
      as<std::string_view>(), "{\"banner\":\"SECRET//NOFORN\"}", "{\"mark\": \"S//NF\"}",
      "marking: S//NF\n", "id,mark,text\n1,(S//NF),It rains.\n", "id,mark\n1,S//NF\n",
      "| Class | Text |\n| S//NF | It rains. |\n", "| (S//NF) | It rains. |", "<td>S//NF</td>",
      "<meta content=\"SECRET//NOFORN\">", "\\fancyhead[C]{SECRET//NOFORN}");
  INFO(text);
  CHECK(level_in_data(text) == Level::secret);
}

TEST_CASE("prose and lists of levels give no level of data", "[parse]") {
  const std::string_view text =
      GENERATE(as<std::string_view>(), "Papers marked SECRET//NOFORN, the indictment says.",
               "Banners are SECRET//NOFORN, TOP SECRET//SI and others.", "See http://S//NFL",
               "Levels: UNCLASSIFIED, SECRET//NOFORN, TOP SECRET//SI.", "[\"U\", \"S//NF\"]",
               "Marked: SECRET//NOFORN\n", "CLASS//NOTE", "\"SECRET\"");
  INFO(text);
  CHECK(level_in_data(text) == Level::unclassified);
}

TEST_CASE("a field of a level may have quotation marks, an owner or small letters", "[parse]") {
  for (const std::string_view value :
       {"SECRET", " \"SECRET\"", "[SECRET]", "NATO SECRET", "Secret", "secret", "S//NF"}) {
    INFO(value);
    CHECK(level_of_field(value) == Level::secret);
  }
  CHECK(level_of_field("TS") == Level::top_secret);
  for (const std::string_view value : {"S", "C", "secretary", "Secret Garden", "mammal", ""}) {
    INFO(value);
    CHECK_FALSE(level_of_field(value));
  }
}

}  // namespace cablelint::parse
