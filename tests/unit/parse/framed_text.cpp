// SPDX-License-Identifier: Apache-2.0
// Texts between lines of UNCLASSIFIED or another level: what is above it makes them marked
// documents, and what is not leaves them alone.
#include "parse/signs/framed_text.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

using cablelint::parse::exceeds_its_frame;
using cablelint::parse::exceeds_its_marked_up_frame;

namespace {

constexpr std::string_view sentence = "The ferry is late today.";

std::string framed(std::string_view lines, std::string_view frame = "UNCLASSIFIED") {
  std::string text(frame);
  return text.append("\n\n").append(sentence).append("\n\n").append(lines).append("\n\n").append(
             frame) +
         "\n";
}

}  // namespace

TEST_CASE("a line of a higher level between lines of a level is seen", "[parse]") {
  const std::string_view line =
      GENERATE(as<std::string_view>(), "SECRET", "    TOP SECRET", "SECRET 2", "- SECRET -",
               "Page 2 of 3 Pages  SECRET", "SECRET//NOFORN", "DRAFT - SECRET - DRAFT", "Secret");
  INFO(line);
  const std::string inside = std::string(line) + "\n\nThe pilot waits for it.";
  CHECK(exceeds_its_frame(framed(inside)));
  CHECK(exceeds_its_frame(framed(inside, "CONFIDENTIAL")));
  CHECK(exceeds_its_frame(framed(inside, "RESTRICTED")));
  CHECK(exceeds_its_frame(framed(inside, "Page 1 of 3 Pages  CONFIDENTIAL")));
  CHECK_FALSE(exceeds_its_frame(framed(inside, "TOP SECRET")));
}

TEST_CASE("head and foot of different levels and two levels in a line are seen", "[parse]") {
  const auto text = [](std::string_view head, std::string_view foot) {
    return std::string(head) + "\n\n" + std::string(sentence) + "\n\n" + std::string(foot) + "\n";
  };
  CHECK(exceeds_its_frame(text("CONFIDENTIAL", "UNCLASSIFIED")));
  CHECK(exceeds_its_frame(text("UNCLASSIFIED", "SECRET\nPier Office")));
  CHECK(exceeds_its_frame(text("Pier Report\nClassification: UNCLASSIFIED", "SECRET")));
  CHECK(exceeds_its_frame(text("UNCLASSIFIED - SECRET", "UNCLASSIFIED - SECRET")));
  CHECK(exceeds_its_frame(text("UNCLASSIFIED            SECRET", "UNCLASSIFIED      SECRET")));
  CHECK(
      exceeds_its_frame("AIRGRAM\nUNCLASSIFIED\n\nThe ferry is late today.\n\n  SECRET\n\n"
                        "The pilot waits for it.\n\nUNCLASSIFIED\n"));
  CHECK_FALSE(exceeds_its_frame(text("UNCLASSIFIED", "UNCLASSIFIED")));
  CHECK_FALSE(exceeds_its_frame(
      text("SECRET UNCLASSIFIED\nDeclassified in May 1999", "SECRET UNCLASSIFIED")));
}

TEST_CASE("a higher mark anywhere between lines of a level is seen", "[parse]") {
  const std::string_view lines = GENERATE(
      as<std::string_view>(), "Pier. (S) The pumps are old.", "10:20  (S) The pumps are old.",
      "0930  (S) The pumps are old.", "1999-03-05  (S) The pumps are old.", "Pumps: (TS) 86",
      "2. Pumps ........ (S) 43", "Item 2 - Pumps - (S) They are old.",
      "2.  Pumps. (S) They are old.", "Pumps (S)\n-----\nThey are old.", "2. STATE OF PUMPS (S)",
      "The pumps are old. (S)", "The pumps are old. [S]", "The pumps are\nold.\n(S)",
      "The pumps are old. //S//", "The pumps are\nold. //TS//", "The pumps are old.    (S//NF)",
      "2,Pumps,Pat,(S) They are old.", "SECRET: The pumps are old.", "ANNEX A (SECRET) TO ORDER 4",
      "Pumps (TS//SI//NF) They are old.");
  INFO(lines);
  CHECK(exceeds_its_frame(framed(lines)));
  CHECK(exceeds_its_frame(framed(lines, "CONFIDENTIAL")));
  CHECK_FALSE(exceeds_its_frame(framed(lines, "TOP SECRET")));
}

