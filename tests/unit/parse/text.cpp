// SPDX-License-Identifier: Apache-2.0
// What the text of a cable is made of: paragraphs and their numbers, marks, sections, page lines.
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "unit/parse/cables.hpp"

using namespace cablelint;
using test::header;
using test::numbers;
using test::Read;
using test::repairs;

namespace {

std::vector<std::string_view> marks(const Read& read) {
  std::vector<std::string_view> marks;
  for (const Portion& portion : read.cable().portions) {
    marks.push_back(read.at(portion.span));
  }
  return marks;
}

using Numbers = std::vector<std::int64_t>;
using Words = std::vector<std::string_view>;

}  // namespace

TEST_CASE("marks are kept in the order of the text, wherever they are", "[parse]") {
  const Read read(header("SUBJECT: (U) HARBOR FESTIVAL") +
                  "1. (SBU) One.\n\n(U) PIERS\n\n2. (C/NF) Two:\n-- (C) Part.\n");
  CHECK(marks(read) == Words{"(U)", "(SBU)", "(U)", "(C/NF)", "(C)"});
  CHECK(read.cable().portions[3].caveats.at(0).code.value == "NF");
  CHECK(read.cable().portions[3].paragraph == 2);
  CHECK(read.cable().highest_portion == Level::confidential);
}

TEST_CASE("(A) after a number is the first of some points, where nothing is marked", "[parse]") {
  const Read read(header() + "1. ONE.\n\n2. (A) THE FIRST NOTE.\n(B) THE SECOND ONE.\n");
  CHECK(marks(read).empty());
  CHECK(read.cable().paragraphs[1].text.value.starts_with("(A) THE"));
  const Read marked(header() + "1. (C) ONE.\n\n2. (A) TWO.\n");
  CHECK(marks(marked) == Words{"(C)", "(A)"});
}

TEST_CASE("numbers in sentences begin no paragraph", "[parse]") {
  const Read read(
      header() +
      "1. (C) The harbor was built in\n2004. He saw it on\n14 March, and (C) 2009 stood "
      "on it.\n\n2. (C) Under 1.4 (b), (d) (S)he may: (a) go; (b) stay.\n");
  CHECK(numbers(read) == Numbers{1, 2});
  CHECK(marks(read) == Words{"(C)", "(C)"});
}

TEST_CASE("a quoted text has paragraphs of its own", "[parse]") {
  const std::string quote = "BEGIN TEXT:\n\n1. One.\n\n2. (C) Two.\n\nEND TEXT.\n\n";
  const Read quoted(header() + "1. (U) Text:\n\n" + quote + "2. (U) More.\n\n" + quote +
                    "3. Last.\n");
  CHECK(numbers(quoted) == Numbers{1, 2, 3});
  CHECK(marks(quoted) == Words{"(U)", "(C)", "(U)", "(C)"});
  CHECK(quoted.cable().portions[1].place == PortionPlace::unnumbered);
  CHECK(quoted.at(quoted.cable().paragraphs[0].text.span).find("Two.") != std::string_view::npos);

  const Read telegram(header() +
                      "1. (U) Text:\n\nQTE\nUNCLAS\n\n1. One.\n\n2. Two.\nUNQTE\n\n2. (U) Last.\n");
  CHECK(numbers(telegram) == Numbers{1, 2});
  const Read in_sentence(header() + "1. (U) He said QUOTE\n\n1. One UNQUOTE.\n\n2. (U) Last.\n");
  CHECK(numbers(in_sentence) == Numbers{1, 2});

  const Read own(header() + "BEGIN TEXT:\n\n1. (U) One.\n\n2. (U) Two.\n\nEND TEXT.\n\n");
  CHECK(numbers(own) == Numbers{1, 2});
  const Read goes_on(header() + "1. (U) One.\n\nBEGIN TEXT:\n\n2. Two.\n\nEND TEXT.\n\n");
  CHECK(numbers(goes_on) == Numbers{1, 2});
  const Read unclosed(header() + "1. (U) One.\n\nBEGIN TEXT:\n\n1. Two.\n");
  CHECK(numbers(unclosed) == Numbers{1, 1});
  const Read unnumbered(header() + "(U) One:\n\n" + quote);
  CHECK(numbers(unnumbered).empty());
}

