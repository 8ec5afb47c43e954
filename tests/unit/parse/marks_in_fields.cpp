// SPDX-License-Identifier: Apache-2.0
#include "parse/signs/marks_in_fields.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

using cablelint::parse::has_marks_in_fields;

TEST_CASE("data and markup may have marks in their fields", "[parse]") {
  const std::string_view text = GENERATE(
      as<std::string_view>(), "no,mark,text\n1,(U),It rains\n2,(S),A pilot met the mayor.\n",
      "{\"banner\": \"UNCLASSIFIED\", \"text\": [\"(U) It rains\", \"(S) A pilot met the mayor\"]}",
      "a: (U) It rains\nb: (S) A pilot met the mayor.\n", "<p>(S//NF) It rains</p><p>(S//NF) B</p>",
      "UNCLASSIFIED\n\n\\item (S) A pilot left.\n", "UNCLASSIFIED\n\n\\textbf{(S)} A pilot left.\n",
      "UNCLASSIFIED\n\n.. note:: (S) A pilot left.\n",
      "<pat> (U) x\n<sam> (S) A pilot met him here.\n", "<title>SECRET</title><p>(S) x</p>",
      "UNCLASSIFIED\n\n==(S)== A pilot left.\n",
      "<p ism:classification=\"S\" ism:ownerProducer=\"USA\">A pilot left.</p>",
      "[\"CONFIDENTIAL\",\n\"1. (U) It rains.\",\n\"2. (S) A pilot left.\"]",
      "<w:t>UNCLASSIFIED</w:t><w:t>(</w:t><w:t>S</w:t><w:t>) A pilot left.</w:t>",
      "[{\"portionMark\": \"U\"}, {\"portionMark\": \"S\"}]", "classification: U\nmark: S\n",
      "{\"classification\": \"SECRET//NOFORN\", \"text\": \"x\"}",
      "classification = \"CONFIDENTIAL//NOFORN\"\n", "text: x\nclassification: TOP SECRET//SI\n",
      "---\ntitle: Piers\nclassification: SECRET\n---\n\nIt rains.\n",
      "---\nclassification: SECRET\n---\n\nHow to write markings.\n",
      "---\nmarking: S//NF\n---\n\nIt rains.\n",
      "+++\nclassification = \"Secret\"\n+++\n\nIt rains.\n",
      "---\nsecurity:\n  classification: NATO SECRET\n---\n\nIt rains.\n",
      "{\"classification\": \"Secret\", \"text\": \"x\"}", "{\"portionMarking\":\"S//NF\"}",
      "{\"classification\": \"SECRET//NOFORN\", \"markings\": [\"NF\"]}",
      "| Mark | Text |\n|---|---|\n| (S//NF) | It rains. |\n",
      "id,classification,text\n1,SECRET//NOFORN,x\n2,UNCLASSIFIED,y\n",
      "id\tClassification\n1\tTOP SECRET//SI\n",
      "<?xml version=\"1.0\"?>\n<doc classification=\"SECRET\"><p>It rains.</p></doc>",
      "<table><tr><td>(S)</td><td>the pilot met the mayor</td></tr><tr><td>(S//NF)</td><td>the "
      "ferry is late today</td></tr></table>");
  INFO(text);
  CHECK(has_marks_in_fields(text));
}

TEST_CASE("sizes, legends, code and quotations are no marks in fields", "[parse]") {
  const std::string_view text = GENERATE(
      as<std::string_view>(), "size,price\n(S),5\n(M),6\n(L),7\n", "Ann,(S)\nBob,(U)\nEve,(C)\n",
      "<option>(S) Secret</option><option>(U) Unclassified</option><b>SECRET</b>",
      "import x\n\ntext = [\"(S//NF) A pilot left.\", \"(U) It rains.\"]\n",
      "Inputs:  (S//REL TO USA, FVEY) (S//REL TO USA, GBR)\n", "He wrote \"(S) for secret\".\n",
      "The marks: (S) is for secret and (C) for confidential ones.\n",
      "# Fields\n\n```yaml\nclassification: UNCLASSIFIED\n# or\nclassification: SECRET\n```\n",
      "classification: public\n", "mark = \"S\"\n", "kind: Secret\n",
      "MENU\n\n(S) Soup of the day ... 4\n(C) Chicken pie ... 9\n",
      "enum Mark { U, S }\nmatch mark { Mark::U => \"UNCLASSIFIED\", Mark::S => \"SECRET\" }\n",
      "UNCLASSIFIED\n\n~~(S)~~ (U) The new pier is open.\n\n~~(C)~~ (U) It rains a lot.\n",
      "as `(S/REL)` *or* `(SECRET)` there\n", "<doc classification=\"public\"><p>x</p></doc>",
      "<p>x</p><doc classification=\"SECRET\"></doc>", "id,classification\n1,SECRET\n",
      "The classification, SECRET//NOFORN\n", "---\nclassification: of ships\n---\n\nIt rains.\n",
      "classification: SECRET\ntext: x\n", "{\"classification\": \"S\", \"mark\": \"seal\"}",
      "{\"levels\": [\"UNCLASSIFIED\", \"SECRET//NOFORN\"]}", "{\"kind\": \"Secret\"}",
      "A file\n\nClassification: TOP SECRET//SI\n\nIt was lost.\n");
  INFO(text);
  CHECK_FALSE(has_marks_in_fields(text));
}

TEST_CASE("fields that are not closed are not read to the end of their line each", "[parse]") {
  for (const std::string_view piece : {"\"(S//REL TO USA, ", ",(S", "classification=", "| ( "}) {
    std::string line;
    while (line.size() < 2'000'000) {
      line += piece;
    }
    CHECK_FALSE(has_marks_in_fields(line));
  }
}

TEST_CASE("the front matter of a text says a level", "[parse]") {
  using cablelint::Level;
  using cablelint::parse::level_of_front_matter;
  const auto level = [](std::string_view line) {
    return level_of_front_matter("---\ntitle: Piers\n" + std::string(line) + "\n---\n\nText.\n");
  };
  CHECK(level("classification: UNCLASSIFIED") == Level::unclassified);
  CHECK(level("Classification: \"TOP SECRET//SI\"") == Level::top_secret);
  CHECK_FALSE(level("classification: of ships"));
  CHECK_FALSE(level("author: SECRET"));
  CHECK_FALSE(level_of_front_matter("classification: SECRET\n\nText.\n"));
}
