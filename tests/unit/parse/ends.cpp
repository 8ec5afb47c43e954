// SPDX-License-Identifier: Apache-2.0
// What a cable ends with: its signature, a banner, or the place where a copy was cut off.
#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::header;
using test::numbers;
using test::Read;

namespace {

/// The name that signs a text, "-" if none does.
std::string signature(std::string_view text) {
  const Read read(header() + "1. (C) One.\n\n2. (C) " + std::string(text));
  return read.cable().signature ? std::string(read.cable().signature->name.value) : "-";
}

/// The first kind of line that a copy can lack which ends behind `last`; none if it has text.
std::optional<HeaderLineKind> lost_from(std::string_view last) {
  const std::string text = header();
  const Read read(text.substr(0, text.find(last) + last.size()));
  const std::optional<CopyEnd>& end = read.cable().copy_end;
  return end && !end->lost.empty() ? std::optional(end->lost.front()) : std::nullopt;
}

}  // namespace

TEST_CASE("a signature may have small letters and be above a banner", "[parse]") {
  CHECK(signature("Two.\nExample\n") == "Example");
  CHECK(signature("Two.\n\nde la Example\n") == "de la Example");
  CHECK(signature("Two.\nO'Example\n\nCONFIDENTIAL\nNOFORN\n") == "O'Example");
  CHECK(signature("Two.\nEXAMPLE\n\nUNCLASSIFIED\n\nSBU\n") == "EXAMPLE");
  CHECK(signature("Two.\nEXAMPLE\n\n\nNNNN\n\n2003EXAMPL00042 - Classification: CONFIDENTIAL\n") ==
        "EXAMPLE");
  CHECK(
      signature(
          "Two.\nEXAMPLE\n\n CONFIDENTIAL\n>  2002EXAMPL00042 - Classification: CONFIDENTIAL\n") ==
      "EXAMPLE");
  CHECK(signature("TWO. EXAMPLE\n\nCONFIDENTIAL\n> \n2002EXAMPL00042 - Clas\"\t\"sification: "
                  "SECRET \"\n") == "EXAMPLE");
  CHECK(signature("Two.\nExample\n\"\n") == "Example");
  CHECK(signature("Two.\nP. Example\n") == "P. Example");
  CHECK(signature("Two.\nEXAMPLE...\n") == "EXAMPLE");
  CHECK(signature("Two.\nEXAMPLE##\n") == "EXAMPLE");
  CHECK(signature("Two.\nEXAMPLE ##\n") == "EXAMPLE");
  CHECK(signature("Two.\nEXAMPLE\n\nNOTE BY OC/T: HEADING AS RECEIVED.\n") == "EXAMPLE");
  CHECK(signature("Two.\nEXAMPLE\n\nDeclassified/Released US Department of State EO Systematic\n"
                  "Review 30 JUN 2006\n") == "EXAMPLE");
  CHECK(signature("Two.\nEXAMPLE NNNN\n") == "EXAMPLE");
  CHECK(signature("Two. EXAMPLE NNNN\n") == "EXAMPLE");
  CHECK(signature("Two.\nExample\n\n\nNnnn\n") == "Example");
  CHECK(signature("Two.\n\nNnnn\n") == "-");
  CHECK(signature("See our page:\nhttp://www.example.org/a, b\nExample\n") == "Example");
  CHECK(signature("He spoke to the mayor and the\nMinister\n") == "-");
  CHECK(signature("Two. End\nComment\n") == "-");
  CHECK(signature("Two.\nSBU\n") == "-");
}