TEST_CASE("indented numbers among paragraphs are those of a list", "[parse]") {
  const Read list(header() +
                  "1. (U) Text:\n\n2. (U) More:\n - 1. item\n   2. item\n\n3. (U) Last.\n");
  CHECK(numbers(list) == Numbers{1, 2, 3});
  const Read all(header() + "  1. (U) One.\n\n  3. Two.\n\n  3. (U) Last.\n");
  CHECK(numbers(all) == Numbers{1, 3, 3});
}

TEST_CASE("paragraphs may be indented where the first is not", "[parse]") {
  const Read read(header() +
                  "1. CONFIDENTIAL - ENTIRE TEXT.\n\n   2. One.\n\n   3. Two:\n\n      7. Bread\n\n"
                  "   5. Three.\n");
  CHECK(numbers(read) == Numbers{1, 2, 3, 5});
}

TEST_CASE("letters of a list are not marks", "[parse]") {
  const Read below(header() +
                   "1. (U) Three:\n\n(A) Fish.\n\n(B) Salt.\n\n(C) Bread.\n\n2. (U) So.\n");
  CHECK(marks(below) == Words{"(U)", "(U)"});
  const Read in_line(header() +
                     "1. (U) Three: (A) Fish, (B) Salt and\n(C) Bread.\n\n(C) Not so.\n");
  CHECK(marks(in_line) == Words{"(U)", "(C)"});  // the second of them
  const Read small(header() + "1. (U) Three:\n(a) Fish.\n(b) Salt.\n(c) Bread.\n");
  CHECK(marks(small) == Words{"(U)"});
  const Read marked(header() +
                    "1. (U) Two:\n\n(A) (C) Fish.\n\n(B) (U) Salt.\n\n(C) Text.\n\n2. (U) So.\n");
  CHECK(marks(marked) == Words{"(U)", "(C)", "(U)", "(U)"});
  const Read alone(header() + "1. (U) Ref (B) says so.\n\n(C) Text.\n\n(S) More.\n");
  CHECK(marks(alone) == Words{"(U)", "(C)", "(S)"});
  const Read levels(header() + "1. (U) Two:\n\n(R) Old.\n\n(S) New.\n");
  CHECK(marks(levels) == Words{"(U)", "(R)", "(S)"});
  const Read heading(header() + "1. (U) Two:\n\n(B) SALT\n\n(C) BREAD\n\n2. (U) So.\n");
  CHECK(marks(heading) == Words{"(U)", "(U)"});
}

TEST_CASE("a date that capitals wrap before is not a paragraph", "[parse]") {
  const Read read(
      header() +
      "1. (U) FERRIES.\n\nTHE FERRY WILL BE PAINTED AT LAST AND WILL LEAVE ON MARCH\n14.\n\n"
      "2. (U) MORE.\n");
  CHECK(numbers(read) == Numbers{1, 2});
}

TEST_CASE("a page line may be between a heading and its dashes", "[parse]") {
  const Read read(
      header() +
      "1. (U) One.\n\nTHE FERRIES\nEXAMPLEVILLE 00000042  002 OF 003\n-------\n"
      "2. (U) Two.\n\nPIERS\nPAGE 03        EXAMPLEVILLE  00042  150930Z\n\n3. (U) Three.\n");
  REQUIRE(read.cable().section_breaks.size() == 1);
  CHECK(read.cable().section_breaks[0].section.value == 2);
  REQUIRE(read.cable().sections.size() == 2);
  CHECK(read.cable().sections[1].is_page);
  CHECK(read.cable().sections[1].serial->value == 42);
  CHECK(read.cable().sections[1].section.value == 2);
}