TEST_CASE("a sentence about a higher level is seen", "[parse]") {
  const std::string_view line = GENERATE(
      as<std::string_view>(), "This document is classified SECRET in its entirety.",
      "Paragraph 2 of this memorandum is classified TOP SECRET.",
      "(The above paragraph is SECRET.)", "This e-mail is SECRET.",
      "Overall classification of this briefing: SECRET", "CLASSIFICATION CHANGED TO: SECRET",
      "By compilation this paper is classified\nSECRET.", "UPGRADED TO TOP SECRET");
  INFO(line);
  CHECK(exceeds_its_frame(framed(line)));
  CHECK_FALSE(exceeds_its_frame(framed(line, "TOP SECRET")));
}

TEST_CASE("words, lists and conditions between lines of a level are no levels", "[parse]") {
  const std::string_view lines = GENERATE(
      as<std::string_view>(), "The SECRET was not kept, and the pier (S) shore is closed.",
      "This page is SECRET when filled in.", "If this document is classified SECRET, burn it.",
      "This document is not classified SECRET.", "Another paper is classified SECRET.",
      "This document was classified SECRET until May.", "CONFIDENTIAL\nSECRET\nTOP SECRET",
      "Sulfur (S) and carbon (C) are there.", "(A) Fish\n(B) Salt\n(C) Bread", "Size: (S) Small",
      "See sec. 1.4 (C).", "CONFIDENTIALITY", "[ ] SECRET  [x] UNCLASSIFIED",
      "Documents marked (S//NF) are kept below.",
      "The portion marks are shown here.\n\nPier. (S) The pumps are old.");
  INFO(lines);
  CHECK_FALSE(exceeds_its_frame(framed(lines)));
}

TEST_CASE("without a level at its head or foot a text has no frame", "[parse]") {
  CHECK_FALSE(exceeds_its_frame("Pier. (S) The pumps are old.\n"));
  CHECK_FALSE(exceeds_its_frame("Notes\n\nSECRET\n\nThe ferry is late today.\n"));
  CHECK_FALSE(
      exceeds_its_frame("UNCLASSIFIED\n\nThe ferry is late. (S)\n\nIt rains all day now.\n"));
  CHECK_FALSE(exceeds_its_frame("UNCLASSIFIED\nSECRET\n"));
  CHECK_FALSE(exceeds_its_frame(""));
}

TEST_CASE("brackets and levels without number between two levels cost little each", "[parse]") {
  std::string lines;
  while (lines.size() < 1'000'000) {
    lines += "(S (S) x CONFIDENTIAL is SECRET\n";
  }
  CHECK_FALSE(exceeds_its_frame(framed(lines)));
}

TEST_CASE("lines of a level and marks are seen in light markup", "[parse]") {
  const std::string_view text = GENERATE(
      as<std::string_view>(),
      "{\\bf UNCLASSIFIED}\n\n\\item[(S)] The pumps are old.\n\n{\\bf UNCLASSIFIED}\n",
      "\\centerline{UNCLASSIFIED}\n\n\\caption{(C) The pumps are old.}\n\n"
      "\\centerline{UNCLASSIFIED}\n",
      "[b]UNCLASSIFIED[/b]\n\n[i](S//NF)[/i] The pumps are old.\n\n[b]UNCLASSIFIED[/b]\n",
      "p=. *SECRET*\n\np. (TS) The pumps are old.\n\np=. *SECRET*\n",
      "@center UNCLASSIFIED\n\n@noindent\n(C) The pumps are old.\n\n@center UNCLASSIFIED\n",
      "::: {style=\"Header\"}\n**UNCLASSIFIED**\n:::\n\n[(C)]{.mark} The pumps are old.\n\n"
      "UNCLASSIFIED\n",
      "1a2b3c4d (Pat 2019-03-05 1) UNCLASSIFIED\n1a2b3c4d (Pat 2019-03-05 2) 2. (S) The pumps.\n"
      "1a2b3c4d (Pat 2019-03-05 3) UNCLASSIFIED\n",
      "diff --git a/m.txt b/m.txt\n@@ -1,5 +1,5 @@\nUNCLASSIFIED\n\n1. [-(U)-]{+(S)+} The pumps "
      "are "
      "old.\n\nUNCLASSIFIED\n");
  INFO(text);
  CHECK(exceeds_its_marked_up_frame(text));
  CHECK_FALSE(exceeds_its_marked_up_frame("{\\bf Piers}\n\n\\item[(S)] The pumps are old.\n"));
}
