// SPDX-License-Identifier: Apache-2.0
// Values that a scan or a typist damaged, and that are certain for all that.
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::header;
using test::joined;
using test::numbers;
using test::Read;
using test::with;

namespace {

/// Paragraphs below a header of the usual form.
Read below_header(std::string_view text) { return Read(header() + std::string(text)); }

}  // namespace

TEST_CASE("letters for the digits of the number are read as digits", "[parse]") {
  for (const std::string_view number : {"OO0042", "00OO42", "000,042", "O00042"}) {
    CAPTURE(number);
    const Read read = with("C O N F I D E N T I A L EXAMPLEVILLE " + std::string(number));
    REQUIRE(read.cable().classification->serial);
    CHECK(read.cable().classification->serial->value == 42);
    CHECK(read.cable().classification->post->value == "EXAMPLEVILLE");
    CHECK(read.parsed.findings.empty());
  }
}

TEST_CASE("the section and the post may be in small letters", "[parse]") {
  const Read read = with("C O N F I D E N T I A L Section 01 of 02 Exampleville 000042");
  CHECK(read.cable().classification->section->value == 1);
  CHECK(read.cable().classification->post->value == "EXAMPLEVILLE");
  CHECK(read.cable().classification->serial->value == 42);
  CHECK(read.parsed.findings.empty());
}

TEST_CASE("the line of the level may be broken below the level", "[parse]") {
  const Read read = with("C O N F I D E N T I A L\nEXAMPLEVILLE 000042");
  CHECK(read.cable().classification->post->value == "EXAMPLEVILLE");
  CHECK(read.cable().classification->serial->value == 42);
  CHECK(read.cable().unrecognised.empty());
}

TEST_CASE("blanks in a date-time group may be others", "[parse]") {
  for (const std::string_view line :
       {"P 14 0930Z FEB 08", "P 140930Z FEB08", "P 14 0930 Z FEB08"}) {
    CAPTURE(line);
    const Read read = with(line);
    CHECK(read.cable().dtg->time == with("P 140930Z FEB 08").cable().dtg->time);
    CHECK(read.parsed.findings.empty());
  }
}

TEST_CASE("the number of a known order may have letters for digits", "[parse]") {
  for (const std::string_view label :
       {"E.O. I2958", "E.O. 1Z9S8", "EO l295B", "EXECUTIVE ORDER 12958"}) {
    CAPTURE(label);
    const Read read = joined("E.O. 12958", "E.O. 12958", label);
    REQUIRE(read.cable().eo);
    CHECK(read.cable().eo->number->value == "12958");
    CHECK(read.cable().eo->declassification->date);
    CHECK(read.parsed.findings.empty());
  }
}

TEST_CASE("a stroke of the declassification date may be doubled", "[parse]") {
  const Read read = with("E.O. 12958: DECL: 02//14/2018");
  CHECK(read.cable().eo->declassification->date->value ==
        with("E.O. 12958: DECL: 02/14/2018").cable().eo->declassification->date->value);
  CHECK(read.parsed.findings.empty());
}

TEST_CASE("codes of TAGS may go on below a blank line", "[parse]") {
  const Read read = with("TAGS: PGOV,\n\nPREL, ECON");
  CHECK(read.cable().tags.size() == 3);
  CHECK(read.cable().unrecognised.empty());
}

TEST_CASE("a statement for the entire text may be above the first paragraph", "[parse]") {
  const Read read = below_header("(ENTIRE TEXT IS CONFIDENTIAL)\n\n1. Text.\n");
  REQUIRE(read.cable().entire_text);
  CHECK(read.cable().entire_text->level->value == Level::confidential);
  CHECK(read.cable().headings.empty());
}

TEST_CASE("the head of a later section is no heading", "[parse]") {
  const Read read =
      below_header("1. (C) Text.\n\nUNCLAS SECTION 02 OF 02 EXAMPLEVILLE 000042\n\n2. (C) More.\n");
  CHECK(read.cable().headings.empty());
  REQUIRE(read.cable().class_words.size() == 1);
  CHECK(read.cable().class_words[0].level.value == Level::unclassified);
  REQUIRE(read.cable().sections.size() == 1);
  CHECK(read.cable().sections[0].serial->value == 42);
  CHECK(numbers(read) == std::vector<std::int64_t>{1, 2});
  CHECK(read.cable().paragraphs[1].section == 2);
}

TEST_CASE("a slip in the number of a later section makes no other message", "[parse]") {
  const auto head = [](std::string_view section, std::string_view number) {
    return "P 140930Z FEB 08\nFM AMEMBASSY EXAMPLEVILLE\nTO SECSTATE WASHDC\n\n"
           "C O N F I D E N T I A L SECTION " +
           std::string(section) + " OF 02 EXAMPLEVILLE " + std::string(number) +
           "\n\nE.O. 12958: DECL: 02/14/2018\nTAGS: PGOV\nSUBJECT: FISH\n\n";
  };
  const std::string first = head("01", "000042") + "1. (C) Text.\n\n";
  const SourceText one("one", first + head("02", "000024") + "2. (C) Text.\n");
  CHECK(parse::parse_cables(one).size() == 1);
  const SourceText two("two", first + head("01", "000043") + "1. (C) Text.\n");
  CHECK(parse::parse_cables(two).size() == 2);
}

TEST_CASE("the stamp of a release may have a person or codes on its line", "[parse]") {
  for (const std::string_view foot :
       {"Release in full by Pat B. Example, Director", "Declassified by Pat B. Example, 11/02/2031",
        "RELEASED IN PART B1, 1.4(D)", "DECLASSIFIED BY: P. EXAMPLE, DIRECTOR, A/XYZ"}) {
    CAPTURE(foot);
    const Read read =
        below_header("1. (C) Text.\nSAMPLE\n\nUNCLASSIFIED\n" + std::string(foot) + "\n");
    CHECK(read.cable().release_notes.size() == 1);
    REQUIRE(read.cable().signature);
    CHECK(read.cable().signature->name.value == "SAMPLE");
  }
}

TEST_CASE("a number that the line above names is not a paragraph", "[parse]") {
  for (const std::string_view words : {"Sing it as No.", "See paragraph", "It was in March"}) {
    CAPTURE(words);
    CHECK(numbers(below_header("1. (C) Text.\n\n2. (C) " + std::string(words) +
                               "\n3. It is so.\n\n3. (C) Text.\n")) ==
          std::vector<std::int64_t>{1, 2, 3});
  }
  // Without the same number below it, it is the one that is due.
  CHECK(numbers(below_header("1. Text.\n2. See paragraph\n3. Text.\n4. Text.\n")) ==
        std::vector<std::int64_t>{1, 2, 3, 4});
}

TEST_CASE("a title may have the number of the paragraph below it", "[parse]") {
  const Read read =
      below_header("1. (C) Text.\n\n2. THE FERRIES\n\n2. (C) Text.\n\n3. (C) Text.\n");
  CHECK(numbers(read) == std::vector<std::int64_t>{1, 2, 3});
  REQUIRE(read.cable().headings.size() == 1);
  CHECK(read.cable().headings[0].text.value == "THE FERRIES");
}

TEST_CASE("parts may repeat the number of their paragraph", "[parse]") {
  CHECK(
      numbers(below_header("1. (C) Text.\n\n1. (a) More.\n\n1. (b) Yet more.\n\n2. (C) Text.\n")) ==
      std::vector<std::int64_t>{1, 2});
}