TEST_CASE("a signature may have a footer below it, and a rank or a dot in it", "[parse]") {
  for (const std::string_view foot :
       {"Minimize considered.", "MINIMIZE CONSIDERED", "End Cable Text", "END OF MESSAGE",
        "(END TEXT)", "Visit Exampleville's Classified Website:\nhttp://www.example.org/a",
        "*****\nVisit Embassy Exampleville's Classified\nWebsite: http://www.example.org/a\n*****",
        "Page printed from: http://www.example.org/a"}) {
    CAPTURE(foot);
    CHECK(signature("Two.\nEXAMPLE\n\n" + std::string(foot) + "\n") == "EXAMPLE");
    CHECK(signature("Two.\nExample\n" + std::string(foot) + "\n") == "Example");
  }
  CHECK(signature("Two.\nST. EXAMPLE\n") == "ST. EXAMPLE");
  CHECK(signature("Two.\nSt. Example\n") == "St. Example");
  CHECK(signature("Two.\nExample, Jr.\n") == "Example");
  CHECK(signature("Two.\nEXAMPLE, CHARGE\n") == "EXAMPLE");
  CHECK(signature("Two.\nMinimize Considered\n") == "-");
  CHECK(signature("Two.\nEnd text.\n") == "-");
}

TEST_CASE("the last word of a print with page lines is no signature", "[parse]") {
  const std::string page = "CONFIDENTIAL\n\nPAGE 02 EXAMPLEVILLE 00042 140930Z\n\n";
  CHECK(signature("THE\n" + page + "PIER IS SO OLD THAT IT MAY\nFALL\n") == "-");
  CHECK(signature("THE\n" + page + "PIER IS OLD.\nEXAMPLE\n") == "EXAMPLE");
  CHECK(signature("THE\n" + page + "PIER IS CALLED\nOLD PIER\nCONFIDENTIAL\n\nNNN\n") ==
        "OLD PIER");
  CHECK(signature("THE PIER IS SO OLD THAT IT MAY\nEXAMPLE\n") == "EXAMPLE");
  CHECK(signature("THE\n" + page + "PIER IS CALLED QUOTE OLD UNQUOTE\nEXAMPLE\n") == "EXAMPLE");
}

TEST_CASE("the last page of a print may come after the signature", "[parse]") {
  CHECK(signature("TWO.\n\nEXAMPLE\n\nUNCLASSIFIED\n\n   PAGE 04      EXAMPL  00042  141143Z\n\n"
                  "UNCLASSIFIED\n\n>\n") == "EXAMPLE");
  CHECK(signature("TWO. THE PORT OF\n\nEXAMPLE\n\n   PAGE 04      EXAMPL  00042  141143Z\n\n"
                  "IS CLOSED.\n") == "-");
}

TEST_CASE("below the signature a print of the archive has the record of the message", "[parse]") {
  const std::string record =
      "Message Attributes\n\nAutomatic Decaptioning: X\nCapture Date: 01 JAN 1994\n"
      "Reference: n/a\nSubject: THE FERRY ARRIVED\nAT THE PIER\nTAGS: PEPR\nvdkvgwkey: odbc\n"
      "Markings: Pat P. Example\n Declassified/Released\n US Department of State\n"
      " EO Systematic Review\n 20 MAR 2014\n";
  const std::string stamp =
      "Pat P. Example\n Declassified/Released\n US Department of State\n EO Systematic Review\n"
      " 20 MAR 2014\n";
  CHECK(signature("TWO.\nEXAMPLE\n\nNNN\n\n" + stamp + "\n" + record) == "EXAMPLE");
  CHECK(signature("TWO.\nEXAMPLE\n\nNNN\n\nPat P. Example\n\n" + record) == "EXAMPLE");
  CHECK(signature("TWO.\nEXAMPLE\n\n" + record.substr(record.find("Auto"))) == "EXAMPLE");
  CHECK(signature("TWO.\nEXAMPLE\n\n#### Message Attributes\n\n-   **Document Number:** 1\n\n-   "
                  "**Date:** May 2\n") == "EXAMPLE");
  // What is no part of the record is read.
  const Read read(header() + "1. (C) One.\nEXAMPLE\n\n" + record + "\n2. (S) Two.\n");
  CHECK(numbers(read) == std::vector<std::int64_t>{1, 2});
  CHECK(read.cable().refs.size() == 1);
  const Read marked(header() + "1. (C) One.\n\nMessage Attributes\nComment: (S) Two.\n");
  CHECK(marked.cable().release_notes.front().text.value == "Message Attributes");
  CHECK(signature("TWO.\n\nMessage attributes are new words.\n") == "-");
  // A copy may end in the head.
  const Read cut(header() + "\n" + record);
  CHECK(cut.cable().paragraphs.empty());
  CHECK(cut.cable().headings.empty());
  CHECK(cut.cable().unrecognised.empty());
}