TEST_CASE("after a quoted text thirteen follows twelve", "[parse]") {
  std::string text = header();
  for (int i = 1; i <= 12; ++i) {
    text += std::to_string(i) + ". (U) Text.\n\n";
  }
  const Read read(text + "BEGIN TEXT:\n\n1. One.\n\n2. Two.\n\nEND TEXT.\n\n13. (U) Last.\n");
  CHECK(read.cable().paragraphs.back().number.value == 13);
  CHECK(repairs(read).empty());

  const Read joined(header() + "1. One.\n\nBEGIN TEXT:\n\n1. A.\n\n2. B.\n\nEND TEXT.\n" +
                    "A LONG WAY TO REPAIRS\n2. Two.\n");
  CHECK(numbers(joined) == Numbers{1, 2});
}

TEST_CASE("numbers of a sentence and points of a list are no paragraphs", "[parse]") {
  const Read day(header() + "1. (C) They met on September\n¶15. He left.\n\n2. (U) So.\n");
  CHECK(numbers(day) == Numbers{1, 2});
  const Read year(header() + "1. (C) They met on May 3,\n¶98. He left.\n\n2. (U) So.\n");
  CHECK(numbers(year) == Numbers{1, 2});
  const Read apart(header() + "1. (C) One.\n\n2. (C) See also paragraph\n\n¶1. Sample\n");
  CHECK(numbers(apart) == Numbers{1, 2});
  REQUIRE(apart.cable().signature);
  CHECK(apart.cable().signature->name.value == "Sample");
  const Read lost(header() + "1. (C) The mayor left without a word\n¶4. (U) So.\n\n5. (U) On.\n");
  CHECK(numbers(lost) == Numbers{1, 4, 5});
  const Read points(header() + "1. (C) One.\n\n2. (C) Two:\n\n1. Fish.\n2. Salt.\n3. Bread.\n\n" +
                    "3. (U) So.\n");
  CHECK(numbers(points) == Numbers{1, 2, 3});
  const Read inserted(header() + "1. (C) One.\n\n2. (C) Two.\n\n1. Three.\n\n4. (U) Four.\n");
  CHECK(numbers(inserted) == Numbers{1, 2, 1, 4});
}

TEST_CASE("damaged numbers are read, and points with marks are not paragraphs", "[parse]") {
  const Read read(header() + "1. (C) One.\n\n2, (C) Two.\n\n(3) (C) Three.\n\n4.. (U) Four.\n\n" +
                  "5;(U) Five.\n");
  CHECK(numbers(read) == Numbers{1, 2, 3, 4, 5});
  const Read points(header() +
                    "1. (C) One.\n\n2. Costs\n\n1) (C) Fish.\n\n2) (U) Salt.\n\n3) (U) " +
                    "Bread.\n\n3. (U) So.\n");
  CHECK(numbers(points) == Numbers{1, 2, 3});
  CHECK(points.cable().paragraphs[1].title);
  const Read signs(header() +
                   "¶1. (C) One.\n\n¶2. Costs\n-----\n\n¶A. (C) Fish.\n\n¶B. (U) Salt.\n\n" +
                   "¶3. (U) So.\n");
  CHECK(signs.cable().paragraphs[1].title);
  CHECK(points.cable().portions[1].place == PortionPlace::subparagraph);
  const Read own(header() + "1) (C) One.\n\n2) (C) Two.\n\n4) (U) Four.\n");
  CHECK(numbers(own) == Numbers{1, 2, 4});
  const Read text(header() +
                  "1. (C) He spoke of articles 3,\n7, and 9, of the treaty.\n\n2. (U) So.\n");
  CHECK(numbers(text) == Numbers{1, 2});
}

TEST_CASE("blacked-out text is known in either case", "[parse]") {
  const Read read(header() +
                  "1. (C)xxxxxxx met him.\n\nXXXXXXXXXXXX\n\n4. (XXX) The\nxxxxxxxx\n\n" +
                  "5. [NAME REMOVED]\n\n6. XXXXXXXX said so. XXL\n");
  CHECK(numbers(read) == Numbers{1, 4, 5, 6});
  CHECK(read.cable().headings.empty());
  CHECK(marks(read) == Words{"(C)"});
  CHECK(read.cable().redactions.size() == 4);
  CHECK(read.cable().redactions[1].alone);
  CHECK(read.cable().paragraphs[1].after_redaction);
  CHECK(read.cable().paragraphs[1].redacted);
  CHECK(read.cable().paragraphs[2].redacted);
  CHECK_FALSE(read.cable().paragraphs[3].redacted);
}