TEST_CASE("a text without numbers is signed as well", "[parse]") {
  for (const std::string name : {"Example", "EXAMPLE"}) {
    const Read read(header() + "(C) The minister met us on March 3.\n\n" + name + "\n");
    REQUIRE(read.cable().signature);
    CHECK(read.cable().signature->name.value == name);
    CHECK(read.cable().headings.empty());
  }
}

TEST_CASE("a signature may be joined to the last sentence", "[parse]") {
  CHECK(signature("We will report. EXAMPLE\n") == "EXAMPLE");
  CHECK(signature("We will report. Example\n") == "Example");
  CHECK(signature("It is in Article 5. EXAMPLE\n") == "EXAMPLE");
  CHECK(signature("THE MAYOR WILL OPEN IT. EXAMPLE\n") == "EXAMPLE");
  CHECK(signature("The pilot is reachable at XXXXXXXXXXXX EXAMPLE\n") == "EXAMPLE");
  const std::string long_line(393, 'x');  // what is looked at begins with a blank
  CHECK(signature(long_line + " y. " + "EXAMPLE\n") == "EXAMPLE");
  CHECK(signature("We will\nreport. End comment. Example\n\nUNCLASSIFIED\n") == "Example");
  CHECK(signature("COMMENT: WE WILL REPORT. END COMMENT. EXAMPLE") == "EXAMPLE");
  CHECK(signature("THE PORT IS CLOSED.   EXAMPLE\n\nUNCLASSIFIED\n") == "EXAMPLE");
  const std::string page_line(110, 'x');  // a whole paragraph of a web page, not a line cut off
  CHECK(signature(page_line + "\n" + page_line + ". EXAMPLE\n") == "EXAMPLE");
  const Read read(header() + "1. (C) One.\n\n2. (C) We will report. EXAMPLE\n");
  CHECK(read.cable().paragraphs.back().text.value == "We will report.");
  for (const std::string_view text :
       {"It belongs to the U.S. NAVY\n", "He met Mr. EXAMPLE\n", "THE PIER STANDS. HOWEVER\n",
        "HE MET MR. EXAMPLE\n", "IT BELONGS TO THE U.S. NAVY\n",
        "THE PORT IS CLOSED. PAT EXAMPLE\n", "He left. However\n", "He met Mr. Example\n",
        "We will report. EXAMPLE spoke.\n"}) {
    CAPTURE(text);
    CHECK(signature(text) == "-");
  }
}

TEST_CASE("a copy that ends in its header lacks the lines from its last on", "[parse]") {
  CHECK(lost_from("SIPDIS") == HeaderLineKind::caption);
  CHECK(lost_from("DECL: 02/14") == HeaderLineKind::eo);
  CHECK(lost_from("HARBOR FESTIVAL") == HeaderLineKind::subject);
  CHECK(lost_from("SAMPLETON 7") == HeaderLineKind::ref);
  CHECK(lost_from("Pat Example") == HeaderLineKind::classified_by);
  const Read whole(header() + "1. (C) Text.\n");
  REQUIRE(whole.cable().copy_end);
  CHECK(whole.cable().copy_end->lost.empty());
  CHECK(whole.at(whole.cable().copy_end->span) == "1");
  CHECK_FALSE(Read(header() + "The piers fell.\n").cable().copy_end);
}

TEST_CASE("an ellipsis cuts the Classified By line off", "[parse]") {
  CHECK(Read(header("Classified By: Pat Example, ...") + "1. (C) Text.\n")
            .cable()
            .classified_by.value()
            .is_cut);
  CHECK_FALSE(Read(header() + "1. (C) Text.\n").cable().classified_by.value().is_cut);
}