TEST_CASE("page lines are read in any place and spelling", "[parse]") {
  const Read read(
      header() + "1. (C) The boats are EXAMPLEVIL 00000042 002 OF 006 dry by May.\n\n" +
      "Exampleville 00000042 003 of 006\n\n2. (C) Two.\n\nXXXXXXXXXX 00000042 004 OF 006\n" +
      "XXXXXXXXXX 005 OF 006\nEXAMPLEVIL 00000042 006 OF 006 3. (U) Two 12345 2 of 3 so.\n");
  CHECK(numbers(read) == Numbers{1, 2, 3});
  REQUIRE(read.cable().sections.size() == 5);
  CHECK(read.cable().sections[1].post->value == "EXAMPLEVILLE");
  CHECK_FALSE(read.cable().sections[2].post);
  CHECK(read.cable().sections[3].section.value == 5);
  CHECK(read.cable().paragraphs[2].section == 6);
}

TEST_CASE("a page line may have the number of a traveling party after it", "[parse]") {
  const Read read("PAGE 01 STATE 000042 TOSEC 190010\n" + header() + "1. (C) One.\n");
  CHECK(read.cable().captions.size() == 1);
  CHECK(read.cable().unrecognised.empty());
}

TEST_CASE("a heading may be in a box of dashes", "[parse]") {
  const Read read(header() + "1. (C) One.\n\n------\nThe Two\nBoats\n------\n\n2. (C) Two.\n\n" +
                  "-----\nPort   Boats\n-----\nHere   7\n\n3. (U) So.\n");
  REQUIRE(read.cable().headings.size() == 1);
  CHECK(read.cable().headings[0].text.value == "The Two Boats");
}

TEST_CASE("the share of lines that were understood is counted", "[parse]") {
  CHECK(Read(header() + "1. (C) One.\n\n2. (U) Two.\n").cable().coverage == 100);
  CHECK(Read("UNCLAS EXAMPLEVILLE 000042\nSIPDSI 7\nE.O. 12958: N/A\nSUBJECT: BOATS\n")
            .cable()
            .coverage == 75);
  CHECK(Read("UNCLAS EXAMPLEVILLE 000042\nE.O. 12958: N/A\nTAGS: ?!, PREL, !!, ECON, ??\n"
             "SUBJECT: BOATS\n")
            .cable()
            .coverage == 75);
}

TEST_CASE("after a quoted text a number goes on once", "[parse]") {
  const Read read(header() + "1. One.\n\nBEGIN TEXT:\n\n1. A.\n\n2. B.\n\nEND TEXT.\n\n" +
                  "2. Two, the long way to the piers and back\n2. He left.\n");
  CHECK(numbers(read) == Numbers{1, 2});
  const Read later(header() + "1. One.\n\n1. A.\n\n2. B.\n\n2. Two.\n\n" +
                   "3. Three: they took resolutions 1 and\n2. without a vote.\n");
  CHECK(numbers(later) == Numbers{1, 2, 3});
  const Read far(header() +
                 "1. One.\n\n1. A.\n\n2. Two.\n\n3. Three.\n\n4. The ship left for the coast and "
                 "came to it on June\n" +
                 "2. It came back.\n");
  CHECK(numbers(far) == Numbers{1, 1, 2, 3, 4});
}

TEST_CASE("capitals that go on with a letter in parentheses are no heading", "[parse]") {
  const Read read(header() + "THE MAYOR WANTS (A) NEW PIERS, AND\n(C) NEW BOATS.\n");
  CHECK(read.cable().headings.empty());
  CHECK(marks(read).empty());
}

TEST_CASE("a number in a text without numbers is that of a sentence", "[parse]") {
  const Read read(header() +
                  "(C) The council met.\nIt recommends that the mayor goes there by March\n"
                  "1. The piers fell.\n");
  CHECK(numbers(read).empty());
}

TEST_CASE("a mark below the header or dashes is that of the text", "[parse]") {
  std::string joined = header();
  joined.pop_back();
  const Read below(joined + "(C) One paragraph.\n");
  CHECK(marks(below) == Words{"(C)"});
  const Read dashes(header() + "PIERS\n-----\n(C) One paragraph.\n");
  CHECK(marks(dashes) == Words{"(C)"});
  const Read refs(header("REF: A. SAMPLETON 7 B. 07 STATE 9\n(U) In 2001, the (S) piers fell.") +
                  "(U) In 2001, it rained.\n");
  CHECK(refs.cable().refs.size() == 2);
  CHECK(marks(refs).front() == "(U)");
  const Read subject(header("SUBJECT: HARBOR\n(C) The piers fell."));
  CHECK(subject.cable().subject->text.value == "HARBOR");
  CHECK(marks(subject) == Words{"(C)"});
  const Read authority(
      header("REF: SAMPLETON 7\n(U) Classified by Pol Chief Pat Example. Reason: 1.4 (b).") +
      "1. (C) One.\n");
  CHECK(marks(authority) == Words{"(C)"});
  CHECK(authority.cable().classified_by.has_value());
}

TEST_CASE("a number that a copy moved to the next line is that of the reference", "[parse]") {
  const Read read(header("REF: A. 07 STATE 9 B. 07 SAN JOSE\n900 (NOTAL)") + "1. (C) One.\n");
  REQUIRE(read.cable().refs.size() == 2);
  CHECK(read.cable().refs[1].serial->value == 900);
  CHECK(read.cable().refs[1].notal);
}

TEST_CASE("indented addressees are addressees whatever their name", "[parse]") {
  const Read read(
      "O 150930Z FEB 08\nFM AMEMBASSY EXAMPLEVILLE\nTO SECSTATE WASHDC IMMEDIATE 0100\n"
      "INFO AMEMBASSY SAMPLETON IMMEDIATE\n     HQ EXAMPLE BASE IMMEDIATE 0007\n\n"
      "UNCLAS EXAMPLEVILLE 000042\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: HARBOR\n\n1. One.\n");
  REQUIRE(read.cable().addressees.size() == 3);
  CHECK(read.cable().addressees[2].name.value == "HQ EXAMPLE BASE");
  CHECK(read.cable().unrecognised.empty());
}

TEST_CASE("eleven is one where a copy made a digit of the sign before it", "[parse]") {
  const Read lost(header() + "11. (C) One.\n\n12. (C) Two.\n\n13. (C) Three.\n");
  CHECK(numbers(lost) == Numbers{1, 2, 3});
  CHECK(lost.cable().paragraphs[0].number_text.value == "11");
  CHECK(repairs(lost) == Words(3, "pilcrow-as-digit"));
  const Read room(header() +
                  "1. The group met at the Hotel Example, in room\n12. The talks went.\n");
  CHECK(numbers(room) == Numbers{1});
  CHECK(repairs(room).empty());

  std::string text = header();
  for (int number = 1; number <= 12; ++number) {
    text += std::to_string(number) + ". (C) Text.\n\n";
  }
  const Read whole(text);
  CHECK(whole.cable().paragraphs.size() == 12);
  CHECK(whole.cable().paragraphs[10].number.value == 11);
  CHECK(repairs(whole).empty());
}

TEST_CASE("a page line in mid-sentence ends neither the sentence nor the paragraph", "[parse]") {
  const Read read(header("C O N F I D E N T I A L SECTION 01 OF 02 EXAMPLEVILLE 000042") +
                  "1. (C) The Minister said\n\nEXAMPLEVIL 00000042  002 OF 002\n\n3.5 "
                  "meters.\n\n2. (C) Text.\n");
  CHECK(read.cable().section_breaks.size() == 1);
  CHECK(read.cable().sections.size() == 2);
  REQUIRE(read.cable().paragraphs.size() == 2);
  CHECK(read.cable().paragraphs[0].section == 1);
  CHECK(read.cable().paragraphs[1].section == 2);
}

TEST_CASE("one statement marks every paragraph", "[parse]") {
  const Read read(header() + "1. (C - ENTIRE TEXT)\n\n2. Text.\n");
  REQUIRE(read.cable().entire_text);
  CHECK(read.cable().entire_text->level->value == Level::confidential);
}

TEST_CASE("a number alone on its line is that of the statement below", "[parse]") {
  for (const std::string statement : {"\n\n(C) ENTIRE TEXT.", "\n(CONFIDENTIAL - ENTIRE TEXT)",
                                      "\n\nC - ENTIRE TEXT.", "\nENTIRE TEXT CONFIDENTIAL."}) {
    INFO(statement);
    const Read read(header() + "1." + statement + "\n\n2. Text.\n");
    CHECK(numbers(read) == Numbers{1, 2});
    REQUIRE(read.cable().entire_text);
    CHECK(read.cable().entire_text->level->value == Level::confidential);
  }
  // It may end a sentence, above an item of a list.
  const Read list(header() + "1. (U) They met on\n(B) Monday, March\n14.\n\n(C) THE port.\n");
  CHECK(numbers(list) == Numbers{1});
  const Read unmarked(header() + "1.\n\nText of (C) bread.\n\n2. (C) More.\n");
  REQUIRE(numbers(unmarked) == Numbers{1, 2});
  CHECK_FALSE(unmarked.cable().paragraphs[0].portion);
}

TEST_CASE("a mark that means nothing is kept with no level", "[parse]") {
  const Read read(header() + "1. (XQ) One.\n\n2. (C) Two.\n");
  REQUIRE(read.cable().paragraphs.size() == 2);
  REQUIRE(read.cable().paragraphs[0].portion);
  CHECK_FALSE(read.cable().paragraphs[0].portion->level);
  CHECK(read.at(read.cable().paragraphs[0].portion->span) == "(XQ)");
}

TEST_CASE("a damaged mark may be before a small letter where others are marks", "[parse]") {
  const Read read(header() +
                  "1. (C) One.\n\n2. (SS) the minister said.\n\n3. (EU) ministers met.\n");
  REQUIRE(read.cable().paragraphs.size() == 3);
  REQUIRE(read.cable().paragraphs[1].portion);
  CHECK_FALSE(read.cable().paragraphs[1].portion->level);
  CHECK_FALSE(read.cable().paragraphs[2].portion);
  const Read unmarked(header() + "1. One.\n\n2. (CC) members met.\n");
  REQUIRE(unmarked.cable().paragraphs.size() == 2);
  CHECK_FALSE(unmarked.cable().paragraphs[1].portion);
  CHECK(unmarked.cable().paragraphs[1].text.value == "(CC) members met.");
}

TEST_CASE("where a text without numbers begins, its mark may mean nothing", "[parse]") {
  CHECK(marks(Read(header() + "(XQ) The piers fell.\n\n(FYI) More.\n")) == Words{"(XQ)"});
  CHECK(marks(Read(header() + "PIERS\n-----\n\n(XQ) The piers fell.\n")) == Words{"(XQ)"});
  CHECK(marks(Read(header() + "-----\nPIERS\n-----\n(XQ) The piers fell.\n")) == Words{"(XQ)"});
  CHECK(marks(Read(header() + "(A) The piers.\n\n(B) The boats.\n")).empty());
  CHECK(marks(Read(header() + "1. (U) One.\n\n(FYI) More.\n")) == Words{"(U)"});
}

TEST_CASE("the last line alone in capitals signs the cable", "[parse]") {
  const Read read(header() + "1. (C) Text.\n\nEXAMPLE\n");
  REQUIRE(read.cable().signature);
  CHECK(read.cable().signature->name.value == "EXAMPLE");
  CHECK(read.cable().headings.empty());
}

TEST_CASE("a text without lines that only a cable has is none", "[parse]") {
  for (const std::string_view text :
       {"", "\n\n", "1. (C) Copyright\n2. (S) Sections\n", "SUBJECT: a mail\nTO: somebody\n",
        "tags: list\ntags: list\ntags: list\n",
        "TAGS are codes\nTAGS that nobody knows\nClassified By line without a reason.\nSECRET\n"}) {
    CAPTURE(text);
    CHECK_FALSE(Read(std::string(text)).parsed.is_marked());
  }
  CHECK(Read("UNCLAS EXAMPLEVILLE 000042\n\nE.O. 12958: N/A\n\n1. One.\n").parsed.is_marked());
}

TEST_CASE("every part is in the text and in the cable", "[parse]") {
  const Read read(header() + "1. (C) One.\n\n2. (C) Two.\n");
  const auto holds = [&](Span inner) {
    return read.cable().span.begin <= inner.begin && inner.end() <= read.cable().span.end();
  };
  CHECK(holds(read.cable().classification.value().span));
  CHECK(holds(read.cable().subject.value().span));
  for (const Paragraph& paragraph : read.cable().paragraphs) {
    CHECK(holds(paragraph.span));
    CHECK(read.at(paragraph.text.span).find("(C)") == std::string_view::npos);
  }
}

TEST_CASE("a mark may have the level in words, or a number after it", "[parse]") {
  const Read read(header() +
                  "1. (C - CONFIDENTIAL) Text.\n\n2. (Confidential) Text.\n\n3. (U)2 boats.\n\n"
                  "4. (SBU - Sensitive But Unclassified) Text.\n\n5. (C - SECRET) Text.\n\n"
                  "6. (C)2009 Text.\n\n7. (S)he came.\n\n8. (Secretary) Text.\n");
  std::vector<std::optional<Level>> levels;
  for (const Paragraph& paragraph : read.cable().paragraphs) {
    const bool is_marked = paragraph.portion && paragraph.portion->level;
    levels.push_back(is_marked ? std::optional(paragraph.portion->level->value) : std::nullopt);
  }
  CHECK(levels == std::vector<std::optional<Level>>{Level::confidential,
                                                    Level::confidential,
                                                    Level::unclassified,
                                                    Level::sbu,
                                                    Level::secret,
                                                    {},
                                                    {},
                                                    {}});
}

TEST_CASE("a heading may be joined to the first paragraph", "[parse]") {
  for (const std::string_view heading :
       {"SUMMARY ------- ", "SUMMARY: ", "SUMMARY ", "------- SUMMARY ------- "}) {
    CAPTURE(heading);
    const Read read(header() + std::string(heading) + "1. (C) The pier fell.\n\n2. (C) Two.\n");
    CHECK(numbers(read) == Numbers{1, 2});
    REQUIRE(read.cable().headings.size() == 1);
    CHECK(read.cable().headings.front().text.value == "SUMMARY");
  }
  const Read dashes(header() + "------------ 1. (C) The pier fell.\n\n2. (C) Two.\n");
  CHECK(numbers(dashes) == Numbers{1, 2});
  CHECK(dashes.cable().headings.empty());
}

TEST_CASE("a mark may come between a title and its colon", "[parse]") {
  const Read read(header() + "1. Summary (C): The pier fell.\n\n2. Costs (SBU): None.\n");
  CHECK(marks(read) == Words{"(C)", "(SBU)"});
  CHECK(read.cable().passages.front().kind == PassageKind::summary);
  CHECK(marks(Read(header() + "1. Issues (E): The pier.\n")).empty());
}

TEST_CASE("notes of editions and releases may be in the place of a paragraph", "[parse]") {
  for (const std::string_view note :
       {"[6 lines not declassified]", "[1 paragraph (6 lines) not declassified]", "[B1]",
        "[Omitted here is discussion of\nother piers.]"}) {
    CAPTURE(note);
    const Read read(header() + "1. (C) One.\n\n2. " + std::string(note) + "\n\n3. (C) Three.\n");
    CHECK(numbers(read) == Numbers{1, 2, 3});
    CHECK(read.cable().paragraphs.at(1).redacted);
  }
}

TEST_CASE("a page line may be joined to the word before it", "[parse]") {
  for (const std::string_view before : {"He said that the", "the", "It fell."}) {
    CAPTURE(before);
    const Read read(header("C O N F I D E N T I A L SECTION 01 OF 02 EXAMPLEVILLE 000042") +
                    "1. (C) One.\n" + std::string(before) +
                    "EXAMPLEVIL 00000042  002 OF 002\n\npier fell.\n");
    REQUIRE(read.cable().section_breaks.size() == 1);
    CHECK(read.cable().section_breaks.front().post.value == "EXAMPLEVIL");
  }
}
